"""A family -> its four cuts as files in the user's cache folder, made where they are not there whole."""

import hashlib
import json
import os
from contextlib import suppress
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path

from reportgen.model.problems import Problem, ReportError, error
from reportgen.placing import FULL, rename
from reportgen.typography.cuts import Cut
from reportgen.typography.sources import Family, Source

_CHECKSUM_LENGTH = 64


def cache_folder() -> Path:
    """REPORTGEN_CACHE where it is set, else the folder that the operating system keeps for such files.

    Who has no home to write to, as in a container, gets a folder among the temporary files.
    """
    chosen = os.environ.get("REPORTGEN_CACHE")
    return Path(chosen) if chosen else _own_folder()


@cache
def _own_folder() -> Path:
    with suppress(OSError, RuntimeError):  # the latter where nobody knows the home
        folder = user_cache_path("reportgen")
        if folder.is_absolute():
            folder.mkdir(parents=True, exist_ok=True)
            return folder
    import tempfile  # noqa: PLC0415 - nearly everybody has a home

    user = os.getuid() if hasattr(os, "getuid") else 0
    folder = Path(tempfile.gettempdir(), f"reportgen-{user}")
    with suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
        if folder.lstat().st_uid == user:  # all may make folders there: what is in another's may not be trusted
            return folder
    return Path(tempfile.mkdtemp(prefix="reportgen-"))


def stored_cut(family: Family, source: Source) -> Cut | None:
    """The cut if it is there and whole: a missing, damaged or truncated file is None."""
    path = _font_path(family, source)
    try:
        record = path.with_suffix(".json").read_bytes()
        font = path.read_bytes()
    except OSError:
        return None
    checksum, metrics = record[:_CHECKSUM_LENGTH], record[_CHECKSUM_LENGTH:]
    if checksum != _checksum(metrics, font):
        return None
    return _read(source, path, metrics)


def ensure_cut(family: Family, source: Source) -> Cut:
    """The cut, made first where need be, which takes about half a second. ReportError where it cannot be stored."""
    stored = stored_cut(family, source)
    if stored is not None:
        return stored
    # fontTools takes 0.2 s to import, and a warm run does not need it.
    from reportgen.typography.cutting import make_cut  # noqa: PLC0415

    cut = make_cut(source)
    metrics = json.dumps(
        {
            "units": cut.units,
            "ascent": cut.ascent,
            "descent": cut.descent,
            "codes": list(cut.advances),
            "advances": list(cut.advances.values()),
        },
        separators=(",", ":"),
    ).encode()
    path = _font_path(family, source)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, cut.font)
        _replace(path.with_suffix(".json"), _checksum(metrics, cut.font) + metrics)
    except OSError as failure:
        stored = stored_cut(family, source)
        if stored is None:
            raise ReportError(_not_stored(path.parent, failure)) from failure
        return stored  # another process was faster and holds it, as Windows lets nobody replace what is being read
    return _read(source, path, metrics)


def _font_path(family: Family, source: Source) -> Path:
    return cache_folder() / "fonts" / f"{family.name}-{family.key}" / f"{source.name}.ttf"


def _not_stored(folder: Path, failure: OSError) -> Problem:
    """The system's own reason would be told in its language."""
    if failure.errno in FULL:
        return error(
            "The disk is full, so the fonts cannot be stored in {folder}. Make room on it, or set the environment "
            "variable REPORTGEN_CACHE to a folder on another disk.",
            folder=folder,
        )
    return error(
        "The fonts cannot be stored in {folder}. Set the environment variable REPORTGEN_CACHE to a folder that you "
        "may write to.",
        folder=folder,
    )


def _checksum(metrics: bytes, font: bytes) -> bytes:
    return hashlib.blake2b(metrics + font, digest_size=_CHECKSUM_LENGTH // 2).hexdigest().encode()


def _read(source: Source, path: Path, metrics: bytes) -> Cut:
    record = json.loads(metrics)
    units = record["units"]
    widths = dict(zip(record["codes"], [advance / units for advance in record["advances"]], strict=True))
    return Cut(source.name, path, widths, record["ascent"] / units, record["descent"] / units)


def _replace(path: Path, content: bytes) -> None:
    """Write beside, then rename: another process sees the old file or the new one, never a part."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(content)
        rename(beside, path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise

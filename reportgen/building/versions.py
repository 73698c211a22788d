"""Keys of content: of anything made of plain values, of the program's own files, of the libraries' versions."""

import hashlib
import os
import platform
import re
import zlib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

LIBRARIES = (
    "babel",
    "fontpkg-arimo",
    "fonttools",
    "jinja2",
    "lxml",
    "markdown-it-py",
    "matplotlib",
    "numpy",
    "pillow",
    "platformdirs",
    "pypdfium2",
    "python-pptx",
    "reportlab",
    "xlsxwriter",
)
"""The libraries that the bytes of a report may depend on."""

_LEVELS = 4
"""How deep content is taken apart for its key: a round's tables into rows. One `repr` of a whole part is faster."""

_OURS = (".py", ".mo", ".toml", ".md")
_VERSION = re.compile(r"^Version: *(\S+)", re.MULTILINE)


def content_key(*parts: object) -> str:
    """A key that is equal for equal content: of dataclasses, tuples, dictionaries in order, text, numbers, dates."""
    key = hashlib.blake2b(digest_size=16)
    for part in parts:
        _add(part, key.update, _LEVELS)
        key.update(b"\0")
    return key.hexdigest()


def _add(part: object, update: Callable[[bytes], None], levels: int) -> None:
    """Add a part to a key, piece by piece: the `repr` of a round of many areas would take megabytes."""
    if levels and isinstance(part, tuple):
        update(b"(")
        for each in part:
            _add(each, update, levels - 1)
        update(b")")
    elif levels and is_dataclass(part):
        update(type(part).__qualname__.encode())
        _add(tuple(getattr(part, field.name) for field in fields(part)), update, levels)
    else:
        update(repr(part).encode("utf-8", "surrogatepass") + b",")


@cache
def program_key() -> str:
    """The key of reportgen's own files: a change in any of them may change a report."""
    package = Path(__file__).parents[1].as_posix()
    key = hashlib.blake2b(digest_size=16)
    # With pathlib, to find and name some four hundred files takes twice as long as to read them.
    folders = ((Path(folder).as_posix(), names) for folder, _, names in os.walk(package))
    for path in sorted(f"{folder}/{name}" for folder, names in folders for name in names if name.endswith(_OURS)):
        with open(path, "rb") as file:  # noqa: PTH123
            key.update(path.removeprefix(package).encode() + b"\0" + file.read() + b"\0")
    return key.hexdigest()


@cache
def library_versions() -> Mapping[str, str]:
    """The version of each library that is installed, of Python, and of the compression that comes with it.

    It is read from the first lines of a library's metadata: `version` would parse a description of up to 140 kB, too.
    """
    found = {"python": platform.python_version(), "zlib": zlib.ZLIB_RUNTIME_VERSION}
    for name in LIBRARIES:
        try:
            found[name] = _version(name)
        except PackageNotFoundError:
            continue
    return found


def _version(library: str) -> str:
    found = distribution(library)
    stated = _VERSION.search(found.read_text("METADATA") or "")
    return stated[1] if stated else found.version

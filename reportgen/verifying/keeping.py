"""Files about to be replaced, and their receipt -> those that someone has worked on, with what was edited."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.model.problems import Problem, ReportError, warning
from reportgen.placing import blocked
from reportgen.verifying.found import UnreadableError
from reportgen.verifying.reading_back import read_file
from reportgen.verifying.receipt import Receipt, sha256, texts_of

_MOST = 12
"""So many edits are told one by one; the rest is counted."""

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Kept:
    """The copies to be put in place by name, and a warning for each with what was edited in it."""

    files: dict[str, bytes]
    warnings: tuple[Problem, ...]


def keep_edited(folder: Path, files: Mapping[str, bytes], receipt: Receipt) -> Kept:
    """Find what is in the folder under the names of `files`, is not what the receipt vouches for, and would be lost.

    Raises:
        ReportError: a file is there and cannot be read, as when another program holds it.

    """
    kept: dict[str, bytes] = {}
    warnings: list[Problem] = []
    for name, new in files.items():
        old = _read(folder / name)
        if old is None or old == new or receipt.hashes.get(name) == sha256(old):
            continue
        copy, is_new = _copy_name(folder, name, old)
        if is_new:
            kept[copy] = old
        warnings.append(_told(name, copy, receipt))
        warnings += _edits(copy, name, old, receipt)
    return Kept(kept, tuple(warnings))


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as failure:
        raise ReportError(blocked(path, failure)) from failure


def _copy_name(folder: Path, name: str, content: bytes) -> tuple[str, bool]:
    """The name for a copy, and whether it is yet to be written: the same work is kept once."""
    path = Path(name)
    number = 1
    while (taken := folder / f"{path.stem}-muokattu-{number}{path.suffix}").exists():
        if _read(taken) == content:
            return taken.name, False
        number += 1
    return taken.name, True


def _told(name: str, copy: str, receipt: Receipt) -> Problem:
    if name in receipt.hashes:
        return warning(
            "{file} had been changed since it was made. The changed file is kept: {copy}.", file=name, copy=copy
        )
    return warning(
        "There was a file {file} that no receipt vouches for, so it may hold someone's work. It is kept: {copy}.",
        file=name,
        copy=copy,
    )


def _edits(copy: str, name: str, content: bytes, receipt: Receipt) -> list[Problem]:
    """What was edited, slide by slide; nothing where the receipt holds no texts of the file or it cannot be read."""
    if name not in receipt.texts:
        return []
    try:
        after = texts_of(read_file(name, content).pages)
    except UnreadableError:
        return []
    found = list(_compare(copy, receipt.texts[name], after))
    if not found:
        return [warning("{copy}: no words were changed, only its looks.", copy=copy)]
    if len(found) > _MOST:
        return [*found[:_MOST], warning("{copy}: {count} further edits.", copy=copy, count=len(found) - _MOST)]
    return found


def _compare(copy: str, before: Sequence[Sequence[str]], after: Sequence[Sequence[str]]) -> Iterator[Problem]:
    """The edits of a deck. Slides are known again by their titles."""
    matcher = difflib.SequenceMatcher(a=[_title(page) for page in before], b=[_title(page) for page in after])
    for change, start, end, other_start, other_end in matcher.get_opcodes():
        old, new = before[start:end], after[other_start:other_end]
        if change == "equal" or len(old) == len(new):
            for number, (one, other) in enumerate(zip(old, new, strict=True), start=other_start + 1):
                yield from _compare_slides(copy, number, one, other)
            continue
        for page in old:
            yield warning('{copy}: the slide "{title}" was removed or renamed.', copy=copy, title=_title(page))
        for number, page in enumerate(new, start=other_start + 1):
            yield warning(
                '{copy}: slide {number}, "{title}", was added or renamed.', copy=copy, number=number, title=_title(page)
            )


def _title(page: Sequence[str]) -> str:
    return page[0] if page else ""


def _compare_slides(copy: str, number: int, before: Sequence[str], after: Sequence[str]) -> Iterator[Problem]:
    matcher = difflib.SequenceMatcher(a=before, b=after)
    for change, start, end, other_start, other_end in matcher.get_opcodes():
        if change != "equal":
            yield warning(
                '{copy}, slide {number}, "{title}": "{before}" is now "{after}".',
                copy=copy,
                number=number,
                title=_title(after),
                before=_excerpt(before[start:end]),
                after=_excerpt(after[other_start:other_end]),
            )


def _excerpt(texts: Sequence[str]) -> str:
    words = " / ".join(texts)
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"

"""Files about to be replaced, and their receipt -> copies of those that somebody has edited, and what was edited."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reportgen.model.problems import Problem, warning
from reportgen.placing import read_placed
from reportgen.verifying.decks import read_deck
from reportgen.verifying.edits import edits_of
from reportgen.verifying.found import UnreadableError
from reportgen.verifying.receipt import Receipt, sha256

_MOST = 12
"""How many edits are named; the others are counted."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The copies to be put in place by name, and a warning for each with what was edited in it."""

    files: dict[str, bytes]
    warnings: tuple[Problem, ...]


def keep_edited(folder: Path, files: Mapping[str, bytes], receipt: Receipt, made: Mapping[str, str]) -> Kept:
    """Copies of the files in a folder that `files` would replace, and that the receipt does not vouch for.

    `made` are the hashes of files that were made though the receipt may be older: a build was killed before it was put
    in place.

    Raises:
        ReportError: a file is there and cannot be read, as when another program holds it.

    """
    kept: dict[str, bytes] = {}
    warnings: list[Problem] = []
    for name, new in files.items():
        old = read_placed(folder / name)
        if old is None or old == new or sha256(old) in {receipt.hashes.get(name), made.get(name)}:
            continue
        copy, is_new = _copy_name(folder, name, old)
        if is_new:
            kept[copy] = old
        warnings.append(_told(name, copy, receipt))
        warnings += _edits(copy, name, old, receipt)
    return Kept(kept, tuple(warnings))


def _copy_name(folder: Path, name: str, content: bytes) -> tuple[str, bool]:
    """The name for a copy, and whether it is yet to be written: the same work is kept once."""
    path = Path(name)
    number = 1
    while (taken := folder / f"{path.stem}-muokattu-{number}{path.suffix}").exists():
        if read_placed(taken) == content:
            return taken.name, False
        number += 1
    return taken.name, True


def _told(name: str, copy: str, receipt: Receipt) -> Problem:
    if name in receipt.hashes:
        return warning(
            "{file} had been changed after it was made. With those changes it is kept in the same folder, as {copy}; "
            "{file} has been made anew, without them. Take over from there what you need.",
            file=name,
            copy=copy,
        )
    return warning(
        "There was a file {file} that no receipt vouches for, so it may hold someone's work. It is kept in the same "
        "folder, as {copy}.",
        file=name,
        copy=copy,
    )


def _edits(copy: str, name: str, content: bytes, receipt: Receipt) -> list[Problem]:
    """What was edited, slide by slide; nothing where the receipt knows nothing of the file or it cannot be read."""
    before = receipt.deck(name)
    if before is None:
        return []
    try:
        edited = read_deck(content)
    except UnreadableError:
        return []
    found = list(edits_of(copy, before, edited))
    if not found:
        return [
            warning(
                "{copy}: no words, colours, places or sizes were changed. Fonts, links, hidden slides and animations "
                "are not compared; or a program has only saved it anew.",
                copy=copy,
            )
        ]
    if len(found) > _MOST:
        return [*found[:_MOST], warning("{copy}: {count} further edits.", copy=copy, count=len(found) - _MOST)]
    return found

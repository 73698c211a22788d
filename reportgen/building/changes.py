"""The sources that reports were made from, and those of now -> each difference in words, with its place."""

import difflib
from collections.abc import Iterator, Sequence
from itertools import takewhile

from reportgen.building.sources import NOTHING, SourceCell, Sources
from reportgen.model.places import Place
from reportgen.model.problems import Problem, warning

_SETTLING = "/round.toml"
_LONGEST, _BEFORE = 80, 30
"""How many letters of a change are shown, and how many of them before the difference."""


def changes_between(before: Sources, after: Sources) -> tuple[Problem, ...]:
    """Each cell, line, file and library that has changed, come or gone."""
    return tuple(_changes(before, after))


def _changes(before: Sources, after: Sources) -> Iterator[Problem]:
    # Which rounds are read is said in round.toml: tables and texts that come or go follow from it.
    names = dict.fromkeys((*before.lines, *after.lines))
    for name in (name for name in names if name.endswith(_SETTLING)):
        yield from _line_changes(name, before.lines.get(name, ()), after.lines.get(name, ()))
    yield from _cell_changes(before.cells, after.cells)
    for name in (name for name in names if not name.endswith(_SETTLING)):
        yield from _line_changes(name, before.lines.get(name, ()), after.lines.get(name, ()))
    told = {cell.file for cell in (*before.cells, *after.cells)} | {*before.lines, *after.lines}
    for name in dict.fromkeys((*before.hashes, *after.hashes)):
        if name not in told and before.hashes.get(name) != after.hashes.get(name):
            yield warning("This file has changed.", Place(name))
    for name in dict.fromkeys((*before.libraries, *after.libraries)):
        old, new = before.libraries.get(name, NOTHING), after.libraries.get(name, NOTHING)
        if old != new:
            yield warning("The library {name} was {before} and is now {after}.", name=name, before=old, after=new)
    if before.program != after.program:
        yield warning("The program reportgen itself has changed.")


def _cell_changes(before: Sequence[SourceCell], after: Sequence[SourceCell]) -> Iterator[Problem]:
    was, now = ({cell.key: cell for cell in cells} for cells in (before, after))
    tables_before, tables_now = (dict.fromkeys(cell.table for cell in cells) for cells in (before, after))
    yield from (
        warning("This table is read no more.", Place(*table)) for table in tables_before if table not in tables_now
    )
    yield from (warning("This table is new.", Place(*table)) for table in tables_now if table not in tables_before)
    moved: dict[tuple[str, str], bool] = {}
    for key, found in {**was, **now}.items():
        if found.table not in tables_before or found.table not in tables_now:
            continue
        nothing = found._replace(meaning=NOTHING, cell="", words=NOTHING)
        old, new = was.get(key, nothing), now.get(key, nothing)
        if old.meaning != new.meaning:
            words, words_now = _differing(old.words, new.words)
            yield warning(
                '{area}, {column}: "{before}" is now "{after}".',
                Place(*new.table, new.cell),
                area=new.area,
                column=new.heading,
                before=words,
                after=words_now,
            )
        elif old.cell != new.cell:
            moved[found.table] = True
    for file, sheet in moved:
        yield warning("Rows or columns have moved.", Place(file, sheet))


def _line_changes(name: str, before: Sequence[str], after: Sequence[str]) -> Iterator[Problem]:
    if before == after:
        return
    matcher = difflib.SequenceMatcher(a=before, b=after, autojunk=False)
    empty: list[int] = []
    told = False
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        old, new = " ".join(before[start:end]), " ".join(after[other_start:other_end])
        if old.strip() or new.strip():
            told = True
            yield _reworded(old, new, Place(name, line=other_start + 1))
        else:
            empty.append(other_start + 1)
    if empty and not told:
        yield warning("Empty lines have come or gone.", Place(name, line=empty[0]))


def _reworded(old: str, new: str, place: Place) -> Problem:
    before, after = _differing(old, new)
    if not old.strip():
        return warning('"{after}" was added.', place, after=after)
    if not new.strip():
        return warning('"{before}" was removed.', place, before=before)
    return warning('"{before}" is now "{after}".', place, before=before, after=after)


def _differing(before: str, after: str) -> tuple[str, str]:
    """The old and the new words; of long ones, the part around the first difference."""
    if before.strip() != after.strip():
        before, after = before.strip(), after.strip()
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    start = max(0, alike - _BEFORE) if max(len(before), len(after)) > _LONGEST else 0
    return _excerpt(before, start), _excerpt(after, start)


def _excerpt(words: str, start: int) -> str:
    end = start + _LONGEST
    return ("…" if start else "") + words[start:end] + ("…" if len(words) > end else "")

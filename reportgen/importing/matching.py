"""The headings of an export and the entries of import.toml -> each heading with its entry, confirmed by a person."""

from collections.abc import Sequence
from pathlib import Path

from reportgen.importing.exports import Export, Heading
from reportgen.importing.mapping import FILE, Entry, Use
from reportgen.importing.mappingfile import refuse_unconfirmed
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.reading.files import name_in_project
from reportgen.wording.nearness import nearest

Mapped = Sequence[tuple[Heading, Entry]]
"""The headings of an export, each with what a person confirmed of it."""


def match(export: Export, entries: Sequence[Entry], root: Path, path: Path) -> Mapped:
    """Each heading with its entry in the file `path`. ReportError where they do not fit, or are not confirmed.

    That the file was made for another export is told before anybody is asked to confirm it.
    """
    place = Place(name_in_project(root, path))
    by_name = {entry.name: entry for entry in entries}
    shared = sum(heading.name in by_name for heading in export.headings)
    if 2 * shared < len(export.headings):
        raise ReportError(
            error(
                "{file} was made for another export: of the {count} headings of this one it has {shared}. If this one "
                "is meant, rename {file} and give the command again, which then proposes a new one. If not, name the "
                "file that it was made for.",
                Place(export.grid.file),
                file=FILE,
                count=len(export.headings),
                shared=shared,
            )
        )
    known = [entry.heading for entry in entries]
    there = {heading.name for heading in export.headings}
    problems = [
        *(_unknown(heading, known, export) for heading in export.headings if heading.name not in by_name),
        *(_gone(entry, place) for entry in entries if entry.name not in there),
    ]
    if [entry.use for entry in entries].count(Use.AREA) != 1:
        problems.append(error('One heading must tell the area of the respondent: use = "area".', place))
    if problems:
        raise ReportError(*problems)
    refuse_unconfirmed(entries, place)
    return tuple((heading, by_name[heading.name]) for heading in export.headings)


def _unknown(heading: Heading, known: Sequence[str], export: Export) -> Problem:
    return error(
        'The heading "{heading}" is in the export and not in {file}. The nearest there is "{nearest}". Correct it '
        "there, or rename {file} to have it proposed anew.",
        export.grid.place(0, heading.column),
        heading=heading.text,
        nearest=nearest(heading.text, known) or "-",
        file=FILE,
    )


def _gone(entry: Entry, place: Place) -> Problem:
    return error(
        'The heading "{heading}" is not in the export. Remove it from the file, or export the answers again.',
        Place(place.file, line=entry.line),
        heading=entry.heading,
    )

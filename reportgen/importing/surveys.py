"""A survey export and a round -> the files to write: first a mapping to confirm, then tables and open answers."""

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from pandas import DataFrame

from reportgen.importing.answering import read_answers
from reportgen.importing.cleaning import make_cleaner
from reportgen.importing.conflicts import Conflict, open_conflicts
from reportgen.importing.exports import Export, read_export
from reportgen.importing.keeping import put_beside
from reportgen.importing.mapping import FILE, Entry, Use, mapping_text
from reportgen.importing.mappingfile import read_mapping
from reportgen.importing.matching import Mapped, match
from reportgen.importing.openanswers import gather
from reportgen.importing.privacy import Cleaner, Personal
from reportgen.importing.proposing import propose
from reportgen.importing.respondents import find_respondents
from reportgen.importing.submissions import leave_out_unsubmitted
from reportgen.importing.tabling import make_table
from reportgen.model.places import Place, ranges
from reportgen.model.problems import Problem, ReportError, error, warning
from reportgen.reading import TO_FILL_IN, Project
from reportgen.reading.files import name_in_project

_FEW_KINDS = 3

OPEN_ANSWERS = "avovastaukset.md"


@dataclass(frozen=True, slots=True)
class Proposed:
    """A mapping that a person has to confirm. `contents` holds import.toml; `entries` are those not confirmed.

    `unasked` are the questions, in their words, that no heading of the export seems to ask.
    """

    contents: dict[Path, bytes]
    entries: tuple[Entry, ...]
    unasked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import writes and has to tell. `left_out` counts personal data by kind, or by the heading of a column.

    `left_out_of` are the cells of the export that each kind was left out of.
    """

    contents: dict[Path, bytes]
    responses: int
    areas: int
    open_questions: int
    open_answers: int
    left_out: dict[Personal | str, int]
    left_out_of: dict[Personal | str, str]
    warnings: tuple[Problem, ...]


def import_survey(project: Project, round_id: str, path: Path) -> Proposed | Imported:
    """What is to be written for a round from an export. Nothing is written here.

    Without an import.toml in the round's folder the mapping is proposed; with one, confirmed, the answers are read.
    ReportError has everything that is wrong in the mapping or in the responses.
    """
    folder = project.root / "data" / round_id
    _refuse_table(project, folder, path)
    export, incomplete = leave_out_unsubmitted(read_export(path))
    mapping = folder / FILE
    if not mapping.is_file():
        entries = propose(export, project.questions, project.areas)
        unconfirmed = tuple(entry for entry in entries if not entry.confirmed)
        asked = {entry.question for entry in entries}
        unasked = tuple(question for question in project.questions if question.id not in asked)
        content = mapping_text(entries, unasked).encode()
        return Proposed({mapping: content}, unconfirmed, tuple(question.wording for question in unasked))
    mapped = match(export, read_mapping(project.root, mapping, project.questions), project.root, mapping)
    imported = _import(project, folder, export, mapped)
    return replace(imported, warnings=(*incomplete, *imported.warnings))


def _refuse_table(project: Project, folder: Path, path: Path) -> None:
    """Raise ReportError for a table of the round, or its workbook to fill in: whatever it holds is read as it is."""
    tables = {question.id for question in project.questions}
    is_table = path.stem in tables or path.name == TO_FILL_IN
    place = folder / "tables" / path.name
    if is_table and path.resolve() == place.resolve():
        raise ReportError(
            error(
                "The file is a table of the round and is read as it is. Import reads the file that a survey tool "
                "exported: give its name instead.",
                Place(name_in_project(project.root, place)),
            )
        )


def _import(project: Project, folder: Path, export: Export, mapped: Mapped) -> Imported:
    personal = [heading for heading, entry in mapped if entry.use is Use.PERSONAL]
    cleaner = make_cleaner(export, personal, project.areas, project.questions)
    respondents, slips = find_respondents(export, mapped, project.areas, cleaner)
    answers = read_answers(export, respondents, mapped, project.questions, cleaner)
    wanted, conflicts = _tables(project, folder, mapped, answers, respondents)
    opened = gather(export, respondents, mapped, cleaner, folder.name)
    if opened.questions:
        wanted[folder / OPEN_ANSWERS] = opened.text.encode()
    contents, kept = put_beside(project.root, folder, wanted)
    columns = {heading.text: len(export.answers(heading)) for heading in personal}
    return Imported(
        contents=contents,
        responses=len(respondents),
        areas=respondents["area"].nunique(),
        open_questions=opened.questions,
        open_answers=opened.answers,
        left_out=columns | {kind: count for kind, count in Counter(cleaner.left_out).items() if count},
        left_out_of={kind: ranges(cells) for kind, cells in cleaner.cells.items()},
        warnings=(
            *slips,
            *open_conflicts(project, folder, conflicts, contents),
            *kept,
            *_doubts(mapped, respondents, cleaner, name_in_project(project.root, folder)),
        ),
    )


def _tables(
    project: Project, folder: Path, mapped: Mapped, answers: DataFrame, respondents: DataFrame
) -> tuple[dict[Path, bytes], list[Conflict]]:
    tables: dict[Path, bytes] = {}
    conflicts: list[Conflict] = []
    for question in project.questions:
        asked = {entry.column for _, entry in mapped if entry.use is Use.TABLE and entry.question == question.id}
        if not asked:
            continue
        path = folder / "tables" / f"{question.id}.csv"
        own = answers[answers["question"] == question.id]
        heard = respondents["area"].unique()
        table = make_table(question, project.areas, own, asked, heard)
        tables[path] = table.content
        conflicts += table.conflicts
    return tables, conflicts


def _doubts(mapped: Mapped, respondents: DataFrame, cleaner: Cleaner, folder: str) -> list[Problem]:
    """What may still tell who answered: words written like a name, and kinds that hardly any respondents share."""
    problems = []
    if cleaner.doubtful:
        problems.append(
            warning(
                "These may be names of persons, and are left as they are: {names}. Check them in the files that were "
                "written, and take out those that are.",
                Place(folder),
                names=", ".join(cleaner.doubtful),
            )
        )
    asked = [heading.text for heading, entry in mapped if entry.use is Use.KIND]
    kinds = respondents["kind"].nunique()
    if len(asked) == 1 and kinds > _FEW_KINDS and 2 * kinds > len(respondents):
        problems.append(
            warning(
                'Under the heading "{heading}" there are {kinds} different kinds of respondents in {responses} '
                "responses: they may tell who answered. If it does not ask whom the respondent represents, write of it "
                'use = "personal".',
                Place(f"{folder}/{FILE}"),
                heading=asked[0],
                kinds=kinds,
                responses=len(respondents),
            )
        )
    return problems

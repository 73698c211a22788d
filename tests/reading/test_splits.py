"""A comma within a cell of a file whose cells commas part: read as it was meant, or refused, never in another way."""

import csv
from collections.abc import Callable
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.problems import Severity
from reportgen.model.questions import Column, ColumnKind, Computed, Question
from reportgen.model.rounds import AnswerTable
from reportgen.model.values import Unit, Value
from reportgen.reading import Project, read_project
from reportgen.reading.delimited import read_csv
from reportgen.reading.tables import read_table
from tests.reading.workshop import make_workshop, said

EURO = Column("eur", ColumnKind.AMOUNT, "eur", Unit.EURO)
SECOND = replace(EURO, id="eur_2", heading="eur_2")
LESS = replace(EURO, id="ero", heading="ero", computed=Computed("subtract", "eur", "eur_2", 1e12))
NAME = Column("nimi", ColumnKind.TEXT, "nimi", optional=True)
NOTE = replace(NAME, id="huom", heading="huom")
SHAPES = [
    (EURO, NAME),
    (NAME, EURO),
    (EURO, SECOND, LESS),
    (EURO, SECOND, NAME),
    (NAME, NOTE),
    (EURO, NAME, SECOND, LESS),
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return read_project(make_workshop(tmp_path_factory.mktemp("splits")).root)


@pytest.fixture(scope="module")
def names(project: Project) -> list[str]:
    return [area.name for area in project.areas]


@pytest.fixture(scope="module")
def read(project: Project, tmp_path_factory: pytest.TempPathFactory) -> Callable:
    folder = tmp_path_factory.mktemp("files")

    def once(columns: tuple[Column, ...], text: str) -> tuple[list[list[object]] | None, list[str]]:
        """What the cells of the first rows say, None with errors; and all that is said."""
        path = folder / "a.csv"
        path.write_text(text, encoding="utf-8")
        question = Question("a", "a", published=True, options=(), columns=columns)
        table, problems = read_table(read_csv(folder, path), question, project.areas)
        wrong = table is None or any(problem.severity is Severity.ERROR for problem in problems)
        return (None if wrong or table is None else contents(table)), list(map(said, problems))

    return once


def contents(table: AnswerTable) -> list[list[object]]:
    return [
        [cell.content.amount if isinstance(cell.content, Value) else cell.content for cell in row.cells]
        for row in table.rows
    ]


AMOUNTS = st.sampled_from(["5", "191", "191850", "191,50", "191850,00", "0,5", "12 €", "12,50 €", "1 191,5", "-3,25"])
TEXTS = st.sampled_from(["", "Verkosto", "Verkosto, ry", "Verkosto,ry", "24", "7,5", "A, B, C"])


Columns = tuple[Column, ...]


def rows_of(columns: Columns, texts: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Columns, list[list[str]]]]:
    """The columns of a table, and the cells of three of its rows."""
    cells = [
        texts if column.kind is ColumnKind.TEXT else st.just("") if column.computed else AMOUNTS for column in columns
    ]
    return st.tuples(st.just(columns), st.lists(st.tuples(*cells).map(list), min_size=3, max_size=3))


def filled(names: list[str], columns: Columns, rows: list[list[str]]) -> list[list[str]]:
    """The table of all areas: the first few have those cells, the others the usual ones."""
    usual = ["5" if column.kind is ColumnKind.AMOUNT and not column.computed else "" for column in columns]
    cells = [*rows, *[usual] * (len(names) - len(rows))]
    headings = ["alue", *(column.heading for column in columns)]
    return [headings, *([name, *row] for name, row in zip(names, cells, strict=True))]


@given(made=st.sampled_from(SHAPES).flatmap(lambda columns: rows_of(columns, TEXTS)), lazy=st.booleans())
def test_commas_semicolons_and_tabs_say_the_same_or_are_refused(read: Callable, names: list[str], made, lazy) -> None:
    """As a person types it: no quotation marks, and where cells at the end are empty, with their commas or without."""
    columns, rows = made
    table = filled(names, columns, rows)

    def typed(delimiter: str) -> str:
        lines = [delimiter.join(row).rstrip(delimiter) if lazy else delimiter.join(row) for row in table]
        return f"sep={delimiter}\n" + "\n".join(lines) + "\n"

    meant, told = read(columns, typed("\t"))
    assert meant is not None, told
    assert read(columns, typed(";"))[0] == meant
    found, told = read(columns, typed(","))
    assert found in (None, meant), (typed(","), told)


NO_DIGITS = TEXTS.filter(lambda text: not text.isdigit())


@given(made=st.sampled_from(SHAPES).flatmap(lambda columns: rows_of(columns, NO_DIGITS)), printed=st.booleans())
def test_what_a_spreadsheet_saves_is_never_refused(read: Callable, names: list[str], made, printed) -> None:
    """Commas in quotation marks, as many cells in each row: nothing is unsure but digits in place of a name."""
    columns, rows = made
    if printed:
        rows = [["7" if column.computed else text for column, text in zip(columns, row, strict=True)] for row in rows]
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(filled(names, columns, rows))
    found, told = read(columns, text.getvalue())
    assert found is not None, told


@pytest.mark.parametrize(
    ("columns", "row", "words"),
    [
        ((EURO, NAME), "Kainuu,191,50,", 'B3: The row can be read in two ways: "191 | 50" or "191,50".'),
        ((EURO, NAME), "Kainuu,191,50", 'B3: The row can be read in two ways: "191 | 50" or "191,50".'),
        ((EURO, SECOND, LESS), "Kainuu,191,50,100,", 'B3: The row can be read in two ways: "191 | 50" or "191,50".'),
        (
            (NAME, NOTE),
            "Kainuu,Verkosto, ry,",
            'B3: The row can be read in two ways: "Verkosto | ry" or "Verkosto, ry".',
        ),
    ],
)
def test_both_readings_are_shown(read: Callable, names: list[str], columns, row: str, words: str) -> None:
    usual = "," + ",".join(
        "5" if column.kind is ColumnKind.AMOUNT and not column.computed else "" for column in columns
    )
    lines = [f"alue,{','.join(column.heading for column in columns)}"]
    lines += [row if name == "Kainuu" else f"{name}{usual}" for name in names]
    kainuu = lines.index(row)
    lines[2], lines[kainuu] = lines[kainuu], lines[2]
    found, told = read(columns, "\n".join(lines) + "\n")
    assert found is None
    assert told == [
        f"a.csv {words} The sign , parts the cells of this file: put a cell that holds one in quotation marks, or save "
        "the table as a workbook (.xlsx)."
    ]

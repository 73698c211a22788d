"""Whatever a file holds, it is read or refused in words, within its limits: never a crash, never a hang."""

import struct
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.model.grids import RawGrid
from reportgen.model.problems import Problem, ReportError, Severity
from reportgen.model.values import Missing, Value
from reportgen.reading import Project, examine_round, read_project
from reportgen.reading.delimited import read_csv
from reportgen.reading.limits import CELLS, COLUMNS, ROWS
from reportgen.reading.tables import read_table
from reportgen.reading.workbooks import read_workbook
from tests.reading.anything import CELLS_OF_ROWS, ELEMENTS, ODS_ELEMENTS, TEXTS
from tests.reading.nasty import cases
from tests.reading.workbookfiles import Sheet, ods, packed, xlsx
from tests.reading.workshop import make_workshop, said


class Shared:
    """A project, whose outlines would fill pages in the report of a failing example."""

    def __init__(self, project: Project) -> None:
        self.whole = project
        self.questions = project.questions
        self.areas = project.areas

    def __repr__(self) -> str:
        return "a project"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    return Shared(read_project(make_workshop(tmp_path_factory.mktemp("any")).root))


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def grids_of(read: Callable[[Path, Path], object], folder: Path, name: str, content: bytes) -> tuple[RawGrid, ...]:
    """The grids of a file; none where it is refused, then with at least one problem in words."""
    path = folder / name
    path.write_bytes(content)
    problems: tuple[Problem, ...] = ()
    try:
        found = read(folder, path)
    except ReportError as refused:
        found, problems = (), refused.problems
        assert problems
    assert all(said(problem).startswith(name) for problem in problems)
    return found if isinstance(found, tuple) else (found,)


def check_grids(grids: tuple[RawGrid, ...]) -> None:
    for grid in grids:
        widths = {len(row) for row in grid.rows}
        assert len(widths) <= 1
        assert len(grid.rows) <= ROWS
        assert max(widths, default=0) <= COLUMNS
        assert len(grid.rows) * max(widths, default=0) <= CELLS
        # What is read can be written and shown: no halves of letters are left.
        "".join(text for row in grid.rows for text in row).encode()


def check_tables(grids: tuple[RawGrid, ...], project: Shared) -> None:
    """Every grid could be the table of any question: each cell is read, or named in a problem."""
    for grid in grids:
        for question in project.questions:
            table, problems = read_table(grid, question, project.areas)
            for problem in problems:
                said(problem)
            wrong = any(problem.severity is Severity.ERROR for problem in problems)
            assert wrong or (table is not None and len(table.rows) == len(project.areas))


@given(
    content=st.one_of(st.binary(max_size=300), st.lists(TEXTS, max_size=40).map(lambda words: ",".join(words).encode()))
)
def test_any_bytes_are_a_csv_file_or_refused(folder: Path, project: Shared, content: bytes) -> None:
    grids = grids_of(read_csv, folder, "a.csv", content)
    check_grids(grids)
    check_tables(grids, project)


@given(
    rows=st.lists(
        st.lists(TEXTS.filter(lambda text: "\x00" not in text), min_size=1, max_size=5), min_size=1, max_size=8
    ),
    delimiter=st.sampled_from(",;\t"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_a_csv_file_gives_back_what_was_written(folder: Path, rows, delimiter: str, encoding: str, end: str) -> None:
    """With its delimiter told, as Excel does, every text comes back, but for spaces around it and kinds of line end."""
    quoted = [[cell.replace("\r\n", "\n").replace("\r", "\n").strip() for cell in row] for row in rows]
    lines = (delimiter.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in quoted)
    content = end.join([f"sep={delimiter}", *lines]).encode(encoding, "ignore")
    found = grids_of(read_csv, folder, "a.csv", content)
    if found:
        assert [cell for row in found[0].rows for cell in row if cell] == [
            kept for row in quoted for cell in row if (kept := _as_kept(cell))
        ]


def _as_kept(cell: str) -> str:
    return unicodedata.normalize("NFC", cell.encode("utf-8", "ignore").decode()).strip()


@given(parts=st.lists(ELEMENTS, max_size=6), strings=ELEMENTS)
def test_any_xml_is_a_sheet_or_refused(folder: Path, project: Shared, parts: list[str], strings: str) -> None:
    grids = grids_of(read_workbook, folder, "a.xlsx", xlsx(Sheet("raha", [], after="".join(parts)), strings=strings))
    check_grids(grids)
    check_tables(grids, project)


@given(rows=st.lists(st.lists(CELLS_OF_ROWS, max_size=4), max_size=5))
def test_any_cells_are_a_sheet_or_refused(folder: Path, project: Shared, rows: list[list[str]]) -> None:
    after = "".join(f"<row>{''.join(cells)}</row>" for cells in rows)
    grids = grids_of(read_workbook, folder, "a.xlsx", xlsx(Sheet("raha", [], after=after), strings="<si><t>x</t></si>"))
    check_grids(grids)
    check_tables(grids, project)


@given(parts=st.lists(ODS_ELEMENTS, max_size=6))
def test_any_xml_is_a_spreadsheet_or_refused(folder: Path, project: Shared, parts: list[str]) -> None:
    grids = grids_of(read_workbook, folder, "a.ods", ods("raha", [], after="".join(parts)))
    check_grids(grids)
    check_tables(grids, project)


WHOLE = [case.content for case in cases() if case.file.endswith((".xlsx", ".ods")) and 400 < len(case.content) < 20_000]


@given(
    whole=st.sampled_from(WHOLE),
    changes=st.lists(st.tuples(st.integers(0, 20_000), st.binary(min_size=1, max_size=4)), min_size=1, max_size=4),
    cut=st.one_of(st.none(), st.integers(0, 20_000)),
)
def test_any_damage_is_survived_or_refused(folder: Path, whole: bytes, changes: list[tuple[int, bytes]], cut) -> None:
    damaged = bytearray(whole)
    for position, content in changes:
        start = position % len(damaged)
        damaged[start : start + len(content)] = content
    check_grids(grids_of(read_workbook, folder, "a.xlsx", bytes(damaged[:cut])))


@given(
    name=st.sampled_from(["xl/workbook.xml", "xl/styles.xml", "_rels/.rels", "xl/sharedStrings.xml"]),
    content=st.binary(max_size=60),
)
def test_any_part_may_be_broken(folder: Path, name: str, content: bytes) -> None:
    check_grids(grids_of(read_workbook, folder, "a.xlsx", xlsx(Sheet("raha", [["x"]]), more={name: content})))


def test_a_part_that_lies_about_its_size(folder: Path) -> None:
    """What the archive says of a part's size is not believed: only what comes out of it counts."""
    whole = packed({"[Content_Types].xml": "<x/>", "xl/workbook.xml": " " * 1000})
    lying = whole.replace(struct.pack("<L", 1000), struct.pack("<L", 5))
    assert lying != whole
    assert grids_of(read_workbook, folder, "a.xlsx", lying) == ()


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
def test_what_an_area_writes_in_its_own_words_is_kept_word_for_word(project: Shared, text: str) -> None:
    question = next(question for question in project.questions if question.id == "rakenne")
    rows = [("alue", "vastaus", "nimi"), *((area.name, "on", _as_kept(text)) for area in project.areas)]
    table, problems = read_table(RawGrid("a.csv", "", tuple(rows)), question, project.areas)
    assert table is not None
    contents = {row.cells[1].content for row in table.rows}
    assert contents == {_as_kept(text) or None} or problems or contents <= set(Missing)


@settings(max_examples=60)
@given(
    cells=st.lists(
        st.tuples(st.sampled_from(["raha", "rakenne", "maara"]), st.integers(0, 22), st.integers(0, 3), TEXTS),
        max_size=6,
    )
)
def test_any_answers_are_in_the_round_or_in_a_message(project: Shared, cells) -> None:
    """A round with any cells: where there is no error, each cell has a content."""
    with tempfile.TemporaryDirectory() as name:
        workshop = make_workshop(Path(name))
        for table, row, column, text in cells:
            rows = workshop.tables[table]
            rows[row][min(column, len(rows[row]) - 1)] = text
        try:
            workshop.save()
        except UnicodeEncodeError:  # half a letter cannot be saved
            return
        examined = examine_round(replace(project.whole, root=workshop.root), "2025-08")
        assert examined.round is not None
        if examined.is_sound:
            contents = [cell.content for table in examined.round.tables for row in table.rows for cell in row.cells]
            assert all(
                isinstance(content, Value | Missing | str) or content is None or content.id for content in contents
            )

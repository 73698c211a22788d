"""Twice the text, or the rows, is about twice the work: no page looks again at all that is left."""

import pytest

from reportgen.layout import setting
from reportgen.layout.reach import REACH
from reportgen.layout.set_lines import SetLines
from reportgen.layout.table_setting import SetTable
from reportgen.model.blocks import Prose, TableBlock, TableCell, TableColumn
from reportgen.model.page import Document
from reportgen.model.text import Paragraph, Role, Run
from reportgen.model.typeset import TextBox, TextRole
from reportgen.typography import Breaks, Piece, Typeface
from tests.layout.conftest import LayOut, paragraph


def _items(letters: int) -> tuple[Paragraph, ...]:
    return tuple(paragraph(f"Kohta {number} yhteistyöstä", Role.BULLET) for number in range(letters // 70))


def _groups(letters: int) -> tuple[Paragraph, ...]:
    sentence = "Hyvinvointialueen järjestöyhteistyön rakenteet kuvataan asiakirjassa"
    roles = (Role.HEADING, *[Role.BULLET] * 7)
    return tuple(paragraph(f"{sentence} {number}", roles[number % 8]) for number in range(letters // 120))


def _word(letters: int) -> tuple[Paragraph, ...]:
    return (paragraph("hyvinvointialue" * (letters // 15)),)


def _long_paragraph(letters: int) -> tuple[Paragraph, ...]:
    return (paragraph(" ".join(f"sana{number}" for number in range(letters // 9)), Role.BULLET),)


def _thin(letters: int) -> tuple[Paragraph, ...]:
    """More than a page holds of other letters than these."""
    return (paragraph("i" * letters),)


@pytest.mark.parametrize("made", [_items, _groups, _word, _long_paragraph])
def test_twice_the_text_is_about_twice_the_work(lay_out: LayOut, monkeypatch: pytest.MonkeyPatch, made) -> None:
    broken = _counted(monkeypatch)
    work = []
    for length in (3 * REACH // 2, 3 * REACH):
        broken.clear()
        assert len(lay_out(Prose(made(length))).pages) > 5
        work.append(sum(broken))
    assert work[1] < 2.5 * work[0]


@pytest.mark.parametrize("halves", [False, True])
def test_twice_the_rows_are_about_twice_the_work(
    lay_out: LayOut, monkeypatch: pytest.MonkeyPatch, *, halves: bool
) -> None:
    broken, measured = _counted(monkeypatch), []
    text_height = SetTable.text_height

    def measuring(table: SetTable, row: tuple[SetLines, ...]) -> float:
        measured.append(row)
        return text_height(table, row)

    monkeypatch.setattr(SetTable, "text_height", measuring)
    work = []
    for count in (300, 600):
        broken.clear()
        measured.clear()
        assert len(lay_out(_table(count, halves=halves)).pages) > 5
        work.append((sum(broken), len(measured)))
    assert work[1][0] < 2.5 * work[0][0]
    assert work[1][1] < 2.5 * work[0][1]


def _table(rows: int, *, halves: bool) -> TableBlock:
    columns = (TableColumn("Kunta", strong=True), TableColumn("Luku", numeric=True))
    cells = tuple((TableCell((Run(f"Kunta {row}"),)), TableCell((Run(str(row)),))) for row in range(rows))
    return TableBlock("taulukko", columns, cells, None, "Taulukko", halves)


def _counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many letters are broken into lines, each time that some are."""
    break_lines, broken = setting._break, []

    def counting(pieces: tuple[Piece, ...], size: float, width: float, typeface: Typeface) -> Breaks:
        broken.append(sum(len(piece.text) for piece in pieces))
        return break_lines(pieces, size, width, typeface)

    monkeypatch.setattr(setting, "_break", counting)
    return broken


@pytest.mark.parametrize("made", [_items, _groups, _word, _long_paragraph, _thin])
@pytest.mark.parametrize("boxed", [False, True])
def test_no_letter_of_a_long_text_is_lost_where_a_page_is_not_shown_all_of_it(
    lay_out: LayOut, made, *, boxed: bool
) -> None:
    paragraphs = made(2 * REACH)
    document = lay_out(Prose(paragraphs, boxed=boxed))
    assert _letters(document) == "".join(each.text for each in paragraphs).replace(" ", "")


def _letters(document: Document) -> str:
    boxes = [item for page in document.pages for item in page.items if isinstance(item, TextBox)]
    return "".join(
        "".join(span.text.split())
        for box in boxes
        if box.role in {TextRole.BODY, TextRole.ASIDE}
        for line in box.lines
        if not box.paragraphs[line.paragraph].repeated
        for span in line.spans
    )

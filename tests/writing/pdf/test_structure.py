"""The structure says in tags what the pages mean, with the very words, in reading order, over pages."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from reportgen.model.boxes import Box
from reportgen.model.figures import PlacedFigure
from reportgen.model.text import NoteSign, Paragraph, Role, Run, plain
from reportgen.model.typeset import GridRow, Line, TextBox, TextRole
from reportgen.writing.pdf import to_pdf
from reportgen.writing.pdf.content import Content
from reportgen.writing.pdf.file import File
from reportgen.writing.pdf.fonts import Fonts
from reportgen.writing.pdf.structure import StructureElement, write_structure
from tests.approving import assert_approved
from tests.writing.pdf import documents
from tests.writing.pdf.documents import document, every_kind
from tests.writing.pdf.reading import Node, structure
from tests.writing.pdf.setting import THEME, grid, page, said, styled, text_box, typeface


def made(*pages) -> Node:
    return structure(to_pdf(document(*pages), THEME, typeface()))


def test_the_structure_is_as_approved(finished):
    assert_approved(structure(finished).dump() + "\n", "structure-of-pdf.txt")


def test_every_paragraph_is_read_back_in_the_order_of_its_flow(finished):
    flows: dict[str, list[str]] = {}
    for each in every_kind():
        for box in each.items:
            if isinstance(box, TextBox) and box.role in {TextRole.BODY, TextRole.ASIDE, TextRole.LEGEND}:
                texts = [own.paragraph.text for own in box.paragraphs if not own.repeated]
                flows.setdefault(box.flow, []).extend(texts)
    linked = f" <{PdfReader(BytesIO(finished)).pages[1]['/Annots'][0]['/A']['/URI']}>"
    found = [node.text.replace(linked, "") for node in structure(finished).walk() if node.tag in {"P", "H2"}]
    assert len(flows) == 3
    for texts in flows.values():
        start = found.index(texts[0])
        assert found[start : start + len(texts)] == texts


def test_text_that_goes_on_stays_together_beside_other_text():
    def part(number: int) -> tuple:
        return (
            text_box(TextRole.BODY, Box(48, 104, 400, 100), (styled(plain(f"vasen {number}", Role.BULLET)),), "left"),
            text_box(TextRole.BODY, Box(502, 104, 400, 100), (styled(plain(f"oikea {number}")),), "right"),
        )

    tree = made(page(1, "A", part(1), slide="A"), page(2, "A (2/2)", part(2), slide="A"))
    section = tree.kids[0]
    # After the two flows the label of made-up data, which is said once though it stands on both pages.
    assert [kid.tag for kid in section.kids] == ["H1", "L", "P", "P", "P"]
    assert [node.text for node in section.walk() if node.tag == "P"][:4] == ["vasen 1", "vasen 2", "oikea 1", "oikea 2"]


def test_a_source_is_said_once_but_its_link_works_on_every_page():
    def part(*runs: Run) -> tuple:
        return (text_box(TextRole.SOURCE, Box(48, 511, 400, 14), (styled(Paragraph(runs), 11.0),)),)

    for link in ("", documents.URL):
        runs = (Run("Lähde: "), Run("kysely", link=link))
        pages = (page(1, "A", part(*runs), slide="A"), page(2, "A (2/2)", part(*runs), slide="A"))
        file = to_pdf(document(*pages), THEME, typeface())
        tree = structure(file)
        assert [node.text.startswith("Lähde: kysely") for node in tree.walk() if node.tag == "P"].count(True) == 1
        assert [node.tag for node in tree.walk()].count("Link") == (1 if link else 0)
        areas = [len(shown.get("/Annots", ())) for shown in PdfReader(BytesIO(file)).pages]
        assert areas == ([1, 1] if link else [0, 0])


def test_a_paragraph_without_a_bullet_goes_on_in_its_item():
    paragraphs = (
        styled(plain("alku", Role.BULLET)),
        styled(plain("jatko", Role.BULLET), bullet=""),
        styled(plain("toinen", Role.BULLET)),
    )
    tree = made(page(1, "A", (text_box(TextRole.BODY, Box(48, 104, 400, 300), paragraphs),)))
    items = [node for node in tree.walk() if node.tag == "LI"]
    assert [item.text for item in items] == ["•alkujatko", "•toinen"]


def test_bullets_come_back_from_a_deep_level():
    levels = (0, 2, 1, 0)
    paragraphs = tuple(styled(plain(f"taso {level}", Role.BULLET, level)) for level in levels)
    tree = made(page(1, "A", (text_box(TextRole.BODY, Box(48, 104, 400, 300), paragraphs),)))
    lists = [node for node in tree.walk() if node.tag == "L"]
    assert lists[0].kids[0].text == "•taso 0•taso 2•taso 1"
    assert lists[0].kids[1].text == "•taso 0"


def test_a_figure_without_an_alternative_is_no_figure():
    figure = PlacedFigure("Koriste", Box(48, 104, 300, 140), documents.map_drawing(), "")
    assert "Figure" not in {node.tag for node in made(page(1, "A", (figure,))).walk()}
    told = replace(figure, alternative="Kartta")
    assert [node.says for node in made(page(1, "A", (told,))).walk() if node.tag == "Figure"] == ["Alt Kartta"]


def test_captions_are_headings_of_their_figures():
    items = []
    for name, left in (("ennen", 48.0), ("nyt", 500.0)):
        items.append(said(TextRole.CAPTION, Box(left, 104, 300, 20), name))
        items.append(PlacedFigure(name, Box(left, 130, 300, 140), documents.map_drawing(), name))
    section = made(page(1, "A", tuple(items))).kids[0]
    assert [kid.tag for kid in section.kids] == ["H1", "H2", "Figure", "H2", "Figure", "P"]


def test_nothing_is_painted_outside_the_tags():
    content = Content(0, THEME, Fonts(File(), typeface()))
    with pytest.raises(ValueError, match="outside"):
        content.text(0, 0, "a", 12, "ink")
    with content.mark(StructureElement("P")), pytest.raises(ValueError, match="cannot hold"), content.artifact():
        pass


def test_an_element_may_go_on_to_another_page():
    file = File()
    root, paragraph = StructureElement("Document"), StructureElement("P")
    root.add(paragraph)
    contents = [Content(index, THEME, Fonts(file, typeface())) for index in range(2)]
    for content in contents:
        with content.mark(paragraph):
            content.text(0, 20, "a", 12, "ink")
    pages = [file.reserve() for _ in contents]
    write_structure(file, root, pages, [content.marked for content in contents], [])
    entries = next(each for each in file._objects if isinstance(each, dict) and each.get("S") == "P")
    assert entries["Pg"] == pages[0]
    assert entries["K"] == [0, {"Type": "MCR", "Pg": pages[1], "MCID": 0}]


def test_running_text_ends_a_list():
    paragraphs = tuple(
        styled(plain(text, role)) for text, role in (("a", Role.BULLET), ("väli", Role.BODY), ("b", Role.BULLET))
    )
    tree = made(page(1, "A", (text_box(TextRole.BODY, Box(48, 104, 400, 300), paragraphs),)))
    assert [(kid.tag, kid.text) for kid in tree.kids[0].kids[1:4]] == [("L", "•a"), ("P", "väli"), ("L", "•b")]


def in_light_type(row: GridRow) -> GridRow:
    def lighter(line: Line) -> Line:
        return replace(line, spans=tuple(replace(span, bold=False) for span in line.spans))

    return replace(row, cells=tuple(replace(cell, lines=tuple(map(lighter, cell.lines))) for cell in row.cells))


@pytest.mark.parametrize("heads_rows", [True, False])
def test_a_row_is_headed_where_the_table_says_so_however_its_cells_look(heads_rows):
    box, columns = Box(48, 104, 400, 100), (100.0, 100.0)
    table = grid(box, columns, [("Kysymys", "Kainuu"), ("Rakenne", "On")], heads_rows=heads_rows)
    if heads_rows:
        table = replace(table, rows=(table.rows[0], in_light_type(table.rows[1])))
    cells = [node for node in made(page(1, "A", (table,))).walk() if node.tag in {"TH", "TD"}]
    assert [cell.tag for cell in cells] == ["TH", "TH", "TH" if heads_rows else "TD", "TD"]


def test_a_note_and_what_refers_to_it_are_tagged_as_such():
    mark = Run("*", spoken="Huomautus: ", sign=NoteSign.LABEL)
    note, link = Paragraph((mark, Run("Helsinki on kaupunki"))), Run("kysely", link=documents.URL)
    items = (
        text_box(TextRole.BODY, Box(48, 104, 400, 60), (styled(note),), "body"),
        text_box(
            TextRole.BODY,
            Box(48, 204, 400, 60),
            (styled(Paragraph((Run("Helsinki"), replace(mark, spoken=" (katso)", sign=NoteSign.REFERENCE), link))),),
            "more",
        ),
        text_box(TextRole.FOOTNOTE, Box(48, 400, 400, 20), (styled(note, 11.0),)),
        text_box(TextRole.SOURCE, Box(48, 420, 400, 20), (styled(Paragraph((link, Run(" · "), mark)), 11.0),)),
    )
    section = made(page(1, "A", items)).kids[0]
    inside = [(kid.tag, [own.tag for own in kid.kids if isinstance(own, Node)], kid.says) for kid in section.kids[1:5]]
    assert inside == [
        ("Note", ["Lbl"], "ID note-1"),
        ("P", ["Reference", "Link"], ""),
        ("Note", ["Lbl"], "ID note-2"),
        ("P", ["Link", "Span"], ""),
    ]

"""The next round, the whole way: started, filled in by hand, built, and both files hold the new figures."""

import io

import openpyxl
import pptx
import pypdf
import pytest

from reportgen.cli import main
from reportgen.model.questions import Kind
from reportgen.reading import read_project

NEW_NAME = "Uuden kierroksen yhteistyöpöytä"


def run(root, *words):
    return main([*words, "--project", str(root), "--lang", "fi"])


def fill_in(root):
    """Type answers as a coordinator would: options from the cells' own lists, amounts as numbers."""
    path = root / "data" / "2026-02" / "tables" / "Taulukot.xlsx"
    workbook = openpyxl.load_workbook(path)
    for question in read_project(root).questions:
        sheet = workbook[question.id]
        typed = [column for column in question.columns if column.computed is None]
        for row in range(2, sheet.max_row + 1):
            for position, column in enumerate(typed, 3):
                match column.kind:
                    case Kind.AMOUNT:
                        sheet.cell(row, position).value = 100_000 + 1_000 * row
                    case Kind.CHOICE:
                        options = question.options if row > 3 else question.options[-1:]
                        sheet.cell(row, position).value = options[0].short
                    case Kind.TEXT if row > 3:
                        sheet.cell(row, position).value = NEW_NAME
    workbook.save(path)


def texts_of_deck(content):
    slides = pptx.Presentation(io.BytesIO(content)).slides
    for slide in slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield shape.text_frame.text
            if shape.has_table:
                yield from (cell.text for row in shape.table.rows for cell in row.cells)


@pytest.mark.filterwarnings("default::DeprecationWarning:pypdf")
def test_new_fill_in_build_and_both_files_hold_the_new_figures(root, capsys):
    assert run(root, "new", "2026-02") == 0
    assert "Taulukot.xlsx" in capsys.readouterr().out
    fill_in(root)
    assert run(root, "build") == 0, capsys.readouterr().err
    folder = root / "output" / "2026-02"
    pages = pypdf.PdfReader(folder / "tilannekuva-2026-02.pdf").pages
    printed = " ".join(" ".join(page.extract_text() for page in pages).split())
    typed = " ".join(" ".join(texts_of_deck((folder / "tilannekuva-2026-02.pptx").read_bytes())).split())
    # 22 areas of 102 000 ... 123 000 euros; the first two have no structure.
    for figure in ("2 475 000 €", "Rakenne on 20 alueella", "ei rakennetta 2 alueella", NEW_NAME, "Tilannekuva 2/2026"):
        for text in (printed, typed):
            assert figure in text.replace("\u00a0", " ")
    assert "23 652 858" not in (printed + typed).replace("\u00a0", " ")


def test_a_started_round_that_nobody_filled_in_is_not_built(root, capsys):
    assert run(root, "new", "2026-02") == 0
    assert run(root, "build") == 1
    assert "solu C2" in capsys.readouterr().err
    assert not (root / "output").exists()

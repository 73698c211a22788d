"""The workbook that a new round is filled in with."""

import io

import openpyxl
from openxml_audit import OpenXmlValidator

from reportgen.model.questions import ColumnKind
from reportgen.reading import read_project
from reportgen.starting import start_round
from tests.starting.conftest import content


def test_the_workbook_has_the_same_bytes_each_time(project, start):
    assert start.contents == start_round(project, "2026-02", "2025-08").contents


def test_a_sheet_for_each_question_has_every_area_and_only_answers_can_be_typed(project, questions, workbook):
    assert workbook.sheetnames == ["Ohje", *(question.id for question in project.questions)]
    for question in questions:
        sheet = workbook[question.id]
        typed = [column for column in question.columns if column.computed is None]
        assert [cell.value for cell in sheet[1]] == ["koodi", "alue", *(column.heading for column in typed)]
        assert [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=2)] == [
            (area.code, area.name) for area in project.areas
        ]
        assert sheet.protection.sheet
        for row in sheet.iter_rows():
            for cell in row:
                answer = cell.row > 1 and cell.column > 2
                assert cell.protection.locked is not answer
                assert cell.value is None or not answer
    assert workbook["Ohje"].protection.sheet


def test_excel_opens_the_workbook_without_a_word(start, tmp_path):
    path = tmp_path / "Taulukot.xlsx"
    path.write_bytes(content(start, path.name))
    assert [found.description for found in OpenXmlValidator().validate(path).errors] == []


def offered(workbook, validation):
    sheet, cells = validation.formula1.replace("$", "").split("!")
    return [row[0].value for row in workbook[sheet][cells]]


def test_cells_of_options_offer_them_and_refuse_the_rest(project, workbook):
    missing = ["Alueen vastaus puuttuu", "ei tietoa lähdeaineistossa"]
    for question in project.questions:
        typed = [column for column in question.columns if column.computed is None]
        validations = workbook[question.id].data_validations.dataValidation
        assert len(validations) == len(typed)
        for column, validation in zip(typed, validations, strict=True):
            if column.kind is ColumnKind.AMOUNT:
                continue
            options = [option.short for option in question.options] if column.kind is ColumnKind.CHOICE else []
            assert offered(workbook, validation) == [*options, *missing]
            assert validation.showErrorMessage is (column.kind is ColumnKind.CHOICE)


def test_cells_of_amounts_take_a_number_or_the_words_for_none_only(workbook):
    (validation,) = workbook["avustukset"].data_validations.dataValidation
    assert validation.showErrorMessage
    assert (validation.type, str(validation.sqref)) == ("custom", "C2:C23")
    cells = validation.formula1.partition("COUNTIF(")[2].partition(",")[0].replace("$", "").split("!")[1]
    assert validation.formula1.startswith("OR(ISNUMBER(C2),COUNTIF(Ohje!")
    words = [row[0].value for row in workbook["Ohje"][cells]]
    assert words == ["Alueen vastaus puuttuu", "ei tietoa lähdeaineistossa"]


def test_amounts_are_formatted_in_their_unit(workbook):
    assert workbook["avustukset"]["C2"].number_format.endswith('"€"')


def test_the_guide_explains_every_option_in_finnish(questions, workbook):
    told = {cell.value for row in workbook["Ohje"].iter_rows() for cell in row}
    assert {option.label for question in questions for option in question.options} <= told
    assert any("Tyhjää solua ei jätetä" in str(text) for text in told)


def test_cells_of_dates_take_days_and_show_them_as_finns_do(project):
    questions = project.root / "data" / "questions.toml"
    more = '[sopimus]\nwording = "Sopimus"\npublished = true\ncolumns.paiva = { kind = "date", heading = "Päivä" }\n'
    questions.write_text(questions.read_text(encoding="utf-8") + more, encoding="utf-8")
    start = start_round(read_project(project.root), "2026-02", None)
    sheet = openpyxl.load_workbook(io.BytesIO(content(start, "Taulukot.xlsx")))["sopimus"]
    assert sheet["C2"].number_format == "d.m.yyyy"
    (rule,) = sheet.data_validations.dataValidation
    assert (rule.type, str(rule.sqref)) == ("custom", "C2:C23")
    assert rule.formula1.startswith("OR(AND(ISNUMBER(C2),C2>=")


def test_the_meaning_of_an_answer_is_never_cut(workbook):
    """Office programs differ in whether they make a row higher for a long text: the file says how high it is."""
    sheet = workbook["Ohje"]
    long = [cell for cell in sheet["C"] if cell.value and len(cell.value) > 110]
    assert long
    for cell in long:
        assert sheet.row_dimensions[cell.row].height >= 15 * -(-len(cell.value) // 110)

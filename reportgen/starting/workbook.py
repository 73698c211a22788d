"""Questions and areas -> Taulukot.xlsx: a sheet a question with the areas filled in, and a sheet that explains."""

import datetime as dt
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from reportgen.model.areas import Areas
from reportgen.model.places import LONGEST_SHEET_NAME
from reportgen.model.questions import Column, ColumnKind, Question
from reportgen.model.theme import Theme
from reportgen.model.values import Unit
from reportgen.reading.headingnames import AreaColumn
from reportgen.reading.missing import NO_ANSWER, NOT_IN_DATA
from reportgen.starting.guide import SHEET, Guide, write_guide

_CODE_WIDTH, _AREA_WIDTH, _AMOUNT_WIDTH, _TEXT_WIDTH, _CHOICE_MOST = 8, 22, 20, 60, 60
# What Excel takes, in characters.
_LONGEST_TITLE = 32
_LONGEST_PROMPT = 255
_DATE_FORMAT = "d.m.yyyy"
# The years 1950 to 2100, as a spreadsheet counts days: a number typed without its full stops is no date.
_FIRST_DAY, _LAST_DAY = 18_264, 73_416
_FORMATS = {
    Unit.EURO: '#,##0.00\\ "€"',
    Unit.EURO_PER_RESIDENT: '#,##0.00\\ "€"',
    # Not "0 %": a figure pasted into such a cell would be multiplied by a hundred.
    Unit.PERCENT: "General",
    Unit.COUNT: "#,##0",
    Unit.RESIDENTS: "#,##0",
}


def make_workbook(questions: tuple[Question, ...], areas: Areas, theme: Theme, label: str, date: dt.date) -> bytes:
    """The workbook's bytes, the same for the same questions, areas and round.

    Only the cells of answers can be typed in (without a password); cells of options offer them in a list. Columns that
    are computed from others are left out.
    """
    content = BytesIO()
    workbook = Workbook(content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    created = dt.datetime.combine(date, dt.time(), dt.UTC)
    workbook.set_properties({"author": "reportgen", "title": f"Taulukot {label}", "created": created})
    guide = write_guide(workbook, workbook.add_worksheet(SHEET), questions, label)
    for question in questions:
        sheet = workbook.add_worksheet(question.id[:LONGEST_SHEET_NAME])
        _write_areas(workbook, sheet, areas, theme)
        _write_columns(workbook, sheet, question, guide, len(areas), theme)
    for sheet in workbook.worksheets():
        # What does not change an answer may be changed: the widths of columns and the heights of rows.
        sheet.protect("", {"format_columns": True, "format_rows": True})
        # Printed, a sheet is as wide as its page.
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    workbook.close()
    return content.getvalue()


def _write_areas(workbook: Workbook, sheet: Worksheet, areas: Areas, theme: Theme) -> None:
    ground = workbook.add_format({"bg_color": f"#{theme.colours['answer-4'].hex}", "valign": "top"})
    sheet.freeze_panes(1, 2)
    sheet.set_column(0, 0, _CODE_WIDTH)
    sheet.set_column(1, 1, _AREA_WIDTH)
    for row, area in enumerate(areas, 1):
        sheet.write_row(row, 0, (area.code, area.name), ground)


def _write_columns(
    workbook: Workbook, sheet: Worksheet, question: Question, guide: Guide, last: int, theme: Theme
) -> None:
    """The headings, and under them the cells that people fill in, down to the row `last`, from 0."""
    head = workbook.add_format(
        {
            "bold": True,
            "font_color": f"#{theme.colours['paper'].hex}",
            "bg_color": f"#{theme.colours['accent'].hex}",
            "text_wrap": True,
            "valign": "top",
            "num_format": "@",
        }
    )
    columns = [column for column in question.columns if column.computed is None]
    headings = [column.heading for column in columns]
    unique = [column.heading if headings.count(column.heading) == 1 else column.id for column in columns]
    sheet.write_row(0, 0, (*AreaColumn, *unique), head)
    for position, column in enumerate(columns, 2):
        if column.kind is ColumnKind.DATE:
            cell = workbook.add_format({"locked": False, "num_format": _DATE_FORMAT})
        elif column.kind is ColumnKind.AMOUNT:
            cell = workbook.add_format({"locked": False, "num_format": _FORMATS[column.unit or Unit.COUNT]})
        else:
            cell = workbook.add_format({"locked": False, "num_format": "@", "text_wrap": True, "valign": "top"})
        sheet.set_column(position, position, _width(column, question))
        for row in range(1, last + 1):
            sheet.write_blank(row, position, None, cell)
        top = xl_rowcol_to_cell(1, position)
        sheet.data_validation(1, position, last, position, _allowed(column, question, guide, top))


def _width(column: Column, question: Question) -> int:
    match column.kind:
        case ColumnKind.AMOUNT | ColumnKind.DATE:
            return _AMOUNT_WIDTH
        case ColumnKind.TEXT:
            return _TEXT_WIDTH
        case ColumnKind.CHOICE:
            longest = max(len(option.short) for option in question.options)
            return min(max(longest, _AREA_WIDTH) + 4, _CHOICE_MOST)


def _either(test: str, top: str, guide: Guide, title: str, advice: str) -> dict[str, object]:
    """The rule of a column whose cells pass a test, or hold one of the words for no value."""
    return {
        "validate": "custom",
        "value": f"=OR({test},COUNTIF({guide.missing.removeprefix('=')},{top})>0)",
        "error_title": title,
        "error_message": f'{advice}, kirjoita "{NO_ANSWER}" tai "{NOT_IN_DATA}".',
    }


def _allowed(column: Column, question: Question, guide: Guide, top: str) -> dict[str, object]:
    """What a cell takes: an option of a list that it offers, a number or one of the words for none, or any text.

    `top` is the column's first cell, by which a rule is written that holds for each below.
    """
    told: dict[str, object] = {
        "input_title": column.heading[:_LONGEST_TITLE],
        "input_message": question.wording[:_LONGEST_PROMPT],
    }
    match column.kind:
        case ColumnKind.AMOUNT:
            return told | _either(
                f"ISNUMBER({top})",
                top,
                guide,
                "Kirjoita luku",
                "Kirjoita pelkkä luku kokonaan, ilman yksikköä: esimerkiksi 191850. Jos lukua ei ole",
            )
        case ColumnKind.DATE:
            return told | _either(
                f"AND(ISNUMBER({top}),{top}>={_FIRST_DAY},{top}<{_LAST_DAY})",
                top,
                guide,
                "Kirjoita päivä",
                "Kirjoita päivä muodossa 31.8.2025. Jos päivää ei ole",
            )
        case ColumnKind.CHOICE:
            return told | {
                "validate": "list",
                "source": guide.options[question.id],
                "error_title": "Valitse luettelosta",
                "error_message": "Valitse vastaus luettelosta. Vaihtoehdot selityksineen ovat taulukossa Ohje.",
            }
        case ColumnKind.TEXT:
            return told | {"validate": "list", "source": guide.missing, "show_error": False}

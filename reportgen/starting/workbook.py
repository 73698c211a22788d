"""Questions and areas -> Taulukot.xlsx: a sheet a question with the areas filled in, and a sheet that explains."""

import datetime as dt
import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from reportgen.model.areas import Areas
from reportgen.model.questions import Column, Kind, Question
from reportgen.model.theme import Theme
from reportgen.model.values import Unit
from reportgen.starting.guide import Guide, write_guide

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_CODE_WIDTH, _AREA_WIDTH, _AMOUNT_WIDTH, _TEXT_WIDTH, _CHOICE_MOST = 8, 22, 20, 60, 60
_LONGEST_PROMPT = 255
_LONGEST_SHEET_NAME = 31
_FORMATS = {
    Unit.EURO: '#,##0.00\\ "€"',
    Unit.EURO_PER_RESIDENT: '#,##0.00\\ "€"',
    # Not "0 %": a figure pasted into such a cell would be multiplied by a hundred.
    Unit.PERCENT: "General",
    Unit.COUNT: "#,##0",
    Unit.RESIDENTS: "#,##0",
}
_EARLIEST = (1980, 1, 1, 0, 0, 0)


def make_workbook(questions: tuple[Question, ...], areas: Areas, theme: Theme, label: str, date: dt.date) -> bytes:
    """The workbook's bytes, the same for the same questions, areas and round.

    Only the cells of answers can be typed in (without a password); cells of options offer them in a list. Columns that
    are computed from others are left out.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)
    guide = write_guide(workbook.create_sheet("Ohje"), questions, label)
    for question in questions:
        sheet = workbook.create_sheet(question.id[:_LONGEST_SHEET_NAME])
        _write_table(sheet, question, areas, theme, guide)
    for sheet in workbook.worksheets:
        sheet.protection.sheet = True
        # What does not change an answer may be changed: the widths of columns and the heights of rows.
        sheet.protection.formatColumns = False
        sheet.protection.formatRows = False
    workbook.properties.creator = "reportgen"
    workbook.properties.title = f"Taulukot {label}"
    moment = dt.datetime.combine(date, dt.time(), dt.UTC).replace(tzinfo=None)
    workbook.properties.created = moment
    saved = BytesIO()
    workbook.save(saved)
    return _undated(saved.getvalue(), moment)


def _typed_columns(question: Question) -> tuple[Column, ...]:
    """The columns that people fill in."""
    return tuple(column for column in question.columns if column.computed is None)


def _write_table(sheet: "Worksheet", question: Question, areas: Areas, theme: Theme, guide: Guide) -> None:
    columns = _typed_columns(question)
    headings = [column.heading for column in columns]
    unique = [column.heading if headings.count(column.heading) == 1 else column.id for column in columns]
    sheet.append(["koodi", "alue", *unique])
    for area in areas:
        sheet.append([area.code, area.name])
    last = len(areas) + 1
    sheet.freeze_panes = "C2"
    sheet.column_dimensions["A"].width = _CODE_WIDTH
    sheet.column_dimensions["B"].width = _AREA_WIDTH
    for cell in sheet[1]:
        cell.font = Font(bold=True, color="FF" + theme.colours["paper"].hex)
        cell.fill = PatternFill("solid", fgColor="FF" + theme.colours["accent"].hex)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.number_format = "@"
    for row in sheet.iter_rows(min_row=2, max_col=2):
        for cell in row:
            cell.fill = PatternFill("solid", fgColor="FF" + theme.colours["answer-4"].hex)
            cell.alignment = Alignment(vertical="top")
    for position, column in enumerate(columns, 3):
        letter = get_column_letter(position)
        sheet.column_dimensions[letter].width = _width(column, question)
        for row in range(2, last + 1):
            cell = sheet.cell(row, position)
            cell.protection = Protection(locked=False)
            if column.kind is Kind.AMOUNT:
                cell.number_format = _FORMATS[column.unit or Unit.COUNT]
            else:
                cell.number_format = "@"
                cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.add_data_validation(_choices(column, question, guide, f"{letter}2:{letter}{last}"))


def _width(column: Column, question: Question) -> int:
    match column.kind:
        case Kind.AMOUNT:
            return _AMOUNT_WIDTH
        case Kind.TEXT:
            return _TEXT_WIDTH
        case Kind.CHOICE:
            longest = max(len(option.short) for option in question.options)
            return min(max(longest, _AREA_WIDTH) + 4, _CHOICE_MOST)


def _choices(column: Column, question: Question, guide: Guide, cells: str) -> DataValidation:
    """The list that a cell offers. Only a cell of options refuses what is not in it."""
    of_options = column.kind is Kind.CHOICE
    choices = DataValidation(
        type="list",
        formula1=guide.options[question.id] if of_options else guide.missing,
        allow_blank=True,
        showErrorMessage=of_options,
        showInputMessage=True,
    )
    choices.errorTitle = "Valitse luettelosta"
    choices.error = "Valitse vastaus luettelosta. Vaihtoehdot selityksineen ovat taulukossa Ohje."
    choices.promptTitle = column.heading[:_LONGEST_SHEET_NAME]
    choices.prompt = question.wording[:_LONGEST_PROMPT]
    choices.add(cells)
    return choices


def _undated(content: bytes, moment: dt.datetime) -> bytes:
    """The same package without the time of its making, in its members' dates and in its properties."""
    undated = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as package,
        zipfile.ZipFile(undated, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        for name in package.namelist():
            part = package.read(name)
            if name == "docProps/core.xml":
                stamp = f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode()
                part = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, part)
            member = zipfile.ZipInfo(name, _EARLIEST)
            member.compress_type = zipfile.ZIP_DEFLATED
            copy.writestr(member, part)
    return undated.getvalue()

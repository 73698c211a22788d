"""The workbook of a new round, filled in as a coordinator would."""

import openpyxl

from reportgen.model.questions import ColumnKind
from reportgen.reading import read_project

NEW_NAME = "Uuden kierroksen yhteistyöpöytä"


def fill_in(root, without=()):
    """Type answers as a coordinator would: options from the cells' own lists, amounts as numbers."""
    path = root / "data" / "2026-02" / "tables" / "Taulukot.xlsx"
    workbook = openpyxl.load_workbook(path)
    for question in read_project(root).questions:
        if question.id in without:
            continue
        sheet = workbook[question.id]
        typed = [column for column in question.columns if column.computed is None]
        for row in range(2, sheet.max_row + 1):
            for position, column in enumerate(typed, 3):
                match column.kind:
                    case ColumnKind.AMOUNT:
                        sheet.cell(row, position).value = 100_000 + 1_000 * row
                    case ColumnKind.CHOICE:
                        options = question.options if row > 3 else question.options[-1:]
                        sheet.cell(row, position).value = options[0].short
                    case ColumnKind.TEXT if row > 3:
                        sheet.cell(row, position).value = NEW_NAME
    workbook.save(path)

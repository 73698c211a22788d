"""Nasty spreadsheets of OpenDocument."""

from tests.reading.nasty.usual import Add, table
from tests.reading.workbookfiles import (
    ods,
    ods_cell,
)


def opendocument(add: Add) -> None:
    def sheet(name: str, question: str, rows: list[list[object]] | None = None, **marks: object) -> None:
        add(name, question, ".ods", ods(question, rows or table(question), **marks))  # type: ignore[arg-type]  # by name

    def cell(inner: str, attributes: str = "") -> str:
        return f"<table:table-cell {attributes}>{inner}</table:table-cell>"

    nothing = '<table:table-cell table:number-columns-repeated="16384"/>'
    empty = f'<table:table-row table:number-rows-repeated="1048550">{nothing}</table:table-row>'
    sheet("a spreadsheet with empty rows to its end", "maara", after=empty)
    sheet(
        "hidden rows of a spreadsheet",
        "maara",
        row_attributes={3: 'table:visibility="collapse"', 5: 'table:visibility="filter"'},
    )
    column = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    sheet("a hidden column of a spreadsheet", "maara", columns=column)
    sheet("a hidden sheet of a spreadsheet", "maara", hidden=True)
    struck = ods_cell("vanha", 'table:style-name="struck"')
    sheet("a text of a spreadsheet with a line through it", "rakenne", table("rakenne", {(1, 2): struck}))
    part = '<text:p>uusi <text:span text:style-name="struck">vanha</text:span></text:p>'
    struck = f'<table:table-cell office:value-type="string">{part}</table:table-cell>'
    sheet("a text of a spreadsheet with a line through a part of it", "rakenne", table("rakenne", {(1, 2): struck}))
    top = ods_cell("on", 'table:number-rows-spanned="3"')
    covered = "<table:covered-table-cell/>"
    sheet("merged cells of a spreadsheet", "rakenne", table("rakenne", {(1, 1): top, (2, 1): covered, (3, 1): covered}))
    value = "office:value-type"
    for shown, marks in (
        ("192 t€", f'{value}="float" office:value="192"'),
        ("192 €", f'{value}="currency" office:currency="USD" office:value="192"'),
        ("192", f'{value}="currency" office:currency="USD" office:value="192"'),
        ("192,00 €", f'{value}="currency" office:currency="EUR" office:value="192.004"'),
        ("", f'{value}="float" office:value="192"'),
        ("192,0 tuhatta euroa", f'{value}="float" office:value="192000"'),
    ):
        shaped = cell(f"<text:p>{shown}</text:p>", marks)
        name = f"{marks.rpartition('=')[2]} in a spreadsheet that shows {shown or 'nothing'}"
        if "USD" in marks:
            name += " for dollars"
        sheet(name, "raha", table("raha", {(1, 1): shaped}))
    for name, inner in (
        (
            "a percentage of a spreadsheet",
            cell("<text:p>12,5 %</text:p>", f'{value}="percentage" office:value="0.125"'),
        ),
        ("money of a spreadsheet", cell("<text:p>5 €</text:p>", f'{value}="currency" office:value="5"')),
        (
            "a date of a spreadsheet",
            cell("<text:p>1.5.2025</text:p>", f'{value}="date" office:date-value="2025-05-01"'),
        ),
        (
            "a date of a spreadsheet in the year 999",
            cell("<text:p>1.5.999</text:p>", f'{value}="date" office:date-value="0999-05-01"'),
        ),
        ("truth of a spreadsheet", cell("<text:p>TOSI</text:p>", f'{value}="boolean" office:boolean-value="true"')),
        (
            "a formula of a spreadsheet",
            cell("<text:p>2</text:p>", f'table:formula="of:=1+1" {value}="float" office:value="2"'),
        ),
        ("a formula of a spreadsheet without a result", cell("", 'table:formula="of:=SUM([.A1:.A9])"')),
        (
            "a formula of a spreadsheet that failed",
            cell("<text:p>#DIV/0!</text:p>", f'table:formula="of:=1/0" {value}="string"'),
        ),
        (
            "a note of a spreadsheet",
            cell(
                "<office:annotation><date>2025</date><text:p>tarkista</text:p></office:annotation><text:p>5</text:p>",
                f'{value}="float" office:value="5"',
            ),
        ),
        (
            "cells repeated without end",
            cell("<text:p>5</text:p>", f'{value}="float" office:value="5" table:number-columns-repeated="999999999"'),
        ),
    ):
        sheet(name, "maara", table("maara", {(1, 1): inner}))
    spaced = cell(
        '<text:p>Verkosto<text:s text:c="2"/>A</text:p>'
        "<text:p>ja B<draw:frame><text:p>kuva</text:p></draw:frame></text:p>",
        f'{value}="string"',
    )
    sheet("paragraphs, spaces and a picture in a cell", "rakenne", table("rakenne", {(1, 2): spaced}))
    rows = f'<table:table-row table:number-rows-repeated="999999999">{ods_cell("x")}{ods_cell(1)}</table:table-row>'
    sheet("rows repeated without end", "maara", after=rows)
    sheet("a spreadsheet with a password", "maara", manifest="<encryption-data/>")
    add("half a spreadsheet", "maara", ".ods", ods("maara", table("maara"))[:400])

"""Nasty workbooks of Excel: how they are laid out, what their cells hold and show, which kinds there are."""

from tests.reading.nasty.usual import Add, table
from tests.reading.workbookfiles import (
    DATE,
    MONEY,
    MONTH,
    PERCENT,
    STRUCK,
    TIME,
    UNSTRUCK,
    Sheet,
    formatted,
    formula,
    noted,
    number,
    ods,
    shared,
    text,
    xlsx,
)


def excel(add: Add) -> None:
    def book(name: str, question: str, *rows: object, **marks: object) -> None:
        sheet = Sheet(question, rows[0] if rows else table(question), **marks)  # type: ignore[arg-type]  # by name
        add(name, question, ".xlsx", xlsx(sheet))

    titled = [["Tapaamiset 2025", None, None], [], *table("maara")]
    book("titles in merged cells above the headings", "maara", titled, merges=("A1:C1",))
    upper = [["alue", "Tapaamisia", None], [None, "kertaa", None], *table("maara")[1:]]
    book("headings in two merged rows", "maara", upper, merges=("A1:A2", "B1:C1"))
    gaps = table("rakenne", {(2, 1): None, (3, 1): None})
    book("one answer merged for three areas", "rakenne", gaps, merges=("B2:B4",))
    book("one figure merged for three areas", "maara", table("maara", {(2, 1): None, (3, 1): None}), merges=("B2:B4",))
    both = table("rakenne", {(1, 1): "Alueen vastaus puuttuu", (1, 2): None})
    book("a missing answer merged over its columns", "rakenne", both, merges=("B2:C2",))
    book("an answer merged over two columns", "raha", table("raha", {(1, 2): None}), merges=("B2:C2",))
    book("hidden rows", "maara", hidden_rows=(3, 4, 5, 9))
    own = [["alue", "kertaa", "omat muistiinpanot"], *([*row, "x"] for row in table("maara")[1:])]
    book("a hidden column of one's own", "maara", own, columns='<col min="3" max="16384" hidden="1"/>')
    book("a hidden column of the table", "maara", columns='<col min="2" max="2" hidden="true"/>')
    book("a hidden sheet of the table", "maara", state="veryHidden")
    add(
        "a hidden sheet of one's own",
        "maara",
        ".xlsx",
        xlsx(Sheet("maara", table("maara")), Sheet("Luonnos", [["x"]], "hidden")),
    )
    add(
        "a list for the cells' choices",
        "maara",
        ".xlsx",
        xlsx(Sheet("maara", table("maara")), Sheet("_valinnat", [["x"]], "hidden")),
    )
    add("a sheet marked as one's own", "maara", ".xlsx", xlsx(Sheet("maara", table("maara")), Sheet("_Oma", [["x"]])))
    listed = Sheet("Yhteystiedot", [["Alue", "Puhelin"], ["Kainuu", "123"]])
    add("a sheet of one's own that lists areas", "maara", ".xlsx", xlsx(Sheet("maara", table("maara")), listed))
    add("a sheet of one's own", "maara", ".xlsx", xlsx(Sheet("maara", table("maara")), Sheet("Luonnos", [["x"]])))
    add("a note", "maara", ".xlsx", xlsx(noted(Sheet("maara", table("maara")), "B3", "tarkista tämä")))
    add(
        "a thread of comments",
        "maara",
        ".xlsx",
        xlsx(noted(Sheet("maara", table("maara")), "B3", "[Threaded]", "onko 3 oikein?")),
    )
    for name, value in (
        ("a formula with its result", formula("1+1", "2")),
        ("a formula without a result", formula("SUM(A1:A9)")),
        ("a formula that failed", formula("1/0", "#DIV/0!", "e")),
        ("a formula of another workbook", formula("[1]Taul1!$B$7", "7")),
        ("a formula that gives an empty text", formula('""', "", "str")),
        ("a number with binary noise", number("5.000000000000001")),
        ("a number in scientific notation", number("1E1")),
        ("a number as text", text("\u00a0191 850 ")),
        ("a date that was 1.5", number(45778, DATE)),
        ("a month that was 5/25", number(45778, MONTH)),
        ("a time that was 12.30", number(0.520833333333333, TIME)),
        ("a percentage", number(0.125, PERCENT)),
        ("money", number(191850, MONEY)),
        ("truth", '<c t="b"><v>1</v></c>'),
        ("an ISO date", '<c t="d"><v>2025-05-01</v></c>'),
        ("infinity", number("1E400")),
        ("a cell with a style only", '<c s="2"/>'),
    ):
        book(name, "maara", table("maara", {(1, 1): value}))
    for shown, value, code in (
        ("192 t€", 192, '0 "t€"'),
        ("1,2 milj. €", 1.2, '0.0 "milj. €"'),
        ("$192", 192, '"$"#,##0'),
        ("192 USD", 192, "0 [$USD]"),
        ("-192", 192, '"-"0'),
        ("192, for -192", -192, "0;0"),
        ("nothing", 192, ";;;"),
        ("192, for 192000", 192000, "0,"),
        ("192 t€, for 192000", 192000, '0,"\u00a0t€"'),
        ("192 €", 191.85, '#,##0\\ "€"'),
        ("a red 192, for -192", -192, "0;[Red]0"),
        ("-, for 0", 0, '0_-;\\-0_-;"-"??_-'),
    ):
        shaped = Sheet("raha", table("raha", {(1, 1): number(value, MONEY)}))
        add(f"a number that is shown as {shown}", "raha", ".xlsx", xlsx(shaped, more=formatted(code)))
    without_end = Sheet("raha", table("raha", {(1, 1): number(192, MONEY)}))
    for name, code in (
        ("decimals", "0." + "0" * 1_000_000),
        ("brackets", "[" * 1_000_000),
        ("commas", "0" + "," * 1_000_000),
    ):
        add(f"a number format of {name} without end", "raha", ".xlsx", xlsx(without_end, more=formatted(code)))
    book("a date in a column of texts", "rakenne", table("rakenne", {(1, 2): number(45778, DATE)}))
    book("an error in a column of texts", "rakenne", table("rakenne", {(1, 2): formula("A1", "#REF!", "e")}))
    strings = "<si><r><t>Kai</t></r><r><t>nuu</t></r><rPh><t>x</t></rPh></si><si><t>_x000D_on_x0009_</t></si>"
    rows = table("maara", {(20, 0): shared(0)})
    add("texts in several styles, with reading aids", "maara", ".xlsx", xlsx(Sheet("maara", rows), strings=strings))
    add(
        "a text with escaped characters",
        "rakenne",
        ".xlsx",
        xlsx(Sheet("rakenne", table("rakenne", {(1, 1): shared(1)})), strings=strings),
    )
    dated = table("rakenne", {(1, 2): number(1, DATE)})
    add("dates from 1904", "rakenne", ".xlsx", xlsx(Sheet("rakenne", dated), book='<workbookPr date1904="1"/>'))
    for name, serial, look in (
        ("dates from 1904 beyond the year 9999", 2_958_465, DATE),
        ("a month from 1904 beyond the year 9999", 2_957_004, MONTH),
        ("the last date from 1904", 2_957_003, DATE),
        ("a date from 1904 a moment before the year 10000", 2_957_003.9999999, DATE),
    ):
        late = table("rakenne", {(1, 2): number(serial, look)})
        add(name, "rakenne", ".xlsx", xlsx(Sheet("rakenne", late), book='<workbookPr date1904="1"/>'))
    book("the last date", "rakenne", table("rakenne", {(1, 2): number(2_958_465.9999999, DATE)}))
    old = [["alue", '<c t="d" s="1"><v>0999-01-01</v></c>'], *table("maara")[1:]]
    book("a heading that is a day of the year 999", "maara", old)
    add("the strict kind of workbook", "maara", ".xlsx", xlsx(Sheet("maara", table("maara")), strict=True))
    macro = {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 Auto_Open"}
    add("a workbook with a macro", "maara", ".xlsm", xlsx(Sheet("maara", table("maara")), more=macro))
    add("a spreadsheet that is called .xlsx", "maara", ".xlsx", ods("maara", table("maara")))


def struck_through(add: Add) -> None:
    """What somebody crossed out and left, and what only was crossed out once."""
    part = "<si><r><rPr><strike/></rPr><t>Ei rakennetta </t></r><r><t>Epävirallinen</t></r></si>"
    inline = '<c t="inlineStr"><is><r><rPr><strike val="true"/></rPr><t>vanha</t></r></is></c>'
    for name, question, cell, strings in (
        ("a figure with a line through it", "maara", number(7, STRUCK), ""),
        ("a figure without the line that it once had", "maara", number(7, UNSTRUCK), ""),
        ("a text with a line through a part of it", "rakenne", shared(0), part),
        ("a text in its own cell with a line through it", "rakenne", inline, ""),
    ):
        rows = table(question, {(1, 1 if question == "maara" else 2): cell})
        add(name, question, ".xlsx", xlsx(Sheet(question, rows), strings=strings))

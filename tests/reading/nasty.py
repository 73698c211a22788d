"""A hundred nasty files, each tiny, as people and programs leave them; approved/nasty.toml says how each is read.

`python -m tests.reading.nasty FOLDER` writes them there, to be opened in an office program.
"""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.reading.workbookfiles import (
    DATE,
    MONEY,
    MONTH,
    PERCENT,
    TIME,
    Sheet,
    formatted,
    formula,
    noted,
    number,
    ods,
    ods_cell,
    packed,
    shared,
    text,
    xlsx,
)

PROJECT = Path(__file__).parents[2]
AREAS = [line.split(",")[:2] for line in (PROJECT / "data" / "areas.csv").read_text(encoding="utf-8").splitlines()[1:]]
HEADINGS = {
    "maara": ["alue", "kertaa"],
    "rakenne": ["alue", "vastaus", "nimi"],
    "raha": ["alue", "eur_2024", "eur_2025"],
}
USUAL: dict[str, list[object]] = {"maara": [3], "rakenne": ["on", "Verkosto"], "raha": [200000, 50000]}


@dataclass(frozen=True)
class Nasty:
    """A file that stands in for the table of a question."""

    name: str
    table: str
    file: str
    content: bytes


def table(name: str, changes: dict[tuple[int, int], object] | None = None) -> list[list[object]]:
    """The rows of a table in which nothing is wrong, but for `changes`, by row and column from 0."""
    rows: list[list[object]] = [[*HEADINGS[name]], *([area, *USUAL[name]] for _, area in AREAS)]
    for (row, column), value in (changes or {}).items():
        rows[row] += [""] * (column + 1 - len(rows[row]))
        rows[row][column] = value
    return rows


def csv(rows: list[list[object]], delimiter: str = ",", end: str = "\n") -> str:
    return "".join(delimiter.join(map(str, row)) + end for row in rows)


def cases() -> list[Nasty]:
    """All files."""
    found: list[Nasty] = []

    def add(name: str, question: str, ending: str, content: str | bytes) -> None:
        data = content if isinstance(content, bytes) else content.encode()
        found.append(Nasty(name, question, f"{question}{ending}", data))

    _letters(add)
    _shapes(add)
    _scales(add)
    _numbers(add)
    _names(add)
    _answers(add)
    _excel(add)
    _hostile(add)
    _opendocument(add)
    return found


Add = Callable[[str, str, str, str | bytes], None]


def _letters(add: Add) -> None:
    plain = csv(table("maara"))
    euro = csv(table("rakenne", {(1, 2): "Verkosto 5 €", (2, 2): "Šalom"}), ";")
    add("UTF-8 with a byte order mark", "maara", ".csv", b"\xef\xbb\xbf" + plain.encode())
    add(
        "UTF-16 with a mark, tabs, as Excel's Unicode text",
        "maara",
        ".txt",
        csv(table("maara"), "\t", "\r\n").encode("utf-16"),
    )
    add("UTF-16, the larger byte first", "maara", ".csv", b"\xfe\xff" + plain.encode("utf-16-be"))
    add("UTF-16 without a mark", "maara", ".csv", plain.encode("utf-16-le"))
    add("UTF-32", "maara", ".csv", plain.encode("utf-32"))
    add("UTF-16 cut in the middle of a letter", "maara", ".csv", plain.encode("utf-16")[:-1])
    add("Windows-1252 with semicolons", "rakenne", ".csv", euro.encode("cp1252"))
    add("ISO 8859-15 with a euro sign", "rakenne", ".csv", euro.encode("iso8859-15"))
    add("one byte a letter, the same in both", "maara", ".csv", plain.encode("iso8859-15"))
    add("Macintosh letters", "maara", ".csv", plain.encode("mac-roman"))
    add("DOS letters", "maara", ".csv", plain.encode("cp850"))
    add("UTF-8 read as Windows-1252 and saved again", "maara", ".csv", plain.encode().decode("cp1252", "replace"))
    add("UTF-8 but for one row", "maara", ".csv", plain.encode().replace("Länsi".encode(), "Länsi".encode("cp1252")))
    add("letters that were lost", "maara", ".csv", plain.replace("ä", "\ufffd"))
    add("a picture", "maara", ".csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00")
    add("a null byte in the text", "maara", ".csv", plain.replace("Lappi", "La\0ppi"))
    add("a workbook that is called CSV", "maara", ".csv", xlsx(Sheet("maara", table("maara"))))


def _shapes(add: Add) -> None:
    plain = csv(table("maara"))
    add("an order to Excel before the headings", "maara", ".csv", "sep=;\n" + csv(table("maara"), ";"))
    add("a title above the headings", "maara", ".csv", "Tapaamiset, kertaa;\n;\n" + csv(table("maara"), ";"))
    add(
        "remarks below the rows",
        "maara",
        ".csv",
        plain + ",\nLähde: kysely 2025,\n*Helsingin luku ei ole vertailukelpoinen,\n",
    )
    add("empty rows between", "maara", ".csv", plain.replace("Lappi", ",\n,\nLappi"))
    add("empty columns to the right", "maara", ".csv", plain.replace("\n", ",,,,,,,,\n"))
    add("line ends of an old Macintosh", "maara", ".csv", plain.replace("\n", "\r"))
    add("headings only", "maara", ".csv", "alue,kertaa\n")
    add("nothing at all", "maara", ".csv", b"")
    add("a byte order mark only", "maara", ".csv", b"\xef\xbb\xbf")
    add("a quotation mark that nothing closes", "maara", ".csv", plain.replace("Kainuu", '"Kainuu'))
    add("text after a closing quotation mark", "maara", ".csv", plain.replace("Kainuu", '"Kainuu" x'))
    add("a quotation mark within a cell", "rakenne", ".csv", csv(table("rakenne", {(1, 2): 'ns. "Verkosto" ry'})))
    add("a line break within a cell", "rakenne", ".csv", csv(table("rakenne", {(1, 2): '"Verkosto\nry"'})))
    add("a comma that parts a name in two", "rakenne", ".csv", csv(table("rakenne", {(1, 2): "Verkosto, ry"})))
    lists = csv(table("rakenne", {(1, 2): "Verkosto; ryhmä; ry"}), ";")
    add("semicolons that part a list in three", "rakenne", ".csv", lists)
    add("a cell beyond the headings", "maara", ".csv", plain.replace("Lappi,3", "Lappi,3,,tarkista"))
    add("columns without end", "maara", ".csv", plain.replace("kertaa", "kertaa" + "," * 1999 + "x"))
    add("rows without end", "maara", ".csv", plain + "x,1\n" * 20_000)
    add("rows of something else", "maara", ".csv", plain + "Keski-Uusimaa ja Kainuu,1\n" * 400)
    add("a cell without end", "rakenne", ".csv", csv(table("rakenne", {(1, 2): "x" * 100_001})))
    add("the headings twice", "maara", ".csv", plain.replace("Lappi", "alue,kertaa\nLappi"))
    add("a heading that is misspelt", "maara", ".csv", plain.replace("kertaa", "kerttaa"))
    add("a column of one's own", "maara", ".csv", plain.replace("kertaa", "kertaa,Muistiinpanoja"))
    add("a column marked as one's own", "maara", ".csv", plain.replace("kertaa", "kertaa,_Muistiinpanoja"))
    add("an area twice", "maara", ".csv", plain + "Kainuu,5\n")
    add("an area missing", "maara", ".csv", plain.replace("Kainuu,3\n", ""))


def _scales(add: Add) -> None:
    plain = csv(table("raha"), ";")
    add("a title of thousands", "raha", ".csv", "Avustukset, tuhatta euroa;;\n" + plain)
    add("a heading of thousands", "raha", ".csv", plain.replace("eur_2024", "2024 (t€)"))
    add("a heading of millions", "raha", ".csv", plain.replace("eur_2024", "2024, milj. euroa"))
    add("a remark of thousands", "raha", ".csv", plain + "Luvut tuhansina euroina;;\n")
    add("a title of thousands by words", "rakenne", ".csv", "Tuhat verkostoa,,\n" + csv(table("rakenne")))


def _numbers(add: Add) -> None:
    for typed in (
        "191 850,00 €", "191\u00a0850,00\u00a0€", "191\u202f850", "191\u2009850", "191.850,00", "191,850.00",
        "1.191.850", "1,2 milj. €", "120 t€", "−5", "–5", "(5)", "(5 €)", "500,-", "€ 5", "1,234", "1.234 €",
        "1,234 milj. €",
        "1 234.567", "1 234,567", "1.5.2025", "05/06/2025", "2025-06-05", "12:30", "12 %", "noin 5", "5–7",
        "1 23", "1e5", "=1+1",
        "#ARVO!", "5\u200b000", "٣", "-", "n/a", "ei vastannut", "9" * 30, "1,2,3", f"{'9' * 18} mrd €", "9" * 16,
    ):  # fmt: skip
        add(f"an amount typed {typed}", "raha", ".csv", csv(table("raha", {(1, 1): typed}), ";"))
    add("less than no meeting", "maara", ".csv", csv(table("maara", {(1, 1): "-3"}), ";"))
    add("half a meeting", "maara", ".csv", csv(table("maara", {(1, 1): "2,5"}), ";"))
    for words in ("Hyvinvointialueet yhteensä", "Koko Suomi", "Koko maa (22 aluetta)", "Summa"):
        add(f"totals called {words}", "maara", ".csv", csv([*table("maara"), [words, 66]]))
    split = csv(table("maara", {(1, 1): "191,50", (2, 1): "5,0"})).replace('"', "")
    add("a decimal comma that parts a number in two", "maara", ".csv", split)
    add("totals that are not the rows'", "maara", ".csv", csv([*table("maara"), ["Koko maa yhteensä:", 99]]))


def _names(add: Add) -> None:
    for row, typed in (
        (1, "Itä-Uudenmaan hyvinvointialue"), (1, "ITÄ UUSIMAA"), (1, "Östra Nylands välfärdsområde"),
        (1, "East Uusimaa"),
        (1, "1"), (20, "Kainuun hva"), (20, "Kainuussa"), (21, "Lapin"), (21, "Wellbeing services county of Lapland"),
        (4, "Vantaa ja Kerava"), (4, "Vantaan ja Keravan hv-alue"), (22, "Helsingfors stad"), (22, "City of Helsinki"),
        (1, "Ita-Uusimaa"), (20, "Kainu"), (2, "Keski-Usimaa"), (2, "Keski-Uusimaaa hyvinvointialue"), (12, "Savo"),
        (14, "Karjala"), (1, "Uusimaa"), (20, "Ahvenanmaa"), (20, "Eloisa"), (20, "Koko Suomi"),
        (20, "Kainuu 20"), (20, "20 Kainuu"), (20, "Kainuu (21)"), (20, "21. Kainuu"), (20, "Kainuu yhteensä"),
        (20, "23"), (20, "?"),
    ):  # fmt: skip
        add(f"an area typed {typed}", "maara", ".csv", csv(table("maara", {(row, 0): typed})))
    coded = [["koodi", *HEADINGS["maara"]], *([code, area, 3] for code, area in AREAS)]
    coded[20][1] = "Lappi"
    add("a code and a name that disagree", "maara", ".csv", csv(coded))


def _answers(add: Add) -> None:
    for typed in (
        "ON", "ei-tietoa", "ei tiétoa", "Alueella on rakenne.", "ja", "NO", "Alueella on raknne", "Rakenn",
        "Ei rakenneta", "on; ei", "on; on", "kyllä", "-", "?", "Alueen vastaus puutuu", "Tiedot alueelta puuttuu", "x",
        "Ristiriita: on / ei",
        "Ristiriita: vastaaja valitsi useita vaihtoehtoja: on / ei", "Ei tietoa", "Alueella ei rakennetta", "=ON", "",
    ):  # fmt: skip
        add(f"an answer typed {typed}", "rakenne", ".csv", csv(table("rakenne", {(1, 1): typed})))
    add("a missing name with a slip", "rakenne", ".csv", csv(table("rakenne", {(1, 2): "Alueen vastaus puuttu"})))


def _excel(add: Add) -> None:
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


def _hostile(add: Add) -> None:
    good = xlsx(Sheet("maara", table("maara")))
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    add("a cell at the end of the world", "maara", ".xlsx", xlsx(Sheet("maara", table("maara"), after=far)))
    add("all cells merged", "maara", ".xlsx", xlsx(Sheet("maara", table("maara"), merges=("A1:XFD1048576",))))
    add("merged cells that overlap", "maara", ".xlsx", xlsx(Sheet("maara", table("maara"), merges=("A1:B23",) * 2)))
    add(
        "a sheet that unpacks without end",
        "maara",
        ".xlsx",
        xlsx(Sheet("maara", table("maara"), after=" " * 61_000_000)),
    )
    laughs = '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    add(
        "texts that expand",
        "maara",
        ".xlsx",
        xlsx(Sheet("maara", table("maara")), more={"xl/sharedStrings.xml": laughs}),
    )
    outside = '<!DOCTYPE s SYSTEM "file:///etc/passwd"><sst/>'
    add(
        "a file outside", "maara", ".xlsx", xlsx(Sheet("maara", table("maara")), more={"xl/sharedStrings.xml": outside})
    )
    add("a password", "maara", ".xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500)
    locked = good.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )
    add("a locked archive", "maara", ".xlsx", locked)
    add("half a workbook", "maara", ".xlsx", good[: len(good) // 2])
    add("a workbook of nothing", "maara", ".xlsx", packed({"a.txt": "x"}))
    add("sheets without end", "maara", ".xlsx", xlsx(*(Sheet(f"s{count}", []) for count in range(101))))
    add("a text that is not there", "maara", ".xlsx", xlsx(Sheet("maara", table("maara", {(1, 0): shared(5)}))))
    add("a row at nowhere", "maara", ".xlsx", xlsx(Sheet("maara", [], after='<row r="-1"/>')))
    add("a web page that is called .xlsx", "maara", ".xlsx", b"<html><table><tr><td>alue</td></tr></table></html>")
    add("Excel's old format", "maara", ".xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def _opendocument(add: Add) -> None:
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


def main() -> int:
    """Write the files into a folder."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for number_, case in enumerate(cases(), 1):
        (folder / f"{number_:03}-{case.file}").write_bytes(case.content)
    return 0


if __name__ == "__main__":
    sys.exit(main())

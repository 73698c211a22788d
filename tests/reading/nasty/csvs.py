"""Nasty files of text: letters, what stands around a table, and what people type."""

from tests.reading.nasty.usual import AREAS, HEADINGS, Add, csv, table
from tests.reading.workbookfiles import (
    Sheet,
    xlsx,
)


def letters(add: Add) -> None:
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


def shapes(add: Add) -> None:
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


def scales(add: Add) -> None:
    plain = csv(table("raha"), ";")
    add("a title of thousands", "raha", ".csv", "Avustukset, tuhatta euroa;;\n" + plain)
    add("a heading of thousands", "raha", ".csv", plain.replace("eur_2024", "2024 (t€)"))
    add("a heading of millions", "raha", ".csv", plain.replace("eur_2024", "2024, milj. euroa"))
    add("a remark of thousands", "raha", ".csv", plain + "Luvut tuhansina euroina;;\n")
    add("a title of thousands by words", "rakenne", ".csv", "Tuhat verkostoa,,\n" + csv(table("rakenne")))


def numbers(add: Add) -> None:
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


def names(add: Add) -> None:
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


def answers(add: Add) -> None:
    for typed in (
        "ON", "ei-tietoa", "ei tiétoa", "Alueella on rakenne.", "ja", "NO", "Alueella on raknne", "Rakenn",
        "Ei rakenneta", "on; ei", "on; on", "kyllä", "-", "?", "Alueen vastaus puutuu", "Tiedot alueelta puuttuu", "x",
        "Ristiriita: on / ei",
        "Ristiriita: vastaaja valitsi useita vaihtoehtoja: on / ei", "Ei tietoa", "Alueella ei rakennetta", "=ON", "",
    ):  # fmt: skip
        add(f"an answer typed {typed}", "rakenne", ".csv", csv(table("rakenne", {(1, 1): typed})))
    add("a missing name with a slip", "rakenne", ".csv", csv(table("rakenne", {(1, 2): "Alueen vastaus puuttu"})))

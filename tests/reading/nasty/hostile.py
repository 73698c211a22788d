"""Workbooks that lie, or that would cost more than any table is worth."""

from tests.reading.nasty.usual import Add, table
from tests.reading.workbookfiles import (
    Sheet,
    packed,
    shared,
    xlsx,
)


def hostile(add: Add) -> None:
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

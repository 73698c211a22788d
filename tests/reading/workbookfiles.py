"""Workbooks made part by part, as programs other than ours may write them: .xlsx and .ods."""

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"

# The styles of cells by their numbers.
GENERAL, PERCENT, DATE, MONTH, TIME, MONEY, STRUCK, UNSTRUCK = range(8)
_STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="d\\.m\\.yyyy;@"/>'
    '<numFmt numFmtId="165" formatCode="mm/yyyy"/><numFmt numFmtId="166" formatCode="#,##0\\ [$€-40B]_d_y"/>'
    '</numFmts><fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>'
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/>'
    '<xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="166"/>'
    '<xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs>'
    "<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>"
)


def number(value: object, style: int = GENERAL) -> str:
    return f'<c s="{style}"><v>{value}</v></c>'


def text(words: str) -> str:
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(words)}</t></is></c>'


def formatted(code: str) -> dict[str, str | bytes]:
    """The part of a workbook in which the style MONEY has another format."""
    styles = _STYLES.replace('numFmtId="166" formatCode="', f'numFmtId="166" formatCode={quoteattr(code)} was="')
    return {"xl/styles.xml": styles}


def shared(index: int) -> str:
    return f'<c t="s"><v>{index}</v></c>'


def formula(code: str, value: str | None = None, kind: str = "n") -> str:
    result = "" if value is None else f"<v>{escape(value)}</v>"
    return f'<c t="{kind}"><f>{escape(code)}</f>{result}</c>'


def cell(value: object) -> str:
    """A cell of a typed value; what is XML already stays so."""
    if isinstance(value, str):
        return value if value.startswith("<c") else text(value) if value else "<c/>"
    return "<c/>" if value is None else number(value)


@dataclass
class Sheet:
    """A sheet of a workbook; `hidden_rows` count from 1, `columns`, `merges` and `extra` are XML or references."""

    name: str
    rows: Sequence[Sequence[object]]
    state: str = "visible"
    hidden_rows: tuple[int, ...] = ()
    columns: str = ""
    merges: tuple[str, ...] = ()
    relations: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    after: str = ""

    def xml(self, main: str) -> str:
        rows = "".join(
            f'<row hidden="{int(count in self.hidden_rows)}">{"".join(map(cell, row))}</row>'
            for count, row in enumerate(self.rows, 1)
        )
        merges = "".join(f'<mergeCell ref="{merge}"/>' for merge in self.merges)
        return (
            f'<worksheet xmlns="{main}"><cols>{self.columns}</cols><sheetData>{rows}{self.after}</sheetData>'
            f"<mergeCells>{merges}</mergeCells></worksheet>"
        )


def xlsx(
    *sheets: Sheet,
    strings: str = "",
    strict: bool = False,
    book: str = "",
    more: Mapping[str, str | bytes] | None = None,
) -> bytes:
    """A workbook; `book` is XML before its sheets, `strings` its shared strings, `more` further parts."""
    main, office = (STRICT, STRICT_OFFICE) if strict else (MAIN, OFFICE)
    parts: dict[str, str | bytes] = {
        "_rels/.rels": _relations(("1", f"{office}/officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">{book}<sheets>'
        + "".join(
            f'<sheet name={quoteattr(sheet.name)} sheetId="{count}" state="{sheet.state}" r:id="r{count}"/>'
            for count, sheet in enumerate(sheets, 1)
        )
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": _relations(
            *((f"r{count}", f"{office}/worksheet", f"worksheets/s{count}.xml") for count in range(1, len(sheets) + 1)),
            ("strings", f"{office}/sharedStrings", "sharedStrings.xml"),
            ("styles", f"{office}/styles", "/xl/styles.xml"),
        ),
        "xl/styles.xml": _STYLES,
        "xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings}</sst>',
    }
    for count, sheet in enumerate(sheets, 1):
        parts[f"xl/worksheets/s{count}.xml"] = sheet.xml(main)
        if sheet.relations:
            parts[f"xl/worksheets/_rels/s{count}.xml.rels"] = sheet.relations
        parts |= sheet.parts
    return packed(parts | dict(more or {}))


def noted(sheet: Sheet, reference: str, words: str, thread: str = "") -> Sheet:
    """A sheet with a note on a cell and, behind it, a thread of comments."""
    relations = [("n", f"{OFFICE}/comments", "../comments1.xml")]
    comment = f'<comment ref="{reference}"><text><r><t>{words}</t></r></text></comment>'
    parts = {"xl/comments1.xml": f'<comments xmlns="{MAIN}"><commentList>{comment}</commentList></comments>'}
    if thread:
        relations.append(("t", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment", "../t.xml"))
        parts["xl/t.xml"] = (
            f'<ThreadedComments><threadedComment ref="{reference}"><text>{thread}</text></threadedComment>'
            "</ThreadedComments>"
        )
    return Sheet(sheet.name, sheet.rows, relations=_relations(*relations), parts=parts)


def _relations(*relations: tuple[str, str, str]) -> str:
    items = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{path}"/>' for name, kind, path in relations)
    return f'<Relationships xmlns="{PACKAGE}">{items}</Relationships>'


_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{part}:1.0"'
    for name, part in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
        ("draw", "drawing"),
    )
)


def ods_cell(value: object, attributes: str = "") -> str:
    """A cell of a typed value; what is XML already stays so."""
    if isinstance(value, str) and value.startswith("<table:"):
        return value
    if isinstance(value, int | float):
        kind = f'office:value-type="float" office:value="{value}"'
        return f"<table:table-cell {kind} {attributes}><text:p>{value}</text:p></table:table-cell>"
    words = f"<text:p>{escape(str(value))}</text:p>" if value else ""
    return f'<table:table-cell office:value-type="string" {attributes}>{words}</table:table-cell>'


def ods(  # noqa: PLR0913 - each argument is a part that a case changes
    name: str,
    rows: Sequence[Sequence[object]],
    *,
    columns: str = "",
    row_attributes: Mapping[int, str] | None = None,
    after: str = "",
    hidden: bool = False,
    manifest: str = "",
) -> bytes:
    """A spreadsheet of one sheet; `row_attributes` are by row from 1, `after` is XML after the rows."""
    marks = row_attributes or {}
    lines = "".join(
        f"<table:table-row {marks.get(count, '')}>{''.join(map(ods_cell, row))}</table:table-row>"
        for count, row in enumerate(rows, 1)
    )
    shown = '<style:table-properties table:display="false"/>'
    style = (
        f'<style:style style:name="ta1" style:family="table">{shown}</style:style>'
        '<style:style style:name="struck"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    )
    style_name = "ta1" if hidden else "ta2"
    content = (
        f"<office:document-content {_NAMESPACES}>"
        f"<office:automatic-styles>{style}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="{name}" table:style-name="{style_name}">'
        f"{columns}{lines}{after}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content,
            "META-INF/manifest.xml": f"<manifest>{manifest}</manifest>",
        }
    )


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of parts by name."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()

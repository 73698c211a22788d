"""Every file passes all the rules of PDF/UA-1 that a machine can check, and an unsound file does not."""

from collections.abc import Callable
from io import BytesIO

import page as validator
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ContentStream, DictionaryObject, NameObject

from reportgen.writing.pdf import to_pdf
from tests.writing.pdf import documents
from tests.writing.pdf.documents import document
from tests.writing.pdf.reading import structure
from tests.writing.pdf.setting import THEME, typeface


def failed_rules(data: bytes) -> set[str]:
    report = validator.validate_pdf_bytes(data, profile=validator.ValidationProfile.PDF_UA_1)
    assert report.rules.total > 100
    assert report.is_compliant == (not report.failures)
    return {failure.rule_id for failure in report.failures}


def test_every_kind_of_item_conforms(finished):
    assert failed_rules(finished) == set()


@pytest.mark.parametrize("number", range(6))
def test_each_page_conforms_alone(number):
    alone = document(documents.every_kind()[number])
    assert failed_rules(to_pdf(alone, THEME, typeface())) == set()


def elements(writer: PdfWriter, tag: str) -> list[DictionaryObject]:
    found = [item for item in writer._objects if isinstance(item, DictionaryObject) and item.get("/S") == f"/{tag}"]
    assert found, f"no {tag} to spoil"
    return found


def without_alternative(writer: PdfWriter) -> None:
    del elements(writer, "Figure")[0]["/Alt"]


def without_scope(writer: PdfWriter) -> None:
    for cell in elements(writer, "TH"):
        del cell["/A"]


def without_headers(writer: PdfWriter) -> None:
    for cell in elements(writer, "TH"):
        cell[NameObject("/S")] = NameObject("/TD")


def level_skipped(writer: PdfWriter) -> None:
    for heading in elements(writer, "H2"):
        heading[NameObject("/S")] = NameObject("/H3")


def text_outside_tags(writer: PdfWriter) -> None:
    page = writer.pages[1]
    content = ContentStream(page.get_contents(), writer)
    begin = next(at for at, (_, operator) in enumerate(content.operations) if operator == b"BDC")
    end = next(at for at, (_, operator) in enumerate(content.operations) if operator == b"EMC" and at > begin)
    content.operations = [step for at, step in enumerate(content.operations) if at not in {begin, end}]
    page[NameObject("/Contents")] = writer._add_object(content)


def link_unsaid(writer: PdfWriter) -> None:
    for annotation in writer.pages[1]["/Annots"]:
        del annotation.get_object()["/Contents"]


def item_outside_list(writer: PdfWriter) -> None:
    elements(writer, "L")[0][NameObject("/S")] = NameObject("/P")


def note_unidentified(writer: PdfWriter) -> None:
    del elements(writer, "Note")[0]["/ID"]


def language_unsaid(writer: PdfWriter) -> None:
    del writer._root_object["/Lang"]


def title_not_shown(writer: PdfWriter) -> None:
    del writer._root_object["/ViewerPreferences"]


def font_not_embedded(writer: PdfWriter) -> None:
    for item in writer._objects:
        if isinstance(item, DictionaryObject) and "/FontFile2" in item:
            del item["/FontFile2"]


def characters_unknown(writer: PdfWriter) -> None:
    for item in writer._objects:
        if isinstance(item, DictionaryObject) and "/ToUnicode" in item:
            del item["/ToUnicode"]


def spoiled(data: bytes, spoil: Callable[[PdfWriter], None] | None) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    if spoil:
        spoil(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def tables_without_headers(data: bytes) -> list[str]:
    """Tables whose first row holds a cell that heads no column: the validator's rules let them pass."""
    tables = [node for node in structure(data).walk() if node.tag == "Table"]
    return [table.says for table in tables if {cell.tag for cell in table.kids[0].kids} != {"TH"}]


def test_every_table_has_headers(finished):
    assert tables_without_headers(finished) == []
    assert len(tables_without_headers(spoiled(finished, without_headers))) == 1


def test_a_copy_still_conforms(finished):
    assert failed_rules(spoiled(finished, None)) == set()


@pytest.mark.parametrize(
    "spoil",
    [
        without_alternative,
        without_scope,
        level_skipped,
        text_outside_tags,
        link_unsaid,
        item_outside_list,
        note_unidentified,
        language_unsaid,
        title_not_shown,
        font_not_embedded,
        characters_unknown,
    ],
)
def test_a_seeded_defect_fails(finished, spoil):
    assert failed_rules(spoiled(finished, spoil))

"""The structure that a PDF gives a screen reader is the one laid out: a wrong tag, order or link is noticed."""

from collections.abc import Callable

import pytest
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from reportgen.model.problems import ReportError
from reportgen.verifying import read_back
from reportgen.verifying.reading_back import Compared
from tests.verifying.altering import annotation_altered, catalogue_altered, element_altered, structure_altered


@pytest.fixture(scope="module", params=[("2025-08",), ("esimerkki",), ("2025-08", "Kainuu")], ids=" ".join)
def report(request, report_of):
    return report_of(*request.param)


def refused(report, pdf):
    with pytest.raises(ReportError) as failure:
        read_back(report.deck, report.document, {"a.pdf": pdf})
    return [problem.message.format_map(dict(problem.fields)) for problem in failure.value.problems]


def tagged(tag: str) -> Callable[[DictionaryObject], None]:
    return lambda element: element.update({NameObject("/S"): NameObject(tag)})


def without(key: str) -> Callable[[DictionaryObject], None]:
    return lambda element: element.__delitem__(key)


@pytest.mark.parametrize(
    ("tag", "other"),
    [
        ("/TH", "/TD"),
        ("/H1", "/H4"),
        ("/P", "/H2"),
        ("/L", "/Div"),
        ("/LI", "/P"),
        ("/Table", "/Div"),
        ("/TD", "/TH"),
    ],
)
def test_an_element_of_another_kind(report, tag, other):
    problems = refused(report, element_altered(report.pdf, tag, tagged(other)))
    # A table that is none loses its summary too, and that text is missed first.
    made_otherwise = [problem for problem in problems if "not made as it was laid out" in problem]
    assert any(f" {tag[1:]}" in problem and f" {other[1:]}" in problem for problem in made_otherwise)


@pytest.mark.parametrize(("tag", "other"), [("/H2", "/P"), ("/Note", "/P"), ("/Reference", "/Span"), ("/Lbl", "/Span")])
def test_a_heading_of_a_group_or_a_note_made_something_else(reports, tag, other):
    report = reports["2025-08"]
    assert refused(report, element_altered(report.pdf, tag, tagged(other)))


def test_a_heading_of_a_row_made_one_of_a_column(report):
    def change(cell):
        cell["/A"].get_object()[NameObject("/Scope")] = NameObject("/Row")

    assert "scope" in refused(report, element_altered(report.pdf, "/TH", change))[0]


def test_a_row_that_is_no_longer_headed(report):
    def is_row_heading(element):
        return element["/S"] == "/TH" and element["/A"].get_object()["/Scope"] == "/Row"

    [problem] = refused(report, element_altered(report.pdf, is_row_heading, tagged("/TD")))
    assert "scope Row" in problem


def test_a_paragraph_told_twice(report):
    def change(root):
        section = root["/K"].get_object()["/K"][1].get_object()
        section["/K"].append(section["/K"][-1])

    assert refused(report, structure_altered(report.pdf, change))


def test_a_title_told_after_what_follows_it(report):
    def change(root):
        kids = root["/K"].get_object()["/K"][1].get_object()["/K"]
        kids[0], kids[1] = kids[1], kids[0]

    assert refused(report, structure_altered(report.pdf, change))


def test_slides_told_in_another_order(report):
    def change(root):
        kids = root["/K"].get_object()["/K"]
        kids[1], kids[2] = kids[2], kids[1]

    assert any(
        "part 3 of the document" in problem for problem in refused(report, structure_altered(report.pdf, change))
    )


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (without("/Lang"), "language"),
        (lambda root: root.update({NameObject("/Lang"): TextStringObject("sv")}), "language sv"),
        (
            lambda root: (
                root["/Outlines"]
                .get_object()["/First"]
                .get_object()
                .update({NameObject("/Title"): TextStringObject("Muu otsikko")})
            ),
            "Muu otsikko",
        ),
        (
            lambda root: (
                root["/Outlines"]
                .get_object()["/First"]
                .get_object()
                .update({NameObject("/Dest"): root["/Outlines"].get_object()["/Last"].get_object()["/Dest"]})
            ),
            "bookmark",
        ),
    ],
)
def test_what_the_file_says_of_itself_altered(report, change, word):
    [problem] = refused(report, catalogue_altered(report.pdf, change))
    assert word in problem


@pytest.mark.parametrize(
    "change",
    [
        lambda link: link["/A"].get_object().update({NameObject("/URI"): TextStringObject("https://example.org/x")}),
        lambda link: link.update({NameObject("/Contents"): TextStringObject("muuta")}),
    ],
)
def test_a_link_altered(reports, change):
    report = reports["esimerkki"]
    assert any("link to" in problem for problem in refused(report, annotation_altered(report.pdf, change)))


def test_words_in_another_language_altered(reports):
    report = reports["esimerkki"]
    problems = refused(report, element_altered(report.pdf, "/Span", without("/Lang")))
    assert any("language" in problem for problem in problems)


def test_the_receipt_names_the_structure(report):
    proof = read_back(report.deck, report.document, {"a.pdf": report.pdf})
    [count] = [check.count for check in proof.checks if check.compared is Compared.STRUCTURE]
    assert count > 100

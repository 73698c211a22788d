"""Words in another language say so in both files: a screen reader changes its voice for them."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from pptx import Presentation
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from reportgen.model.problems import ReportError
from tests.hardtext.conftest import Build
from tests.hardtext.rounds import Pasted

SCRIPT = """# Nimet
::: subtitle
Ruotsiksi [Egentliga Finland]{{lang=sv}}
:::
Alue on [Egentliga **Finlands** välfärdsområde]{{lang=sv}}, saameksi [Lappi {{{{ number_of_areas() }}}}]{{lang=se}}.

- [Lue [sivulla](https://example.org/a)]{{ lang = en-GB }}
- [ei merkkiä] \\{{lang=sv}}

::: footnote
[Källa]{{lang=sv}}
:::
"""


def test_the_deck_says_the_language_of_each_run(build: Build) -> None:
    made, _ = build(Pasted(), SCRIPT)
    runs = [
        (run.text.strip(), run._r.rPr.get("lang"))
        for shape in Presentation(BytesIO(made.pptx)).slides[0].shapes
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    ]
    others = [(text, language) for text, language in runs if language != "fi-FI"]
    assert others == [
        ("Egentliga Finland", "sv-FI"),
        ("Egentliga", "sv-FI"),
        ("Finlands", "sv-FI"),
        ("välfärdsområde", "sv-FI"),
        ("Lappi", "se-FI"),
        ("5", "se-FI"),
        ("Lue", "en-GB"),
        ("sivulla", "en-GB"),
        ("Källa", "sv-FI"),
    ]
    assert ("[ei merkkiä] {lang=sv}", "fi-FI") in runs


def test_the_pdf_says_it_in_its_structure(build: Build) -> None:
    made, _ = build(Pasted(), SCRIPT)
    root = PdfReader(BytesIO(made.pdf)).trailer["/Root"]
    assert root["/Lang"] == "fi-FI"
    assert [
        (element["/S"], element["/Lang"]) for element in _elements(root["/StructTreeRoot"]) if "/Lang" in element
    ] == [
        ("/Span", "sv-FI"),
        ("/Span", "sv-FI"),
        ("/Span", "se-FI"),
        ("/Span", "en-GB"),
        ("/Link", "en-GB"),
        ("/Span", "sv-FI"),
    ]


def _elements(element: DictionaryObject) -> Iterator[DictionaryObject]:
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        inner = kid.get_object()
        if isinstance(inner, DictionaryObject) and "/S" in inner:
            yield inner
            yield from _elements(inner)


@pytest.mark.parametrize("language", ["ruotsi", "SV", "?", "s", "sv_FI"])
def test_what_is_no_language_is_refused(build: Build, language: str) -> None:
    with pytest.raises(ReportError, match=rf'"{language}" is no code of a language'):
        build(Pasted(), f"# Dia\n[sanat]{{{{lang={language}}}}}")


def test_a_title_has_no_mark(build: Build) -> None:
    with pytest.raises(ReportError, match="A title marks words as another language") as caught:
        build(Pasted(), "# [Sammandrag]{{lang=sv}}\nTeksti")
    (problem,) = caught.value.problems
    assert problem.place is not None
    assert problem.place.line == 1

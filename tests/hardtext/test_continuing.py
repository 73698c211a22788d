"""A paragraph that goes on in another box or on another page is one paragraph to a reader of the PDF."""

from io import BytesIO

import pytest
from pptx import Presentation

from tests.hardtext.conftest import Build
from tests.hardtext.rounds import Pasted
from tests.writing.pdf.reading import structure

_ANSWER = " ".join(f"sana{number}," for number in range(1500))


@pytest.mark.parametrize(
    ("script", "tags"),
    [
        ("# Vastaus\n{text}\n\nLoppu", ["P", "P"]),
        ("# Vastaus\n- {text}\n- Loppu", ["L"]),
        ("# Vastaus\n::: columns\n- {text}\n- Loppu\n:::", ["L"]),
        ("# Vastaus\n1. {text}\n2. Loppu", ["L"]),
    ],
)
def test_a_cut_paragraph_is_one_element(build: Build, script: str, tags: list[str]) -> None:
    made, _ = build(Pasted(text=_ANSWER), script)
    assert len(made.document.pages) > 1
    (section,) = structure(made.pdf).kids
    body = [kid for kid in section.kids if kid.tag in {"P", "L"} and not kid.text.startswith("Tilannekuva")]
    assert [kid.tag for kid in body] == tags
    paragraphs = [node for kid in body for node in kid.walk() if node.tag == "P"]
    assert [" ".join(node.text.split()) for node in paragraphs] == [_ANSWER, "Loppu"]
    if "L" in tags:
        assert [len(item.kids) for item in body[0].kids] == [2, 2]


def test_the_rest_of_an_item_has_no_bullet_in_the_deck(build: Build) -> None:
    made, _ = build(Pasted(text=_ANSWER), "# Vastaus\n- {text}\n- Loppu")
    bodies = [
        paragraph
        for slide in Presentation(BytesIO(made.pptx)).slides
        for shape in slide.placeholders
        if shape.placeholder_format.idx in {1, 14}
        for paragraph in shape.text_frame.paragraphs
    ]
    items = [paragraph.text[:6] for paragraph in bodies if b"buNone" not in _xml(paragraph)]
    assert items == ["sana0,", "Loppu"]
    assert len(bodies) > 3


def _xml(paragraph) -> bytes:
    from lxml import etree  # noqa: PLC0415 - the type of python-pptx's elements

    return etree.tostring(paragraph._p)

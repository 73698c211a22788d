from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import read_object

from reportgen.writing.pdf.file import File
from reportgen.writing.pdf.objects import Name, Reference, Stream, number, syntax


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, b"null"),
        (True, b"true"),
        (12, b"12"),
        (1 / 3, b"0.33"),
        (-0.001, b"0"),
        (100.0, b"100"),
        (Reference(7), b"7 0 R"),
        (Name("Type"), b"/Type"),
        (Name("a b#/ä"), b"/a#20b#23#2F#C3#A4"),
        ("(a\\b)", b"(\\(a\\\\b\\))"),
        ("ä", b"<FEFF00E4>"),
        (b"\x00\xff", b"<00ff>"),
        ([1, [Name("X")]], b"[1 [/X]]"),
        ({"A": {"B": 2.5}}, b"<</A <</B 2.5>>>>"),
    ],
)
def test_syntax(value, written):
    assert syntax(value) == written


def test_what_no_object_stands_for_is_refused():
    with pytest.raises(TypeError, match="complex"):
        syntax(1j)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_is_read_back(text):
    assert read_object(BytesIO(syntax(text) + b" "), None) == text


@given(st.floats(-1e6, 1e6))
def test_numbers_are_within_half_a_hundredth(value):
    assert abs(float(number(value)) - value) <= 0.005000001
    assert "e" not in number(value)


def test_a_file_of_many_objects_is_read_back():
    file = File()
    leaves = [file.add({"Number": index}) for index in range(450)]
    stream = file.add(Stream(b"content " * 50))
    plain = file.add(Stream(b"<x/>", plain=True))
    pages = file.add({"Type": Name("Pages"), "Kids": [], "Count": 0})
    root = file.add({"Type": Name("Catalog"), "Pages": pages, "Leaves": leaves, "Stream": stream, "Plain": plain})
    data = file.to_bytes(root, file.add({"Title": "Otsikko"}))
    reader = PdfReader(BytesIO(data), strict=True)
    catalogue = reader.trailer["/Root"]
    assert [leaf.get_object()["/Number"] for leaf in catalogue["/Leaves"]] == list(range(450))
    assert catalogue["/Stream"].get_data() == b"content " * 50
    assert b"<x/>" in data
    assert reader.metadata.title == "Otsikko"


def test_the_identifier_follows_from_the_content():
    def made(title: str) -> bytes:
        file = File()
        root = file.add({"Type": Name("Catalog"), "Pages": file.add({"Type": Name("Pages"), "Kids": [], "Count": 0})})
        return file.to_bytes(root, file.add({"Title": title}))

    def identifier(data: bytes) -> object:
        return PdfReader(BytesIO(data)).trailer["/ID"][0]

    assert made("a") == made("a")
    assert identifier(made("a")) != identifier(made("b"))

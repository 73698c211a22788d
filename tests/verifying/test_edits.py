"""What was edited in a deck is told: slides, words, looks, the master."""

import re
import zipfile
from io import BytesIO

import pytest

from tests.verifying.altering import altered_deck, slide_part
from tests.verifying.outputs import DECK, said


def test_a_slide_that_was_removed_is_named(folder, make):
    def change(xml):
        return re.sub(r"<p:sldId [^>]*/>", "", xml, count=1)

    edited = altered_deck((folder / DECK).read_bytes(), "ppt/presentation.xml", change)
    (folder / DECK).write_bytes(edited)
    _, edit = said(make())
    assert "Järjestöjen ja hyvinvointialueiden yhteistyö" in edit
    assert "removed" in edit


def test_a_slide_that_was_added_is_named(folder, make):
    def change(xml):
        fifth = re.findall(r"<p:sldId [^>]*/>", xml)[4]
        return xml.replace("</p:sldIdLst>", f"{fifth}</p:sldIdLst>")

    edited = altered_deck((folder / DECK).read_bytes(), "ppt/presentation.xml", change)
    (folder / DECK).write_bytes(edited)
    _, edit = said(make())
    assert "was added or renamed" in edit


def test_paragraphs_that_were_added_or_removed_are_told_with_their_words(folder, make):
    made = (folder / DECK).read_bytes()
    words = "Joillain alueilla"
    paragraph = re.compile(rf"<a:p>(?:(?!<a:p>).)*{words}.*?</a:p>", re.DOTALL)
    added = "<a:p><a:r><a:t>Kiitos kaikille!</a:t></a:r></a:p>"
    for change, told in (
        (lambda xml: paragraph.sub(lambda whole: whole[0] + added, xml), 'words were added: "Kiitos kaikille!"'),
        (lambda xml: paragraph.sub("", xml), f'words were removed: "{words}'),
    ):
        (folder / DECK).write_bytes(altered_deck(made, slide_part(2), change))
        assert any(told in edit for edit in said(make()))


def test_a_slide_that_was_moved_is_told_as_such_with_what_was_edited_on_it(folder, make):
    def change(xml):
        slides = re.findall(r"<p:sldId [^>]*/>", xml)
        return xml.replace(slides[5], "", 1).replace(slides[1], slides[1] + slides[5], 1)

    edited = altered_deck((folder / DECK).read_bytes(), "ppt/presentation.xml", change)
    edited = altered_deck(edited, slide_part(6), lambda xml: xml.replace("<a:t>Suomi</a:t>", "<a:t>Savo</a:t>", 1))
    (folder / DECK).write_bytes(edited)
    edits = said(make())[1:]
    assert len(edits) == 2
    assert "slide 3, " in edits[0]
    assert "moved here" in edits[0]
    assert '"Keski-Suomi" is now "Keski-Savo"' in edits[1]


def test_what_was_only_saved_anew_is_told_as_such(folder, make):
    edited = altered_deck(
        (folder / DECK).read_bytes(), slide_part(3), lambda xml: xml.replace("<a:off x=", "<a:off  x=")
    )
    (folder / DECK).write_bytes(edited)
    (edit,) = said(make())[1:]
    assert "no words, colours, places or sizes were changed" in edit
    assert "hidden slides" in edit  # which are not compared


MAP = "Hyvinvointialueen perustama yhteistyörakenne, kartta"
FRAME = '<a:xfrm><a:off x="9" y="9"/><a:ext cx="9" cy="9"/></a:xfrm>'
RED = '<a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'
ADDED = (
    '<p:sp><p:nvSpPr><p:cNvPr id="999" name="Nuoli 1"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="9" '
    'y="9"/><a:ext cx="90000" cy="90000"/></a:xfrm><a:prstGeom prst="rect"/></p:spPr></p:sp>'
)


def in_shape(name, pattern, replacement):
    return lambda xml: re.sub(f'(name="{re.escape(name)}".*?){pattern}', replacement, xml, count=1, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("number", "change", "told"),
    [
        (6, in_shape("Kainuu, alue", '<a:off x="', r'\1<a:off x="9'), f"moved: Kainuu, alue ({MAP})"),
        (
            6,
            in_shape("Kainuu, alue", '<a:ext cx="', r'\1<a:ext cx="9'),
            f"made larger or smaller: Kainuu, alue ({MAP})",
        ),
        (
            6,
            in_shape("Kainuu, alue", "<a:pattFill.*?</a:pattFill>", rf"\1{RED}"),
            f"in another colour: Kainuu, alue ({MAP})",
        ),
        (6, lambda xml: xml.replace("<a:t>Suomi</a:t>", "<a:t>Savo</a:t>", 1), '"Keski-Suomi" is now "Keski-Savo"'),
        # A long text is shown near what was edited, which may be its end.
        (
            2,
            lambda xml: xml.replace("hyvinvointialueelta.</a:t>", "hyvinvointialueelta. Kiitos!</a:t>", 1),
            'hyvinvointialueelta." is now "…',
        ),
        (
            2,
            lambda xml: xml.replace("hyvinvointialueelta.</a:t>", "hyvinvointialueelta. Kiitos!</a:t>", 1),
            'hyvinvointialueelta. Kiitos!"',
        ),
        (6, in_shape(MAP, '<a:off x="', r'\1<a:off x="2'), f"moved: {MAP}"),
        (
            6,
            in_shape("Lappi, alue", "</p:cNvPr>.*?</p:sp>", r"\1</p:cNvPr></p:nvSpPr></p:sp>"),
            f"removed: Lappi, alue ({MAP})",
        ),
        (
            3,
            in_shape("Länsi-Uusimaa, pylväs", 'schemeClr val="accent1"', r'\1schemeClr val="accent4"'),
            "in another colour: Länsi-Uusimaa, pylväs (Avustukset yht., euroa)",
        ),
        (2, in_shape("Otsikko", 'kern="0"', r'\1sz="4000" kern="0"'), "words in another size or weight: Otsikko"),
        (
            2,
            in_shape("Otsikko", "<p:spPr></p:spPr>", rf"\1<p:spPr>{FRAME}</p:spPr>"),
            "made larger or smaller: Otsikko",
        ),
        (2, lambda xml: xml.replace("</p:spTree>", f"{ADDED}</p:spTree>"), "added: Nuoli 1"),
        (6, lambda xml: re.sub('descr="Kartta', 'descr="Tämä kartta', xml), 'is now "Tämä kartta'),
        (6, lambda xml: re.sub(' descr="[^"]*"', "", xml), "text alternatives of figures and tables are missing: 2"),
    ],
)
def test_looks_that_were_changed_are_told_by_shape(folder, make, number, change, told):
    edited = altered_deck((folder / DECK).read_bytes(), slide_part(number), change)
    (folder / DECK).write_bytes(edited)
    [_, edit] = said(make())
    assert told in edit
    assert "missing" in edit or f"slide {number}, " in edit


@pytest.mark.parametrize("channel", [0, 2, 4])
def test_another_shade_of_any_of_the_three_colours_is_told(folder, make, channel):
    made = (folder / DECK).read_bytes()
    with zipfile.ZipFile(BytesIO(made)) as deck:
        shade = re.search('<a:accent1><a:srgbClr val="([^"]*)', deck.read("ppt/theme/theme1.xml").decode())[1]
    for by, is_told in ((0, False), (40, True)):
        part = (int(shade[channel : channel + 2], 16) + by) % 256
        other = f'srgbClr val="{shade[:channel]}{part:02X}{shade[channel + 2 :]}'
        change = in_shape("Länsi-Uusimaa, pylväs", 'schemeClr val="accent1', rf"\1{other}")
        (folder / DECK).write_bytes(altered_deck(made, slide_part(3), change))
        assert any("in another colour: Länsi-Uusimaa, pylväs" in edit for edit in said(make())) == is_told


@pytest.mark.parametrize(
    ("part", "pattern", "replacement", "told"),
    [
        ("ppt/slideLayouts/slideLayout2.xml", '<a:off x="', '<a:off x="1', "layouts were changed: Teksti."),
        ("ppt/slideMasters/slideMaster1.xml", 'sz="2800"', 'sz="3600"', "the master was changed"),
        ("ppt/theme/theme1.xml", '(<a:accent1><a:srgbClr val=")[^"]*', r"\g<1>FF0000", "colours or fonts were changed"),
    ],
)
def test_a_changed_layout_master_or_theme_is_told(folder, make, part, pattern, replacement, told):
    changed = altered_deck((folder / DECK).read_bytes(), part, lambda xml: re.sub(pattern, replacement, xml))
    (folder / DECK).write_bytes(changed)
    _, first, *others = said(make())
    assert told in first
    assert not any("in another colour" in edit for edit in others)


@pytest.mark.office
def test_what_libreoffice_does_when_it_saves_is_not_told_as_somebodys_work(folder, make, saved_anew):
    saved = saved_anew((folder / DECK).read_bytes(), "anew")
    (folder / DECK).write_bytes(saved)
    kept, unknown, missing = said(make())
    assert "kept in the same folder" in kept
    assert "text alternatives of figures and tables are missing" in missing
    assert "saved by LibreOffice" in unknown
    (folder / DECK).write_bytes(
        altered_deck(saved, slide_part(6), in_shape("Kainuu, alue", '<a:off x="', r'\1<a:off x="9'))
    )
    assert f"moved: Kainuu, alue ({MAP})" in said(make())[2]


def test_many_edits_are_counted(folder, make):
    edited = altered_deck((folder / DECK).read_bytes(), slide_part(5), lambda xml: xml.replace("€</a:t>", "e</a:t>"))
    (folder / DECK).write_bytes(edited)
    *_, last = said(make())
    assert re.search(r"\d+ further edits", last)

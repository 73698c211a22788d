import io
import re
import zipfile

from pptx.oxml import parse_xml

from reportgen.model.drawing import Fill, Pattern, Stroke
from reportgen.model.theme import Colour
from reportgen.writing.pptx.palette import Palette

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def parts(deck, pattern):
    with zipfile.ZipFile(io.BytesIO(deck)) as file:
        return {name: file.read(name).decode() for name in file.namelist() if re.fullmatch(pattern, name)}


def test_no_slide_states_a_colour_or_a_font(deck):
    drawn = parts(deck, r"ppt/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)/\w+\.xml")
    assert len(drawn) == 5 + 5 + 1 + 2 + 1
    for name, content in drawn.items():
        assert not re.findall(r"<a:(srgbClr|sysClr|prstClr|hslClr|scrgbClr)", content), name
        assert not [face for face in re.findall(r'typeface="([^"]*)"', content) if not face.startswith("+")], name


def test_the_theme_part_is_the_theme(deck, theme):
    (content,) = parts(deck, r"ppt/theme/theme1\.xml").values()
    tree = parse_xml(content.encode())
    scheme = {entry.tag.removeprefix(DRAWING): entry[0].get("val") for entry in tree.find(f".//{DRAWING}clrScheme")}
    assert scheme == {colour.slot: colour.hex for colour in theme.colours.values()}
    assert {face.get("typeface") for face in tree.iter(f"{DRAWING}latin")} == {"Arial"}


def test_a_lighter_role_moves_its_slot():
    palette = Palette({"ground": Colour("accent6", "E3EFEE", 0.45), "ink": Colour("dk1", "12262E")})
    assert palette.colour("ground") == (
        '<a:schemeClr val="accent6"><a:lumMod val="55000"/><a:lumOff val="45000"/></a:schemeClr>'
    )
    assert palette.colour("ink") == '<a:schemeClr val="tx1"/>'


def test_each_pattern_is_another_preset():
    palette = Palette({"ink": Colour("dk1", "12262E"), "paper": Colour("lt1", "FFFFFF")})
    fills = [palette.fill(Fill("paper", pattern, "ink")) for pattern in Pattern]
    assert len({re.search('prst="([^"]+)"', fill)[1] for fill in fills}) == len(Pattern)
    assert all(
        '<a:fgClr><a:schemeClr val="tx1"/>' in fill and '<a:bgClr><a:schemeClr val="bg1"/>' in fill for fill in fills
    )
    assert palette.fill(None) == "<a:noFill/>"
    assert palette.line(Stroke("ink", 0.75)).startswith('<a:ln w="9525"')

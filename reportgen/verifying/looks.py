"""A slide or a layout as XML -> its shapes: their places, fills and outlines, and how the words in them are set."""

import math
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass

from reportgen.model.boxes import EMU_PER_POINT
from reportgen.verifying.found import NO_FILL, EmuBounds, ParagraphLook, Shape
from reportgen.verifying.inheriting import Inheritance, Placeholder, colour_in, place_in
from reportgen.verifying.package import OUTLINE, A, P
from reportgen.verifying.typesetting import settings_in

_GROUP, _TABLE = f"{P}grpSp", f"{P}graphicFrame"
_FILLS = {f"{A}{kind}Fill" for kind in ("no", "solid", "patt", "grad", "blip", "grp")}
_PROPERTIES = {f"{P}{name}" for name in ("spPr", "grpSpPr", "xfrm")}
_NAMED, _BODY, _LINE = f"{P}cNvPr", f"{P}txBody", f"{A}ln"
_INSETS = ("lIns", "tIns", "rIns", "bIns")
_CELL_INSETS = ("marL", "marT", "marR", "marB")
_CORNER = 1 - 0.5**0.5
"""The part of its corners' radius by which a rounded rectangle holds text off its edges besides insets (ECMA-376)."""

_DESCENT = 0.212
"""The part of an em under the baseline in Arial and the fonts of its widths."""

_SIDES = {"l": 0.0, "ctr": 0.5, "r": 1.0}


@dataclass(frozen=True, slots=True)
class Surface:
    """What shapes stand on: the layout that they inherit from, or none, and the outlines of their file."""

    inheritance: Inheritance
    layout: str = ""

    def outline(self, properties: ET.Element) -> bytes:
        """The outline of a free form, as XML; nothing where it has none."""
        free = properties.find(OUTLINE)
        number = None if free is None else free.attrib.get("n")
        return b"" if number is None else self.inheritance.package.outlines[int(number)]


def shapes_in(tree: ET.Element, surface: Surface, group: str = "") -> Iterator[Shape]:
    """The shapes of a slide or a group in order, a group before what is in it, each in its place on the slide."""
    for element in tree:
        named = element[0].find(_NAMED) if len(element) else None
        properties = next((part for part in element if part.tag in _PROPERTIES), None)
        if named is None or properties is None:
            continue
        name = named.attrib.get("name", "")
        yield _shape(element, properties, surface, group, name)
        if element.tag == _GROUP:
            inner = shapes_in(element, surface, f"{group} / {name}" if group else name)
            yield from (_moved(shape, properties) for shape in inner)


def ground_in(layout: ET.Element, master: ET.Element, inheritance: Inheritance) -> Iterator[Shape]:
    """What shows under slides: the colour of their ground, and the shapes of layout and master but for placeholders."""
    grounds = (tree.find(f"{P}cSld/{P}bg/{P}bgPr") for tree in (layout, master))
    yield Shape("", None, next((_fill(ground) for ground in grounds if ground is not None), ""))
    for tree in (master, layout):
        for shapes in tree.iter(f"{P}spTree"):
            drawn = ET.Element(shapes.tag)
            drawn.extend(shape for shape in shapes if shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph") is None)
            yield from shapes_in(drawn, Surface(inheritance))


def _shape(element: ET.Element, properties: ET.Element, surface: Surface, group: str, name: str) -> Shape:
    inherited = surface.inheritance.of("" if group else surface.layout, element)
    place, fill = place_in(properties) or inherited.place, _fill(properties)
    outline = properties.find(_LINE)
    line = "" if outline is None else f"{outline.attrib.get('w', '')} {_fill(outline)}".strip()
    if element.tag == _TABLE:
        return Shape(name, place, fill, line, *_table(element, inherited), group=group)
    body = element.find(_BODY)
    words = () if body is None else tuple(settings_in(body, inherited.levels))
    if body is None or not words:
        return Shape(name, place, fill, line, outline=surface.outline(properties), group=group)
    if group and place:
        return Shape(name, _baseline(place, properties, body), fill, line, (), words, group=group)
    own = body.find(f"{A}bodyPr")
    edge = "t" if own is None else own.attrib.get("anchor", "t")
    return Shape(name, place, fill, line, _insets(own, properties, place), words, group=group, edge=edge)


def _insets(own: ET.Element | None, properties: ET.Element, place: EmuBounds | None) -> tuple[int, ...]:
    """The insets of a text, with what rounded corners add to them."""
    stated = [int(own.attrib.get(name, "0")) for name in _INSETS] if own is not None else []
    corner = properties.find(f"{A}prstGeom[@prst='roundRect']/{A}avLst/{A}gd[@name='adj']")
    if corner is None or place is None:
        return tuple(stated)
    radius = int(corner.attrib["fmla"].removeprefix("val ")) / 100_000 * min(place[2:])
    return tuple(inset + round(radius * _CORNER) for inset in stated)


def _baseline(place: EmuBounds, properties: ET.Element, body: ET.Element) -> EmuBounds:
    """The point on their baseline at which the words of a label begin, end or have their middle, by how they align."""
    left, top, width, height = place
    aligned = body.find(f"{A}p/{A}pPr")
    share = _SIDES.get("l" if aligned is None else aligned.attrib.get("algn", "l"), 0.0)
    run = body.find(f".//{A}rPr")
    size = int("1800" if run is None else run.attrib.get("sz", "1800")) * EMU_PER_POINT / 100
    leading = body.find(f"{A}p/{A}pPr/{A}lnSpc/{A}spcPts")
    line = size * 1.2 if leading is None else int(leading.attrib["val"]) * EMU_PER_POINT / 100
    frame = properties.find(f"{A}xfrm")
    turn = math.radians(int("0" if frame is None else frame.attrib.get("rot", "0")) / 60_000)
    across, down = (share - 0.5) * width, line - size * _DESCENT - height / 2
    x = left + width / 2 + across * math.cos(turn) - down * math.sin(turn)
    y = top + height / 2 + across * math.sin(turn) + down * math.cos(turn)
    return round(x), round(y), 0, 0


def _table(element: ET.Element, inherited: Placeholder) -> tuple[tuple[int, ...], tuple[ParagraphLook, ...]]:
    """The lengths of a table's columns, rows and insets; how its words are set, and its rules."""
    measures: list[int] = [int(column.attrib["w"]) for column in element.iter(f"{A}gridCol")]
    words: list[ParagraphLook] = []
    rules: list[str] = []
    for row in element.iter(f"{A}tr"):
        measures.append(int(row.attrib["h"]))
        for cell in row.iter(f"{A}tc"):
            words += settings_in(cell, inherited.levels)
            properties = cell.find(f"{A}tcPr")
            if properties is not None:
                measures += (int(properties.attrib.get(name, "0")) for name in _CELL_INSETS)
                rule = properties.find(f"{A}lnB")
                rules.append("" if rule is None else f"{rule.attrib.get('w', '')} {_fill(rule)}".strip())
    lines = (ParagraphLook("rule", (rule,)) for rule in rules)
    return tuple(measures), (*words, *lines)


def _moved(shape: Shape, group: ET.Element) -> Shape:
    """A shape of a group as it stands on the slide: a group may be moved or stretched with all that is in it."""
    outer, within = place_in(group), place_in(group, "chOff", "chExt")
    if shape.place is None or outer is None or within is None or within == outer:
        return shape
    across, down = (outer[2] / within[2] if within[2] else 1.0), (outer[3] / within[3] if within[3] else 1.0)
    left, top, width, height = shape.place
    place = (
        round(outer[0] + (left - within[0]) * across),
        round(outer[1] + (top - within[1]) * down),
        round(width * across),
        round(height * down),
    )
    return shape._replace(place=place)


def _fill(owner: ET.Element) -> str:
    for part in owner:
        if part.tag in _FILLS:
            return NO_FILL if part.tag == f"{A}noFill" else colour_in(part)
    return ""

"""Layouts and master as XML -> what a slide's placeholders take from them: their place, and how words are set."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reportgen.verifying.found import EmuBounds
from reportgen.verifying.package import A, P, Package

Properties = Mapping[str, str]
"""How words are set, each property by its name in the format: "sz", "b", "marL" ...; "fill" is their colour."""

LEVELS = 9
_TITLE, _BODY, _OTHER = "title", "body", "other"
_KINDS = {"title": _TITLE, "ctrTitle": _TITLE, "subTitle": _BODY, "body": _BODY, "obj": _BODY}
_ATTRIBUTES = {"marL", "indent", "algn"}
_SPACES = {f"{A}lnSpc", f"{A}spcBef"}
_RUN = {"sz", "b", "i"}
_SOLID, _FRAME = f"{A}solidFill", f"{P}xfrm"


def place_in(properties: ET.Element, corner: str = "off", size: str = "ext") -> EmuBounds | None:
    """The place that a shape's properties state, under these names; None where it is inherited."""
    frame = properties if properties.tag == _FRAME else properties.find(f"{A}xfrm")
    if frame is None:
        return None
    offset, extent = frame.find(f"{A}{corner}"), frame.find(f"{A}{size}")
    if offset is None or extent is None:
        return None
    return (
        int(offset.attrib["x"]),
        int(offset.attrib["y"]),
        int(extent.attrib["cx"]),
        int(extent.attrib["cy"]),
    )


def colour_in(fill: ET.Element) -> str:
    """A fill in words: its kind, its pattern, its colours and what makes them lighter."""
    return " ".join(f"{inner.tag.removeprefix(A)} {' '.join(inner.attrib.values())}".strip() for inner in fill.iter())


def style_of_run(properties: ET.Element) -> dict[str, str]:
    """What the properties of a run state."""
    found = {name: value for name, value in properties.attrib.items() if name in _RUN}
    fill = properties.find(_SOLID)
    if fill is not None:
        found["fill"] = colour_in(fill)
    return found


def style_of_paragraph(properties: ET.Element) -> dict[str, str]:
    """What the properties of a paragraph, or of a level of a list style, state, with those of its runs."""
    found = {name: value for name, value in properties.attrib.items() if name in _ATTRIBUTES}
    for part in properties:
        name = part.tag.removeprefix(A)
        if part.tag in _SPACES and len(part):
            found[name] = part[0].attrib.get("val", "") + ("%" if part[0].tag == f"{A}spcPct" else "")
        elif name == "buNone":
            found["bullet"] = ""
        elif name == "buChar":
            found["bullet"] = part.attrib.get("char", "")
        elif name == "buAutoNum":
            found |= {"bullet": "number", "startAt": part.attrib.get("startAt", "1")}
        elif name == "buClr":
            found["buClr"] = "solidFill " + " ".join(map(colour_in, part))
        elif name == "defRPr":
            found |= style_of_run(part)
    return found


@dataclass(frozen=True, slots=True)
class Placeholder:
    """What the shapes in a placeholder inherit: a place, and a style for each level of text."""

    place: EmuBounds | None
    levels: tuple[Properties, ...]


@dataclass(slots=True)
class Inheritance:
    """What is inherited in a deck, looked up once for each placeholder of a layout."""

    package: Package
    main: str
    _known: dict[tuple[str, str, str], Placeholder] = field(default_factory=dict)
    _plain: Placeholder | None = None

    def of(self, layout: str, shape: ET.Element) -> Placeholder:
        """What a slide's shape inherits by way of the slide's layout, or of the deck's defaults."""
        named = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph") if layout else None
        if named is None:
            if self._plain is None:
                default = self.package.tree(self.main).find(f"{P}defaultTextStyle")
                self._plain = Placeholder(None, tuple(_level(n, default) for n in range(1, LEVELS + 1)))
            return self._plain
        key = (layout, named.attrib.get("type", "obj"), named.attrib.get("idx", "0"))
        if key not in self._known:
            self._known[key] = self._look_up(*key)
        return self._known[key]

    def _look_up(self, layout: str, kind: str, index: str) -> Placeholder:
        own = next(_placeholders(self.package.tree(layout), kind, index), None)
        master = self.package.tree(self.package.target(layout, "/slideMaster"))
        general = _KINDS.get(kind, kind)
        above = next(_placeholders(master, general, ""), None)
        styles = master.find(f"{P}txStyles/{P}{general if general in {_TITLE, _BODY} else _OTHER}Style")
        shapes = [shape for shape in (own, above) if shape is not None]
        places = (place_in(properties) for shape in shapes if (properties := shape.find(f"{P}spPr")) is not None)
        lists = [styles, *(shape.find(f"{P}txBody/{A}lstStyle") for shape in reversed(shapes))]
        return Placeholder(
            next((place for place in places if place is not None), None),
            tuple(_level(number, *lists) for number in range(1, LEVELS + 1)),
        )


def _placeholders(tree: ET.Element, kind: str, index: str) -> Iterator[ET.Element]:
    """The shapes that are a placeholder of a kind and, where one is asked for, of an index."""
    for shape in tree.iter(f"{P}sp"):
        named = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
        if named is None:
            continue
        own = named.attrib.get("type", "obj")
        if index:
            is_one = named.attrib.get("idx", "0") == index and (index != "0" or own == kind)
        else:
            is_one = _KINDS.get(own, own) == kind
        if is_one:
            yield shape


def _level(number: int, *lists: ET.Element | None) -> Properties:
    """The style of a level of text, the later lists over the earlier ones."""
    found: dict[str, str] = {}
    for each in lists:
        properties = None if each is None else each.find(f"{A}lvl{number}pPr")
        if properties is not None:
            found |= style_of_paragraph(properties)
    return found

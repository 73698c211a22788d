"""A slide as XML -> its shapes with their places, fills and outlines; its tables' headings, links and languages."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping

from reportgen.verifying.found import NO_FILL, Place, Shape, add_run, run_fact, table_fact

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_GROUP, _TABLE = f"{_P}grpSp", f"{_P}graphicFrame"
_FILLS = {f"{_A}{kind}Fill" for kind in ("no", "solid", "patt", "grad", "blip", "grp")}
_PROPERTIES = {f"{_P}{name}" for name in ("spPr", "grpSpPr", "xfrm")}


def shapes_in(tree: ET.Element) -> Iterator[Shape]:
    """The shapes of a slide or a group in order, a group before what is in it."""
    for shape in tree:
        named = shape.find("*/{*}cNvPr")
        properties = next((part for part in shape if part.tag in _PROPERTIES), None)
        if named is None or properties is None or shape.tag == f"{_P}nvGrpSpPr":
            continue
        text = shape.find(f"{_P}txBody") if tree.tag == _GROUP else None
        words = None if text is None else text.find(f".//{_A}rPr/{_A}solidFill")
        outline = properties.find(f"{_A}ln")
        yield Shape(
            named.attrib.get("name", ""),
            _place(properties) if text is None else None,
            _fill(properties) if words is None else _colour(words),
            "" if outline is None else f"{outline.attrib.get('w', '')} {_fill(outline)}".strip(),
        )
        if shape.tag == _GROUP:
            yield from shapes_in(shape)


def _place(properties: ET.Element) -> Place | None:
    frame = properties if properties.tag == f"{_P}xfrm" else properties.find(f"{_A}xfrm")
    if frame is None:
        return None
    offset, extent = frame.find(f"{_A}off"), frame.find(f"{_A}ext")
    if offset is None or extent is None:
        return None
    return (
        int(offset.attrib["x"]),
        int(offset.attrib["y"]),
        int(extent.attrib["cx"]),
        int(extent.attrib["cy"]),
    )


def _fill(owner: ET.Element) -> str:
    for part in owner:
        if part.tag in _FILLS:
            return NO_FILL if part.tag == f"{_A}noFill" else _colour(part)
    return ""


def _colour(part: ET.Element) -> str:
    """A fill in words: its kind, its pattern, its colours and what makes them lighter."""
    return " ".join(f"{inner.tag.removeprefix(_A)} {' '.join(inner.attrib.values())}".strip() for inner in part.iter())


def facts_in(tree: ET.Element, language: str, links: Mapping[str, str]) -> Iterator[str]:
    """What a slide tells besides its words, in order: headings of tables, links, words in another language."""
    for part in tree.iter():
        if part.tag == f"{_A}tblPr":
            heads, names, total = (
                part.attrib.get(name) in {"1", "true"} for name in ("firstRow", "firstCol", "lastRow")
            )
            yield table_fact(heads=heads, names=names, total=total)
        elif part.tag == f"{_A}p":
            yield from _runs(part, language, links)


def _runs(paragraph: ET.Element, language: str, links: Mapping[str, str]) -> Iterator[str]:
    found: list[tuple[str, str, str]] = []
    for run in paragraph:
        text, style = run.findtext(f"{_A}t", ""), run.find(f"{_A}rPr")
        link = None if style is None else style.find(f"{_A}hlinkClick")
        own = "" if style is None else style.attrib.get("lang", "")
        target = "" if link is None else links.get(link.attrib.get(f"{_R}id", ""), "")
        if text:
            add_run(found, own, target, text)
    yield from (run_fact(*run) for run in found if run[0] != language or run[1])

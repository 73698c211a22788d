"""A deck's theme, master and layouts -> what its slides have in common, as colours and fingerprints."""

import hashlib
import xml.etree.ElementTree as ET

from reportgen.verifying.found import DeckLook
from reportgen.verifying.package import A, P, Package

_PROGRAM = ".//{*}Application"
_PASSED_OVER = {
    f"{A}endParaRPr",
    f"{A}extLst",
    f"{P}extLst",
    f"{P}hf",
    f"{P}sldLayoutIdLst",
    f"{P}timing",
    f"{P}transition",
}
"""What programs put in or leave out when they save, and nobody sees."""

_SILENT = {"altLang", "dirty", "err", "id", "lang", "n", "preserve", "smtClean", "userDrawn"}
_DIGITS = 16


def look_of(package: Package, main: str) -> DeckLook:
    """The look of a deck's first master with its layouts; KeyError where the deck has none."""
    master = package.target(main, "/slideMaster")
    tree, theme = package.tree(master), package.tree(package.target(master, "/theme"))
    layouts = {
        _name(layout): _fingerprint(layout)
        for link in package.links(master).values()
        if link.kind.endswith("/slideLayout")
        for layout in [package.tree(link.target)]
    }
    fonts = [*theme.iterfind(f".//{A}fontScheme/*/{A}latin")]
    return DeckLook(
        _palette(theme, tree),
        ", ".join(font.attrib.get("typeface", "") for font in fonts),
        _fingerprint(tree),
        layouts,
        _program(package),
    )


def _name(layout: ET.Element) -> str:
    slide = layout.find(f"{P}cSld")
    return "" if slide is None else slide.attrib.get("name", "")


def _palette(theme: ET.Element, master: ET.Element) -> dict[str, str]:
    """The colours of the theme by the names that slides call them: the master says which is which."""
    scheme = theme.find(f".//{A}clrScheme")
    colours = {
        colour.tag.removeprefix(A): shade.attrib.get("lastClr", shade.attrib.get("val", "")).lower()
        for colour in (scheme if scheme is not None else ())
        for shade in colour[:1]
    }
    named = master.find(f"{P}clrMap")
    calls: dict[str, str] = {} if named is None else named.attrib
    return colours | {name: colours[own] for name, own in calls.items() if own in colours}


def _program(package: Package) -> str:
    try:
        about = package.tree(package.target("", "/extended-properties"))
    except KeyError:
        return ""
    return about.findtext(_PROGRAM, "")


def _fingerprint(tree: ET.Element) -> str:
    """The fingerprint of all that slides take from a layout or a master."""
    seen: list[str] = []
    _see(tree, seen)
    return hashlib.sha256("\n".join(seen).encode()).hexdigest()[:_DIGITS]


def _see(element: ET.Element, seen: list[str]) -> None:
    """Add a line for an element and each one in it to what is `seen`. A cover has thousands, for its map."""
    attributes = [f"{name}={value}" for name, value in sorted(element.attrib.items()) if name not in _SILENT]
    seen.append(" ".join((element.tag, *attributes, (element.text or "").strip())))
    for part in element:
        if part.tag not in _PASSED_OVER:
            _see(part, seen)

"""The bytes of an office file -> its parts as trees, and what they refer to; `zipfile` and `xml.etree` only."""

import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from reportgen.model.archives import DAMAGED

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
OUTLINE = f"{A}custGeom"
DAMAGED_PACKAGE = (*DAMAGED, ET.ParseError)
"""What reading a package raises where a disk or a mail program has damaged it, or it is no package."""

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OUTLINES = re.compile(rb"<a:custGeom>.*?</a:custGeom>", re.DOTALL)
"""The outlines of maps: nine tenths of a deck, too many elements for a tree."""
_SLIDES = re.compile("ppt/(slides|notesSlides)/[^/]*$")


@dataclass(frozen=True, slots=True)
class Link:
    """What a part refers to: the kind of reference, and the name of the other part, or a URL."""

    kind: str
    target: str


@dataclass(slots=True)
class Package:
    """An office file that is being read. `outlines` are those of shapes, which stand in trees by their number."""

    archive: zipfile.ZipFile
    outlines: list[bytes] = field(default_factory=list)
    _trees: dict[str, ET.Element] = field(default_factory=dict)

    def tree(self, part: str) -> ET.Element:
        """A part as a tree, read once; KeyError where there is none of the name, ParseError where it is no XML.

        Slides, which are large and asked for once, are not kept.
        """
        if part in self._trees:
            return self._trees[part]
        content = _OUTLINES.sub(self._set_apart, self.archive.read(part))
        # The package is one that this program wrote or an office program saved; expat refuses entities that grow.
        tree = ET.fromstring(content)  # noqa: S314
        return tree if _SLIDES.match(part) else self._trees.setdefault(part, tree)

    def elements(self, part: str, tag: str) -> Iterator[ET.Element]:
        """The elements of a tag in a part, each let go when the next is asked for: a tree of all would be large."""
        with self.archive.open(part) as content:
            for _, element in ET.iterparse(content):  # noqa: S314 - as in `tree`
                if element.tag == tag:
                    yield element
                    element.clear()

    def _set_apart(self, outline: re.Match[bytes]) -> bytes:
        self.outlines.append(outline[0])
        return b'<a:custGeom n="%d"/>' % (len(self.outlines) - 1)

    def links(self, part: str) -> Mapping[str, Link]:
        """What a part refers to, by identifier; the package itself is the part ""."""
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        if listing not in self.archive.namelist():
            return {}
        return {
            link.attrib["Id"]: Link(
                link.attrib["Type"],
                link.attrib["Target"]
                if link.attrib.get("TargetMode") == "External"
                else posixpath.normpath(posixpath.join("/", folder, link.attrib["Target"])).lstrip("/"),
            )
            for link in self.tree(listing).iter(_RELATIONSHIP)
        }

    def target(self, part: str, kind: str) -> str:
        """The first part of a kind that a part refers to; KeyError where there is none."""
        for link in self.links(part).values():
            if link.kind.endswith(kind):
                return link.target
        raise KeyError(kind)


def open_package(content: bytes) -> Package:
    """The package in a file's bytes; BadZipFile where they are none."""
    return Package(zipfile.ZipFile(BytesIO(content)))

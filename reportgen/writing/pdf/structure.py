"""The structure tree of a tagged PDF (ISO 32000-1, 14.7): what the marked content of pages means, in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from reportgen.writing.pdf.file import File
from reportgen.writing.pdf.objects import Name, Reference, Value


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """Marked content: its number on a page, pages counted from 0."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotation as part of the structure, such as the area of a link."""

    page: int
    annotation: Reference


Kid: TypeAlias = "StructureElement | MarkedContent | Annotated"


@dataclass(eq=False, slots=True)
class StructureElement:
    """A structure element. `entries` are its own (Alt, ID); `attributes` belong to an `owner` (Table, List, Layout)."""

    tag: str
    entries: dict[str, Value] = field(default_factory=dict)
    owner: str = ""
    attributes: dict[str, Value] = field(default_factory=dict)
    kids: list[Kid] = field(default_factory=list)

    def add(self, kid: "StructureElement") -> "StructureElement":
        """Put an element last among the kids, and return it."""
        self.kids.append(kid)
        return kid

    def add_after(self, kid: "StructureElement", before: "StructureElement | None") -> "StructureElement":
        """Put an element right behind another one, or last where there is none, and return it."""
        if before is None:
            return self.add(kid)
        self.kids.insert(self.kids.index(before) + 1, kid)
        return kid


def write_structure(
    file: File,
    root: StructureElement,
    pages: Sequence[Reference],
    marked: Sequence[Sequence[StructureElement]],
    linked: Sequence[StructureElement],
) -> Reference:
    """Write the tree and the way back from content to it; return the structure tree root.

    `marked` holds, for each page, the elements by the numbers of their marks; `linked` the elements of annotations,
    whose keys in the parent tree follow the pages'.
    """
    tree = _Tree(file, pages)
    top = tree.write(root, tree.reference)
    parents: list[Value] = []
    for index, elements in enumerate(marked):
        parents += [index, file.add([tree.elements[element] for element in elements])]
    for index, element in enumerate(linked, start=len(marked)):
        parents += [index, tree.elements[element]]
    entries: dict[str, Value] = {
        "Type": Name("StructTreeRoot"),
        "K": top,
        "ParentTree": file.add({"Nums": parents}),
        "ParentTreeNextKey": len(marked) + len(linked),
    }
    if tree.identified:
        names: list[Value] = []
        for identifier in sorted(tree.identified):
            names += [identifier, tree.identified[identifier]]
        entries["IDTree"] = file.add({"Names": names})
    file.fill(tree.reference, entries)
    return tree.reference


class _Tree:
    """The tree while it is written: where each element went, and which have an identifier."""

    def __init__(self, file: File, pages: Sequence[Reference]) -> None:
        self.reference = file.reserve()
        self.elements: dict[StructureElement, Reference] = {}
        self.identified: dict[str, Reference] = {}
        self._file = file
        self._pages = pages

    def write(self, element: StructureElement, parent: Reference) -> Reference:
        own = self.elements[element] = self._file.reserve()
        first = next((kid.page for kid in element.kids if isinstance(kid, MarkedContent)), None)
        kids = [self._kid(kid, own, first) for kid in element.kids]
        entries: dict[str, Value] = {"S": Name(element.tag), "P": parent}
        if first is not None:
            entries["Pg"] = self._pages[first]
        if kids:
            entries["K"] = kids[0] if len(kids) == 1 else kids
        if element.attributes:
            entries["A"] = {"O": Name(element.owner)} | element.attributes
        entries |= element.entries
        if isinstance(identifier := element.entries.get("ID"), str):
            self.identified[identifier] = own
        self._file.fill(own, entries)
        return own

    def _kid(self, kid: Kid, own: Reference, first: int | None) -> Value:
        match kid:
            case StructureElement():
                return self.write(kid, own)
            case MarkedContent(page, number) if page == first:
                return number
            case MarkedContent(page, number):
                return {"Type": Name("MCR"), "Pg": self._pages[page], "MCID": number}
            case Annotated(page, annotation):
                return {"Type": Name("OBJR"), "Pg": self._pages[page], "Obj": annotation}

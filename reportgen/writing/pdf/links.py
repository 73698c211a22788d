"""Links in the text -> annotations over their words, each a part of its Link element."""

from urllib.parse import quote

from reportgen.model.addresses import link_description
from reportgen.model.boxes import PAGE_HEIGHT, Box
from reportgen.writing.pdf.file import File
from reportgen.writing.pdf.objects import Name, Reference, Value
from reportgen.writing.pdf.structure import Annotated, StructureElement

_PRINTED = 4
_KEPT_IN_URL = "%/:=&?~#+!$,;'@()*[]"


class Links:
    """The link annotations of a document. Their keys in the parent tree start at `first_key`, after the pages'."""

    def __init__(self, file: File, first_key: int) -> None:
        self.elements: list[StructureElement] = []
        self._file = file
        self._first_key = first_key
        self._latest: dict[str, StructureElement] = {}
        self._by_page: dict[int, list[Value]] = {}

    def add(self, element: StructureElement, page: int, box: Box, url: str, words: str) -> None:
        """A link from a box on a page, counted from 0, to a URL. `words` say it to those who cannot see it."""
        annotation: dict[str, Value] = {
            "Type": Name("Annot"),
            "Subtype": Name("Link"),
            "Rect": [box.x, PAGE_HEIGHT - box.bottom, box.right, PAGE_HEIGHT - box.y],
            "Border": [0, 0, 0],
            "F": _PRINTED,
            "Contents": link_description(url, words) or words,
            "A": {"S": Name("URI"), "URI": quote(url, safe=_KEPT_IN_URL)},
            "StructParent": self._first_key + len(self.elements),
        }
        reference: Reference = self._file.add(annotation)
        self.elements.append(element)
        self._by_page.setdefault(page, []).append(reference)
        element.kids.append(Annotated(page, reference))
        self._latest[url] = element

    def add_again(self, page: int, box: Box, url: str, words: str) -> None:
        """A link that a page shows again, for the eye only: its area is part of the element that said it before.

        KeyError where none did.
        """
        self.add(self._latest[url], page, box, url, words)

    def on_page(self, page: int) -> list[Value]:
        """The annotations of a page, in reading order."""
        return self._by_page.get(page, [])

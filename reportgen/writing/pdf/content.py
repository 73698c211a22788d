"""Drawing commands -> the content stream of one page. Nothing can be painted that is neither tagged nor an artifact."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import Enum
from math import cos, radians, sin

from reportgen.model.boxes import PAGE_HEIGHT, Box
from reportgen.model.drawing import Fill, Stroke
from reportgen.model.theme import Theme
from reportgen.writing.pdf.fonts import Fonts
from reportgen.writing.pdf.objects import number
from reportgen.writing.pdf.structure import MarkedContent, StructureElement

_CIRCLE = 0.5523
"""How far a Bezier curve's control points stand from the ends of a quarter of a circle, in radii."""


class Artifact(Enum):
    """What stands on the page but not in its structure, as a property list for the mark."""

    DECORATION = "/Artifact BMC"
    FOOTER = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
    HEADER = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"


class Content:
    """The content of the page with an `index` from 0. Lengths are points from the page's top left, as in a `Page`."""

    def __init__(self, index: int, theme: Theme, fonts: Fonts) -> None:
        self.index = index
        self.marked: list[StructureElement] = []
        self._theme = theme
        self._fonts = fonts
        self._commands: list[str] = ["1 j"]
        self._open = False
        self._state: dict[str, str] = {}

    def data(self) -> bytes:
        """The content stream."""
        return "\n".join(self._commands).encode("ascii")

    @contextmanager
    def mark(self, element: StructureElement) -> Iterator[None]:
        """What is painted meanwhile is content of the element."""
        mark = MarkedContent(self.index, len(self.marked))
        self.marked.append(element)
        element.kids.append(mark)
        with self._marked(f"/{element.tag} <</MCID {mark.number}>> BDC"):
            yield

    @contextmanager
    def artifact(self, kind: Artifact = Artifact.DECORATION) -> Iterator[None]:
        """What is painted meanwhile stands outside the structure."""
        with self._marked(kind.value):
            yield

    @contextmanager
    def _marked(self, begin: str) -> Iterator[None]:
        if self._open:
            raise ValueError("marked content cannot hold marked content")
        self._open = True
        self._commands.append(begin)
        yield
        self._commands.append("EMC")
        self._open = False

    @contextmanager
    def copied(self, text: str) -> Iterator[None]:
        """What is painted meanwhile is copied, and found by a search, as a text (ISO 32000-1, 14.9.4)."""
        self._paint(f"/Span <</ActualText <FEFF{text.encode('utf-16-be').hex().upper()}>>> BDC")
        yield
        self._commands.append("EMC")

    @contextmanager
    def clipped(self, outline: str) -> Iterator[None]:
        """What is painted meanwhile shows inside the outline only, by the even-odd rule."""
        before = dict(self._state)
        self._commands.append(f"q\n{outline} W* n")
        yield
        self._commands.append("Q")
        self._state = before

    def paint(self, outline: str, fill: Fill | None, stroke: Stroke | None) -> None:
        """Fill and stroke an outline; a fill's pattern is not drawn here."""
        if fill is not None:
            self._colour(fill.colour, "rg")
        if stroke is not None:
            self._pen(stroke)
        match fill is not None, stroke is not None:
            case True, True:
                self._paint(f"{outline} B*")
            case True, False:
                self._paint(f"{outline} f*")
            case False, True:
                self._paint(f"{outline} S")
            case _:
                pass

    def dashes(self, outlines: Iterable[tuple[str, float]], stroke: Stroke, length: float, gap: float) -> None:
        """Stroke lines as dashes with round ends; each line comes with the phase of its dashes."""
        self._pen(stroke)
        self._commands.append("1 J")
        for outline, phase in outlines:
            self._paint(f"[{number(length)} {number(gap)}] {number(phase)} d {outline} S")
        self._commands.append("0 J [] 0 d")

    def width(self, text: str, size: float, *, bold: bool, italic: bool) -> float:
        """The measured width of a line of text in points."""
        return self._fonts.width(text, size, bold=bold, italic=italic)

    def text(  # noqa: PLR0913 - a stretch of text is in one style
        self,
        x: float,
        baseline: float,
        text: str,
        size: float,
        colour: str,
        *,
        bold: bool = False,
        italic: bool = False,
        angle: float = 0.0,
    ) -> None:
        """One stretch of text from (x, baseline), turned by an angle in degrees anticlockwise."""
        if not text:
            return
        self._colour(colour, "rg")
        turn = "1 0 0 1"
        if angle:
            turn = " ".join(f"{value:.5f}" for value in _rotation(angle))
        begin = f"BT {turn} {number(x)} {number(PAGE_HEIGHT - baseline)} Tm"
        for stretch, font in self._fonts.fonts_of(text, bold=bold, italic=italic):
            self._set("Tf", f"/{font.name} {number(size)}")
            self._paint(f"{begin} {font.encode(stretch)} Tj")
            begin = ""
        self._paint("ET")

    def image(self, name: str, box: Box) -> None:
        """The image of the page's resources with that name, over the whole box."""
        size = f"{number(box.width)} 0 0 {number(box.height)}"
        self._paint(f"q {size} {number(box.x)} {number(PAGE_HEIGHT - box.bottom)} cm /{name} Do Q")

    def _paint(self, command: str) -> None:
        if not self._open:
            raise ValueError("painted outside the structure and outside an artifact")
        self._commands.append(command)

    def _pen(self, stroke: Stroke) -> None:
        self._colour(stroke.colour, "RG")
        self._set("w", number(stroke.width))

    def _colour(self, role: str, operator: str) -> None:
        self._set(operator, " ".join(f"{part:.3f}" for part in self._theme.rgb(role)))

    def _set(self, operator: str, operands: str) -> None:
        """Change the graphics state, where it is not so already."""
        if self._state.get(operator) != operands:
            self._state[operator] = operands
            self._commands.append(f"{operands} {operator}")


def point(x: float, y: float) -> str:
    """A point of the page as operands: PDF measures up from the bottom left."""
    return f"{x:.2f} {PAGE_HEIGHT - y:.2f}"


def rectangle(box: Box, rounding: float = 0.0) -> str:
    """A box's outline, with corners rounded by a radius in points. A box without height or width is a line."""
    if not box.width or not box.height:
        return f"{point(box.x, box.y)} m {point(box.right, box.bottom)} l"
    radius = min(rounding, box.width / 2, box.height / 2)
    if not radius:
        return f"{point(box.x, box.bottom)} {number(box.width)} {number(box.height)} re"
    near = radius * (1 - _CIRCLE)
    left, top, right, bottom = box.x, box.y, box.right, box.bottom
    curves = (
        ((right - radius, top), (right - near, top), (right, top + near), (right, top + radius)),
        ((right, bottom - radius), (right, bottom - near), (right - near, bottom), (right - radius, bottom)),
        ((left + radius, bottom), (left + near, bottom), (left, bottom - near), (left, bottom - radius)),
        ((left, top + radius), (left, top + near), (left + near, top), (left + radius, top)),
    )
    parts = [f"{point(left + radius, top)} m"]
    for start, first, second, end in curves:
        parts.append(f"{point(*start)} l {point(*first)} {point(*second)} {point(*end)} c")
    return " ".join((*parts, "h"))


def _rotation(angle: float) -> tuple[float, float, float, float]:
    turn = radians(angle)
    return cos(turn), sin(turn), -sin(turn), cos(turn)

"""What matplotlib draws -> the marks of a Drawing: a backend that keeps paths and labels and refuses the rest."""

from typing import TYPE_CHECKING, Never

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.path import Path as Outline

from reportgen.charts.refusals import check_context, refuse
from reportgen.charts.segments import segments_of
from reportgen.model.drawing import Anchor, Fill, LabelMark, Mark, PathMark, Stroke

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties
    from matplotlib.text import Text
    from matplotlib.transforms import Transform

    from reportgen.charts.palette import StandInColours
    from reportgen.typography import Typeface

_ANCHORS = {"left": (Anchor.START, 0.0), "center": (Anchor.MIDDLE, 0.5), "right": (Anchor.END, 1.0)}
_BOLD_FROM = 600
_TOLERANCE = 0.02


class Recorder(RendererBase):
    """Records a figure of 72 dots per inch, whose units are points, as marks from the top left in painting order.

    Text is measured with the report's own typeface, so matplotlib's fonts are never opened. A mark is named by its
    artist's gid: its name and, on a second line, its part.
    """

    def __init__(self, width: float, height: float, palette: "StandInColours", typeface: "Typeface") -> None:
        super().__init__()
        self.dpi = 72
        self.marks: list[Mark] = []
        self._width = width
        self._height = height
        self._palette = palette
        self._typeface = typeface
        self._names = [""]

    def open_group(self, s: str, gid: str | None = None) -> None:  # noqa: ARG002  # matplotlib's signature
        """Start an artist: its gid, or that of the group around it, names its marks."""
        self._names.append(gid or self._names[-1])

    def close_group(self, s: str) -> None:  # noqa: ARG002  # matplotlib's signature
        """End an artist."""
        self._names.pop()

    def get_canvas_width_height(self) -> tuple[float, float]:
        """The size of the drawing in points."""
        return self._width, self._height

    def flipy(self) -> bool:
        """Take y upwards, for paths and text alike; the recorder turns it."""
        return False

    def get_text_width_height_descent(
        self,
        s: str,
        prop: "FontProperties",
        ismath: bool | str,  # noqa: FBT001  # matplotlib's signature
    ) -> tuple[float, float, float]:
        """Measure text in points with the report's typeface."""
        if ismath:
            refuse("mathematical text")
        size = prop.get_size_in_points()
        face = self._typeface
        return face.width(s, size, bold=_is_bold(prop)), (face.ascent + face.descent) * size, face.descent * size

    def _get_font_height_metrics(self, prop: "FontProperties") -> tuple[float, float, float]:
        # matplotlib 3.11 asks this before it opens a font of its own; earlier versions do not ask.
        size = prop.get_size_in_points()
        return self._typeface.ascent * size, self._typeface.descent * size, 0.0

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Outline,
        transform: "Transform",
        rgbFace: tuple[float, ...] | None = None,  # type: ignore[override]  # noqa: N803  # matplotlib's signature
    ) -> None:
        """Record a path with its fill and stroke."""
        check_context(gc)
        fill = None if rgbFace is None else self._fill(rgbFace)
        stroke = None
        if gc.get_linewidth() > 0:
            stroke = Stroke(self._role(gc), round(float(gc.get_linewidth()), 2))
        if fill is None and stroke is None:
            return
        outline = path.transformed(transform)
        self._check_inside(outline, gc)
        self.marks.append(PathMark(segments_of(outline, self._height), fill, stroke, *self._named()))

    def draw_text(  # noqa: PLR0913, PLR0917  # matplotlib's signature
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: "FontProperties",
        angle: float,
        ismath: bool | str = False,  # noqa: FBT001, FBT002  # matplotlib's signature
        mtext: "Text | None" = None,
    ) -> None:
        """Record one line of text, anchored as its artist was; an artist's label is the word that it is a line of."""
        check_context(gc)
        if ismath:
            refuse("mathematical text")
        if prop.get_style() != "normal":
            refuse("slanted text")
        size, bold = prop.get_size_in_points(), _is_bold(prop)
        width = self._typeface.width(s, size, bold=bold)
        if not angle and (x < -_TOLERANCE or x + width > self._width + _TOLERANCE):
            refuse(f"text outside the drawing: {s}")
        anchor, share = _ANCHORS[mtext.get_horizontalalignment()] if mtext and not angle else (Anchor.START, 0.0)
        name, part = self._named()
        self.marks.append(
            LabelMark(
                x=_rounded(x + share * width),
                y=_rounded(self._height - y),
                text=s,
                size=round(float(size), 2),
                colour=self._role(gc),
                bold=bold,
                anchor=anchor,
                angle=round(float(angle), 2),
                name=name,
                word=str(mtext.get_label()) if mtext else "",
                part=part,
            )
        )

    def draw_image(self, *_arguments: object, **_options: object) -> Never:
        """A drawing holds no pictures."""
        refuse("an image")

    def draw_gouraud_triangles(self, *_arguments: object, **_options: object) -> Never:
        """A drawing holds no shading."""
        refuse("Gouraud shading")

    def draw_tex(self, *_arguments: object, **_options: object) -> Never:
        """A drawing holds no TeX."""
        refuse("mathematical text")

    def _named(self) -> tuple[str, str]:
        name, _, part = self._names[-1].partition("\n")
        return name, part

    def _fill(self, colour: tuple[float, ...]) -> Fill:
        if len(colour) > 3 and colour[3] != 1:  # noqa: PLR2004  # red, green, blue, alpha
            refuse("transparency")
        fill = self._palette.fill_of(colour)
        if fill is None:
            refuse(f"a colour that stands for no role: {colour}")
        return fill

    def _role(self, gc: GraphicsContextBase) -> str:
        fill = self._fill(gc.get_rgb())
        if fill.pattern is not None:
            refuse("a line or text in a pattern")
        return fill.colour

    def _check_inside(self, outline: Outline, gc: GraphicsContextBase) -> None:
        clip = gc.get_clip_rectangle()
        left, low, right, high = (0.0, 0.0, self._width, self._height) if clip is None else clip.extents
        left, low = max(left, 0.0) - _TOLERANCE, max(low, 0.0) - _TOLERANCE
        right, high = min(right, self._width) + _TOLERANCE, min(high, self._height) + _TOLERANCE
        vertices = np.asarray(outline.vertices)
        x0, y0 = vertices.min(axis=0)
        x1, y1 = vertices.max(axis=0)
        if x0 >= left and y0 >= low and x1 <= right and y1 <= high:
            return
        # Control points and what closes a ring may lie outside, so only now the slow, exact extents count.
        box = outline.get_extents()
        if box.x0 < left or box.y0 < low or box.x1 > right or box.y1 > high:
            refuse(f"a shape outside the drawing or cut by its clip: {self._names[-1]}")


def _is_bold(prop: "FontProperties") -> bool:
    weight = prop.get_weight()
    return weight >= _BOLD_FROM if isinstance(weight, int | float) else weight in {"semibold", "bold", "heavy", "black"}


def _rounded(value: float) -> float:
    # Adding zero turns the negative zero into the positive one.
    return round(float(value), 2) + 0.0

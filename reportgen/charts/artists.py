"""One shape or one line of words -> the marks that matplotlib draws of it. Nothing else calls matplotlib to draw."""

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from matplotlib.patches import PathPatch
from matplotlib.text import Text
from matplotlib.transforms import Affine2D, IdentityTransform

from reportgen.charts.palette import StandInColours
from reportgen.charts.recorder import Recorder
from reportgen.model.drawing import Anchor, Fill, Mark, Stroke

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.path import Path as Outline

    from reportgen.typography import Typeface

_ALIGNMENTS: dict[Anchor, Literal["left", "center", "right"]] = {
    Anchor.START: "left",
    Anchor.MIDDLE: "center",
    Anchor.END: "right",
}
_SIZES = 20
_REMEMBERED = 3000


class Shape(NamedTuple):
    """A shape as it is put on a sheet. Equal outlines are one object: they are remembered where they are made."""

    outline: "Outline"
    fill: Fill | None
    stroke: Stroke | None
    name: str
    part: str


class Words(NamedTuple):
    """A line of words as it is put on a sheet: `y` is its baseline, `size` in points, `colour` a role."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool
    anchor: Anchor
    name: str
    word: str
    part: str


# Figures of a size share most of what is on them: a map's areas, the names and bars that are not pointed at.
@lru_cache(maxsize=_REMEMBERED)
def drawn(width: float, height: float, typeface: "Typeface", thing: Shape | Words) -> tuple[Mark, ...]:
    """The marks of a thing on a drawing of a size, in points; UnrecordableError where it lies outside."""
    return _pencil(width, height, typeface).draw(thing)


class _Figure:
    """All that a patch or a text asks of the figure it is drawn on, instead of matplotlib's own `Figure`.

    That would import axes, projections and 3D, a tenth of a second, of which nothing is used here. An artist that asks
    for more ends in an AttributeError: a drawing is whole or not made.
    """

    dpi = 72

    def get_figure(self, root: bool = False) -> "_Figure":  # noqa: ARG002, FBT001, FBT002  # matplotlib's signature
        return self


class _Pencil:
    """Draws one thing after another with matplotlib's artists. Its marks are for one thread."""

    def __init__(self, width: float, height: float, typeface: "Typeface") -> None:
        self._height = height
        self._palette = StandInColours()
        self._figure = cast("Figure", _Figure())
        self._turn = Affine2D().scale(1, -1).translate(0, height)
        self._recorder = Recorder(width, height, self._palette, typeface)

    def draw(self, thing: Shape | Words) -> tuple[Mark, ...]:
        artist = self._patch(thing) if isinstance(thing, Shape) else self._text(thing)
        artist.set_figure(self._figure)
        # A person's matplotlibrc may ask for these, to draw charts of their own.
        artist.set_sketch_params(None)
        artist.set_path_effects([])
        artist.draw(self._recorder)
        marks = tuple(self._recorder.marks)
        self._recorder.marks.clear()
        return marks

    def _patch(self, shape: Shape) -> "Artist":
        return PathPatch(
            shape.outline,
            facecolor="none" if shape.fill is None else self._palette.colour_of(shape.fill),
            edgecolor="none" if shape.stroke is None else self._palette.colour_of(Fill(shape.stroke.colour)),
            linewidth=0 if shape.stroke is None else shape.stroke.width,
            transform=self._turn,
            gid=f"{shape.name}\n{shape.part}",
        )

    def _text(self, words: Words) -> "Artist":
        return Text(
            words.x,
            self._height - words.y,
            words.text,
            color=self._palette.colour_of(Fill(words.colour)),
            fontsize=words.size,
            fontweight="bold" if words.bold else "normal",
            horizontalalignment=_ALIGNMENTS[words.anchor],
            verticalalignment="baseline",
            parse_math=False,
            usetex=False,
            transform=IdentityTransform(),
            gid=f"{words.name}\n{words.part}",
            label=words.word,
        )


_pencil = lru_cache(maxsize=_SIZES)(_Pencil)

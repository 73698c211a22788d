"""The recorder keeps what a Drawing can hold, exactly, and refuses the rest by name."""

import subprocess
import sys

import numpy as np
import pytest
from matplotlib import rc_context
from matplotlib.collections import QuadMesh
from matplotlib.figure import Figure
from matplotlib.image import FigureImage
from matplotlib.patches import Circle, PathPatch, Polygon
from matplotlib.path import Path as Outline
from matplotlib.patheffects import withStroke
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform

from reportgen.charts.artists import Shape, Words, drawn
from reportgen.charts.palette import StandInColours
from reportgen.charts.recorder import Recorder
from reportgen.charts.refusals import UnrecordableError
from reportgen.model.drawing import Anchor, Fill, LabelMark, PathMark, Pattern, Segments, Stroke
from tests import gallery


class Board:
    """A figure of 100 x 50 points with one palette."""

    def __init__(self):
        self.palette = StandInColours()
        self.figure = Figure((100 / 72, 50 / 72), 72, frameon=False)
        self.ink = self.palette.colour_of(Fill("ink"))

    def patch(self, outline, **looks):
        looks = {"facecolor": self.ink, "edgecolor": "none", "linewidth": 0, **looks}
        self.figure.add_artist(PathPatch(outline, transform=IdentityTransform(), **looks))

    def text(self, text, **looks):
        looks = {"color": self.ink, "fontsize": 10, "parse_math": False, **looks}
        self.figure.add_artist(Text(50, 20, text, transform=IdentityTransform(), **looks))

    def record(self):
        recorder = Recorder(100, 50, self.palette, gallery.typeface())
        self.figure.draw(recorder)
        return recorder.marks


@pytest.fixture
def board():
    return Board()


TRIANGLE = Outline([(10, 10), (30, 10), (20, 30), (10, 10)], closed=True)


def test_a_path_turns_its_y_and_keeps_its_name(board):
    board.patch(TRIANGLE, gid="Kainuu")
    assert board.record() == [
        PathMark(
            Segments.of([("M", (10, 40)), ("L", (30, 40)), ("L", (20, 20)), ("Z", ())]), Fill("ink"), None, "Kainuu"
        )
    ]


def test_a_stroke_keeps_its_role_and_width(board):
    board.patch(TRIANGLE, facecolor="none", edgecolor=board.palette.colour_of(Fill("muted")), linewidth=0.75)
    (mark,) = board.record()
    assert (mark.fill, mark.stroke) == (None, Stroke("muted", 0.75))


def test_a_pattern_travels_as_a_colour(board):
    hatched = Fill("answer-4", Pattern.HATCH, "muted")
    board.patch(TRIANGLE, facecolor=board.palette.colour_of(hatched))
    assert board.record()[0].fill == hatched


def test_a_quadratic_curve_becomes_the_same_cubic(board):
    board.patch(Outline([(0, 0), (30, 30), (60, 0)], [Outline.MOVETO, Outline.CURVE3, Outline.CURVE3]))
    (mark,) = board.record()
    assert tuple(mark.segments) == (("M", (0, 50)), ("C", (20, 30, 40, 30, 60, 50)))


def test_a_cubic_curve_is_kept(board):
    board.patch(Outline([(0, 0), (10, 30), (50, 30), (60, 0)], [Outline.MOVETO, *[Outline.CURVE4] * 3]))
    assert tuple(board.record()[0].segments) == (("M", (0, 50)), ("C", (10, 20, 50, 20, 60, 50)))


@pytest.mark.parametrize(
    ("align", "anchor"), [("left", Anchor.START), ("center", Anchor.MIDDLE), ("right", Anchor.END)]
)
def test_text_stays_anchored_where_it_was_put(board, align, anchor):
    board.text("Kainuu", horizontalalignment=align, fontweight="bold", gid="nimi")
    assert board.record() == [LabelMark(50, 30, "Kainuu", 10, "ink", bold=True, anchor=anchor, name="nimi")]


def test_a_dollar_is_a_dollar(board):
    board.text("5 $ ja 6 $")
    assert board.record()[0].text == "5 $ ja 6 $"


def test_text_stands_by_the_measures_of_the_report_s_typeface(board):
    board.text("Hyvinvointialue", horizontalalignment="left", rotation=90, verticalalignment="bottom")
    (mark,) = board.record()
    # Turned by 90 degrees, the text's left end is its bottom, and its baseline stands its ascent right of its box.
    assert (mark.x, mark.y, mark.angle) == (pytest.approx(50 + 10 * gallery.typeface().ascent, abs=0.01), 30, 90)


def test_an_ordinary_chart_with_axes_can_be_recorded(board):
    axes = board.figure.add_axes((0.1, 0.1, 0.8, 0.8))
    axes.set_axis_off()
    axes.barh([0, 1], [1, 2], color=board.ink)
    widths = [mark.segments.across[1] - mark.segments.across[0] for mark in board.record()]
    assert widths[1] == pytest.approx(2 * widths[0], abs=0.02)


def refused(board, words):
    with pytest.raises(UnrecordableError, match=words):
        board.record()


def test_transparency_is_refused(board):
    board.patch(TRIANGLE, alpha=0.5)
    refused(board, "transparency")


def test_dashes_are_refused(board):
    board.patch(TRIANGLE, edgecolor=board.ink, linewidth=1, linestyle="--")
    refused(board, "dashes")


def test_hatches_are_refused(board):
    board.patch(TRIANGLE, hatch="//")
    refused(board, "hatch")


def test_colours_that_are_no_role_are_refused(board):
    board.patch(TRIANGLE, facecolor="#0B4F5F")
    refused(board, "no role")


def test_lines_in_a_pattern_are_refused(board):
    board.patch(TRIANGLE, edgecolor=board.palette.colour_of(Fill("paper", Pattern.DOTS, "ink")), linewidth=1)
    refused(board, "in a pattern")


def test_sketched_lines_are_refused(board):
    board.patch(TRIANGLE, sketch_params=(1, 2, 3))
    refused(board, "sketched")


def test_shapes_outside_are_refused(board):
    board.patch(Outline([(10, 10), (130, 10), (20, 30)]), gid="Lappi")
    refused(board, "outside the drawing.*Lappi")


def test_shapes_that_a_clip_cuts_are_refused_and_others_kept(board):
    patch = Polygon([(10, 10), (30, 10), (20, 30)], facecolor=board.ink, linewidth=0, transform=IdentityTransform())
    board.figure.add_artist(patch)
    patch.set_clip_box(Outline([(5, 5), (40, 40)]).get_extents())
    assert len(board.record()) == 1
    patch.set_clip_box(Outline([(15, 5), (40, 40)]).get_extents())
    refused(board, "cut by its clip")


def test_clips_that_are_no_rectangle_are_refused(board):
    patch = Polygon([(10, 10), (30, 10), (20, 30)], facecolor=board.ink, linewidth=0, transform=IdentityTransform())
    board.figure.add_artist(patch)
    patch.set_clip_path(Circle((20, 20), 30, transform=IdentityTransform()))
    refused(board, "no rectangle")


def test_text_outside_is_refused(board):
    board.text("Hyvinvointialueiden järjestöavustukset")
    refused(board, "text outside")


def test_mathematics_is_refused(board):
    board.text("$x^2$", parse_math=True)
    refused(board, "mathematical")


def test_slanted_text_is_refused(board):
    board.text("Kainuu", fontstyle="italic")
    refused(board, "slanted")


def test_pictures_are_refused(board):
    picture = FigureImage(board.figure)
    picture.set_data(np.zeros((4, 4, 3), np.uint8))
    board.figure.add_artist(picture)
    refused(board, "image")


def test_shading_is_refused(board):
    mesh = QuadMesh(np.array([[[0, 0], [9, 0]], [[0, 9], [9, 9]]], float), shading="gouraud", array=[[1, 2], [3, 4]])
    board.figure.add_artist(mesh)
    refused(board, "shading")


def test_what_a_person_has_matplotlib_do_for_charts_of_their_own_changes_nothing():
    """As a matplotlibrc does, or `matplotlib.pyplot.xkcd()`."""
    things = (
        Shape(TRIANGLE, Fill("ink"), Stroke("line", 1), "Kainuu", "area"),
        Words(20, 20, "Kainuu", 10, "ink", False, Anchor.START, "", "", ""),
    )

    def marks():
        return [drawn.__wrapped__(100, 50, gallery.typeface(), thing) for thing in things]

    plain = marks()
    with rc_context({"path.sketch": (10, 10, 10), "path.effects": [withStroke(linewidth=3)], "lines.linewidth": 9}):
        assert marks() == plain


def test_drawing_needs_no_axes_and_the_stage_no_matplotlib():
    program = (
        "import sys, reportgen.charts; assert 'matplotlib' not in sys.modules\n"
        "from tests import gallery; gallery.CASES['bars-few']()\n"
        "assert 'matplotlib.patches' in sys.modules and 'matplotlib.figure' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=gallery.ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr

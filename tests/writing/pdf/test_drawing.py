"""Drawings are vectors: filled by the even-odd rule, patterns clipped and anchored to the page, labels real text."""

import io
import re
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from reportgen.model.boxes import Box
from reportgen.model.drawing import Anchor, Drawing, Fill, LabelMark, PathMark, Pattern, Segments, Stroke
from reportgen.model.figures import Ornament, Picture, PlacedFigure
from reportgen.model.theme import Colour
from reportgen.writing.pdf import to_pdf
from reportgen.writing.pdf.content import Content
from reportgen.writing.pdf.file import File
from reportgen.writing.pdf.fonts import Fonts
from tests.writing.pdf.documents import document
from tests.writing.pdf.reading import shown_texts, structure
from tests.writing.pdf.setting import THEME, page, typeface

SCALE = 4


def pdf(*items) -> bytes:
    return to_pdf(document(page(1, "A", items)), THEME, typeface())


def picture(*items) -> Image.Image:
    return pypdfium2.PdfDocument(pdf(*items))[0].render(scale=SCALE).to_pil().convert("RGB")


def at(image: Image.Image, x: float, y: float) -> tuple[int, int, int]:
    return image.getpixel((round(x * SCALE), round(y * SCALE)))


def rgb(role: str) -> tuple[int, int, int]:
    return tuple(round(part * 255) for part in THEME.rgb(role))


def rectangle(x: float, y: float, width: float, height: float, fill: Fill | None) -> PathMark:
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    segments = [("M" if index == 0 else "L", corner) for index, corner in enumerate(corners)]
    return PathMark(Segments.of([*segments, ("Z", ())]), fill, None)


PLACE = Box(100, 150, 400, 200)


def figure(*marks, box: Box = PLACE) -> PlacedFigure:
    return PlacedFigure("Kuvio", box, Drawing(400, 200, marks), "Kuvio")


@pytest.mark.parametrize("pattern", [None, Pattern.CROSS])
def test_a_hole_stays_open(pattern):
    ring, hole = rectangle(0, 0, 100, 100, None), rectangle(25, 25, 50, 50, None)
    fill = Fill("answer-3", pattern, "ink" if pattern else "")
    image = picture(figure(PathMark(Segments.of([*ring.segments, *hole.segments]), fill, None)))
    around = {
        colour for _, colour in image.crop((101 * SCALE, 151 * SCALE, 124 * SCALE, 249 * SCALE)).getcolors(1 << 20)
    }
    assert rgb("answer-3") in around
    assert (len(around) > 1) == (pattern is not None)
    inside = image.crop((126 * SCALE, 176 * SCALE, 174 * SCALE, 224 * SCALE))
    assert inside.getcolors() == [(inside.width * inside.height, rgb("paper"))]


def test_a_drawing_is_scaled_to_its_box():
    image = picture(figure(rectangle(200, 100, 200, 100, Fill("answer-1")), box=Box(100, 150, 200, 100)))
    assert at(image, 199, 199) == rgb("paper")
    assert at(image, 201, 201) == rgb("answer-1")
    assert at(image, 299, 249) == rgb("answer-1")
    assert at(image, 301, 249) == rgb("paper")


def test_strokes_are_as_wide_as_told():
    image = picture(figure(replace(rectangle(0, 0, 100, 100, None), stroke=Stroke("ink", 4))))
    assert at(image, 99, 200) == at(image, 101, 200) == rgb("ink")
    assert at(image, 97, 200) == at(image, 103, 200) == rgb("paper")


@pytest.mark.parametrize("pattern", list(Pattern))
def test_a_pattern_stays_in_its_outline_and_shows_its_ground(pattern):
    fill = Fill("answer-4", pattern, "muted")
    image = picture(figure(rectangle(10, 10, 100, 100, fill)))
    inside = image.crop(tuple(round(edge * SCALE) for edge in (111, 161, 209, 259)))
    colours = {colour: count for count, colour in inside.getcolors(1 << 20)}
    area = inside.width * inside.height
    assert colours[rgb("answer-4")] > 0.4 * area
    assert 0.03 * area < sum(count for colour, count in colours.items() if sum(colour) < 600) < 0.5 * area
    beside = image.crop(tuple(round(edge * SCALE) for edge in (101, 151, 109, 269)))
    assert beside.getcolors() == [(beside.width * beside.height, rgb("paper"))]


@pytest.mark.parametrize("pattern", list(Pattern))
def test_a_pattern_runs_on_from_area_to_area(pattern):
    fill = Fill("paper", pattern, "muted")
    whole = picture(figure(rectangle(13, 11, 120, 100, fill)))
    halves = picture(figure(rectangle(13, 11, 57, 100, fill), rectangle(70, 11, 63, 100, fill)))
    seam = 100 + 70
    for edges in ((113, 161, seam - 1, 261), (seam + 1, 161, 233, 261)):
        window = tuple(round(edge * SCALE) for edge in edges)
        difference = ImageChops.difference(whole.crop(window), halves.crop(window)).convert("L")
        assert max(value for _, value in difference.getcolors()) < 40


def test_patterns_differ():
    images = [picture(figure(rectangle(0, 0, 60, 60, Fill("paper", p, "muted")))).tobytes() for p in Pattern]
    assert len(set(images)) == len(Pattern)


@pytest.mark.parametrize(("anchor", "share"), [(Anchor.START, 0), (Anchor.MIDDLE, 0.5), (Anchor.END, 1)])
def test_labels_are_text_at_their_anchor(anchor, share):
    label = LabelMark(200, 50, "Keski-Uusimaa", 10, "ink", bold=True, anchor=anchor)
    shown = next(each for each in shown_texts(pdf(figure(label))) if each.text.strip() == "Keski-Uusimaa")
    width = typeface().width("Keski-Uusimaa", 10, bold=True)
    assert shown.x == pytest.approx(300 - share * width, abs=0.006)
    assert shown.baseline == 200


def test_labels_are_apart_where_the_text_is_copied():
    labels = [
        LabelMark(200, 50, "Keski-Uusimaa", 10, "ink", anchor=Anchor.END),
        LabelMark(200, 50, "1 050 €", 10, "ink"),
        LabelMark(200, 90, "Pohjois-", 10, "ink"),
        LabelMark(200, 101, "Savo", 10, "ink"),
    ]
    (told,) = [kid.text for kid in structure(pdf(figure(*labels))).walk() if kid.tag == "Figure"]
    assert told == "Keski-Uusimaa 1 050 € Pohjois-Savo "


def test_a_turned_label_reads_upwards():
    label = LabelMark(200, 150, "Pystyssä", 10, "ink", anchor=Anchor.END, angle=90)
    document_ = pypdfium2.PdfDocument(pdf(figure(label)))
    item = next(each for each in document_[0].get_objects() if each.type == 1 and each.get_matrix().b > 0.9)
    left, bottom, right, top = item.get_bounds()
    assert 290 < left < right < 303
    assert 540 - top == pytest.approx(300, abs=1)
    assert top - bottom == pytest.approx(typeface().width("Pystyssä", 10), abs=1.5)


def test_ornaments_lie_in_their_boxes():
    image = picture(
        Ornament("Palkki", Box(100, 150, 40, 20), Fill("highlight")),
        Ornament("Viiva", Box(100, 200, 100, 0), None, Stroke("ink", 2)),
        Ornament("Pyöreä", Box(200, 150, 40, 40), Fill("accent"), rounding=20),
    )
    assert at(image, 101, 151) == at(image, 139, 169) == rgb("highlight")
    assert at(image, 141, 160) == at(image, 120, 171) == rgb("paper")
    assert at(image, 150, 200) == rgb("ink")
    assert at(image, 202, 152) == rgb("paper")
    assert at(image, 202, 170) == at(image, 220, 170) == rgb("accent")


def test_there_are_no_pictures_in_a_drawing():
    fills = [rectangle(i * 20, 0, 18, 18, Fill("paper", pattern, "muted")) for i, pattern in enumerate(Pattern)]
    kinds = {each.type for each in pypdfium2.PdfDocument(pdf(figure(*fills)))[0].get_objects()}
    assert kinds == {1, 2}, "text and paths only"


def test_a_logo_keeps_its_transparency():
    logo = Image.new("RGBA", (20, 10), (255, 0, 0, 255))
    logo.paste((0, 0, 0, 0), (10, 0, 20, 10))
    file = io.BytesIO()
    logo.save(file, "PNG")
    image = picture(Picture("Tunnus", Box(100, 175, 100, 50), file.getvalue()))
    assert at(image, 110, 200) == (255, 0, 0)
    assert at(image, 190, 200) == rgb("paper")
    assert at(image, 110, 170) == rgb("paper")


@given(st.integers(0, 0xFFFFFF), st.floats(0, 1))
def test_any_colour_is_written_in_plain_numbers(value, lighter):
    theme = replace(THEME, colours={"own": Colour("accent1", f"{value:06X}", lighter)})
    content = Content(0, theme, Fonts(File(), typeface()))
    with content.artifact():
        content.paint("0 0 1 1 re", Fill("own"), None)
    operands = re.search(rb"^(.*) rg$", content.data(), re.MULTILINE).group(1).split()
    assert all(re.fullmatch(rb"[01]\.\d{3}", part) for part in operands)
    assert [float(part) for part in operands] == pytest.approx(theme.rgb("own"), abs=0.0006)


def test_a_name_broken_over_lines_is_copied_as_the_word_it_is():
    name = "Pohjois-Pohjanmaa"
    lines = [
        LabelMark(100, 50 + 10 * at, text, 9, "ink", word=name)
        for at, text in enumerate(("Pohjois-", "Pohjan-", "maa"))
    ]
    file = pdf(figure(*lines, LabelMark(180, 70, "Kainuu", 9, "ink"), LabelMark(100, 90, "Lappi", 9, "ink")))
    copied = pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range().split()
    assert copied[1:4] == [name, "Kainuu", "Lappi"]

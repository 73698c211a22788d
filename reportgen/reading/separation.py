"""A theme -> a problem for every two fills that the colour-blind, or a print without colours, cannot tell apart.

Two fills with different patterns are apart whatever their colours: the pattern is the second cue. Others need colours
that stay apart in every kind of sight. So does what points at an area from all that it stands beside.
"""

import math
from itertools import combinations
from typing import NamedTuple

from reportgen.model.drawing import Fill
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.model.theme import Theme
from reportgen.reading.contrast import linear, luminance

LEAST_DISTANCE = 12.0
"""Least distance of two plain fills in CIELAB (CIE 1976): five times what is just seen where colours touch (2.3), since
an area and its place in the legend do not."""

LEAST_LIGHTNESS = 10.0
"""Least difference of two plain fills in CIELAB lightness, 0 ... 100: all that a black-and-white print keeps."""

MAP_FILLS = ("answer-1", "answer-2", "answer-3", "answer-4", "unknown", "no-answer", "not-in-data")
"""The fills that one map may show together."""

_POINTER = "highlight"
"""The fill of the bar, and the colour of the line, that points at the area of an extract."""

RGB = tuple[float, float, float]

_SIGHTS: dict[str, tuple[RGB, RGB, RGB]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""How linear sRGB is seen without one kind of cone: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), severity 1.0."""

_XYZ: tuple[RGB, RGB, RGB] = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
"""Linear sRGB to CIE XYZ (IEC 61966-2-1)."""

_WHITE: RGB = (0.9505, 1.0, 1.089)
"""Its white, D65."""

_CUBE_ABOVE = (6 / 29) ** 3


class _Named(NamedTuple):
    """A fill with its name, and the section of the file that it stands in."""

    section: str
    name: str
    fill: Fill


def alike_fills(theme: Theme, place: Place) -> tuple[Problem, ...]:
    """What of a theme cannot be told apart on a map, or among bars."""
    fills = [_Named("[fills]", name, theme.fills[name].fill) for name in MAP_FILLS if name in theme.fills]
    pairs = [(one, other, True) for one, other in combinations(fills, 2)]
    pointer = _Named("[fills]", _POINTER, theme.fills[_POINTER].fill)
    pairs.append((_Named("[colours]", "accent", Fill("accent")), pointer, True))
    # On a map it is a line edged with ink, and a bar apart stands by itself: a print without colours keeps those.
    pairs += [(fill, pointer, False) for fill in fills]
    problems = (
        _alike(theme, place, one, other, grey=grey)
        for one, other, grey in pairs
        if one.fill.pattern is other.fill.pattern
    )
    return tuple(problem for problem in problems if problem is not None)


def distance(one: RGB, other: RGB, sight: str = "") -> float:
    """The distance of two colours, 0 ... 1 each, in CIELAB; `sight` is a kind of colour blindness, or empty."""
    pairs = zip(_lab(_seen(one, sight)), _lab(_seen(other, sight)), strict=True)
    return math.hypot(*(first - second for first, second in pairs))


def lightness(rgb: RGB) -> float:
    """The lightness of a colour in CIELAB, 0 ... 100: what is left of it in grey."""
    return 116 * _root(luminance(rgb)) - 16


def _alike(theme: Theme, place: Place, one: _Named, other: _Named, *, grey: bool) -> Problem | None:
    first, second = (theme.rgb(named.fill.colour) for named in (one, other))
    if (found := distance(first, second)) < LEAST_DISTANCE:
        return error(
            "{section} {one} and {other} look alike: the distance of their colours is {found}, at least {least} is "
            "needed. Give one of them another colour, or a pattern.",
            place,
            section=one.section,
            one=one.name,
            other=other.name,
            found=int(found),
            least=int(LEAST_DISTANCE),
        )
    found, sight = min((distance(first, second, sight), sight) for sight in _SIGHTS)
    if found < LEAST_DISTANCE:
        return error(
            "{section} {one} and {other} look alike to readers with {sight}, a kind of colour blindness: the distance "
            "of their colours is {found}, at least {least} is needed. Give one of them another colour, or a pattern.",
            place,
            section=one.section,
            one=one.name,
            other=other.name,
            sight=sight,
            found=int(found),
            least=int(LEAST_DISTANCE),
        )
    if grey and (found := abs(lightness(first) - lightness(second))) < LEAST_LIGHTNESS:
        return error(
            "{section} {one} and {other} look alike in black and white: their lightness differs by {found}, at least "
            "{least} is needed. Make one of them darker or lighter, or give it a pattern.",
            place,
            section=one.section,
            one=one.name,
            other=other.name,
            found=int(found),
            least=int(LEAST_LIGHTNESS),
        )
    return None


def _seen(rgb: RGB, sight: str) -> RGB:
    """A colour in linear sRGB as it is seen; what a screen cannot show is cut off."""
    light = linear(rgb)
    if not sight:
        return light
    red, green, blue = (min(max(part, 0.0), 1.0) for part in _times(_SIGHTS[sight], light))
    return red, green, blue


def _lab(light: RGB) -> RGB:
    x, y, z = (_root(part / white) for part, white in zip(_times(_XYZ, light), _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _times(matrix: tuple[RGB, RGB, RGB], colour: RGB) -> RGB:
    first, second, third = (sum(factor * part for factor, part in zip(row, colour, strict=True)) for row in matrix)
    return first, second, third


def _root(part: float) -> float:
    return part ** (1 / 3) if part > _CUBE_ABOVE else part / (3 * (6 / 29) ** 2) + 4 / 29

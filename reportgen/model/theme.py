"""The looks of a report, from assets/theme.toml: colours by role, fills, fonts, sizes, spacing."""

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reportgen.model.drawing import Fill


@dataclass(frozen=True, slots=True)
class Colour:
    """A role's colour. `slot` is its place in an office theme ("dk1" ...), shared by roles that derive from it.

    `hex` is the slot's colour as "RRGGBB". `lighter` in 0 ... 1 moves its HSL lightness towards white, the way an
    office program does with lumMod and lumOff; 0 leaves it.
    """

    slot: str
    hex: str
    lighter: float = 0.0

    @property
    def rgb(self) -> tuple[float, float, float]:
        """The colour as it is seen, red, green and blue in 0 ... 1."""
        return _seen(self)


@dataclass(frozen=True, slots=True)
class FillStyle:
    """How an answer is filled: `outline` is the colour role of its border, `label` that of text on it."""

    fill: Fill
    outline: str
    label: str


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type sizes in points. A ladder is tried from its first size down; what does not fit at its last continues."""

    cover_title: float
    cover_subtitle: float
    title: float
    subtitle: float
    body: tuple[float, ...]
    body_master: float
    table: tuple[float, ...]
    legend: tuple[float, ...]
    footer: float
    chart: tuple[float, ...]
    map: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Spacing:
    """The page's grid, in points on a 960 x 540 page, but for `leading`, which is in ems of the type size."""

    margin: float
    gutter: float
    title_top: float
    content_top: float
    content_bottom: float
    hairline: float
    leading: float
    leading_table: float
    leading_title: float


@dataclass(frozen=True, slots=True)
class Logo:
    """A PNG file's bytes, and its size in pixels."""

    data: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Theme:
    """All of a report's looks. With `tiles`, maps are grids of squares instead of the areas' own shapes.

    Colour roles: ink, paper, muted, line, accent, highlight, answer-1 ... answer-4, link, visited, and what theme.toml
    derives from these. `fills` maps the styles that options name to fills.
    """

    colours: Mapping[str, Colour]
    fills: Mapping[str, FillStyle]
    deck_font: str
    page_font: str
    sizes: Sizes
    spacing: Spacing
    tiles: bool = False
    logo: Logo | None = None

    def rgb(self, role: str) -> tuple[float, float, float]:
        """The colour of a role, in 0 ... 1; KeyError for an unknown role."""
        return self.colours[role].rgb


@cache
def _seen(colour: Colour) -> tuple[float, float, float]:
    red, green, blue = (int(colour.hex[start : start + 2], 16) / 255 for start in (0, 2, 4))
    if not colour.lighter:
        return red, green, blue
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    return colorsys.hls_to_rgb(hue, lightness * (1 - colour.lighter) + colour.lighter, saturation)

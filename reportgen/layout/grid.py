"""The theme's spacing -> the boxes that every page keeps: title, content, columns, footer."""

from collections.abc import Sequence

from reportgen.model.boxes import PAGE_HEIGHT, PAGE_WIDTH, Box
from reportgen.model.theme import Theme

ACCENT_BAR = (44.0, 6.0)
"""Width and height of the short bar over a title, at the page's upper edge."""

SMALLER_TITLE = 4.0
"""How much smaller than the theme's a title of two lines is, in points."""

FOOTER_NAME_WIDTH = 150.0
PAGE_NUMBER_WIDTH = 36.0
LOGO_SIZE = (72.0, 22.0)
"""The room for the optional logo in the footer; it is scaled to fit."""

_FOOTER_TOP = 4.0
"""How far the footer's text stands under the hairline."""


def content_width(theme: Theme) -> float:
    """The width between the margins, in points."""
    return PAGE_WIDTH - 2 * theme.spacing.margin


def accent_bar(theme: Theme) -> Box:
    """The bar over the title."""
    return Box(theme.spacing.margin, 0.0, *ACCENT_BAR)


def title_box(theme: Theme) -> Box:
    """The title's box: room for two lines, the lower of which, or the only one, starts at the theme's title-top."""
    bottom = theme.spacing.title_top + round(theme.sizes.title * theme.spacing.leading_title, 2)
    two_lines = round(2 * (theme.sizes.title - SMALLER_TITLE) * theme.spacing.leading_title, 2)
    height = round(min(max(two_lines, bottom - theme.spacing.title_top), bottom), 2)
    return Box(theme.spacing.margin, round(bottom - height, 2), content_width(theme), height)


def subtitle_box(theme: Theme, top: float, height: float | None = None) -> Box:
    """The subtitle's box from `top`; one line high unless told."""
    one_line = round(theme.sizes.subtitle * theme.spacing.leading_table, 2)
    return Box(theme.spacing.margin, top, content_width(theme), height or one_line)


def content_box(theme: Theme, top: float | None = None, bottom: float | None = None) -> Box:
    """The box between the head and the foot of a page."""
    start = theme.spacing.content_top if top is None else top
    end = theme.spacing.content_bottom if bottom is None else bottom
    return Box(theme.spacing.margin, start, content_width(theme), end - start)


def columns(box: Box, widths: Sequence[float], gutter: float) -> tuple[Box, ...]:
    """Boxes side by side in `box`, `widths` being shares of what the gutters leave."""
    available = box.width - gutter * (len(widths) - 1)
    total = sum(widths)
    boxes, x = [], box.x
    for share in widths:
        width = available * share / total
        boxes.append(Box(round(x, 2), box.y, round(width, 2), box.height))
        x += width + gutter
    return tuple(boxes)


def hairline(theme: Theme) -> Box:
    """The line over the footer, as a box without height."""
    return Box(theme.spacing.margin, theme.spacing.hairline, content_width(theme), 0.0)


def footer_height(theme: Theme, lines: int = 1) -> float:
    """The height of so many footer lines, in points."""
    return round(lines * theme.sizes.footer * theme.spacing.leading_table, 2)


def footer_name(theme: Theme, width: float = FOOTER_NAME_WIDTH) -> Box:
    """The report's name in the footer, which takes `width` points if it is a long one."""
    taken = max(width, FOOTER_NAME_WIDTH)
    return Box(theme.spacing.margin, theme.spacing.hairline + _FOOTER_TOP, taken, footer_height(theme))


def footer_number(theme: Theme) -> Box:
    """The page number in the footer."""
    x = PAGE_WIDTH - theme.spacing.margin - PAGE_NUMBER_WIDTH
    return Box(x, theme.spacing.hairline + _FOOTER_TOP, PAGE_NUMBER_WIDTH, footer_height(theme))


def footer_logo(theme: Theme) -> Box:
    """The optional logo, beside the page number."""
    width, height = LOGO_SIZE
    return Box(footer_number(theme).x - width, theme.spacing.hairline + _FOOTER_TOP, width, height)


def footer_note(theme: Theme, name_width: float = FOOTER_NAME_WIDTH) -> Box:
    """What stands after the name, up to the logo or the number: footnotes, the source, the n; as high as it may be."""
    name = footer_name(theme, name_width)
    end = footer_logo(theme).x if theme.logo else footer_number(theme).x
    x = name.right + theme.spacing.gutter / 2
    return Box(x, name.y, end - theme.spacing.gutter / 2 - x, PAGE_HEIGHT - 2 - name.y)

"""The theme -> the layouts of the deck: what pages of one kind share, and where their placeholders stand."""

from dataclasses import replace

from reportgen.layout import grid
from reportgen.model.boxes import Align, Box
from reportgen.model.drawing import Drawing, Fill, Stroke
from reportgen.model.figures import Ornament, Picture, PlacedFigure
from reportgen.model.page import Frame, FrameKind, FrameSlot
from reportgen.model.theme import Theme
from reportgen.model.typeset import Slot

_COVER_LOGO = Box(64.0, 40.0, 150.0, 44.0)
"""Where the optional logo stands on the cover; it is scaled to fit."""

COVER_MAP = Box(600.0, 24.0, 330.0, 492.0)
"""Where the cover's map stands."""

_COVER_TEXT_WIDTH = 620.0
_COVER_TITLE_TOP = 174.0
_PUBLISHER = 14.0
"""The size of the publisher's name on the cover, in points."""


def frames(theme: Theme, cover_map: Drawing | None) -> tuple[Frame, ...]:
    """Every layout. `cover_map` decorates the cover, drawn for COVER_MAP."""
    content = grid.content_box(theme)
    halves = grid.columns(content, (1, 1), theme.spacing.gutter)
    left, middle, beside_figure = grid.columns(content, (236, 264, 316), theme.spacing.gutter)
    figure = replace(left, width=round(middle.right - left.x, 2))
    return (
        _cover(theme, cover_map),
        _frame(FrameKind.TEXT, theme, ((Slot.BODY, content),)),
        _frame(FrameKind.TWO_COLUMNS, theme, ((Slot.BODY, halves[0]), (Slot.SECOND_BODY, halves[1]))),
        _frame(FrameKind.FIGURE_AND_TEXT, theme, ((Slot.CONTENT, figure), (Slot.BODY, beside_figure))),
        _frame(FrameKind.FIGURE, theme, ((Slot.CONTENT, content),)),
    )


def _frame(kind: FrameKind, theme: Theme, bodies: tuple[tuple[Slot, Box], ...]) -> Frame:
    sizes, spacing = theme.sizes, theme.spacing
    title = grid.title_box(theme)
    return Frame(
        kind=kind,
        ground="paper",
        decoration=(
            Ornament("Korostuspalkki", grid.accent_bar(theme), Fill("highlight")),
            Ornament("Alaviiva", grid.hairline(theme), None, Stroke("line", 0.75)),
            *_logo(theme, grid.footer_logo(theme)),
        ),
        slots=(
            replace(_slot(Slot.TITLE, title, sizes.title, spacing.leading_title, "ink"), bold=True, grows_up=True),
            _slot(
                Slot.SUBTITLE,
                grid.subtitle_box(theme, title.bottom + 2),
                sizes.subtitle,
                spacing.leading_table,
                "muted",
            ),
            *(_slot(slot, box, sizes.body_master, spacing.leading, "ink") for slot, box in bodies),
            _slot(Slot.FOOTER, grid.footer_name(theme), sizes.footer, spacing.leading_table, "muted"),
            replace(
                _slot(Slot.PAGE_NUMBER, grid.footer_number(theme), sizes.footer, spacing.leading_table, "muted"),
                bold=True,
                align=Align.RIGHT,
            ),
        ),
    )


def _slot(slot: Slot, box: Box, size: float, leading: float, colour: str) -> FrameSlot:
    """A placeholder with its type; `leading` in ems."""
    return FrameSlot(slot, box, size, round(size * leading, 2), bold=False, colour=colour)


def cover_title_box(theme: Theme) -> Box:
    """The cover's title, three lines high at most."""
    height = round(3 * theme.sizes.cover_title * theme.spacing.leading_title, 2)
    return Box(64.0, _COVER_TITLE_TOP, _COVER_TEXT_WIDTH, height)


def cover_subtitle_box(theme: Theme, top: float) -> Box:
    """The cover's subtitle from `top`."""
    return Box(64.0, top, _COVER_TEXT_WIDTH, round(theme.sizes.cover_subtitle * theme.spacing.leading, 2))


def cover_publisher_box(theme: Theme) -> Box:
    """The publisher's name at the foot of the cover."""
    height = round(_PUBLISHER * theme.spacing.leading, 2)
    return Box(64.0, 478.0, _COVER_TEXT_WIDTH, height)


def _cover(theme: Theme, cover_map: Drawing | None) -> Frame:
    sizes, spacing = theme.sizes, theme.spacing
    title = cover_title_box(theme)
    bar = Box(title.x, title.y - 26, 44.0, 6.0)
    map_figure = () if cover_map is None else (PlacedFigure("Suomen kartta", COVER_MAP, cover_map, ""),)
    return Frame(
        kind=FrameKind.COVER,
        ground="accent",
        decoration=(*map_figure, Ornament("Korostuspalkki", bar, Fill("highlight")), *_logo(theme, _COVER_LOGO)),
        slots=(
            replace(_slot(Slot.TITLE, title, sizes.cover_title, spacing.leading_title, "paper"), bold=True),
            _slot(
                Slot.SUBTITLE,
                cover_subtitle_box(theme, title.bottom + 16),
                sizes.cover_subtitle,
                spacing.leading,
                "cover-text",
            ),
            _slot(Slot.FOOTER, cover_publisher_box(theme), _PUBLISHER, spacing.leading, "cover-text"),
        ),
    )


def _logo(theme: Theme, box: Box) -> tuple[Picture, ...]:
    """The logo as large as it fits in the middle of a box."""
    logo = theme.logo
    if logo is None:
        return ()
    scale = min(box.width / logo.width, box.height / logo.height)
    width, height = logo.width * scale, logo.height * scale
    fitted = Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
    return (Picture("Tunnus", fitted, logo.data),)

"""What stands on every page round its content: title and subtitle above, footnotes, source, name and number below."""

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from reportgen.layout import grid
from reportgen.layout.frames import cover_publisher_box, cover_subtitle_box, cover_title_box
from reportgen.layout.misfits import DoesNotFitError, Spot
from reportgen.layout.parts import Setup
from reportgen.layout.setting import SetLines, balanced, place, set_text
from reportgen.layout.styling import SMALLEST, line_of
from reportgen.model.boxes import PAGE_HEIGHT, PAGE_WIDTH, Align, Box, Insets
from reportgen.model.deck import SOURCE_GAP, Deck, Slide
from reportgen.model.drawing import Fill
from reportgen.model.page import Item
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.text import Paragraph, Run
from reportgen.model.theme import Theme
from reportgen.model.typeset import Slot, TextBox, TextRole

_TITLE_STEPS = (0.0, 2.0, grid.SMALLER_TITLE, 6.0)
"""How much smaller than the theme's a title may be. The first that keeps it on one line wins; else two lines, at -4."""

_MOST_TITLE_LINES = 3
_MOST_SOURCE_LINES = 2
_HEAD_GAP = 14.0
_FOOT_GAP = 8.0
_LEAST_NOTE = 200.0
"""How much of the foot, in points, stays for a page's footnotes and source."""

_NAME_ROOM = 1.03
"""Programs measure a little differently: a box has this much more than its one line needs."""


@dataclass(frozen=True, slots=True)
class Head:
    """The items over the content, and the y where content may begin."""

    items: tuple[Item, ...]
    content_top: float


@dataclass(frozen=True, slots=True)
class Foot:
    """The items under the content, and the y where content must end."""

    items: tuple[Item, ...]
    content_bottom: float


def head(title: str, subtitle: tuple[Run, ...], deck: Deck, setup: Setup) -> Head:
    """The title, on one line where it can, the label of made-up data, and the subtitle.

    The label stands over the title, but is read after it: a listener who goes from heading to heading would miss it.
    """
    setting = _set_title(title, setup)
    box = grid.title_box(setup.theme)
    box = replace(box, height=round(max(setting.height, box.height), 2))
    lines = replace(box, y=round(box.bottom - setting.height, 2), height=setting.height)
    # The words stand on the lower edge of their box, as its slot says.
    title_text = replace(place(setting, lines, name="Otsikko", role=TextRole.TITLE, slot=Slot.TITLE), box=box)
    if not subtitle:
        return Head((title_text, *_sample(deck, setup)), _content_top(setup.theme, box.bottom))
    below = _ladder(
        Paragraph(subtitle),
        (setup.theme.sizes.subtitle, 14.0, 13.0),
        grid.content_width(setup.theme),
        "muted",
        2,
        setup,
    )
    subtitle_box = grid.subtitle_box(
        setup.theme, box.bottom + 2, max(below.height, grid.subtitle_box(setup.theme, 0).height)
    )
    subtitle_text = place(below, subtitle_box, name="Alaotsikko", role=TextRole.SUBTITLE, slot=Slot.SUBTITLE)
    items = (title_text, *_sample(deck, setup), subtitle_text)
    return Head(items, _content_top(setup.theme, subtitle_box.bottom))


def _content_top(theme: Theme, head_bottom: float) -> float:
    return max(theme.spacing.content_top, round(head_bottom + _HEAD_GAP, 2))


def _set_title(title: str, setup: Setup) -> SetLines:
    width = grid.content_width(setup.theme)
    settings = [
        set_text(
            (
                line_of(
                    Paragraph((Run(title),)),
                    setup.theme.sizes.title - step,
                    setup.theme.spacing.leading_title,
                    "ink",
                    bold=True,
                ),
            ),
            width,
            setup.typeface,
        )
        for step in _TITLE_STEPS
    ]
    for setting in settings[:3]:
        if len(setting.lines) == 1:
            return setting
    for setting in settings[2:]:
        if len(setting.lines) == 2:  # noqa: PLR2004 - two lines, as the docstring of _TITLE_STEPS says
            return balanced(setting, setup.typeface)
    smallest = settings[-1]
    if len(smallest.lines) > _MOST_TITLE_LINES:
        excess = (len(smallest.lines) - _MOST_TITLE_LINES) * smallest.paragraphs[0].leading
        raise DoesNotFitError(Spot.TITLE, excess)
    return smallest


def _ladder(
    paragraph: Paragraph,
    sizes: tuple[float, ...],
    width: float,
    colour: str,
    most_lines: int,
    setup: Setup,
) -> SetLines:
    """One paragraph at the first size that keeps it to `most_lines`."""
    setting = None
    for size in sizes:
        setting = set_text(
            (line_of(paragraph, size, setup.theme.spacing.leading_table, colour),), width, setup.typeface
        )
        if len(setting.lines) <= most_lines:
            return setting
    assert setting is not None  # noqa: S101 - sizes is never empty
    raise DoesNotFitError(Spot.SUBTITLE, (len(setting.lines) - most_lines) * setting.paragraphs[0].leading)


def foot(slide: Slide, deck: Deck, number: int, setup: Setup, *, shows_map: bool = False) -> Foot:
    """The footnotes and the source in the footer where one line holds both; else the footnotes over it."""
    band = grid.footer_note(setup.theme, footer_name_width(deck.footer, setup))
    source = _sources(slide, shows_map=shows_map)
    together = _small((*slide.footnotes, *source), band.width, setup)
    bottom = setup.theme.spacing.content_bottom
    items: list[Item] = []
    notes = _small(slide.footnotes, band.width, setup)
    note_box = replace(band, height=notes.height)
    if slide.footnotes and len(together.lines) > 1:
        width = grid.content_width(setup.theme)
        notes = _small(slide.footnotes, width, setup)
        note_box = Box(setup.theme.spacing.margin, setup.theme.spacing.hairline - 5 - notes.height, width, notes.height)
        bottom = min(bottom, note_box.y - _FOOT_GAP)
    if slide.footnotes:
        items.append(place(notes, note_box, name="Alaviite", role=TextRole.FOOTNOTE))
    if source:
        lines = _small(source, band.width, setup)
        if len(lines.lines) > _MOST_SOURCE_LINES:
            raise DoesNotFitError(Spot.SOURCE, lines.height - band.height)
        items.append(place(lines, replace(band, height=lines.height), name="Lähde", role=TextRole.SOURCE))
    items.append(_footer_name(deck.footer, setup))
    items.append(_page_number(number, setup))
    return Foot(tuple(items), bottom)


def _sources(slide: Slide, *, shows_map: bool) -> tuple[Paragraph, ...]:
    """The slide's source, and its map's where the page shows it, as one paragraph if there is any."""
    told = [runs for runs in (slide.source, slide.map_credit if shows_map else ()) if runs]
    runs = tuple(run for number, each in enumerate(told) for run in ((Run(SOURCE_GAP), *each) if number else each))
    return (Paragraph(runs),) if runs else ()


def _small(paragraphs: tuple[Paragraph, ...], width: float, setup: Setup) -> SetLines:
    styled = tuple(line_of(p, setup.theme.sizes.footer, setup.theme.spacing.leading_table, "muted") for p in paragraphs)
    return set_text(styled, width, setup.typeface)


def footer_name_width(name: str, setup: Setup) -> float:
    """The width that the report's name takes on one line of the footer, in points."""
    return round(setup.typeface.width(name, setup.theme.sizes.footer) * _NAME_ROOM, 2)


def check_footer(deck: Deck, setup: Setup) -> None:
    """ReportError where the report's name leaves no room for a source beside it, at the foot of a page."""
    if _leaves_room(deck.footer, setup):
        return
    fitting = next((count for count in range(len(deck.footer), 0, -1) if _leaves_room(deck.footer[:count], setup)), 0)
    raise ReportError(
        error(
            'The report is called "{name}" at the foot of its pages, and {excess} letters of that have no room. '
            "Shorten label, or make footer smaller in assets/theme.toml.",
            Place(PurePosixPath(deck.script).with_name("round.toml").as_posix() if deck.script else "round.toml"),
            name=deck.footer,
            excess=len(deck.footer) - fitting,
        )
    )


def _leaves_room(name: str, setup: Setup) -> bool:
    return grid.footer_note(setup.theme, footer_name_width(name, setup)).width >= _LEAST_NOTE


def _footer_name(name: str, setup: Setup) -> TextBox:
    box = grid.footer_name(setup.theme, footer_name_width(name, setup))
    setting = _small((Paragraph((Run(name),)),), box.width, setup)
    return place(setting, box, name="Alatunniste", role=TextRole.FOOTER, slot=Slot.FOOTER)


def _page_number(number: int, setup: Setup) -> TextBox:
    box = grid.footer_number(setup.theme)
    styled = line_of(
        Paragraph((Run(str(number)),)),
        setup.theme.sizes.footer,
        setup.theme.spacing.leading_table,
        "muted",
        bold=True,
        align=Align.RIGHT,
    )
    setting = set_text((styled,), box.width, setup.typeface)
    return place(setting, box, name="Sivunumero", role=TextRole.PAGE_NUMBER, slot=Slot.PAGE_NUMBER)


def _sample(deck: Deck, setup: Setup, left: float | None = None) -> tuple[Item, ...]:
    """The label of made-up data, on every page made from it: at the upper edge, right or from `left`."""
    if not deck.sample:
        return ()
    styled = line_of(Paragraph((Run(deck.sample),)), SMALLEST, 1.2, "ink", bold=True, align=Align.CENTRE)
    width = setup.typeface.width(deck.sample, SMALLEST, bold=True) * 1.02 + 20
    x = round(PAGE_WIDTH - setup.theme.spacing.margin - width, 2) if left is None else left
    box = Box(x, 0.0, round(width, 2), 20.0)
    setting = set_text((styled,), width - 16, setup.typeface)
    insets = Insets(8.0, 3.4, 8.0, 3.4)
    label = place(setting, box, name="Esimerkkimerkintä", role=TextRole.SAMPLE, insets=insets)
    return (replace(label, fill=Fill("highlight")),)


def cover(slide: Slide, deck: Deck, setup: Setup) -> tuple[Item, ...]:
    """The items of the title slide: title, subtitle, publisher."""
    sizes, spacing = setup.theme.sizes, setup.theme.spacing
    box = cover_title_box(setup.theme)
    title = set_text(
        (line_of(Paragraph((Run(slide.title),)), sizes.cover_title, spacing.leading_title, "paper", bold=True),),
        box.width,
        setup.typeface,
    )
    if title.height > box.height:
        raise DoesNotFitError(Spot.TITLE, title.height - box.height)
    title_box = replace(box, height=round(title.height, 2))
    items: list[Item] = [place(title, title_box, name="Otsikko", role=TextRole.TITLE, slot=Slot.TITLE)]
    items += _sample(deck, setup, left=box.x)
    publisher_box = cover_publisher_box(setup.theme)
    if slide.subtitle:
        subtitle = set_text(
            (line_of(Paragraph(slide.subtitle), sizes.cover_subtitle, spacing.leading, "cover-text"),),
            box.width,
            setup.typeface,
        )
        subtitle_box = replace(cover_subtitle_box(setup.theme, title_box.bottom + 16), height=round(subtitle.height, 2))
        if subtitle_box.bottom > publisher_box.y:
            raise DoesNotFitError(Spot.SUBTITLE, subtitle_box.bottom - publisher_box.y)
        items.append(place(subtitle, subtitle_box, name="Alaotsikko", role=TextRole.SUBTITLE, slot=Slot.SUBTITLE))
    publisher = set_text(
        (line_of(Paragraph((Run(deck.author),)), 14.0, spacing.leading, "cover-text"),), box.width, setup.typeface
    )
    if publisher_box.y + publisher.height > PAGE_HEIGHT:
        raise DoesNotFitError(Spot.PUBLISHER, publisher_box.y + publisher.height - PAGE_HEIGHT)
    items.append(place(publisher, publisher_box, name="Julkaisija", role=TextRole.SOURCE, slot=Slot.FOOTER))
    return tuple(items)

"""Footnotes, source, the report's name, a number -> what stands under a page's content, and where that must end."""

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from reportgen.layout import grid
from reportgen.layout.misfits import DoesNotFitError, Spot
from reportgen.layout.parts import Setup
from reportgen.layout.set_lines import SetLines, place
from reportgen.layout.setting import set_text
from reportgen.layout.styling import line_of
from reportgen.model.boxes import Align, Box
from reportgen.model.deck import SOURCE_GAP, Deck, Slide
from reportgen.model.page import Item
from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.text import Paragraph, Run
from reportgen.model.typeset import Slot, TextBox, TextRole

_MOST_SOURCE_LINES = 2
_FOOT_GAP = 8.0
_LEAST_NOTE = 200.0
"""How much of the foot, in points, stays for a page's footnotes and source."""

_NAME_ROOM = 1.03
"""Programs measure a little differently: a box has this much more than its one line needs."""


@dataclass(frozen=True, slots=True)
class Foot:
    """The items under the content, and the y where content must end."""

    items: tuple[Item, ...]
    content_bottom: float


def foot(slide: Slide, deck: Deck, number: int, setup: Setup, *, shows_map: bool = False) -> Foot:
    """The footnotes and the source in the footer where one line holds both; else the footnotes over it."""
    band = grid.footer_note(setup.theme, _name_width(deck.footer, setup))
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


def _name_width(name: str, setup: Setup) -> float:
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
    return grid.footer_note(setup.theme, _name_width(name, setup)).width >= _LEAST_NOTE


def _footer_name(name: str, setup: Setup) -> TextBox:
    box = grid.footer_name(setup.theme, _name_width(name, setup))
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

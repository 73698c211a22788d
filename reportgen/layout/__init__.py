"""Deck -> Document: every slide on one page or more, everything in its place, nothing cut."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from reportgen.layout.borrowed import borrowed_glyphs
from reportgen.layout.cover_page import cover
from reportgen.layout.frames import COVER_MAP, frames
from reportgen.layout.glyphs import refusals
from reportgen.layout.grid import content_box
from reportgen.layout.kinds import kind_of
from reportgen.layout.misfits import DoesNotFitError, Spot, misfit_problem
from reportgen.layout.page_foot import check_footer, foot
from reportgen.layout.page_head import head
from reportgen.layout.parts import Arrangement, Draw, Part, Setup, TablePart, Text, part_name, parts_of
from reportgen.layout.reach import REACH, is_enough, put_back, within_reach
from reportgen.layout.speaking import notes_on
from reportgen.model.blocks import AreaMap
from reportgen.model.boxes import Box
from reportgen.model.deck import Deck, Slide
from reportgen.model.drawing import Drawing
from reportgen.model.page import Document, FrameKind, Page
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error, placed
from reportgen.model.theme import Theme
from reportgen.typography import Typeface

__all__ = ["COVER_MAP", "Draw", "LayOutSlide", "borrowed_glyphs", "lay_out"]

_MOST_PAGES = 60
"""A slide that goes on over more pages than this is a mistake in the data, not a slide."""

_LEAST_CONTENT = 60.0
"""What footnotes have to leave of a page's height for its content, in points."""


LayOutSlide = Callable[[], tuple[Page, ...]]
"""Lays out one slide."""

Recall = Callable[[int, int, LayOutSlide], tuple[Page, ...]]
"""Gives the pages of a slide as they were laid out before, or has it laid out now.

It gets the slide's index in the deck and the number of its first page. Besides those, the pages depend on the slide, on
what the deck has beside its slides, and on what all of it is laid out with.
"""


def lay_out(
    deck: Deck,
    theme: Theme,
    typeface: Typeface,
    draw: Draw,
    cover_map: Drawing | None = None,
    recall: Recall = lambda _, __, lay_out_slide: lay_out_slide(),
) -> Document:
    """Lay out every slide of a deck.

    Args:
        deck: what to lay out.
        theme: the looks.
        typeface: measures the text.
        draw: draws a figure for a box of so many points.
        cover_map: the drawing that decorates the cover, made for COVER_MAP.
        recall: gives the pages of a slide that was laid out before.

    Raises:
        ReportError: all texts that do not fit, each with slide, block and by how much; slides that no kind takes;
            characters that no font has; text from right to left; a name too long for the foot of the pages.

    """
    setup = Setup(theme, typeface, draw)
    check_footer(deck, setup)
    bare = replace(deck, slides=())
    pages: list[Page] = []
    problems: list[Problem] = []
    for index, slide in enumerate(deck.slides):
        number = len(pages) + 1
        try:
            pages += recall(index, number, partial(_lay_out_slide, slide, bare, number, setup))
        except DoesNotFitError as misfit:
            problems.append(misfit_problem(misfit, slide.title, _place(slide, deck)))
        except ReportError as found:
            problems += placed(found.problems, _place(slide, deck))
    if problems:
        raise ReportError(*problems)
    return Document(
        title=deck.title,
        subject=deck.subject,
        author=deck.author,
        language=deck.language,
        date=deck.date,
        frames=frames(theme, cover_map),
        pages=tuple(pages),
        footer=deck.footer,
    )


def _place(slide: Slide, deck: Deck) -> Place:
    return Place(deck.script, line=slide.line)


def _lay_out_slide(slide: Slide, deck: Deck, number: int, setup: Setup) -> tuple[Page, ...]:
    pages = _pages_of(slide, deck, number, setup)
    if problems := refusals(slide, pages, setup.typeface, _place(slide, deck)):
        raise ReportError(*problems)
    return pages


def _pages_of(slide: Slide, deck: Deck, number: int, setup: Setup) -> tuple[Page, ...]:
    if slide.cover:
        items = cover(slide, deck, setup)
        return (Page(slide.id, slide.title, number, FrameKind.COVER, items, slide.notes),)
    count = 1
    while True:
        pages = _pages(slide, deck, number, count, setup)
        if len(pages) <= count:
            return tuple(pages)
        # The titles tell how many pages there are, which is known only when they are laid out.
        count = len(pages)


def _pages(slide: Slide, deck: Deck, number: int, count: int, setup: Setup) -> list[Page]:
    pages: list[Page] = []
    parts = parts_of(slide.blocks, slide.id)
    while parts or not pages:
        position = len(pages) + 1
        title = slide.title if count == 1 else f"{slide.title} ({position}/{count})"
        top = head(title, slide.subtitle if position == 1 else (), deck, setup)
        # A kind of slide places its maps on the page at hand: what goes on to the next is never one.
        shows_map = any(isinstance(part, AreaMap) for part in parts)
        bottom = foot(slide, deck, number + len(pages), setup, shows_map=shows_map)
        box = content_box(setup.theme, top.content_top, bottom.content_bottom)
        if box.height < _LEAST_CONTENT:
            raise DoesNotFitError(Spot.FOOTNOTES, _LEAST_CONTENT - box.height)
        page = _arrange_reached(slide, deck, parts, box, setup)
        if page.rest and position == _MOST_PAGES:
            raise ReportError(
                error(
                    'The slide "{slide}" takes more than {most} pages, as no slide does that is meant to be read. '
                    "Shorten it, or divide it over several slides.",
                    slide=slide.title,
                    most=_MOST_PAGES,
                )
            )
        if page.rest == parts:
            raise DoesNotFitError(_spot_or_name(parts[0]), box.height)
        items = (*top.items, *page.items, *bottom.items)
        notes = notes_on(slide, items, first=position == 1)
        pages.append(Page(slide.id, title, number + len(pages), page.frame, items, notes))
        parts = page.rest
    return pages


def _arrange_reached(slide: Slide, deck: Deck, parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    reach = REACH
    while True:
        shown = within_reach(parts, reach)
        page = _arrange(slide, deck, shown, box, setup)
        if is_enough(shown, parts, page.rest, reach):
            return replace(page, rest=put_back(shown, parts, page.rest))
        reach *= 2


def _spot_or_name(part: Part) -> Spot | str:
    match part:
        case Text():
            return Spot.TEXT
        case TablePart():
            return part.table.name
        case _:
            return part.name


def _arrange(slide: Slide, deck: Deck, parts: tuple[Part, ...], box: Box, setup: Setup) -> Arrangement:
    kind = kind_of(parts)
    if kind is None:
        raise ReportError(
            error(
                'No kind of slide holds what the slide "{slide}" has: {parts}. Divide it over two slides.',
                _place(slide, deck),
                slide=slide.title,
                parts=", ".join(part_name(part) for part in parts),
            )
        )
    return kind.arrange(parts, box, setup)

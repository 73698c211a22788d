"""A page's title and subtitle -> what stands over its content, and where the content may begin."""

from dataclasses import dataclass, replace

from reportgen.layout import grid
from reportgen.layout.misfits import DoesNotFitError, Spot
from reportgen.layout.parts import Setup
from reportgen.layout.sample_label import sample_label
from reportgen.layout.set_lines import SetLines, place
from reportgen.layout.setting import balanced, set_text, set_title
from reportgen.layout.styling import line_of
from reportgen.model.deck import Deck
from reportgen.model.page import Item
from reportgen.model.text import Paragraph, Run
from reportgen.model.theme import Theme
from reportgen.model.typeset import Slot, TextRole

_TITLE_STEPS = (0.0, 2.0, grid.SMALLER_TITLE, 6.0)
"""How much smaller than the theme's a title may be. The first that keeps it on one line wins; else two lines, at -4."""

_MOST_TITLE_LINES = 3
_HEAD_GAP = 14.0


@dataclass(frozen=True, slots=True)
class Head:
    """The items over the content, and the y where content may begin."""

    items: tuple[Item, ...]
    content_top: float


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
        return Head((title_text, *sample_label(deck, setup)), _content_top(setup.theme, box.bottom))
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
    items = (title_text, *sample_label(deck, setup), subtitle_text)
    return Head(items, _content_top(setup.theme, subtitle_box.bottom))


def _content_top(theme: Theme, head_bottom: float) -> float:
    return max(theme.spacing.content_top, round(head_bottom + _HEAD_GAP, 2))


def _set_title(title: str, setup: Setup) -> SetLines:
    width = grid.content_width(setup.theme)
    settings = [
        set_title(
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

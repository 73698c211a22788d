"""The title slide -> its items on the cover."""

from dataclasses import replace

from reportgen.layout.frames import cover_publisher_box, cover_subtitle_box, cover_title_box
from reportgen.layout.misfits import DoesNotFitError, Spot
from reportgen.layout.parts import Setup
from reportgen.layout.sample_label import sample_label
from reportgen.layout.set_lines import place
from reportgen.layout.setting import set_text, set_title
from reportgen.layout.styling import line_of
from reportgen.model.boxes import PAGE_HEIGHT
from reportgen.model.deck import Deck, Slide
from reportgen.model.page import Item
from reportgen.model.text import Paragraph, Run
from reportgen.model.typeset import Slot, TextRole


def cover(slide: Slide, deck: Deck, setup: Setup) -> tuple[Item, ...]:
    """The items of the title slide: title, subtitle, publisher."""
    sizes, spacing = setup.theme.sizes, setup.theme.spacing
    box = cover_title_box(setup.theme)
    title = set_title(
        (line_of(Paragraph((Run(slide.title),)), sizes.cover_title, spacing.leading_title, "paper", bold=True),),
        box.width,
        setup.typeface,
    )
    if title.height > box.height:
        raise DoesNotFitError(Spot.TITLE, title.height - box.height)
    title_box = replace(box, height=round(title.height, 2))
    items: list[Item] = [place(title, title_box, name="Otsikko", role=TextRole.TITLE, slot=Slot.TITLE)]
    items += sample_label(deck, setup, left=box.x)
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

"""Text set, boxes placed and pages put together by hand, as a layout would."""

from reportgen.model.boxes import Align, Box, Insets
from reportgen.model.page import Page
from reportgen.model.text import Paragraph, Role, Run
from reportgen.model.typeset import SetParagraph, Slot, TextBox, TextRole

TITLE, SUBTITLE = Box(48, 44, 864, 34), Box(48, 76, 864, 21)
BODY, LEFT, RIGHT = Box(48, 104, 864, 392), Box(48, 104, 420, 392), Box(492, 104, 420, 392)
FOOTER, NUMBER = Box(48, 512, 700, 15), Box(840, 512, 72, 15)


def set_paragraph(paragraph, size=16.0, **changes):
    """A paragraph as a layout would set it on the theme's own sizes."""
    if isinstance(paragraph, str):
        paragraph = Paragraph((Run(paragraph),))
    settings = {"leading": size * 1.35, "space_before": 0.0, "left": 0.0, "hanging": 0.0, "bullet": ""}
    settings |= {"bullet_colour": "accent", "bold": False, "colour": "ink"}
    if paragraph.role in {Role.BULLET, Role.NUMBER}:
        settings |= {"left": 17.6 * (paragraph.level + 1), "hanging": 17.6, "space_before": 4.8}
        settings["bullet"] = f"{paragraph.number}." if paragraph.number else "•–"[min(paragraph.level, 1)]
    if paragraph.role is Role.HEADING:
        settings |= {"bold": True, "space_before": 10.0}
    return SetParagraph(paragraph, size, **(settings | changes))


def text_box(name, role, box, paragraphs, slot=None, **changes):
    settings = {"insets": Insets(), "lines": (), "flow": name, "slot": slot} | changes
    return TextBox(name, role, box, paragraphs=tuple(paragraphs), **settings)


def foot(number):
    small = {"size": 11.0, "leading": 14.85, "colour": "muted"}
    return (
        text_box("Alatunniste", TextRole.FOOTER, FOOTER, [set_paragraph("Tilannekuva 8/2025", **small)], Slot.FOOTER),
        text_box(
            "Sivunumero",
            TextRole.PAGE_NUMBER,
            NUMBER,
            [set_paragraph(str(number), align=Align.RIGHT, **small)],
            Slot.PAGE_NUMBER,
        ),
    )


def title_box(text):
    title = set_paragraph(text, size=28.0, leading=32.2, bold=True)
    return text_box("Otsikko", TextRole.TITLE, TITLE, [title], Slot.TITLE)


def page(number, title, frame, items, notes=()):
    return Page(f"dia-{number}", title, number, frame, (title_box(title), *items, *foot(number)), notes)

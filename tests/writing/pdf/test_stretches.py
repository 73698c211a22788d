"""Words that lines part at their own hyphens are copied whole, and stand where they stood."""

import pypdfium2
import pytest

from reportgen.model.boxes import Box
from reportgen.model.text import Paragraph, Run
from reportgen.model.typeset import Line, Span, TextBox, TextRole
from reportgen.writing.pdf import to_pdf
from tests.writing.pdf.documents import document
from tests.writing.pdf.reading import shown_texts
from tests.writing.pdf.setting import THEME, page, styled, text_box, typeface

BROKEN = ("Kokous Etelä-", "Pohjanmaalla ja Länsi-", "Uudellamaalla ja sote-", "ja Keski-", "Pohjois-", "Suomessa, 2-")
COPIED = ("Etelä-Pohjanmaalla", "Länsi-Uudellamaalla", "Keski-Pohjois-Suomessa")


def _box(role: TextRole, **style: object) -> TextBox:
    box = Box(48, 104, 400, 300)
    lines = []
    for number, text in enumerate(BROKEN):
        width = typeface().width(text, 16.0, bold=bool(style.get("bold")))
        span = Span(
            48, width, text, 0, bool(style.get("bold")), italic=False, colour="ink", link=str(style.get("link", ""))
        )
        lines.append(Line(0, 130.0 + 20 * number, (span,), space=text.endswith("sote-")))
    made = text_box(role, box, (styled(Paragraph((Run("".join(BROKEN), **style),))),))
    return TextBox(made.name, made.role, box, made.insets, made.paragraphs, tuple(lines), made.flow)


@pytest.mark.parametrize(
    ("role", "style"),
    [
        (TextRole.BODY, {}),
        (TextRole.LEGEND, {"bold": True}),
        (TextRole.BODY, {"link": "https://example.org/"}),
        (TextRole.BODY, {"language": "sv"}),
        (TextRole.FOOTER, {}),  # for the eye only
    ],
)
def test_a_word_that_a_line_parts_at_its_hyphen_is_copied_whole(role: TextRole, style: dict[str, object]) -> None:
    file = to_pdf(document(page(1, "Otsikko", (_box(role, **style),))), THEME, typeface())
    text = pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range()
    assert [word for word in COPIED if word in text.split() or f"{word}," in text.split()] == list(COPIED)
    assert "\ufffe" not in text
    assert "sote- ja" in " ".join(text.split())
    # Its parts are drawn where they stood, each of them.
    drawn = [shown for shown in shown_texts(file) if shown.baseline >= 129.9 and shown.size == 16.0]
    assert {shown.baseline for shown in drawn} == {130.0 + 20 * number for number in range(len(BROKEN))}
    first = next(shown for shown in drawn if shown.text.strip().startswith("Etelä"))
    assert first.x == pytest.approx(48 + typeface().width("Kokous ", 16.0, bold=bool(style.get("bold"))), abs=0.01)

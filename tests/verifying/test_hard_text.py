"""Whatever people paste, what is laid out is found again: a check that cries wolf stops a build that is right."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen import layout
from reportgen.model.blocks import Prose, TableBlock, TableCell, TableColumn
from reportgen.model.deck import Deck, Slide
from reportgen.model.text import Paragraph, Role, Run, plain
from reportgen.model.values import Unit, Value
from reportgen.verifying import read_back
from reportgen.verifying.numbers import figures, typed_numbers
from reportgen.verifying.reading_back import Compared
from reportgen.verifying.spelling import letters_only
from reportgen.verifying.statements import state
from reportgen.writing.pdf import to_pdf
from reportgen.writing.pptx import to_pptx


def prose(*texts):
    return Prose(tuple(plain(text) for text in texts))


def table(count):
    columns = (TableColumn("Alue", strong=True), TableColumn("Nimi"))
    rows = tuple((TableCell((Run("Alue"),)), TableCell((Run("Sama nimi 3"),))) for _ in range(count))
    return TableBlock("Taulukko", columns, rows, None, f"Taulukko, {count} riviä.")


def items(role):
    return Prose(
        tuple(
            Paragraph((Run(f"kohta {number} " + "sana " * 30),), role, 0, number if role is Role.NUMBER else 0)
            for number in range(1, 50)
        )
    )


def items_of_paragraphs(role, paragraphs):
    """Items, each of several paragraphs, with one nested between them."""
    made = []
    for number in range(1, 9):
        made.append(Paragraph((Run(f"kohta {number} " + "sana " * 20),), role, 0, number if role is Role.NUMBER else 0))
        made += [Paragraph((Run("jatko " * 20),), role, further=True)] * paragraphs
        made += [Paragraph((Run("alakohta"),), Role.BULLET, 1), Paragraph((Run("sen jatko"),), Role.BULLET, 1, 0, True)]
        made.append(Paragraph((Run("loppu"),), role, further=True))
    return Prose(tuple(made))


NINTH, OF_ALL = (Run(text, bold=True, value=Value(Decimal(text), Unit.COUNT)) for text in ("9", "21"))

CASES = {
    "compounds": prose("Hyvinvointialueyhteistyöneuvottelukuntakokoonpanoesityslistaliitetiedosto " * 30),
    "one word": prose("a" * 700),
    "addresses": prose("https://www.example.org/hyvinvointialueiden-jarjestoyhteistyon-tilannekuvat/ " * 20),
    "hyphens at line ends": prose("Pohjois-Savo Etelä-Karjala Keski-Pohjanmaa 0,5-2 htv, −5 " * 60),
    "soft hyphens": prose("hyvin\u00advointi\u00adalue " * 90),
    "no-break spaces": prose("12\u00a0345\u00a0€ 4\u202f000 " * 60),
    "other letters": prose("Привет мир Čálliidlágádus Ŋ ŧ đ e\u0301 ﬁ ﬂ Ǆ ½ ² " * 40),
    "another font after hyphens": prose("- -- ⇒", "--⇒- ⇒", "a⇒", "⇒a⇒b 😀", "-", "- -"),
    "tabs and spaces": prose("a\tb  c   d \u2003 e\u2009f \u200b g"),
    "lines": Prose((Paragraph((Run("a\nb c\nd"),)),)),
    "markup": prose("<b>x</b> & &amp; =cmd() **x** {{ x }}"),
    "pages of text": prose("Lorem ipsum 5 dolor sit amet. " * 300),
    "pages of bullets": items(Role.BULLET),
    "pages of numbered items": items(Role.NUMBER),
    "pages of items of paragraphs": items_of_paragraphs(Role.BULLET, 2),
    "pages of numbered items of paragraphs": items_of_paragraphs(Role.NUMBER, 40),
    "columns": replace(prose(*["sana " * 60] * 12), columns=2),
    "a box": replace(prose(*["sana " * 60] * 3), boxed=True),
    "links": Prose((Paragraph((Run("a "), Run("https://x.fi/aaa", link="https://x.fi/aaa"), Run(" b" * 300))),)),
    "numbers in two styles": Prose(
        (Paragraph((Run("sija "), NINTH, Run("/"), OF_ALL, Run(", 08/"), Run("2025", True))),)
    ),
    "pages of equal rows": table(60),
    "no rows": table(0),
}


@pytest.mark.parametrize("name", CASES)
def test_is_found_again(project, typeface, draw, name):
    slide = Slide("a", "Otsikko", (Run("Alaotsikko 1"),), (CASES[name],), (plain("*viite"),), (Run("Lähde"),), (), 1)
    deck = Deck("T", "S", "A", "fi", dt.date(2025, 8, 31), "Alatunniste 8/2025", "Esimerkki", (slide,))
    document = layout.lay_out(deck, project.theme, typeface, draw)
    files = {
        "a.pptx": to_pptx(document, project.theme),
        "a.pdf": to_pdf(document, project.theme, typeface),
    }
    pages = {
        check.file: check.count for check in read_back(deck, document, files).checks if check.compared is Compared.PAGES
    }
    assert pages == dict.fromkeys(files, len(document.pages))
    if name.startswith("pages"):
        assert len(document.pages) > 1


def test_a_number_of_computed_parts_is_not_typed():
    slide = Slide("a", "Otsikko 7", (), (CASES["numbers in two styles"],), (), (), (), 1)
    assert [figure.text for figure in figures(state(slide))] == ["9", "21"]
    assert [typed.text for typed in typed_numbers(state(slide))] == ["7", "08/2025"]


def test_a_typed_number_is_shown_in_whole_words():
    text = "Keski-Pohjanmaalla ja muilla alueilla oli yhteensä 13 vastaajaa, jotka kertoivat tilaisuuksista yhdessä."
    slide = Slide("a", "Otsikko", (), (prose(text),), (), (), (), 1)
    [typed] = typed_numbers(state(slide))
    assert typed.context == "… ja muilla alueilla oli yhteensä 13 vastaajaa, jotka kertoivat …"


def test_letters_made_comparable_stay_as_they_are():
    for text in ("y¨õ Á°", "ﬁ½ e\u0301", "1\u20112 -x 5-2", "a\u00adb \u2009c"):
        letters = letters_only(text)
        assert letters_only(letters) == letters
    assert letters_only("y¨") == letters_only("y" + letters_only("¨"))

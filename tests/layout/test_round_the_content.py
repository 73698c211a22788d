"""What stands round the content: titles, footers, the logo, the label of made-up data."""

import datetime as dt
from dataclasses import replace

import pytest

from reportgen import layout
from reportgen.model.blocks import Prose, ShareChart, TableBlock, TrendChart
from reportgen.model.deck import Deck, Slide
from reportgen.model.figures import Picture
from reportgen.model.page import Document, FrameKind
from reportgen.model.problems import ReportError
from reportgen.model.text import Run
from reportgen.model.theme import Logo
from reportgen.model.typeset import TextBox, TextRole
from reportgen.reading import Project
from reportgen.typography import Typeface
from tests.conftest import Report
from tests.gallery import bar_chart
from tests.layout.conftest import LayOut, paragraph


def _box(document: Document, role: TextRole) -> TextBox:
    (found,) = [item for item in document.pages[0].items if isinstance(item, TextBox) and item.role is role]
    return found


def test_a_short_title_is_one_line_at_the_themes_size(lay_out: LayOut) -> None:
    title = _box(lay_out(Prose((paragraph("Teksti"),)), title="Lyhyt otsikko"), TextRole.TITLE)
    assert len(title.lines) == 1
    assert title.paragraphs[0].size == 28


def test_a_long_title_is_two_even_lines_over_the_place_of_a_short_one(lay_out: LayOut) -> None:
    words = "Mitkä asiat järjestöyhteistyöhön liittyen kaipaavat vielä kehittämistä hyvinvointialueellanne?"
    document = lay_out(Prose((paragraph("Teksti"),)), title=words)
    title = _box(document, TextRole.TITLE)
    widths = [sum(span.width for span in line.spans) for line in title.lines]
    assert len(widths) == 2
    assert max(widths) < 1.8 * min(widths)
    short = lay_out(Prose((paragraph("Teksti"),)), title="Lyhyt otsikko")
    assert title.box == _box(short, TextRole.TITLE).box == document.frame(FrameKind.TEXT).slots[0].box
    assert title.lines[0].baseline < _box(short, TextRole.TITLE).lines[0].baseline
    assert title.lines[0].baseline - 0.9 * 24 > title.box.y
    assert title.lines[1].baseline < title.box.bottom
    assert _box(document, TextRole.BODY).box.y == _box(short, TextRole.BODY).box.y > title.box.bottom


def test_a_title_of_many_lines_is_refused_by_measure(lay_out: LayOut) -> None:
    with pytest.raises(ReportError) as caught:
        lay_out(Prose((paragraph("Teksti"),)), title="Järjestöyhteistyön rakenteet " * 12)
    assert "its title is" in str(caught.value)


def test_a_slide_that_no_kind_holds_is_refused_by_what_it_has(lay_out: LayOut) -> None:
    table = TableBlock("Taulukko", (), (), None, "Taulukko")
    with pytest.raises(ReportError) as caught:
        lay_out(table, ShareChart("Osuudet", "", (), "", "Osuudet"), TrendChart("Kehitys", "", (), "Kehitys"))
    assert dict(caught.value.problems[0].fields)["parts"] == "table, shares, trend"


def test_a_name_that_fills_the_foot_of_the_pages_is_refused(
    reports: dict[str, Report], project: Project, typeface: Typeface, draw: layout.Draw
) -> None:
    """With as many letters as are said to have no room left out, it fits."""
    deck = replace(reports["2025-08"].deck, slides=reports["2025-08"].deck.slides[:2])
    long = replace(deck, footer=f"Tilannekuva {'W' * 80}")
    with pytest.raises(ReportError) as caught:
        layout.lay_out(long, project.theme, typeface, draw)
    (problem,) = caught.value.problems
    assert problem.place is not None
    assert problem.place.file == "data/2025-08/round.toml"
    excess = int(dict(problem.fields)["excess"])
    assert 0 < excess < 80
    layout.lay_out(replace(deck, footer=long.footer[:-excess]), project.theme, typeface, draw)
    with pytest.raises(ReportError):
        layout.lay_out(replace(deck, footer=long.footer[: 1 - excess]), project.theme, typeface, draw)


def test_made_up_data_is_labelled(lay_out: LayOut) -> None:
    document = lay_out(Prose((paragraph("Teksti"),)), sample="Esimerkkiaineisto")
    assert _box(document, TextRole.SAMPLE).paragraphs[0].paragraph.text == "Esimerkkiaineisto"


def test_a_logo_stands_on_every_layout_and_clear_of_the_footer(
    reports: dict[str, Report], project: Project, typeface: Typeface, draw: layout.Draw
) -> None:
    theme = replace(project.theme, logo=Logo(b"", 40, 10))
    document = layout.lay_out(reports["2025-08"].deck, theme, typeface, draw)
    logos = {
        frame.kind: item.box for frame in document.frames for item in frame.decoration if isinstance(item, Picture)
    }
    assert set(logos) == set(FrameKind)
    assert [box.width / box.height for box in logos.values()] == [pytest.approx(4)] * len(FrameKind)
    for page in document.pages:
        logo = logos[page.frame]
        for item in page.items:
            apart = (
                item.box.right <= logo.x
                or item.box.x >= logo.right
                or item.box.bottom <= logo.y
                or item.box.y >= logo.bottom
            )
            assert apart, (page.title, item.name)


def test_a_subtitle_that_leaves_the_cover_is_refused(project: Project, typeface: Typeface, draw: layout.Draw) -> None:
    cover = Slide("a", "Otsikko", (Run("sana " * 250),), (), (), (), (), 1, cover=True)
    deck = Deck("Raportti", "", "Tekijä", "fi", dt.date(2025, 8, 31), "Tilannekuva", "", (cover,))
    with pytest.raises(ReportError, match="its subtitle is"):
        layout.lay_out(deck, project.theme, typeface, draw)


@pytest.mark.parametrize(
    ("caption", "notes", "culprit"),
    [("Avustukset", 20, "its footnotes are"), ("sana " * 1000, 0, "the caption of its figure is")],
)
def test_what_leaves_a_chart_no_height_is_refused_by_name(
    lay_out: LayOut, caption: str, notes: int, culprit: str
) -> None:
    chart = replace(bar_chart(), caption=caption)
    with pytest.raises(ReportError) as refused:
        lay_out(chart, footnotes=(paragraph("sana " * 40),) * notes)
    (problem,) = refused.value.problems
    assert culprit in problem.message
    assert problem.place is not None
    assert problem.place.line == 7

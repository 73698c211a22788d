"""The two rounds of the repository, laid out: what holds for every page, and the approved pages of 8/2025."""

import itertools
from collections.abc import Iterator

import pytest

from reportgen.layout.setting import break_paragraph
from reportgen.model.blocks import AreaMap, Prose, TableBlock
from reportgen.model.boxes import PAGE_HEIGHT, PAGE_WIDTH, Box
from reportgen.model.figures import PlacedFigure
from reportgen.model.page import Item, Page
from reportgen.model.typeset import PlacedTable, SetParagraph, TextBox, TextRole
from reportgen.typography import Typeface
from tests.approving import assert_approved
from tests.conftest import Report
from tests.layout.dumping import dump

Reports = dict[str, Report]


@pytest.mark.parametrize("name", ["2025-08", "esimerkki"])
def test_pages_are_as_approved(reports: Reports, name: str) -> None:
    assert_approved(dump(reports[name].document), f"pages/{name}.txt")


def _pages(reports: Reports) -> Iterator[Page]:
    return itertools.chain.from_iterable(report.document.pages for report in reports.values())


def _solid(page: Page) -> list[Item]:
    return [item for item in page.items if isinstance(item, TextBox | PlacedTable | PlacedFigure)]


def test_everything_stands_on_its_page(reports: Reports) -> None:
    for page in _pages(reports):
        for item in page.items:
            box = item.box
            assert box.x >= 0, (page.title, item.name)
            assert box.y >= 0, (page.title, item.name)
            assert box.right <= PAGE_WIDTH + 0.01, (page.title, item.name)
            assert box.bottom <= PAGE_HEIGHT + 0.01, (page.title, item.name)


def test_nothing_overlaps(reports: Reports) -> None:
    for page in _pages(reports):
        for first, second in itertools.combinations(_solid(page), 2):
            assert not _overlap(first.box, second.box), (page.title, first.name, second.name)


def _overlap(first: Box, second: Box) -> bool:
    margin = 0.02
    return (
        first.x + margin < second.right
        and second.x + margin < first.right
        and first.y + margin < second.bottom
        and second.y + margin < first.bottom
    )


def test_every_line_stands_inside_its_box(reports: Reports, typeface: Typeface) -> None:
    for page in _pages(reports):
        for item in page.items:
            if isinstance(item, TextBox):
                right = item.box.right - item.insets.right
                for line in item.lines:
                    size = item.paragraphs[line.paragraph].size
                    assert line.baseline + typeface.descent * size <= item.box.bottom - item.insets.bottom + 0.1
                    assert line.baseline - typeface.ascent * size >= item.box.y - 2
                    assert all(span.x + span.width <= right + 0.01 for span in line.spans), (page.title, item.name)


def test_lines_break_where_renderers_half_a_percent_apart_break_them_too(reports: Reports) -> None:
    """At least 0.5 % stand between a text's longest line and its wrap width."""
    shares = []
    for page in _pages(reports):
        for item in page.items:
            if isinstance(item, TextBox) and item.lines and item.role is TextRole.BODY:
                wrap = item.box.width - item.insets.left - item.insets.right
                longest = max(span.x + span.width for line in item.lines for span in line.spans)
                shares.append((item.box.x + item.insets.left + wrap - longest) / wrap)
    assert min(shares) > 0.0049


def test_no_text_takes_many_more_lines_than_its_box_asks_for(reports: Reports, typeface: Typeface) -> None:
    """One more, so that its lines are the same in every program; rather than more, lines are held."""
    for page in _pages(reports):
        for item in page.items:
            if isinstance(item, TextBox) and item.role in {TextRole.BODY, TextRole.ASIDE, TextRole.LEGEND}:
                width = item.box.width - 2 * item.insets.left
                fewest = sum(len(break_paragraph(p, width, typeface).lines) for p in item.paragraphs)
                assert len(item.lines) <= fewest + 1, (page.title, item.name)


def test_no_text_is_small(reports: Reports) -> None:
    for page in _pages(reports):
        for item in page.items:
            match item:
                case TextBox():
                    least = 12 if item.role in {TextRole.BODY, TextRole.ASIDE} else 11
                    assert all(paragraph.size >= least for paragraph in item.paragraphs), (page.title, item.name)
                case PlacedTable():
                    cells = (cell for row in item.rows for cell in row.cells)
                    assert all(paragraph.size >= 11 for cell in cells for paragraph in cell.paragraphs)
                case _:
                    pass


def test_titles_are_unique_and_sample_pages_say_so(reports: Reports) -> None:
    for report in reports.values():
        deck, document = report.deck, report.document
        titles = [page.title for page in document.pages]
        assert len(set(titles)) == len(titles)
        for page in document.pages:
            labels = [item for item in page.items if isinstance(item, TextBox) and item.role is TextRole.SAMPLE]
            assert len(labels) == (1 if deck.sample else 0)
            assert not deck.sample or page.items[1] == labels[0]  # after the title, which listeners go to


def test_the_map_is_credited_on_the_pages_that_show_it(reports: Reports) -> None:
    for report in reports.values():
        for slide in report.deck.slides:
            credit = "".join(run.text for run in slide.map_credit)
            names = {block.name for block in slide.blocks if isinstance(block, AreaMap)}
            assert bool(credit) is bool(names)
            for page in (page for page in report.document.pages if page.slide == slide.id and names):
                shown = any(isinstance(item, PlacedFigure) and item.name in names for item in page.items)
                sources = [item for item in page.items if isinstance(item, TextBox) and item.role is TextRole.SOURCE]
                told = "".join(paragraph.paragraph.text for source in sources for paragraph in source.paragraphs)
                assert told.endswith(credit) is shown, page.title


def test_no_heading_of_a_table_is_a_tower(reports: Reports) -> None:
    grids = [item for page in _pages(reports) for item in page.items if isinstance(item, PlacedTable)]
    assert max(len(cell.lines) for grid in grids for cell in grid.rows[0].cells) <= 3


def test_every_word_of_a_slide_is_on_its_pages_in_order(reports: Reports) -> None:
    for report in reports.values():
        deck, document = report.deck, report.document
        for slide in deck.slides:
            pages = [page for page in document.pages if page.slide == slide.id]
            for number, block in enumerate(slide.blocks, start=1):
                flow = f"{slide.id}/{number}"
                if isinstance(block, Prose):
                    wanted = [paragraph.text for paragraph in block.paragraphs]
                    assert _flowing_text(pages, flow) == "".join("".join(wanted).split()), slide.title
                elif isinstance(block, TableBlock):
                    wanted_rows = [[cell.text for cell in row] for row in (*block.rows, *_total(block))]
                    assert _flowing_rows(pages, flow) == _breaking(wanted_rows), slide.title


def _total(table: TableBlock) -> list[tuple[object, ...]]:
    return [] if table.total is None else [table.total]


def _flowing_text(pages: list[Page], flow: str) -> str:
    """The text of a flow as its lines draw it, without spaces and without headings shown again."""
    words = []
    for page in pages:
        for item in page.items:
            if isinstance(item, TextBox) and item.flow == flow:
                words += [
                    "".join(span.text for span in line.spans)
                    for line in item.lines
                    if not item.paragraphs[line.paragraph].repeated
                ]
    return "".join("".join(words).split())


def _flowing_rows(pages: list[Page], flow: str) -> list[list[str]]:
    rows = [
        [cell.paragraphs[0].paragraph.text for cell in row.cells]
        for page in pages
        for item in page.items
        if isinstance(item, PlacedTable) and item.flow == flow
        for row in item.rows
        if not row.header
    ]
    return _breaking(rows)


def _breaking(rows: list[list[str]]) -> list[list[str]]:
    """The cells of some rows with spaces for those that do not break, as before a short last line."""
    return [[text.replace("\u00a0", " ") for text in row] for row in rows]


def test_the_notes_of_a_page_are_about_nothing_that_stands_on_another(reports: Reports) -> None:
    """A figure's alternative stands with the figure, where a number comes from with the number."""
    continued = 0
    for page in _pages(reports):
        drawn = {f"Kuva: {item.alternative}" for item in page.items if isinstance(item, PlacedFigure)}
        assert {note for note in page.notes if note.startswith("Kuva: ")} <= drawn
        others = [other for other in _pages(reports) if other.slide == page.slide and other is not page]
        here, there = _figures([page]), _figures(others)
        told = {note.partition(" = ")[0] for note in page.notes}
        assert not told & (there - here), page.title
        assert not page.notes[-1:] or not page.notes[-1].endswith(":"), "a heading of nothing"
        continued += bool(there - here)
    assert continued


def _figures(pages: list[Page]) -> set[str]:
    paragraphs = [paragraph for page in pages for item in page.items for paragraph in _paragraphs(item)]
    return {run.text for each in paragraphs for run in each.paragraph.runs if run.value is not None}


def _paragraphs(item: Item) -> list[SetParagraph]:
    match item:
        case TextBox():
            return list(item.paragraphs)
        case PlacedTable():
            return [paragraph for row in item.rows for cell in row.cells for paragraph in cell.paragraphs]
        case _:
            return []

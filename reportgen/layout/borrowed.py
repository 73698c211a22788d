"""A deck -> a warning for each slide with characters that the report's font lacks, so that another font draws them."""

from collections.abc import Iterator

from reportgen.layout.glyphs import in_words
from reportgen.model.blocks import AreaMap, BarChart, Block, Prose, ShareChart, TableBlock, TrendChart
from reportgen.model.deck import Deck, Slide
from reportgen.model.places import Place
from reportgen.model.problems import Problem, warning
from reportgen.model.text import Run
from reportgen.typography import Typeface


def borrowed_glyphs(deck: Deck, typeface: Typeface) -> tuple[Problem, ...]:
    """The warnings, in the order of the slides. The deck's own words, as its footer, count to its first slide."""
    problems = []
    around = f"{deck.author}{deck.footer}{deck.sample}"
    for slide in deck.slides:
        characters = typeface.borrowed(around + "".join(_words(slide)))
        around = ""
        if characters:
            problems.append(
                warning(
                    'The font {family} lacks characters on the slide "{slide}"; the PDF has them from another font, '
                    "and office programs choose one themselves: {characters}.",
                    Place(deck.script, line=slide.line),
                    family=typeface.family,
                    slide=slide.title,
                    characters=in_words(characters),
                )
            )
    return tuple(problems)


def _words(slide: Slide) -> Iterator[str]:
    """Everything that is drawn of a slide."""
    yield slide.title
    yield from _texts(slide.subtitle)
    for block in slide.blocks:
        yield from _block_words(block)
    yield from (note.text for note in slide.footnotes)
    yield from _texts((*slide.source, *slide.map_credit))


def _block_words(block: Block) -> Iterator[str]:
    match block:
        case Prose():
            yield from (paragraph.text for paragraph in block.paragraphs)
        case TableBlock():
            yield from (column.heading for column in block.columns)
            yield from (cell.text for row in (*block.rows, block.total or ()) for cell in row)
        case AreaMap():
            yield block.heading
            yield from (shade.name for shade in block.shades)
            for entry in block.legend:
                yield entry.label
                yield from _texts((*entry.counts, *entry.detail))
        case BarChart() | ShareChart() | TrendChart():
            yield block.caption
            yield from _chart_words(block)


def _chart_words(chart: BarChart | ShareChart | TrendChart) -> Iterator[str]:
    match chart:
        case BarChart():
            yield from (bar.name + bar.text for bar in chart.bars)
            yield from chart.missing
        case ShareChart():
            yield from (share.label + share.text for share in chart.shares)
            yield chart.note
        case TrendChart():
            yield from (point.label + point.text + point.detail for point in chart.points)


def _texts(runs: tuple[Run, ...]) -> Iterator[str]:
    return (run.text for run in runs)

"""A deck as readable text, every figure marked, for approval and for searching its words; and parts of a small deck."""

from typing import TypeVar

from reportgen.model.blocks import AreaMap, BarChart, Block, Prose, ShareChart, TableBlock, TrendChart
from reportgen.model.deck import Deck, Slide
from reportgen.model.text import Paragraph, Role, Run

_Kind = TypeVar("_Kind")


def deck_text(deck: Deck) -> str:
    head = f"{deck.title} | {deck.subject} | {deck.author} | {deck.language} | {deck.date} | {deck.sample or '-'}"
    return "\n\n".join([head, *(_slide(slide) for slide in deck.slides)]) + "\n"


def only(deck: Deck, kind: type[_Kind]) -> _Kind:
    """The first block of a kind on the first slide."""
    return next(block for block in deck.slides[0].blocks if isinstance(block, kind))


def sentence(deck: Deck) -> str:
    """The first paragraph of the first slide."""
    return only(deck, Prose).paragraphs[0].text


def runs_text(runs: tuple[Run, ...]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    text = run.text.replace("\u00a0", "~")
    if run.value is not None:
        text = f"<{text}>"
    if run.link:
        text = f"[{text}]({run.link})"
    if run.language:
        text = f"[{text}]{{lang={run.language}}}"
    mark = "**" * run.bold + "_" * run.italic
    return f"{mark}{text}{mark[::-1]}"


def _slide(slide: Slide) -> str:
    lines = [f"=== {slide.title} [{slide.id}]{' COVER' * slide.cover}"]
    if slide.subtitle:
        lines.append(f"subtitle: {runs_text(slide.subtitle)}")
    for block in slide.blocks:
        lines += _block(block)
    lines += [f"footnote: {runs_text(paragraph.runs)}" for paragraph in slide.footnotes]
    if slide.map_credit:
        lines.append(f"map credit: {runs_text(slide.map_credit)}")
    if slide.source:
        lines.append(f"source: {runs_text(slide.source)}")
    return "\n".join(lines + [f"note: {note}" for note in slide.notes])


def _block(block: Block) -> list[str]:
    match block:
        case Prose():
            kind = "box" if block.boxed else "prose"
            return [f"-- {kind}, {block.columns} column(s)", *(_paragraph(item) for item in block.paragraphs)]
        case TableBlock():
            heads = " | ".join(
                column.heading + " (number)" * column.numeric + " (strong)" * column.strong + " (heads)" * column.heads
                for column in block.columns
            )
            rows = [" | ".join(runs_text(cell.runs) + "!" * bool(cell.missing) for cell in row) for row in block.rows]
            total = ["total: " + " | ".join(runs_text(cell.runs) for cell in block.total)] if block.total else []
            return [f"-- table {block.name}{', halves' * block.halves}", heads, *rows, *total, _alternative(block)]
        case BarChart():
            bars = [
                f"{bar.name}: {bar.text}{' (apart)' * bar.apart}{' (highlighted)' * bar.highlighted}".replace(
                    "\u00a0", "~"
                )
                for bar in block.bars
            ]
            return [
                f"-- bars {block.caption}",
                *bars,
                *(f"missing: {name}" for name in block.missing),
                _alternative(block),
            ]
        case ShareChart():
            shares = [f"{share.label} [{share.style}]: {share.text or '-'}" for share in block.shares]
            return [f"-- shares {block.caption}", *shares, f"note: {block.note or '-'}", _alternative(block)]
        case TrendChart():
            points = [
                f"{point.label}: {point.text} ({point.detail or '-'})".replace("\u00a0", "~") for point in block.points
            ]
            return [f"-- trend {block.caption}", *points, _alternative(block)]
        case AreaMap():
            entries = [
                f"{entry.label} [{entry.style}]: {runs_text(entry.counts) or '-'}: {runs_text(entry.detail) or '-'}"
                for entry in block.legend
            ]
            shades = ", ".join(
                f"{shade.name} {shade.style}{' (highlighted)' * shade.highlighted}" for shade in block.shades
            )
            return [f"-- map {block.heading or '-'}", f"shades: {shades}", *entries, _alternative(block)]


def _alternative(block: TableBlock | BarChart | ShareChart | TrendChart | AreaMap) -> str:
    return f"alternative: {block.alternative}".replace("\u00a0", "~")


def _paragraph(paragraph: Paragraph) -> str:
    marks = {Role.HEADING: "## ", Role.BULLET: "- ", Role.NUMBER: f"{paragraph.number}. "}
    mark = "  " if paragraph.further else marks.get(paragraph.role, "")
    return "  " * paragraph.level + mark + runs_text(paragraph.runs)

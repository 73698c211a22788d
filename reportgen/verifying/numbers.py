"""Texts -> the numbers in them, told apart by where they come from: the data, or a person's keyboard."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportgen.model.blocks import AreaMap, BarChart, Block, Prose, ShareChart, TableBlock, TrendChart
from reportgen.model.deck import Slide
from reportgen.model.numerals import count_digits, matches_in, numbers_in
from reportgen.model.places import Place
from reportgen.model.text import PlacedRun, Run, placed_runs, run_at
from reportgen.model.values import Value
from reportgen.verifying.statements import StatedPart, StatedSlide, Statement

_AROUND = 40


@dataclass(frozen=True, slots=True)
class ComputedNumber:
    """A computed figure where it stands: `text` is `value` as it is printed there, `context` the words around it."""

    slide: Slide
    statement: Statement
    text: str
    value: Value
    context: str


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A number that a person typed into the text, a heading or a name; `context` are the words around it.

    `place` is where, if not in the script; None for what the program says by itself. `line` is the script's line.
    """

    slide: Slide
    statement: Statement
    text: str
    context: str
    place: Place | None
    line: int


@dataclass(frozen=True, slots=True)
class SlideNumbers:
    """The numbers of a slide: its computed figures, and what a person typed."""

    slide: Slide
    computed: tuple[ComputedNumber, ...]
    typed: tuple[TypedNumber, ...]


def numbers_of(stated: StatedSlide) -> SlideNumbers:
    """All numbers of a slide, told apart."""
    return SlideNumbers(stated.slide, tuple(figures(stated)), tuple(typed_numbers(stated)))


def figures(stated: StatedSlide) -> Iterator[ComputedNumber]:
    """Every computed figure of a slide, in order."""
    for statement in stated.statements:
        for start, run in placed_runs(statement.runs):
            if run.value is not None:
                context = _around(statement.text, start, start + len(run.text))
                yield ComputedNumber(stated.slide, statement, run.text, run.value, context)


def typed_numbers(stated: StatedSlide) -> Iterator[TypedNumber]:
    """Every number of a slide that is not, or not wholly, a computed figure.

    A text alternative says the numbers of its slide again, and counts what its figure shows: only others are listed.
    """
    said_elsewhere = _said_elsewhere(stated)
    for statement in stated.statements:
        text = statement.text
        matches = list(matches_in(text))
        if statement.part is StatedPart.ALTERNATIVE:
            matches = [match for match in matches if match[0] not in said_elsewhere]
        if not matches:
            continue
        runs = placed_runs(statement.runs)
        computed = _computed(runs)
        for match in matches:
            if not computed.issuperset(at for at in range(*match.span()) if text[at].isdigit()):
                start, run = run_at(match.start(), runs)
                before = text[start : match.start()]
                place, line = _place(stated.slide, statement, run, match), _line(statement, run, before)
                yield TypedNumber(stated.slide, statement, match[0], _around(text, *match.span()), place, line)


def _place(slide: Slide, statement: Statement, run: Run, number: re.Match[str]) -> Place | None:
    """Where a number was typed: where its run was, or the statement, or the words that the directive has it from."""
    if run.place is not None:
        return run.place
    if statement.place is not None or not statement.made:
        return statement.place
    for words, place in sorted(slide.wordings, key=lambda wording: -len(wording[0])):
        begin = statement.text.find(words)
        while begin >= 0:
            if begin <= number.start() and number.end() <= begin + len(words):
                return place
            begin = statement.text.find(words, begin + 1)
    return None


def _line(statement: Statement, run: Run, before: str) -> int:
    """The line of the script on which the next digit of a run was typed, after what is `before`; or the statement's."""
    digits = count_digits(before) if run.digit_lines else 0
    return run.digit_lines[digits] if digits < len(run.digit_lines) else statement.line


def _around(text: str, start: int, end: int) -> str:
    """The whole words around a stretch of text."""
    before, after = text[:start], text[end:]
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return (before + text[start:end] + after).strip()


def _computed(runs: Iterable[PlacedRun]) -> set[int]:
    """The positions in the text of runs that are computed."""
    return {at for start, run in runs if run.value is not None for at in range(start, start + len(run.text))}


def accounted(stated: StatedSlide) -> set[str]:
    """Every number that may stand on the slide, as written: computed, listed as typed, an item's in a list.

    A map may show the names of its areas, which have numbers in a division of districts: areas.csv has them.
    """
    maps = (block for block in stated.slide.blocks if isinstance(block, AreaMap))
    texts = (*(each.text for each in stated.statements), *(shade.name for each in maps for shade in each.shades))
    known = {number for text in texts for number in numbers_in(text)}
    return known.union(*map(_counted, stated.slide.blocks))


def _said_elsewhere(stated: StatedSlide) -> set[str]:
    texts = (statement.text for statement in stated.statements if statement.part is not StatedPart.ALTERNATIVE)
    return {number for text in texts for number in numbers_in(text)}.union(*map(_counted, stated.slide.blocks))


def _counted(block: Block) -> Iterator[str]:
    """What a text alternative counts in its own figure, and what the items of a list are numbered with."""
    counts: list[int] = []
    match block:
        case Prose():
            counts += (paragraph.number for paragraph in block.paragraphs if paragraph.number)
        case TableBlock():
            counts.append(len(block.rows))
        case BarChart():
            counts += (len(block.bars), len(block.missing))
            compared = [bar.value.amount for bar in block.bars if not bar.apart]
            counts.append(len(compared))
            counts += (
                1 + sum(amount > bar.value.amount for amount in compared) for bar in block.bars if bar.highlighted
            )
            as_long = Counter(bar.text for bar in block.bars).values()
            counts += (others for number in as_long for others in range(1, number))
        case AreaMap():
            counts += (len(block.shades), *Counter(shade.answer for shade in block.shades).values())
        case ShareChart():
            counts += (int(share.value.amount) for share in block.shares if share.value is not None)
        case TrendChart():
            counts += (int(part) for point in block.points for part in re.findall(r"\d+", point.detail))
    return (str(count) for count in counts)


def places_by_file(value: Value) -> dict[tuple[str, str], tuple[Place, ...]]:
    """The cells that a figure comes from, by file and sheet."""
    found: dict[tuple[str, str], list[Place]] = {}
    for place in dict.fromkeys(value.sources):
        found.setdefault((place.file, place.sheet), []).append(place)
    return {key: tuple(places) for key, places in found.items()}

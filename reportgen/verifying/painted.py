"""A page as it was laid out and as a PDF paints it -> a problem at the first form that stands or looks otherwise."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reportgen.model.boxes import Box
from reportgen.model.drawing import Fill, PathMark, Segments, Stroke
from reportgen.model.figures import Ornament, PlacedFigure
from reportgen.model.page import Document, Page
from reportgen.model.problems import Problem, error
from reportgen.model.typeset import TextBox
from reportgen.verifying.found import Painted, SampledOutline
from reportgen.verifying.outlines import bounds_of, goes_through, points_of

_NEAR = 0.05
"""How far a form's bounds may be from those laid out, in points."""

_LINES = 8.0
"""By how many times its line's width a form's bounds may seem to be wider: PDFium reckons with lines' sharp corners."""


def forms_of(page: Page, document: Document) -> tuple[Painted, ...]:
    """The forms of a page in the order of painting, its decoration first; a pattern and the line over it apart."""
    found: list[Painted] = []
    for item in (*document.frame(page.frame).decoration, *page.items):
        match item:
            case TextBox() if item.fill is not None:
                found += _goes(item.name, item.box, item.fill, None)
            case Ornament():
                found += _goes(item.name, item.box, item.fill, item.stroke)
            case PlacedFigure():
                for path in (mark for mark in item.drawing.marks if isinstance(mark, PathMark)):
                    left, top, width, height = bounds_of(path.segments)
                    box = Box(item.box.x + left, item.box.y + top, width, height)
                    found += _goes(path.title, box, path.fill, path.stroke, _outline(item.box, path.segments))
            case _:
                pass
    return tuple(found)


def _outline(box: Box, segments: Segments) -> SampledOutline:
    return SampledOutline((box.x, box.y), *points_of(segments))


def _goes(
    name: str, box: Box, fill: Fill | None, stroke: Stroke | None, outline: SampledOutline | None = None
) -> Iterator[Painted]:
    """What is painted of a form in one go, then in the next: its fill, the pattern on that, its line."""
    bounds = (box.x, box.y, box.right, box.bottom)
    line, width = (stroke.colour, stroke.width) if stroke else ("", 0.0)
    if fill is None or fill.pattern is None:
        if fill or stroke:
            yield Painted(name, bounds, fill.colour if fill else "", line, width, outline)
        return
    yield Painted(name, bounds, fill.colour, outline=outline)
    yield Painted(name, None, "", fill.ink)
    if stroke:
        yield Painted(name, bounds, "", line, width, outline)


def compare_forms(
    file: str,
    pages: Sequence[Page],
    expected: Sequence[Sequence[Painted]],
    found: Sequence[Sequence[Painted]],
    seen: Callable[[Mapping[str, str]], Iterable[Problem]],
) -> list[Problem]:
    """A problem at each page's first form that is not painted where and in the colour in which it was laid out.

    Patterns, rules of tables and lines under links, which a PDF paints besides, are passed over. One role of the theme
    has to be one colour in all of the file.
    """
    paired = [list(_pairs(wanted, there)) for wanted, there in zip(expected, found, strict=True)]
    colours: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for wanted, there in (pair for pairs in paired for pair in pairs):
        for role, colour in zip(_colours(wanted), _colours(there), strict=True):
            colours[role][colour] += 1
    usual = {role: counts.most_common(1)[0][0] for role, counts in colours.items()}
    problems = [*seen(usual)]
    for page, pairs in zip(pages, paired, strict=True):
        odd = next((pair[0] for pair in pairs if not _is_same(*pair, usual)), None)
        if odd is not None:
            problems.append(
                error(
                    '{file}: the form "{form}" on page {number}, "{title}", is not painted as it was laid out.',
                    file=file,
                    form=odd.name,
                    number=page.number,
                    title=page.title,
                )
            )
    return problems


def _colours(form: Painted | None) -> tuple[str, str]:
    return ("", "") if form is None else (form.fill, form.line)


def _pairs(wanted: Sequence[Painted], found: Sequence[Painted]) -> Iterator[tuple[Painted, Painted | None]]:
    """Each form laid out with the next one found that stands in its place."""
    start = 0
    for form in wanted:
        index = next((index for index in range(start, len(found)) if _fits(form, found[index])), None)
        yield form, None if index is None else found[index]
        start = start if index is None else index + 1


def _fits(wanted: Painted, there: Painted) -> bool:
    if bool(wanted.fill) != bool(there.fill) or bool(wanted.line) != bool(there.line):
        return False
    if wanted.bounds is None or there.bounds is None:
        return True
    loose = _NEAR + _LINES * wanted.width
    return abs(wanted.width - there.width) <= _NEAR and all(
        abs(one - other) <= loose for one, other in zip(wanted.bounds, there.bounds, strict=True)
    )


def _is_same(wanted: Painted, there: Painted | None, usual: Mapping[str, str]) -> bool:
    if there is None or [usual[role] for role in _colours(wanted)] != [*_colours(there)]:
        return False
    return wanted.outline is None or (there.outline is not None and goes_through(wanted.outline, there.outline))

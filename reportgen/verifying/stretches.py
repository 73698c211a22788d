"""A page as it was laid out and as a PDF draws it -> a problem at the first words that stand or look otherwise."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import cos, radians, sin

from reportgen.model.drawing import Anchor, LabelMark
from reportgen.model.figures import PlacedFigure
from reportgen.model.page import Document, Page
from reportgen.model.problems import Problem, error
from reportgen.model.typeset import Line, PlacedTable, SetParagraph, TextBox
from reportgen.verifying.found import SetText
from reportgen.verifying.spelling import letters_only

_SHARES = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
_NEAR = 0.03
"""How far words may stand from their place, in points: a PDF has two decimals, which PDFium reads as binary ones."""

_LOOSE = 0.15
"""How far the end or middle of words may seem to be from it, in ems: a letter is not as wide as its ink."""


def texts_of(page: Page, document: Document) -> tuple[SetText, ...]:
    """The stretches of text on a page in the order of drawing, of its decoration first; none without letters."""
    found: list[SetText] = []
    for item in (*document.frame(page.frame).decoration, *page.items):
        match item:
            case TextBox():
                found += _set(item.paragraphs, item.lines)
            case PlacedTable():
                for cell in (cell for row in item.rows for cell in row.cells):
                    found += _set(cell.paragraphs, cell.lines)
            case PlacedFigure():
                labels = (mark for mark in item.drawing.marks if isinstance(mark, LabelMark))
                found += (_label(label, item) for label in labels)
            case _:
                pass
    return tuple(_with_letters(found))


def _set(paragraphs: Sequence[SetParagraph], lines: Iterable[Line]) -> Iterator[SetText]:
    for line in lines:
        paragraph = paragraphs[line.paragraph]
        size, ahead = paragraph.size, (1.0, 0.0)
        if line.bullet_x is not None:
            font, colour = "bold" * paragraph.bullet_bold, paragraph.bullet_colour
            yield SetText(paragraph.bullet, line.bullet_x, line.baseline, size, ahead, colour, font)
        for span in line.spans:
            font = " ".join(["bold"] * span.bold + ["italic"] * span.italic)
            yield SetText(span.text, span.x, line.baseline, size, ahead, span.colour, font)


def _label(label: LabelMark, figure: PlacedFigure) -> SetText:
    turn = radians(label.angle)
    place = figure.box.x + label.x, figure.box.y + label.y
    turned, font = (cos(turn), sin(turn)), "bold" * label.bold
    return SetText(label.text, *place, label.size, turned, label.colour, font, _SHARES[label.anchor])


def _with_letters(texts: Iterable[SetText]) -> Iterator[SetText]:
    return (text for text in texts if letters_only(text.text))


def compare_stretches(
    file: str,
    pages: Sequence[Page],
    expected: Sequence[Sequence[SetText]],
    found: Sequence[Sequence[SetText]],
    seen: Callable[[Mapping[str, str]], Iterable[Problem]],
) -> list[Problem]:
    """A problem at each page's first words that are not where, as large, and in the colour as they were laid out.

    The words are those laid out, in order; letters that the font lacks stand in stretches of their own. One role of the
    theme has to be one colour in all of the file; `seen` has the problems with those colours.
    """
    paired = [list(_pairs(wanted, there)) for wanted, there in zip(expected, found, strict=True)]
    colours: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for pairs in paired:
        for wanted, there in pairs:
            colours[wanted.colour][there.colour] += 1
    usual = {role: counts.most_common(1)[0][0] for role, counts in colours.items()}
    # A font that lends it letters has not all its cuts.
    families = Counter(family(there) for pairs in paired for _, there in pairs)
    page_font = families.most_common(1)[0][0] if families else ""
    problems = [*seen(usual)]
    for page, pairs in zip(pages, paired, strict=True):
        odd = next((pair for pair in pairs if not _is_same(*pair, usual, page_font)), None)
        if odd is not None:
            problems.append(_odd_words(file, page, *odd, usual))
    return problems


def _pairs(wanted: Sequence[SetText], found: Sequence[SetText]) -> Iterator[tuple[SetText, SetText]]:
    """Each stretch of a file with the one of the page that it is, or begins; a later part has one without text."""
    left, ahead = 0, iter(wanted)
    whole: SetText | None = None
    for stretch in _with_letters(found):
        if left <= 0:
            whole = next(ahead, None)
            left = len(letters_only(whole.text)) if whole else 0
        if whole is None:
            return
        yield whole, stretch
        left -= len(letters_only(stretch.text))
        whole = whole._replace(text="") if left > 0 else whole


def family(text: SetText) -> str:
    """The family of a font, by its PostScript name: "Arimo-Bold" is of Arimo."""
    return text.font.partition("-")[0]


def _is_cut(wanted: str, font: str) -> bool:
    """Whether a font is the cut for a style."""
    names = {"bold": ("Bold",), "italic": ("Italic", "Oblique")}
    return all((style in wanted) == any(name in font for name in told) for style, told in names.items())


def _is_same(wanted: SetText, there: SetText, usual: Mapping[str, str], page_font: str) -> bool:
    across, up = wanted.turned
    right, down = there.x - wanted.x, there.baseline - wanted.baseline
    along, beside = right * across - down * up, right * up + down * across
    return (
        abs(beside) <= _NEAR
        and abs(there.size - wanted.size) <= _NEAR
        and all(abs(one - other) <= _NEAR for one, other in zip(wanted.turned, there.turned, strict=True))
        and usual[wanted.colour] == there.colour
        and (family(there) != page_font or _is_cut(wanted.font, there.font))
        and _begins(wanted, there, along)
    )


def _begins(wanted: SetText, there: SetText, along: float) -> bool:
    """Whether words begin, end or have their middle where they should; what follows other words of theirs is behind."""
    if wanted.text[:1] != there.text[:1]:  # hyphens or spaces of another font may stand before
        return along >= -_NEAR or bool(wanted.share)
    if not wanted.share:
        return abs(along) <= _NEAR
    is_part = len(letters_only(there.text)) < len(letters_only(wanted.text))
    return is_part or there.turned[1] != 0 or abs(along + wanted.share * there.width) <= _LOOSE * wanted.size


def _odd_words(file: str, page: Page, wanted: SetText, there: SetText, usual: Mapping[str, str]) -> Problem:
    return error(
        '{file}: the words "{words}" on page {number}, "{title}", are not as they were laid out: expected '
        '"{expected}", found "{found}".',
        file=file,
        words=there.text,
        number=page.number,
        title=page.title,
        expected=_fact(wanted, usual[wanted.colour]),
        found=_fact(there, there.colour),
    )


def _fact(text: SetText, colour: str) -> str:
    return f"{text.size:.2f} pt | at {text.x:.2f}, {text.baseline:.2f} | {colour} | {text.font or 'regular'}"

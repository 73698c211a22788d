"""What a slide shows: running text, tables, charts and maps, every figure computed, formatted and put into words."""

from dataclasses import dataclass, field, replace

from reportgen.model.places import Place
from reportgen.model.text import Paragraph, Run
from reportgen.model.values import Missing, Value


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text. `columns` 2 flows it in two columns; `boxed` sets it apart on a tinted ground."""

    paragraphs: tuple[Paragraph, ...]
    columns: int = 1
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class TableColumn:
    """`numeric` columns are right-aligned; `strong` ones are bold and on one line (the area's name).

    `heads` tells that the column's cells head their rows; the table's first column alone can.
    """

    heading: str
    numeric: bool = False
    strong: bool = False
    heads: bool = False


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell's words. `missing` is set where the words stand for a value that is not there; it is then drawn muted.

    `place` is where a person typed the words: a cell of a table, a line of the script. None where nobody did.
    """

    runs: tuple[Run, ...]
    missing: Missing | None = None
    place: Place | None = field(default=None, compare=False)

    @property
    def text(self) -> str:
        """The cell's words without their style."""
        return "".join(run.text for run in self.runs)

    @property
    def lines(self) -> tuple[tuple[Run, ...], ...]:
        """The cell's own lines, each a paragraph: a listener would hear figures of two years run together otherwise."""
        lines: list[list[Run]] = [[]]
        for run in self.runs:
            if "\n" not in run.text:
                lines[-1] += [run] if run.text else []
                continue
            first, *others = run.text.split("\n")
            lines[-1] += [replace(run, text=first)] if first else []
            lines += ([replace(run, text=text)] if text else [] for text in others)
        return tuple(tuple(runs) for runs in lines if runs)


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table with a header row and, optionally, a total row. `halves` sets its rows in two halves side by side."""

    name: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    total: tuple[TableCell, ...] | None
    alternative: str
    halves: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `text` is `value` formatted. `apart` bars are set below the others, pale and broken (Helsinki).

    The `highlighted` one is the bar that an area's own report points at.
    """

    name: str
    value: Value
    text: str
    apart: bool = False
    highlighted: bool = False


@dataclass(frozen=True, slots=True)
class BarChart:
    """Horizontal bars in the order given. `caption` says what is measured and in which unit."""

    name: str
    caption: str
    bars: tuple[Bar, ...]
    alternative: str
    missing: tuple[str, ...] = ()
    """Names of areas whose value is missing, each with its reason, in words."""


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a whole, an answer with the number of areas that gave it; `style` names a fill of the theme."""

    label: str
    style: str
    value: Value | None
    text: str


@dataclass(frozen=True, slots=True)
class ShareChart:
    """Answers as parts of one bar. Where nothing is known, `shares` have no values and `note` says so in words."""

    name: str
    caption: str
    shares: tuple[Share, ...]
    note: str
    alternative: str


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One round: `text` is `value` formatted, or says that there is none; `detail` is the small print under it."""

    label: str
    value: Value | None
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class TrendChart:
    """One figure over rounds, the oldest first. A round without the figure has words and no column."""

    name: str
    caption: str
    points: tuple[TrendPoint, ...]
    alternative: str


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One answer in a map's legend. `counts` are shown where values are known (one, or "5 → 7" for a pair of maps).

    `detail` lists the areas in words.
    """

    label: str
    style: str
    counts: tuple[Run, ...] = ()
    detail: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Shade:
    """How one area is filled: `style` names a fill of the theme, `answer` says in words what it stands for."""

    code: str
    name: str
    style: str
    answer: str
    highlighted: bool = False


@dataclass(frozen=True, slots=True)
class AreaMap:
    """A map of the areas; `tiles` draws squares. Where `legend` is empty, that of the slide's next map serves."""

    name: str
    heading: str
    shades: tuple[Shade, ...]
    legend: tuple[LegendEntry, ...]
    alternative: str
    tiles: bool = False


Figure = BarChart | ShareChart | TrendChart | AreaMap
Block = Prose | TableBlock | Figure


def points_at_area(figure: Figure) -> bool:
    """Whether a figure points at the area of an extract, and so is in no other."""
    match figure:
        case BarChart(bars=parts) | AreaMap(shades=parts):
            return any(part.highlighted for part in parts)
        case _:
            return False

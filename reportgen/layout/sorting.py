"""A slide's parts, sorted by what they are."""

from dataclasses import dataclass

from reportgen.layout.parts import Part, TablePart, Text
from reportgen.model.blocks import AreaMap, BarChart, ShareChart, TrendChart


@dataclass(frozen=True, slots=True)
class Sorted:
    """The parts of one slide, each sort in the slide's order."""

    texts: tuple[Text, ...]
    tables: tuple[TablePart, ...]
    maps: tuple[AreaMap, ...]
    charts: tuple[BarChart | ShareChart | TrendChart, ...]

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many tables, maps and charts there are."""
        return len(self.tables), len(self.maps), len(self.charts)


def sort_parts(parts: tuple[Part, ...]) -> Sorted:
    """Sort parts by what they are."""
    return Sorted(
        tuple(part for part in parts if isinstance(part, Text)),
        tuple(part for part in parts if isinstance(part, TablePart)),
        tuple(part for part in parts if isinstance(part, AreaMap)),
        tuple(part for part in parts if isinstance(part, BarChart | ShareChart | TrendChart)),
    )


def texts_beside_table(parts: tuple[Part, ...]) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """The texts that stand before the first table of a slide, and those after it: they are read in that order."""
    first = next(index for index, part in enumerate(parts) if isinstance(part, TablePart))
    return sort_parts(parts[:first]).texts, sort_parts(parts[first:]).texts

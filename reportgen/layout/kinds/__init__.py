"""One module a kind of slide. A kind says which parts it takes, and puts them into their places."""

from collections.abc import Callable
from typing import NamedTuple

from reportgen.layout.kinds import charts, map_and_table, map_and_text, map_pair, table, text
from reportgen.layout.parts import Arrangement, Part, Setup
from reportgen.model.boxes import Box


class PageKind(NamedTuple):
    """`takes` tells whether the kind is made for a slide of these parts; `arrange` places them on one page."""

    takes: Callable[[tuple[Part, ...]], bool]
    arrange: Callable[[tuple[Part, ...], Box, Setup], Arrangement]


KINDS = (
    PageKind(text.takes, text.arrange),
    PageKind(table.takes, table.arrange),
    PageKind(map_and_table.takes, map_and_table.arrange),
    PageKind(map_and_text.takes, map_and_text.arrange),
    PageKind(map_pair.takes, map_pair.arrange),
    PageKind(charts.takes, charts.arrange),
)
"""Every kind of slide, tried in this order. A slide that none takes is refused by name."""


def kind_of(parts: tuple[Part, ...]) -> PageKind | None:
    """The kind that is made for a slide of these parts, if there is one."""
    return next((kind for kind in KINDS if kind.takes(parts)), None)

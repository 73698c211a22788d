"""A `Round` with the text of its deck.md or extract.md -> a `Deck`."""

from reportgen.composing.deck import compose
from reportgen.composing.extracts import compose_extract
from reportgen.composing.views import common_view, national_view, own_rows

__all__ = ["common_view", "compose", "compose_extract", "national_view", "own_rows"]

"""A `Round` with the text of its deck.md or extract.md in; a `Deck` out."""

from reportgen.composing.deck import compose
from reportgen.composing.extracts import compose_extract

__all__ = ["compose", "compose_extract"]

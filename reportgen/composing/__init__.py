"""A `Round` with the text of its deck.md in; a `Deck` out."""

from reportgen.composing.deck import compose

__all__ = ["compose"]

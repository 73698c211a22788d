"""A document -> the bytes of a PowerPoint deck: transcribed item by item, with nothing decided."""

from reportgen.writing.pptx.deck import to_pptx

__all__ = ["to_pptx"]

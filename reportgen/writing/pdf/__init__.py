"""A Document -> the bytes of a tagged PDF (PDF/UA-1)."""

from reportgen.writing.pdf.transcribing import to_pdf

__all__ = ["to_pdf"]

"""Figures, places and typed text in; their words in the report's language, in characters that can be shown, out."""

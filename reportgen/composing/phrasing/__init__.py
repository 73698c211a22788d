"""Figures, places and typed text -> their words in the report's language, in characters that can be shown."""

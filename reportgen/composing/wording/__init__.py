"""Figures, areas and what a figure shows in; their words in the report's language out."""

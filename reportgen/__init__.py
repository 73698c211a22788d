"""reportgen turns the tables and text of one survey round into a PowerPoint deck and a PDF that say the same."""

__version__ = "0.1.0"

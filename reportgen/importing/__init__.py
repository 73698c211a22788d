"""A survey export and its mapping -> the tables of a round, and a working file of its open answers."""

from reportgen.importing.surveys import Imported, Proposed, import_survey

__all__ = ["Imported", "Proposed", "import_survey"]

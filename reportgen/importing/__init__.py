"""A survey export and its mapping -> the tables of a round, and a working file of its open answers."""

from reportgen.importing.mapping import Use
from reportgen.importing.privacy import Personal
from reportgen.importing.surveys import Imported, Proposed, import_survey

__all__ = ["Imported", "Personal", "Proposed", "Use", "import_survey"]

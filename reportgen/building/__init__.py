"""Reports asked for -> which of them are up to date, why the others are not, and who makes those.

`making` makes one report; this package sees to it that many are made at once, and none twice.
"""

from reportgen.building.crews import crew
from reportgen.building.dispatching import Crew, each_done
from reportgen.building.naming import AREAS, folder_of, stem_of
from reportgen.building.records import Record
from reportgen.building.shelf import Shelf, Standing
from reportgen.building.sources import Sources, sources_of
from reportgen.building.versions import content_key, library_versions, program_key

__all__ = [
    "AREAS",
    "Crew",
    "Record",
    "Shelf",
    "Sources",
    "Standing",
    "content_key",
    "crew",
    "each_done",
    "folder_of",
    "library_versions",
    "program_key",
    "sources_of",
    "stem_of",
]

"""A round and an area -> the names of the folder and the files of its report.

Area names lose their dots and spaces, as in "etela-pohjanmaa": letters outside ASCII are stored in two ways, and zip
programs, mail attachments and file servers between Windows and macOS change or break them.
"""

import re
import unicodedata
from pathlib import Path

from reportgen.model.areas import Area

AREAS = "areas"
"""The folder, within a round's, that has a folder for every area's report."""

_NOT_A_LETTER = re.compile("[^a-z0-9]+")


def folder_of(area: Area | None) -> Path:
    """The folder of a report within the round's: of the national one, or of an area's."""
    return Path(AREAS, f"{plain(area.code)}-{plain(area.name)}") if area else Path()


def stem_of(round_id: str, area: Area | None) -> str:
    """The name of a report's files without their suffix: "tilannekuva-2025-08-kainuu"."""
    return f"tilannekuva-{round_id}-{plain(area.name)}" if area else f"tilannekuva-{round_id}"


def plain(name: str) -> str:
    """A name in small letters of ASCII, digits and hyphens."""
    letters = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return _NOT_A_LETTER.sub("-", letters).strip("-")

"""An export and its confirmed mapping -> who answered: each respondent's area, and whom the respondent represents."""

from collections.abc import Sequence

from pandas import DataFrame

from reportgen.importing.exports import Export, Heading
from reportgen.importing.mapping import Entry, Use
from reportgen.importing.privacy import Cleaner
from reportgen.model.areas import Areas
from reportgen.model.problems import ReportError, error
from reportgen.reading.areafinder import AreaFinder

_UNKNOWN_KIND = "taho ei tiedossa"


def find_respondents(export: Export, mapped: Sequence[tuple[Heading, Entry]], areas: Areas) -> DataFrame:
    """By response: `area`, the code of the respondent's area, and `kind`, whom the respondent represents.

    The kind is in the export's words. ReportError has every response that names no area.
    """
    finder = AreaFinder(areas)
    heading = next(heading for heading, entry in mapped if entry.use is Use.AREA)
    texts = export.responses[heading.column]
    found = [finder.find(text) for text in texts]
    problems = [
        error(
            'The response names the area "{found}", which is none of the areas. Correct the cell in the export '
            "(nearest: {nearest}).",
            export.grid.place(row, heading.column),
            found=text,
            nearest=" / ".join(area.name for area in finder.nearest(text)) or "-",
        )
        for row, text, area in zip(texts.index, texts, found, strict=True)
        if area is None
    ]
    if problems:
        raise ReportError(*problems)
    respondents = DataFrame({"area": [area.code for area in found if area]}, index=texts.index).assign(kind="")
    for asked, entry in mapped:
        if entry.use is Use.KIND:
            respondents["kind"] = export.responses[asked.column].map(Cleaner(()).clean)
            break
    respondents["kind"] = respondents["kind"].replace("", _UNKNOWN_KIND)
    return respondents

"""An export and its confirmed mapping -> who answered: each respondent's area, and whom the respondent represents."""

from collections.abc import Sequence

from pandas import DataFrame, Series

from reportgen.importing.exports import Export, Heading
from reportgen.importing.mapping import Entry, Use
from reportgen.importing.privacy import Cleaner
from reportgen.importing.selecting import NOT_SELECTED
from reportgen.model.areas import Areas
from reportgen.model.problems import ReportError, error
from reportgen.reading.areafinder import AreaFinder
from reportgen.reading.words import key

_UNKNOWN_KIND = "taho ei tiedossa"


def find_respondents(
    export: Export, mapped: Sequence[tuple[Heading, Entry]], areas: Areas, cleaner: Cleaner
) -> DataFrame:
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
    respondents = DataFrame({"area": [area.code for area in found if area]}, index=texts.index)
    respondents["kind"] = _kinds(export, [heading for heading, entry in mapped if entry.use is Use.KIND], cleaner)
    return respondents


def _kinds(export: Export, headings: Sequence[Heading], cleaner: Cleaner) -> Series:
    """Whom each respondent represents; several headings stand each for one kind, and may hold other words too."""
    kinds = Series("", export.responses.index)
    for heading in headings:
        texts = export.responses[heading.column]
        if heading.option:
            texts = texts.map(lambda text, option=heading.option: "" if key(text) in NOT_SELECTED else option)
        both = (kinds != "") & (texts != "")
        kinds = kinds + both.map({True: ", ", False: ""}) + texts.map(cleaner.mask)
    return kinds.replace("", _UNKNOWN_KIND)

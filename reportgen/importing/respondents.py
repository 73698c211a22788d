"""An export and its confirmed mapping -> who answered: each respondent's area, and whom the respondent represents."""

from collections.abc import Sequence

from pandas import DataFrame, Series

from reportgen.importing.exports import Export, Heading
from reportgen.importing.mapping import Entry, Use
from reportgen.importing.privacy import Cleaner
from reportgen.importing.selecting import NOT_SELECTED
from reportgen.model.areas import Area, Areas
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error, warning
from reportgen.reading.areafinder import AreaFinder
from reportgen.reading.words import key, shown

_UNKNOWN_KIND = "taho ei tiedossa"


def find_respondents(
    export: Export, mapped: Sequence[tuple[Heading, Entry]], areas: Areas, cleaner: Cleaner
) -> tuple[DataFrame, list[Problem]]:
    """By response: `area`, the code of the respondent's area, and `kind`, whom the respondent represents.

    The kind is in the export's words. A warning for each area that was read from a name with a typing slip;
    ReportError has every response that names no area.
    """
    finder = AreaFinder(areas)
    heading = next(heading for heading, entry in mapped if entry.use is Use.AREA)
    texts = export.responses[heading.column]
    found: list[str] = []
    problems: list[Problem] = []
    for row, text in texts.items():
        place = export.grid.place(int(str(row)), heading.column)
        area = finder.find(text) or finder.slip(text)
        if area is None:
            problems.append(_no_area(text, finder, place))
        elif finder.find(text) is None:
            problems.append(_slipped(text, area, place))
        found.append(area.code if area else "")
    if not all(found):
        raise ReportError(*problems)
    respondents = DataFrame({"area": found}, index=texts.index)
    respondents["kind"] = _kinds(export, [heading for heading, entry in mapped if entry.use is Use.KIND], cleaner)
    return respondents, problems


def _no_area(text: str, finder: AreaFinder, place: Place) -> Problem:
    if not text.strip():
        return error(
            "The response names no area. Write the area's name in the cell of the export, or remove the response's "
            "row.",
            place,
        )
    nearest = finder.nearest(text)
    if not nearest:
        return error(
            'The response names the area "{found}", which is none of the areas. Write one of them in the cell of the '
            "export, or remove the response's row.",
            place,
            found=shown(text),
        )
    return error(
        'The response names the area "{found}", which is none of the areas. Correct the cell in the export '
        "(nearest: {nearest}).",
        place,
        found=shown(text),
        nearest=" / ".join(area.name for area in nearest),
    )


def _slipped(text: str, area: Area, place: Place) -> Problem:
    return warning(
        "The area {found} is read as {area}. If that is right, write it so; if not, correct the name.",
        place,
        found=shown(text),
        area=area.name,
    )


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

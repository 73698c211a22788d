"""Areas as a person named them on the command line -> the areas whose own reports are to be made."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from reportgen.model.areas import ALL, Area, Areas
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.unseen import without_unseen
from reportgen.reading.areafinder import AreaFinder, name_key
from reportgen.reading.words import key

_EVERY = {ALL, "kaikki"}
_LEAST_PART = 3
_BETWEEN = re.compile(r"\s*[,;]\s*|\s+(?:ja|sekä|och|and)\s+", re.IGNORECASE)
_CODED = re.compile(r"\d+\s*[,;]\s*\D+|\D+[,;]\s*\d+")


def find_areas(areas: Areas, names: Sequence[str]) -> tuple[Area, ...]:
    """The areas that a person named, each by a name or its code, once and in their own order; every one for "all".

    A name without the dots of its letters is one too, as folders have it; a list with commas is several, where it is
    no area's name. ReportError with each that is none.
    """
    known = _Known(areas)
    found: set[Area] = set()
    problems: list[Problem] = []
    for name in names:
        for part in known.parts(name):
            named = known.find(part)
            found.update(named)
            if not named:
                problems.append(known.unknown(part))
    if problems:
        raise ReportError(*dict.fromkeys(problems))
    return tuple(area for area in areas if area in found)


class _Known:
    """The areas there are, and how a person may call them on a command line."""

    def __init__(self, areas: Areas) -> None:
        self._areas = areas
        self._finder = AreaFinder(areas)
        self._dotless = {_dotless(name): area for area in areas for name in (area.name, f"{area.code}-{area.name}")}

    def find(self, name: str) -> Iterable[Area]:
        """The areas that one name means: one, every one, or none."""
        if key(name) in _EVERY:
            return self._areas.members
        found = self._finder.find(name) or self._dotless.get(_dotless(name))
        return () if found is None else (found,)

    def parts(self, text: str) -> Sequence[str]:
        """The names in a text: itself, or those of a list at least one of which is known."""
        if self.find(text) or _CODED.fullmatch(text):
            return (text,)
        parts = [part for part in _BETWEEN.split(without_unseen(text).strip()) if part]
        return parts if any(map(self.find, parts)) else (text,)

    def unknown(self, name: str) -> Problem:
        """What to say of a name that is none."""
        if not any(map(str.isalnum, name)):
            return error(
                "--area is without a name. Give the area by its name or its code, as in --area {example}, or every "
                "area by --areas all.",
                example=self._areas.members[0].name,
            )
        near = self._finder.nearest(name) or self._holding(name)
        if near:
            meant = " / ".join(area.name for area in near)
            return error("The area {found} is unknown. Did you mean {meant}?", found=name, meant=meant)
        return error("The area {found} is unknown. The names and codes of the areas are in data/areas.csv.", found=name)

    def _holding(self, name: str) -> tuple[Area, ...]:
        """The areas that a name without the dots of its letters is a part of: "hame" of Päijät-Häme."""
        part = _dotless(name)
        holding = (area for own, area in self._dotless.items() if part in own)
        return tuple(dict.fromkeys(holding))[:3] if len(part) >= _LEAST_PART else ()


def _dotless(name: str) -> str:
    """The name for comparison, "paijathame" for "Päijät-Häme"."""
    return "".join(
        letter for letter in unicodedata.normalize("NFD", name_key(name)) if not unicodedata.combining(letter)
    )

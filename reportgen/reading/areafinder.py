"""A text -> the area that it names, in any form that the areas are known by."""

import re
from functools import lru_cache

from reportgen.model.areas import Area, Areas
from reportgen.model.unseen import without_unseen
from reportgen.reading.slips import slip
from reportgen.reading.words import key
from reportgen.wording.nearness import nearest_few

_CODE_LENGTH = 2
# Half of the names end in the same few letters: less alike than this are two areas, not one and a slip.
_LIKENESS = 0.8
_CODED = re.compile(r"(?P<code>\d{1,2})[\s.:,-]+(?P<name>\D+)|(?P<before>\D+?)[\s(,:-]+(?P<behind>\d{1,2})\)?")
_PARTS = re.compile(r"[\s\-\u2010-\u2015\u2212/,.&()]+")
# What an area is, in Finnish, Swedish and English, and "and": a name is the same with and without these.
_KINDS = re.compile(
    r"ja|och|and|hyvinvoin\w{3,11}|hva|hva:\w{1,4}|hv|alue|välfärdsområde\w{0,4}|vfo|wellbeing|services|county|"
    r"region|kaupun\w{1,6}|stad|staden|city|the|of"
)


class AreaFinder:
    """Knows an area by its code and by its Finnish, Swedish and English names, in the basic form and inflected.

    Hyphens, spaces, case, "hyvinvointialue" and "hva" make no difference. A code may have lost its leading zero.
    """

    def __init__(self, areas: Areas) -> None:
        self._areas: dict[str, Area] = {}
        self._names: dict[str, Area] = {}
        for area in areas:
            self._areas.setdefault(area.code, area)
            for name in (
                area.name,
                area.official,
                area.name_sv,
                area.official_sv,
                area.name_en,
                area.genitive,
                area.locative,
            ):
                self._areas.setdefault(name_key(name), area)
                self._names.setdefault(name, area)

    def find(self, text: str) -> Area | None:
        """The area that a text names."""
        coded = _coded(text)
        if coded:
            # A code beside the name must be its own: whichever of the two is wrong, nobody can tell.
            code, name = self.find(coded["code"] or coded["behind"]), self.find(coded["name"] or coded["before"])
            return name if code is name else None
        bare = name_key(text)
        return self._areas.get(bare.zfill(_CODE_LENGTH) if bare.isdecimal() else bare)

    def slip(self, text: str) -> Area | None:
        """The area that a text with a typing slip names; None where that is unsure."""
        if _coded(text):
            return None
        meant = slip(name_key(text), ((name, area.code) for name, area in self._areas.items()))
        return self._areas.get(meant)

    def nearest(self, text: str) -> tuple[Area, ...]:
        """The areas that a text which names none is a part of ("Savo"), has as a part, or is most like: three at most.

        Of a name with another area's code, both.
        """
        coded = _coded(text)
        if coded:
            both = self.find(coded["name"] or coded["before"]), self.find(coded["code"] or coded["behind"])
            return tuple(area for area in both if area is not None)
        typed = set(_parts(text))
        whole = [area for name, area in self._names.items() if typed and typed <= set(_parts(name))]
        # "Pohjois-Karjala (Siun sote)" says more than a name.
        whole = whole or [area for name, area in self._names.items() if set(_parts(name)) and set(_parts(name)) < typed]
        if whole:
            return tuple(dict.fromkeys(whole))[:3]
        near = (self._names[name] for name in nearest_few(text, self._names, most=9, floor=_LIKENESS))
        return tuple(dict.fromkeys(near))[:3]


@lru_cache(maxsize=1)
def finder_of(areas: Areas) -> AreaFinder:
    """What knows some areas: each of a round's tables asks for the same, which has seven names of every area."""
    return AreaFinder(areas)


def name_key(name: str) -> str:
    """A name of an area for comparison: its words in one, without those that only say that it is an area."""
    return "".join(_parts(name)) or "".join(_PARTS.split(key(name)))


def _coded(text: str) -> re.Match[str] | None:
    return _CODED.fullmatch(without_unseen(text).strip())


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in _PARTS.split(key(name)) if part and not _KINDS.fullmatch(part))

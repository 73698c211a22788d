"""The code and the name in a row -> the area that the row is about, or that it states totals, or is only a remark."""

import re
from dataclasses import dataclass, field

from reportgen.model.areas import Area
from reportgen.model.grids import RawGrid
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error, warning
from reportgen.reading.areafinder import AreaFinder
from reportgen.reading.headings import Headings
from reportgen.reading.oddities import unusable
from reportgen.reading.words import key, shown

_TOTAL = re.compile(
    r"(?:koko (?:maa|suomi)|manner-suomi|yhteensä|yht\b|summa\b|total|sammanlagt|hela landet).*"
    r"|(?P<whose>.*?)[\s,:–-]+(?:yhteensä|yht\.?|summa|totalt?)"
)


_MOST_WORDS = 4
"""So many words an area's name has at most: "Vantaan ja Keravan hyvinvointialue"."""


def _is_sentence(text: str) -> bool:
    """Whether a text says something of areas, as a note under a table does, and is no name."""
    return text.startswith("*") or len(text.split()) > _MOST_WORDS


@dataclass(frozen=True, slots=True)
class RowAreas:
    """Finds the areas of a grid's rows; a row counts from 0.

    `meant` gathers the codes of areas that rows with a wrong name or code are probably about: those rows have been
    named, and that their areas have no row would say the same twice.
    """

    grid: RawGrid
    headings: Headings
    finder: AreaFinder
    meant: set[str] = field(default_factory=set)

    def is_total(self, row: int) -> bool:
        """Whether a row states totals: it has no code, and a name like "Kaikki yhteensä"."""
        texts = [text for text in self._texts(row) if text]
        return bool(texts) and all(map(self._is_total, texts))

    def _is_total(self, text: str) -> bool:
        found = _TOTAL.fullmatch(key(text).rstrip(":"))
        return found is not None and (not found["whose"] or self.finder.find(found["whose"]) is None)

    def is_remark(self, row: int) -> bool:
        """Whether a row is no area's: one text, in the column of codes or names, that is unlike any name."""
        texts = [text for text in self.grid.rows[row] if text]
        found = [text for text in self._texts(row) if text]
        if len(texts) != 1 or texts != found or self.finder.find(texts[0]):
            return False
        return _is_sentence(texts[0]) or not self.finder.nearest(texts[0])

    def place(self, row: int) -> Place:
        """The place of the cell that names a row's area."""
        columns = (self.headings.code, self.headings.name)
        return self.grid.place(row, min(column for column in columns if column is not None))

    def find(self, row: int) -> tuple[Area | None, list[Problem]]:
        """The area of a row, with what there is to say of it; None where its code and name are unknown or disagree.

        A name with a typing slip is read, with a warning that shows how.
        """
        broken = [problem for column in self._columns() if (problem := unusable(self.grid, row, column))]
        if broken:
            return None, broken
        texts = [text for text in self._texts(row) if text]
        if not texts:
            return None, [
                error(
                    "The row names no area. Write the area's name or code in it, or empty the whole row.",
                    self.place(row),
                )
            ]
        exact = {text: area for text in texts if (area := self.finder.find(text))}
        slipped = {text: area for text in texts if text not in exact and (area := self.finder.slip(text))}
        named = exact | slipped
        known = list({area.code: area for area in named.values()}.values())
        is_whole = len(named) == len(set(texts))
        if is_whole and len(known) == 1:
            return known[0], [self._slipped(text, area, row) for text, area in slipped.items()]
        self.meant.update(area.code for area in known)
        if is_whole:
            return None, [self._disagreeing(row, named[texts[0]])]
        return None, [
            self._unknown(text, self.grid.place(row, column))
            for column in self._columns()
            if (text := self.grid.rows[row][column]) and text not in named
        ]

    def _columns(self) -> tuple[int, ...]:
        return tuple(column for column in (self.headings.code, self.headings.name) if column is not None)

    def _texts(self, row: int) -> tuple[str, str]:
        texts = self.grid.rows[row]
        code, name = self.headings.code, self.headings.name
        return ("" if code is None else texts[code], "" if name is None else texts[name])

    def _disagreeing(self, row: int, area: Area) -> Problem:
        code, name = self._texts(row)
        return error(
            "The code {code} is that of {area}, but the row names {name}. Correct one of them.",
            self.place(row),
            code=code,
            area=area.name,
            name=shown(name),
        )

    def _slipped(self, text: str, area: Area, row: int) -> Problem:
        column = self.headings.name if text == self._texts(row)[1] else self.headings.code
        return warning(
            "The area {found} is read as {area}. If that is right, write it so; if not, correct the name.",
            self.place(row) if column is None else self.grid.place(row, column),
            found=shown(text),
            area=area.name,
        )

    def _unknown(self, text: str, place: Place) -> Problem:
        near = self.finder.nearest(text)
        if near:
            self.meant.update(area.code for area in near)
            return error(
                "The area {found} is unknown. Did you mean {meant}?",
                place,
                found=shown(text),
                meant=" / ".join(area.name for area in near),
            )
        return error(
            "The area {found} is unknown. The names and codes of the areas are in data/areas.csv.",
            place,
            found=shown(text),
        )

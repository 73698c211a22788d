"""The code and the name in a row -> the area that the row is about, or that it states totals."""

from dataclasses import dataclass, field

from reportgen.model.areas import Area
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.reading.answers import key
from reportgen.reading.areas import AreaFinder
from reportgen.reading.grids import Grid
from reportgen.reading.headings import Headings

_TOTALS = {"yhteensä", "kaikki yhteensä"}


@dataclass(frozen=True, slots=True)
class RowAreas:
    """Finds the areas of a grid's rows; a row counts from 0.

    `meant` gathers the codes of areas that rows with a wrong name or code are probably about: those rows have been
    named, and that their areas have no row would say the same twice.
    """

    grid: Grid
    headings: Headings
    finder: AreaFinder
    meant: set[str] = field(default_factory=set)

    def is_total(self, row: int) -> bool:
        """Whether a row states totals: it has no code, and a name like "Kaikki yhteensä"."""
        texts = [key(text).rstrip(":") for text in self._texts(row) if text]
        return bool(texts) and all(text in _TOTALS for text in texts)

    def place(self, row: int) -> Place:
        """The place of the cell that names a row's area."""
        columns = (self.headings.code, self.headings.name)
        return self.grid.place(row, min(column for column in columns if column is not None))

    def find(self, row: int, problems: list[Problem]) -> Area | None:
        """The area of a row; None, with a problem, where its code and name are unknown or disagree."""
        code, name = self._texts(row)
        if not code and not name:
            problems.append(
                error(
                    "The row names no area. Write the area's name or code in it, or empty the whole row.",
                    self.place(row),
                )
            )
            return None
        found = {text: self.finder.find(text) for text in (code, name) if text}
        known = [area for area in found.values() if area is not None]
        if len(known) == len(found) and len({area.code for area in known}) == 1:
            return known[0]
        self.meant.update(area.code for area in known)
        if len(known) == len(found):
            problems.append(
                error(
                    "The code {code} is that of {area}, but the row names {name}. Correct one of them.",
                    self.place(row),
                    code=code,
                    area=known[0].name,
                    name=name,
                )
            )
        for column, text in ((self.headings.code, code), (self.headings.name, name)):
            if text and found[text] is None and column is not None:
                problems.append(self._unknown(text, self.grid.place(row, column)))
        return None

    def _texts(self, row: int) -> tuple[str, str]:
        texts = self.grid.rows[row]
        code, name = self.headings.code, self.headings.name
        return ("" if code is None else texts[code], "" if name is None else texts[name])

    def _unknown(self, text: str, place: Place) -> Problem:
        meant = self.finder.nearest(text)
        if meant is not None:
            self.meant.add(meant.code)
            return error("The area {found} is unknown. Did you mean {meant}?", place, found=text, meant=meant.name)
        return error(
            "The area {found} is unknown. The names and codes of the areas are in data/areas.csv.", place, found=text
        )

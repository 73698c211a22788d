"""data/areas.csv -> the areas of the report in Finnish order."""

import re
from pathlib import Path

from reportgen.model.areas import Area, Areas, finnish_order
from reportgen.model.grids import RawGrid
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.values import Unit
from reportgen.reading.areafinder import name_key
from reportgen.reading.delimited import read_csv
from reportgen.reading.numbers import Refusal, read_number
from reportgen.reading.words import shown

_NAMES = ("code", "name_fi", "official_fi", "genitive_fi", "locative_fi", "name_sv", "official_sv", "name_en")
_POPULATION = re.compile(r"population_(\d{4})")
_CODE = re.compile(r"[A-Za-z0-9]{1,10}")
_CODE_LENGTH = 2


def read_areas(root: Path) -> Areas:
    """The areas with their populations, each with the place it was read from.

    Populations are official statistics, from the Ministry of Finance and Statistics Finland; the column's name
    (population_2024) gives the year, and the source in words says it.
    """
    grid = read_csv(root, root / "data" / "areas.csv")
    headings = grid.rows[0] if grid.rows else ()
    years = [found[1] for heading in headings if (found := _POPULATION.fullmatch(heading))]
    twice = next((column for column, name in enumerate(headings) if name and name in headings[:column]), None)
    if twice is not None:
        raise ReportError(
            error(
                "The heading {heading} is there twice, here and in {first}. Remove one of the two columns.",
                grid.place(0, twice),
                heading=shown(headings[twice]),
                first=grid.place(0, headings.index(headings[twice])).cell,
            )
        )
    absent = [name for name in _NAMES if name not in headings]
    if absent or len(years) != 1:
        raise ReportError(
            error(
                "The table of areas must have these columns, each once: {expected}. Found: {found}.",
                grid.whole,
                expected=", ".join((*_NAMES, "population_2024")),
                found=", ".join(headings) or "-",
            )
        )
    problems: list[Problem] = []
    column = headings.index(f"population_{years[0]}")
    read = [
        (row, area)
        for row in range(1, len(grid.rows))
        if any(grid.rows[row])
        for area in _area(grid, row, column, problems)
    ]
    problems += _twins(grid, read)
    if not read and not problems:
        problems.append(error("The table of areas has no areas. Restore it from a copy.", grid.whole))
    if problems:
        raise ReportError(*problems)
    members = sorted((area for _, area in read), key=lambda area: finnish_order(area.name))
    return Areas(
        tuple(members), f"Väestö 31.12.{years[0]}: Tilastokeskus / valtiovarainministeriö", grid.place(0, column)
    )


def _twins(grid: RawGrid, members: list[tuple[int, Area]]) -> list[Problem]:
    """A problem for every area of a row that is called as another one: of its code or short name, else of any name."""
    problems: list[Problem] = []
    seen: dict[str, tuple[str, str]] = {}
    first: dict[str, str] = {}
    for row, area in members:
        twins = [first[name] for name in (area.code, name_key(area.name)) if name in first]
        if twins:
            problems.append(
                error(
                    "{name} has the same code or name as another area, in {first}. Correct one of the two.",
                    area.population_place,
                    name=area.name,
                    first=twins[0],
                )
            )
            continue
        first |= dict.fromkeys((area.code, name_key(area.name)), area.population_place.cell)
        for heading in _NAMES[1:]:
            place = grid.place(row, grid.rows[0].index(heading))
            name = grid.rows[row][grid.rows[0].index(heading)]
            code, cell = seen.setdefault(name_key(name), (area.code, place.cell))
            if code != area.code:
                problems.append(
                    error(
                        "{name} is also a name of another area, in {first}. Give each area names of its own.",
                        place,
                        name=shown(name),
                        first=cell,
                    )
                )
    return problems


def _area(grid: RawGrid, row: int, population_column: int, problems: list[Problem]) -> tuple[Area, ...]:
    headings = grid.rows[0]
    before = len(problems)
    names: dict[str, str] = {}
    for name in _NAMES:
        column = headings.index(name)
        names[name] = grid.rows[row][column]
        if not names[name]:
            problems.append(
                error("The cell is empty. Write the area's {heading} in it.", grid.place(row, column), heading=name)
            )
            continue
        if name == "code" and not _CODE.fullmatch(names[name]):
            problems.append(
                error(
                    'The code "{found}" is none. Write the area\'s code: letters and digits, at most 10.',
                    grid.place(row, column),
                    found=shown(names[name]),
                )
            )
        elif name != "code" and not any(map(str.isalpha, names[name])):
            problems.append(
                error(
                    'The {heading} "{found}" has no letter. Write the area\'s name, or remove the row.',
                    grid.place(row, column),
                    heading=name,
                    found=shown(names[name]),
                )
            )
            return ()
    place = grid.place(row, population_column)
    found = grid.rows[row][population_column]
    population = read_number(found, Unit.RESIDENTS)
    if isinstance(population, Refusal) or population <= 0:
        problems.append(
            error("The population must be a whole number above 0; found {found}.", place, found=shown(found) or "-")
        )
        return ()
    if len(problems) > before:
        return ()
    area = Area(
        code=names["code"].zfill(_CODE_LENGTH),
        name=names["name_fi"],
        official=names["official_fi"],
        genitive=names["genitive_fi"],
        locative=names["locative_fi"],
        name_sv=names["name_sv"],
        official_sv=names["official_sv"],
        name_en=names["name_en"],
        population=int(population),
        population_place=place,
        code_place=grid.place(row, headings.index("code")),
    )
    return (area,)

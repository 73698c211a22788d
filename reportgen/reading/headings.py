"""The first row of a grid -> which column holds the area's code, its name, and each column of the question."""

from dataclasses import dataclass

from reportgen.model.problems import Problem, error
from reportgen.model.questions import Question
from reportgen.reading.answers import key
from reportgen.reading.grids import Grid
from reportgen.reading.nearness import nearest

CODE_HEADINGS = ("koodi", "code")
NAME_HEADINGS = ("alue", "hyvinvointialue", "area")
AREA_HEADINGS = (*CODE_HEADINGS, *NAME_HEADINGS)


@dataclass(frozen=True, slots=True)
class Headings:
    """Positions from 0; `code` or `name` may be None, not both. A computed column need not stand in the table."""

    row: int
    code: int | None
    name: int | None
    columns: dict[str, int]


def read_headings(grid: Grid, question: Question, problems: list[Problem]) -> Headings | None:
    """The headings of a question's table; None, with a problem, where they do not tell which area a row is about."""
    row = next((number for number, texts in enumerate(grid.rows) if any(texts)), None)
    if row is None:
        problems.append(
            error("The table is empty. Its first row holds the headings, a row for each area follows.", grid.whole)
        )
        return None
    known = dict.fromkeys(map(key, CODE_HEADINGS), "koodi") | dict.fromkeys(map(key, NAME_HEADINGS), "alue")
    for column in question.columns:
        known |= {key(column.id): column.id, key(column.heading): column.id}
    found: dict[str, int] = {}
    meant: set[str] = set()
    for position, text in enumerate(grid.rows[row]):
        name = known.get(key(text))
        if name is None:
            meant.add(known.get(_name_unknown(grid, row, position, known, problems), ""))
        elif name in found:
            problems.append(
                error(
                    "The heading {heading} names the same column as {first}. Remove one of the two columns.",
                    grid.place(row, position),
                    heading=text,
                    first=grid.place(row, found[name]).cell,
                )
            )
        else:
            found[name] = position
    problems += (
        error(
            "The column {column} is missing. Found: {found}. Add the column, with {column} in its first row.",
            grid.whole,
            column=column.id,
            found=", ".join(filter(None, grid.rows[row])),
        )
        for column in question.columns
        if column.id not in found and column.computed is None and not column.optional and column.id not in meant
    )
    code, name_position = found.pop("koodi", None), found.pop("alue", None)
    if meant & {"koodi", "alue"}:
        return None
    if code is None and name_position is None:
        problems.append(
            error("No column says which area a row is about. Add a column with the heading alue or koodi.", grid.whole)
        )
        return None
    return Headings(row, code, name_position, found)


def _name_unknown(grid: Grid, row: int, position: int, known: dict[str, str], problems: list[Problem]) -> str:
    """Name a heading that is none; the heading that was probably meant, or ""."""
    text, place = grid.rows[row][position], grid.place(row, position)
    if not text:
        below = next((number for number in range(row + 1, len(grid.rows)) if grid.rows[number][position]), None)
        if below is not None:
            problems.append(
                error(
                    "The cell holds {found}, but its column has no heading. Write the heading in {heading}, or empty "
                    "the column; in a CSV file, put a text that holds commas in quotation marks.",
                    grid.place(below, position),
                    found=grid.rows[below][position],
                    heading=place.cell,
                )
            )
        return ""
    meant = nearest(text, known)
    if meant:
        problems.append(
            error("The heading {heading} is unknown. Did you mean {meant}?", place, heading=text, meant=meant)
        )
    else:
        problems.append(
            error(
                "The heading {heading} is unknown. The table may have the columns {known}.",
                place,
                heading=text,
                known=", ".join(dict.fromkeys(known.values())),
            )
        )
    return meant

"""The text of a cell in a column of dates -> a day or a month, and what to say of how it was read, or why not."""

import datetime as dt
import re

from reportgen.model.places import Place
from reportgen.model.problems import Problem, error, warning
from reportgen.model.values import Date
from reportgen.reading.missing import says_nothing, unsaid
from reportgen.reading.words import key, shown
from reportgen.wording.figures import date_in_figures

_EXAMPLES = "31.8.2025, 2025-08-31, 8/2025"
_FIRST_YEAR, _LAST_YEAR, _CENTURY = 1900, 2100, 2000
_SHORT_YEAR = 100
_MONTHS = ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"]
_TIME = re.compile(r"[ t]+(?:klo )?(?P<time>\d{1,2}[.:]\d{2}(?:[.:]\d{2}(?:\.0+)?)?)", re.ASCII)
_MIDNIGHT = re.compile(r"[0.:]+")
_MARK = re.compile(r" ?([./-]) ?")
_IN_WORDS = re.compile(rf"(?:(\d{{1,2}})\. ?)?({'|'.join(_MONTHS)})(?:kuu(?:n|ta|ssa)?)? (\d{{4}})", re.ASCII)
_IN_NUMBERS = tuple(
    (re.compile(pattern, re.ASCII), orders)
    for pattern, orders in (
        (r"(\d{4})-(\d{1,2})-(\d{1,2})", ("ymd",)),
        # A full stop between numbers is Finnish: there the day stands first. A slash is English too, of two kinds.
        (r"(\d{1,2})\.(\d{1,2})\.(\d{4})", ("dmy",)),
        (r"(\d{1,2})([/-])(\d{1,2})\2(\d{4})", ("d-my", "m-dy")),
        (r"(\d{1,2})\.(\d{1,2})\.(\d{2})", ("dmy", "ymd")),
        (r"(\d{1,2})([/-])(\d{1,2})\2(\d{2})", ("d-my", "m-dy", "y-md")),
        (r"(\d{4})-(\d{1,2})", ("ym",)),
        (r"(\d{1,2})[/.](\d{4})", ("my",)),
        (r"(\d{1,2})/(\d{2})", ("my",)),
    )
)
# The day numbers of spreadsheets, in the years 1954 to 2119: what a date becomes that has lost its format.
_SERIAL = re.compile(r"[2-7]\d{4}", re.ASCII)
_DAY_ZERO = dt.date(1899, 12, 30)


def read_date(text: str, place: Place) -> tuple[Date | None, Problem | None]:
    """The date that a cell states. An error leaves no date; a warning says how it was read."""
    plain = key(text)
    timed = _TIME.search(plain)
    bare = plain[: timed.start()] if timed and timed.end() == len(plain) else plain
    meant, sure = _meanings(_MARK.sub(r"\1", bare))
    dates = tuple(dict.fromkeys(filter(_is_date, meant)))
    if len(dates) == 1 and sure:
        return dates[0], _as_read(text, dates[0], meant[0], timed["time"] if timed and bare != plain else "", place)
    if dates:
        return None, _unsure(text, dates, place)
    if meant:
        return None, error(
            '"{found}" is no day of the years {first} to {last}. Correct it.',
            place,
            found=shown(text),
            first=_FIRST_YEAR,
            last=_LAST_YEAR,
        )
    return None, unsaid(text, place) if says_nothing(text) else _no_date(text, place)


def _meanings(text: str) -> tuple[tuple[Date, ...], bool]:
    """What a text can mean, the likeliest first, days too that no calendar has; and whether its year is sure."""
    named = _IN_WORDS.fullmatch(text)
    if named:
        return (Date(int(named[3]), _MONTHS.index(named[2]) + 1, int(named[1]) if named[1] else None),), True
    for pattern, orders in _IN_NUMBERS:
        found = pattern.fullmatch(text)
        if found:
            parts = [dict(zip(order, found.groups(), strict=True)) for order in orders]
            sure = all(len(part["y"]) > len("25") for part in parts)
            return tuple(
                Date(_full(int(part["y"])), int(part["m"]), int(part["d"]) if "d" in part else None) for part in parts
            ), sure
    return (), False


def _full(year: int) -> int:
    return year + _CENTURY if year < _SHORT_YEAR else year


def _is_date(date: Date) -> bool:
    try:
        dt.date(date.year, date.month, 1 if date.day is None else date.day)
    except ValueError:
        return False
    return _FIRST_YEAR <= date.year <= _LAST_YEAR


def _as_read(text: str, date: Date, likeliest: Date, time: str, place: Place) -> Problem | None:
    """What is to be said of a date that can be only one."""
    if date != likeliest:
        return warning(
            '"{found}" is read as {date}: there the month stands first. Check it.',
            place,
            found=shown(text),
            date=date_in_figures(date),
        )
    if time and not _MIDNIGHT.fullmatch(time):
        return warning(
            '"{found}" is read as {date}: the report does not show the time of day.',
            place,
            found=shown(text),
            date=date_in_figures(date),
        )
    return None


def _unsure(text: str, dates: tuple[Date, ...], place: Place) -> Problem:
    readings = tuple(map(date_in_figures, dates))
    if len(readings) == 1:
        return error(
            'The year of "{found}" has two digits. Write it in full: {reading}.',
            place,
            found=shown(text),
            reading=readings[0],
        )
    return error(
        '"{found}" can be read in more ways than one: {readings}. Write the day first and the year in full, for '
        "example: {example}.",
        place,
        found=shown(text),
        readings=" / ".join(readings),
        example=readings[0],
    )


def _no_date(text: str, place: Place) -> Problem:
    if _SERIAL.fullmatch(text):
        day = _DAY_ZERO + dt.timedelta(days=int(text))
        return error(
            '"{found}" is a number, not a date. A spreadsheet shows it as {date} if the cell\'s format is Date: set '
            "that format, or write the date.",
            place,
            found=text,
            date=date_in_figures(Date(day.year, day.month, day.day)),
        )
    return error(
        '"{found}" is not a date. Expected, for example: {example}.', place, found=shown(text), example=_EXAMPLES
    )

"""A cell of an OpenDocument spreadsheet -> its text as tables have it, and what is odd about it."""

import datetime as dt
import re
from dataclasses import dataclass, field

from reportgen.model.grids import Oddity
from reportgen.reading.grids import date_text, number_text

# A date that is shown without its day: "08/2024", "elo 24".
_MONTH = re.compile(r"\d{1,2}\s*[/.\-]\s*\d{4}|[^\W\d]+[\s.'-]*\d{2,4}")
_YEAR = re.compile(r"\d{4}", re.ASCII)


@dataclass(slots=True)
class OpenDocumentCell:
    """A cell as it is stored, and as it is seen: the `paragraphs` of its text and of its `note`.

    It is `struck` if a line goes through some of its text.
    """

    attributes: dict[str, str]
    covered: bool
    struck: bool
    paragraphs: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What the cell holds, as tables have it; nothing where another cell covers it."""
        if self.covered:
            return ""
        own, shown = self.attributes, "\n".join(self.paragraphs)
        match own.get("value-type", "string"):
            case "float" | "currency":
                return number_text(own.get("value", shown))
            case "percentage":
                return number_text(own.get("value", shown), percent=True)
            case "date":
                return _date(own, shown)
            case "boolean":
                return "TOSI" if own.get("boolean-value") == "true" else "EPÄTOSI"
            case _:
                return shown or own.get("string-value", "")

    def oddities(self, text: str) -> dict[Oddity, str]:
        """What is odd about the cell, whose `text` is at hand; nothing where another cell covers it."""
        if self.covered:
            return {}
        own, found = self.attributes, dict[Oddity, str]()
        formula = own.get("formula")
        if formula is not None:
            if "'file:" in formula or "'http" in formula:
                found[Oddity.LINKED] = formula
            if "value-type" not in own and not text:
                found[Oddity.NO_RESULT] = formula
            if text.startswith(("#", "Err:")):
                found[Oddity.FAILED] = text
        if own.get("value-type") in {"float", "currency", "percentage"} and self.paragraphs:
            seen = _seen(own, " ".join(self.paragraphs).strip())
            found |= {Oddity.SHOWN: seen} if seen != text else {}
        if own.get("value-type") == "date" and (moment := _moment(own.get("date-value", ""))):
            found[Oddity.DATE] = moment.date().isoformat()
        if self.struck and text:
            found[Oddity.STRUCK] = text
        note = "\n".join(self.note).strip()
        return found | ({Oddity.NOTE: note} if note else {})


def _date(own: dict[str, str], shown: str) -> str:
    """A date, as a month where it is shown so; a year alone is no date."""
    moment = _moment(own.get("date-value", ""))
    if moment is None or _YEAR.fullmatch(shown.strip()):
        return shown
    return date_text(moment, month=bool(_MONTH.fullmatch(shown.strip())))


def _seen(own: dict[str, str], shown: str) -> str:
    """What the author of a number sees; a currency that the text leaves out stands behind it."""
    currency = own.get("currency", "EUR")
    return shown if currency == "EUR" or not shown or currency in shown or "$" in shown else f"{shown} {currency}"


def _moment(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None

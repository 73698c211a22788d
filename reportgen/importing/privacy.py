"""An answer in a person's own words -> the same without what tells who wrote it, and how much was left out."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache
from ipaddress import ip_address

from reportgen.importing.persons import is_name, likely_names, names_pattern, without_likely_names
from reportgen.model.unseen import without_unseen


class Personal(Enum):
    """What identifies a person, wherever in an answer it stands. No string: a heading of an export is never equal."""

    EMAIL = auto()
    ACCOUNT = auto()
    PHONE = auto()
    ADDRESS = auto()
    IDENTITY = auto()
    NAME = auto()
    LIKE_A_NAME = auto()


_WORDS = {
    Personal.EMAIL: "[sähköposti poistettu]",
    Personal.ACCOUNT: "[käyttäjätunnus poistettu]",
    Personal.PHONE: "[puhelinnumero poistettu]",
    Personal.ADDRESS: "[IP-osoite poistettu]",
    Personal.IDENTITY: "[henkilötunnus poistettu]",
    Personal.NAME: "[nimi poistettu]",
}
_BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_APART = r"(?:[ ()-]{0,3}|[./])"
_PATTERNS = {
    Personal.EMAIL: re.compile(
        r"(?<![\w.+-])[\w.+-]++(?:@|\s?[(\[{]\s?(?:at|ät|@|miuku)\s?[)\]}]\s?|(?<=\w)\s@\s(?=[\w-]+\.\w)|\sät\s(?=[\w-]+\.\w))"
        r"[\w-]+(?:\.[\w-]+|\s?[(\[]\s?(?:dot|piste)\s?[)\]]\s?[\w-]+)*"
        r"|(?<![\w.])\w++(?:\.\w++)+\sat\s[\w-]+(?:\.[\w-]+)+",
        re.IGNORECASE,
    ),
    Personal.ACCOUNT: re.compile(r"(?<![\w@])@[^\W\d]\w{2,}(?:\.\w+)*"),
    Personal.IDENTITY: re.compile(
        r"(?<!\w)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d\s?[-+A-FYXWVU]\s?\d{3}[0-9A-Y](?!\w)", re.IGNORECASE
    ),
    Personal.ADDRESS: re.compile(
        rf"(?<![\d.]){_BYTE}(?:\.{_BYTE}){{3}}(?![\d.]*\d)"
        r"|(?<![\w:])(?:[0-9A-Fa-f]{1,4}:){3,7}[0-9A-Fa-f:]*[0-9A-Fa-f](?!\w)"
        r"|(?<![\w:])[0-9A-Fa-f:]*::[0-9A-Fa-f:]*(?![\w:])"
    ),
    # What a word calls a phone number, however it is written; Finnish numbers, or those with a country's code. A figure
    # such as "0,5" or "2024-2025" is none.
    Personal.PHONE: re.compile(
        rf"(?<!\w)(?:puh(?:elin)?(?:n(?:um(?:ero)?|ro))?|gsm|tel|phone|mobile|matkapuhelin)[.:]{{0,2}} ?\+?\d"
        rf"(?:{_APART}\d){{5,12}}(?!\d)"
        r"|(?<![\d+])(?<!\d\.)(?<!\b\d,)(?<!\b\d\d,)(?<!\b\d\d\d,)"
        rf"\(?(?:\+\d{{1,3}}(?:{_APART}\d){{6,12}}|00[1-9]\d{{0,2}}(?:{_APART}\d){{6,11}}"
        rf"|0[1-9](?:{_APART}\d){{5,9}}|0[ )-]{{1,2}}(?:4\d|50)(?:{_APART}\d){{6,8}}"
        rf"|358(?:{_APART}\d){{8,10}})(?!\d|[,.](?!0\d{{5}})\d)",
        re.IGNORECASE,
    ),
}
_DAY, _MONTH = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
# What starts like a date, a month of a year, or a time of day and the next: no phone number.
_DATE = re.compile(
    rf"{_DAY}\.\s?{_MONTH}\.(?!\d{{3}}(?!\d)|\d{{5}})|{_DAY}[./]{_MONTH}[./](?:19|20)?\d\d(?!\d)"
    rf"|(?:{_MONTH}\s?-\s?)?{_MONTH}[./](?:19|20)\d\d(?!\d)|[012]?\d\.[0-5]\d(?:\s?-\s?|\s)[012]?\d\.[0-5]\d(?!\d)"
)
_THOUSANDS = re.compile(r"\d{3}(?: \d{3})+")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")


@dataclass(frozen=True, slots=True)
class Cleaner:
    """Knows the parts of the respondents' names, and counts in `left_out` what it takes out of texts, by kind.

    `cells` remembers in which cells of the export, by kind. `ordinary` are words, in small letters, that are no name by
    themselves: those of areas and of the survey. What is written like a name and is none of the known ones stays in a
    text that is cleaned, and in `doubtful` for a person to check.
    """

    names: tuple[tuple[str, ...], ...]
    ordinary: frozenset[str] = frozenset()
    left_out: Counter[Personal] = field(default_factory=Counter)
    cells: dict[Personal, dict[str, None]] = field(default_factory=dict)
    doubtful: dict[str, None] = field(default_factory=dict)

    def clean(self, text: str, cell: str = "") -> str:
        """The text with what identifies a person replaced by words that say so."""
        text = self._without_known(text, cell)
        self.doubtful.update(dict.fromkeys(" ".join(name.split()) for name in likely_names(text, self.ordinary)))
        return text

    def mask(self, text: str, cell: str = "") -> str:
        """The text as `clean` has it, without what is only written like a name too: rather too little than too much."""
        masked, count = without_likely_names(self._without_known(text, cell), self.ordinary, _WORDS[Personal.NAME])
        self._count(Personal.LIKE_A_NAME, count, cell)
        return masked

    def uncounted(self) -> "Cleaner":
        """One that knows the same and counts by itself."""
        return Cleaner(self.names, self.ordinary)

    def _without_known(self, text: str, cell: str) -> str:
        text = without_unseen(unicodedata.normalize("NFC", text))
        for kind, pattern in _PATTERNS.items():
            text = self._replaced(text, kind, pattern, _CHECKS.get(kind, _always), cell)
        parts = _pattern(self.names)
        if parts is not None:
            text = self._replaced(text, Personal.NAME, parts, lambda match: is_name(match[0], self.ordinary), cell)
        return text

    def _replaced(
        self, text: str, kind: Personal, pattern: re.Pattern[str], holds: Callable[[re.Match[str]], bool], cell: str
    ) -> str:
        kept: list[str] = []
        end = 0
        for match in pattern.finditer(_folded(text)):
            if holds(match):
                opened = match[0].startswith("(") and ")" not in match[0]
                kept += [text[end : match.start() + opened], _WORDS[kind]]
                end = match.end()
                self._count(kind, 1, cell)
        return "".join((*kept, text[end:]))

    def _count(self, kind: Personal, count: int, cell: str) -> None:
        self.left_out[kind] += count
        if count and cell:
            self.cells.setdefault(kind, {})[cell] = None


def is_personal(texts: tuple[str, ...]) -> bool:
    """Whether most of a column's answers are e-mail addresses, phone numbers or the like, whole."""
    whole = sum(any(pattern.fullmatch(_folded(text.strip())) for pattern in _PATTERNS.values()) for text in texts)
    return 2 * whole > len(texts)


def _always(match: re.Match[str]) -> bool:
    return bool(match)


def _is_phone(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - 2) : match.start()]
    amount = _THOUSANDS.fullmatch(match[0]) is not None and (before[:1].isdigit() and before[1:] == " ")
    priced = re.match(r"\s?(?:€|eur)", match.string[match.end() :], re.IGNORECASE) is not None
    return not (_DATE.match(match[0].lstrip("(")) or amount or priced)


def _is_address(match: re.Match[str]) -> bool:
    """Of groups separated by two colons, only what is an address; "::" alone is punctuation."""
    if "::" not in match[0]:
        return True
    try:
        return bool(ip_address(match[0])) and match[0] != "::"
    except ValueError:
        return False


_CHECKS = {Personal.PHONE: _is_phone, Personal.ADDRESS: _is_address}

_pattern = lru_cache(maxsize=4)(names_pattern)


def _folded(text: str) -> str:
    """A text of the same length, where every kind of dash, space and digit is the plain one."""
    return text if text.isascii() else "".join(map(_plain, text))


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    if _DASHES.match(letter):
        return "-"
    if letter.isspace() and letter != "\n":
        return " "
    plain = unicodedata.normalize("NFKC", letter)
    return plain if len(plain) == 1 else letter

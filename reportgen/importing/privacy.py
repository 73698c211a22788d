"""An answer in a person's own words -> the same without what tells who wrote it, and how much was left out."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

EMAIL, PHONE, ADDRESS, IDENTITY, NAME = "e-mail", "phone", "ip", "identity", "name"

_WORDS = {
    EMAIL: "[sähköposti poistettu]",
    PHONE: "[puhelinnumero poistettu]",
    ADDRESS: "[IP-osoite poistettu]",
    IDENTITY: "[henkilötunnus poistettu]",
    NAME: "[nimi poistettu]",
}
_BYTE = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
_PATTERNS = {
    EMAIL: re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    IDENTITY: re.compile(r"\b\d{6}[-+A-FYXWVU]\d{3}[0-9A-Y]\b"),
    ADDRESS: re.compile(
        rf"(?<![\d.]){_BYTE}(?:\.{_BYTE}){{3}}(?![\d.]*\d)|(?<![\w:])(?:[0-9A-Fa-f]{{1,4}}:){{3,7}}[0-9A-Fa-f:]*[0-9A-Fa-f]"
    ),
    # Finnish numbers, or those with a country's code; a figure such as "0,5" or "2024-2025" is none.
    PHONE: re.compile(r"(?<![\w,.+])(?:\+\d{1,3}|00358|0)(?:[ \u00a0()-]{0,2}\d){6,11}(?![\w]|[,.]\d)"),
}


@dataclass(frozen=True, slots=True)
class Cleaner:
    """Knows the respondents' names, and counts in `left_out` what it takes out of texts, by kind."""

    names: tuple[str, ...]
    left_out: Counter[str] = field(default_factory=Counter)

    def clean(self, text: str) -> str:
        """The text with what identifies a person replaced by words that say so."""
        for kind, pattern in _PATTERNS.items():
            text, count = pattern.subn(_WORDS[kind], text)
            self.left_out[kind] += count
        for name in self.names:
            text, count = re.subn(rf"(?<!\w){re.escape(name)}(?!\w)", _WORDS[NAME], text, flags=re.IGNORECASE)
            self.left_out[NAME] += count
        return text


def full_names(texts: Iterable[str]) -> tuple[str, ...]:
    """Names of two words or more, the longest first: a single word may be any word."""
    names = {" ".join(text.split()) for text in texts}
    return tuple(
        sorted((name for name in names if " " in name and "@" not in name), key=lambda name: (-len(name), name))
    )


def is_personal(texts: tuple[str, ...]) -> bool:
    """Whether most of a column's answers are e-mail addresses, phone numbers or the like, whole."""
    whole = sum(any(pattern.fullmatch(text.strip()) for pattern in _PATTERNS.values()) for text in texts)
    return 2 * whole > len(texts)

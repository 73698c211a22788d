"""A section of a TOML file -> its values, each checked for its type; keys that nothing asked for become problems."""

import datetime as dt
from itertools import pairwise
from unicodedata import category

from reportgen.model.places import Place
from reportgen.model.problems import Problem
from reportgen.reading.sectionproblems import far_day, missing_key, refused_value, unknown_key, unseen_sign
from reportgen.reading.tomlvalues import is_day, is_number
from reportgen.wording.nearness import nearest

_FIRST_YEAR, _LAST_YEAR = 2000, 2100


class Section:
    """One section, asked key by key. What is wrong goes to `problems`, and a harmless value is returned in its stead.

    `name` is what messages call it ("[colours]"). Texts that are `printed` hold no control characters. `close()` names
    the keys that are missing, and those that were never asked for.
    """

    def __init__(
        self, content: dict[str, object], name: str, place: Place, problems: list[Problem], *, printed: bool = True
    ) -> None:
        self._content = content
        self._asked: list[str] = []
        self._missing: list[str] = []
        self._printed = printed
        self.name = name
        self.place = place
        self.problems = problems

    def keys(self) -> tuple[str, ...]:
        """The keys of the section, in the order of the file."""
        return tuple(self._content)

    def has(self, key: str) -> bool:
        """Whether the section has a key; asking makes the key a known one."""
        self._asked.append(key)
        return key in self._content

    def peek(self, key: str) -> object:
        """The value of a key as TOML has it, or None, without asking for it."""
        return self._content.get(key)

    def raw(self, key: str) -> object:
        """The value of a key as TOML has it; None where the key is missing, which `close()` makes a problem."""
        if self.has(key):
            return self._content[key]
        self._missing.append(key)
        return None

    def text(self, key: str, default: str | None = None) -> str:
        """A text that is not blank; a key with a default may be left out, and may be blank."""
        if default is not None and not self.has(key):
            return default
        value = self.raw(key)
        if isinstance(value, str) and (value.strip() or default is not None):
            self._check_signs(key, value)
            return value
        if value is not None:
            self.refuse(key, value, '"..."')
        return ""

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        """One of a few words."""
        value = self.raw(key)
        if isinstance(value, str) and value in allowed:
            return value
        if value is not None:
            self.refuse(key, value, " / ".join(f'"{word}"' for word in allowed))
        return ""

    def number(self, key: str, least: float, most: float) -> float:
        """A number within bounds."""
        value = self.raw(key)
        if is_number(value) and least <= value <= most:
            return float(value)
        if value is not None:
            self.refuse(key, value, f"{least:g} ... {most:g}")
        return least

    def ladder(self, key: str, least: float, most: float) -> tuple[float, ...]:
        """Numbers from large to small, within bounds."""
        value = self.raw(key)
        if isinstance(value, list) and value and all(is_number(size) and least <= size <= most for size in value):
            sizes = tuple(float(size) for size in value)
            if all(larger > smaller for larger, smaller in pairwise(sizes)):
                return sizes
        if value is not None:
            self.refuse(key, value, f"[{most:g} > ... > {least:g}]")
        return (least,)

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """Yes or no: true or false."""
        if default is not None and not self.has(key):
            return default
        value = self.raw(key)
        if isinstance(value, bool):
            return value
        if value is not None:
            self.refuse(key, value, "true / false")
        return False

    def date(self, key: str) -> dt.date:
        """A day of this century, written 2025-08-31 without quotation marks."""
        value = self.raw(key)
        if is_day(value):
            if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
                self.problems.append(far_day(self.name, key, value, (_FIRST_YEAR, _LAST_YEAR), self.place))
            return value
        if value is not None:
            self.refuse(key, value, "2025-08-31")
        return dt.date.min

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where the key is left out."""
        if not self.has(key):
            return ()
        value = self._content[key]
        if isinstance(value, list) and all(isinstance(text, str) and text.strip() for text in value):
            for text in value:
                self._check_signs(key, text)
            return tuple(value)
        self.refuse(key, value, '["...", "..."]')
        return ()

    def section(self, key: str) -> "Section":
        """A section within this one."""
        return self._inner(key, self.raw(key))

    def sections(self, key: str) -> tuple["Section", ...]:
        """A list of sections, empty where the key is left out."""
        if not self.has(key):
            return ()
        value = self._content[key]
        if isinstance(value, list):
            return tuple(self._inner(f"{key} {number}", item) for number, item in enumerate(value, 1))
        self.refuse(key, value, "[{ ... }, { ... }]")
        return ()

    def close(self) -> None:
        """Name the keys that are missing, and those never asked for: a misspelt key is named once, not as both."""
        for key in self._content:
            if key in self._asked:
                continue
            meant = nearest(key, self._missing or [known for known in self._asked if known not in self._content])
            self._missing = [missing for missing in self._missing if missing != meant]
            self.problems.append(unknown_key(self.name, key, meant, self.place))
        self.problems += (missing_key(self.name, key, self.place) for key in self._missing)

    def _check_signs(self, key: str, text: str) -> None:
        """Name a control character: no file of a report can hold one."""
        unseen = next((sign for sign in text if category(sign) == "Cc" and sign not in "\n\t"), "")
        if unseen and self._printed:
            self.problems.append(unseen_sign(self.name, key, unseen, self.place))

    def _inner(self, key: str, value: object) -> "Section":
        name = f"[{self.name.strip('[]')}.{key}]" if self.name.startswith("[") else f"[{key}]"
        if isinstance(value, dict):
            return Section(value, name, self.place, self.problems, printed=self._printed)
        if value is not None:
            self.refuse(key, value, "{ ... }")
        # That there is no such section has been said once: its keys are not named one by one.
        return Section({}, name, self.place, [])

    def refuse(self, key: str, found: object, expected: str) -> None:
        """Name a value that does not do; `expected` shows what would, as it is typed."""
        self.problems.append(refused_value(self.name, key, found, expected, self.place))

"""A text and a question's options -> the options that it can mean, by id or by label in any language."""

import re

from reportgen.model.questions import Option, Question
from reportgen.reading.slips import slip, undotted
from reportgen.reading.words import key
from reportgen.wording.nearness import nearest_few

_PARTS = re.compile(r"[;,\n]")
_NOT = re.compile("ei|eivät|en|emme|ilman|inte|ingen|inget|nej|no|not|none")
_LIKENESS = 0.68
_SHORTEST_PART = 5
_EDGES = " .,;:!*\"'”’“"


class Choices:
    """A question's options by all their names, made ready once for all cells of its table."""

    def __init__(self, question: Question) -> None:
        self.options = question.options
        self._names = tuple((option, name, loosened(name)) for option in self.options for name in option.names)
        self._exact: dict[str, dict[str, Option]] = {}
        self._loose: dict[str, dict[str, Option]] = {}
        self._ids: dict[str, dict[str, Option]] = {}
        for option in self.options:
            self._ids.setdefault(_folded(option.id), {})[option.id] = option
        for option, name, loose in self._names:
            self._exact.setdefault(key(name), {})[option.id] = option
            self._loose.setdefault(loose, {})[option.id] = option

    def find(self, text: str) -> tuple[Option, ...]:
        """The options that a text names; more than one where it is the name of several, or lists several."""
        named = self._named(text)
        if named:
            return named
        parts = [part for part in _PARTS.split(text) if part.strip()]
        found = [self._named(part) for part in parts]
        if len(parts) > 1 and all(found):
            return tuple(dict.fromkeys(option for options in found for option in options))
        return ()

    def slip(self, text: str) -> tuple[Option, str] | None:
        """The option, and the name of it, that a text with a typing slip means; None where that is unsure."""
        meant = slip(loosened(text), ((loose, option.id) for option, _, loose in self._names))
        if not meant:
            return None
        option = next(option for option in self.options if option.id == meant)
        near = nearest_few(text, [name for other, name, _ in self._names if other is option and name != option.id], 1)
        return option, next(iter(near), option.short)

    def nearest(self, text: str) -> tuple[str, ...]:
        """The names that a text which names no option is a part of, or is most like, of at most three options.

        None that says the opposite: "nimetty" is a part of "Ei nimettyä".
        """
        bare = loosened(text)
        owners = {name: option for option, name, _ in self._names if _denies(name) == _denies(text)}
        whole = [name for name in owners if len(bare) >= _SHORTEST_PART and bare in loosened(name)]
        near = whole or nearest_few(text, owners, most=9, floor=_LIKENESS)
        names = {owners[name].id: owners[name].short if name == owners[name].id else name for name in reversed(near)}
        return tuple(names.values())[::-1][:3]

    def _named(self, text: str) -> tuple[Option, ...]:
        # Ids have no dots; who writes them with dots, "epävirallinen", makes no slip.
        found = self._exact.get(key(text)) or self._loose.get(loosened(text)) or self._ids.get(_folded(text), {})
        return tuple(found.values())


def _denies(text: str) -> bool:
    return any(_NOT.fullmatch(word) for word in loosened(text).split())


def _folded(text: str) -> str:
    return loosened(undotted(text))


def loosened(text: str) -> str:
    """A name for comparing, without what people drop or add: full stops, quotation marks, dashes, underscores."""
    return re.sub(r"[\s_\-‐-―−/]+", " ", key(text)).strip(_EDGES)

"""The cell of a column that stands for one option -> whether the option was chosen."""

from collections.abc import Iterable

from reportgen.reading.words import key

SELECTED = frozenset({"1", "y", "yes", "kyllä", "k", "x", "true", "tosi", "valittu", "checked", "✓", "✔"})
NOT_SELECTED = frozenset({"", "0", "n", "no", "ei", "false", "epätosi", "not selected", "ei valittu", "n/a", "-"})


def is_selected(text: str, option: str) -> bool:
    """Whether a cell says that its column's option was chosen, by a sign or in the option's own words."""
    return key(text) in SELECTED or (bool(option) and key(text) == key(option))


def all_selections(texts: Iterable[str], option: str) -> bool:
    """Whether cells say nothing but whether the option was chosen."""
    return all(is_selected(text, option) or key(text) in NOT_SELECTED for text in texts)

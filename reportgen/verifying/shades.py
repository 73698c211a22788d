"""The colour that each role has in a file, and the theme's -> a problem for each role of another shade."""

from collections.abc import Iterator, Mapping

from reportgen.model.problems import Problem, error
from reportgen.model.theme import Theme

_NEAR = 2
"""By how much red, green or blue may differ, of 255: PDFs have three decimals, decks make some colours in two steps."""


def shades_of(theme: Theme) -> dict[str, str]:
    """The colours of a theme as they are seen, as "rrggbb", by their roles."""
    return {role: "".join(f"{round(255 * part):02x}" for part in colour.rgb) for role, colour in theme.colours.items()}


def compare_shades(file: str, found: Mapping[str, str], shades: Mapping[str, str]) -> Iterator[Problem]:
    """A problem for each role of the theme that has another colour in a file; what no role says is passed over."""
    for role, colour in found.items():
        if role in shades and not _are_near(colour, shades[role]):
            yield error(
                '{file}: the colour "{role}" of the theme is {found} there; expected {expected}.',
                file=file,
                role=role,
                found=colour or "-",
                expected=shades[role],
            )


def _are_near(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    return all(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) <= _NEAR for at in (0, 2, 4))

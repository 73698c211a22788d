"""A theme -> a problem for every pair of its colours that a reader with weak sight could not tell apart."""

from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.model.theme import FillStyle, Theme

TEXT = 4.5
"""Least contrast of text: WCAG 2.1, success criterion 1.4.3, level AA."""

MARK = 3.0
"""Least contrast of what is not text but means something: WCAG 2.1, success criterion 1.4.11, level AA."""

_LINEAR_BELOW = 0.04045

_TEXTS = (
    ("ink", "paper"),
    ("muted", "paper"),
    ("accent", "paper"),
    ("link", "paper"),
    ("visited", "paper"),
    ("ink", "ground"),
    ("accent", "ground"),
    ("link", "ground"),
    ("visited", "ground"),
    ("cover-text", "accent"),
    ("ink", "highlight"),
)
"""Every text on its ground but for names on fills; the cover's title is paper on accent, as one the other way round."""


def failed_contrasts(theme: Theme, place: Place) -> tuple[Problem, ...]:
    """What of a theme cannot be read: text on its ground, names on fills, fills on paper, and the line that points."""
    problems = [_too_weak(theme, place, text, ground, TEXT) for text, ground in _TEXTS]
    for name, style in theme.fills.items():
        problems.append(_too_weak(theme, place, style.label, style.fill.colour, TEXT))
        if style.fill.pattern is not None:
            problems.append(_too_weak(theme, place, style.fill.ink, style.fill.colour, MARK))
        if max(contrast(theme, role, "paper") for role in (style.fill.colour, style.outline)) < MARK:
            problems.append(
                error(
                    "[fills] {fill}: neither its colour nor its outline stands out from the paper. Their contrast is "
                    "{found}; at least 3 is needed. Choose a darker outline.",
                    place,
                    fill=name,
                    found=_in_figures(
                        max(contrast(theme, role, "paper") for role in (style.fill.colour, style.outline))
                    ),
                )
            )
        problems.append(_lost_pointer(theme, place, name, style))
    return tuple(dict.fromkeys(problem for problem in problems if problem is not None))


def _lost_pointer(theme: Theme, place: Place, name: str, style: FillStyle) -> Problem | None:
    """The line round the area of an extract is of the highlight's colour, edged with ink: one of the two must show."""
    found = max(contrast(theme, role, style.fill.colour) for role in ("highlight", "ink"))
    if found >= MARK or name == "highlight":
        return None
    return error(
        "[colours] highlight: the line round the area of an extract does not stand out from the fill {fill}: neither "
        "highlight nor ink, its edge, has more contrast with it than {found}; at least {least} is needed. Make "
        "highlight darker or lighter.",
        place,
        fill=name,
        found=_in_figures(found),
        least=_in_figures(MARK),
    )


def contrast(theme: Theme, one: str, other: str) -> float:
    """The contrast of two roles by WCAG 2.1, from 1 (none) to 21 (black on white)."""
    lighter, darker = sorted((luminance(theme.rgb(one)), luminance(theme.rgb(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _too_weak(theme: Theme, place: Place, mark: str, ground: str, least: float) -> Problem | None:
    found = contrast(theme, mark, ground)
    if found >= least:
        return None
    return error(
        "[colours] {mark} on {ground} is hard to read: their contrast is {found}, at least {least} is needed. Make one "
        "of the two darker or lighter.",
        place,
        mark=mark,
        ground=ground,
        found=_in_figures(found),
        least=_in_figures(least),
    )


def linear(rgb: tuple[float, float, float]) -> tuple[float, float, float]:
    """An sRGB colour, 0 ... 1, as amounts of light."""
    red, green, blue = (
        channel / 12.92 if channel <= _LINEAR_BELOW else ((channel + 0.055) / 1.055) ** 2.4 for channel in rgb
    )
    return red, green, blue


def luminance(rgb: tuple[float, float, float]) -> float:
    """Relative luminance in 0 ... 1, as WCAG 2.1 defines it."""
    red, green, blue = linear(rgb)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _in_figures(ratio: float) -> str:
    # Cut, not rounded: 4.49 must not be told as 4.5.
    return f"{int(ratio * 100) / 100:g}"

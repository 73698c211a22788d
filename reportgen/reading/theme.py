"""assets/theme.toml -> the theme, every value checked."""

from dataclasses import fields
from pathlib import Path

from reportgen.model.drawing import Fill, Pattern
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.theme import Colour, FillStyle, Logo, Sizes, Spacing, Theme
from reportgen.reading.contrast import failed_contrasts
from reportgen.reading.files import name_in_project
from reportgen.reading.logo import read_logo
from reportgen.reading.sections import Section
from reportgen.reading.separation import alike_fills
from reportgen.reading.toml import read_toml

_SLOTS = {
    "ink": "dk1",
    "paper": "lt1",
    "muted": "dk2",
    "line": "lt2",
    "accent": "accent1",
    "highlight": "accent2",
    "answer-1": "accent3",
    "answer-2": "accent4",
    "answer-3": "accent5",
    "answer-4": "accent6",
    "link": "hlink",
    "visited": "folHlink",
}
"""An office theme has twelve slots: these roles own them, every other role is one of these made lighter."""

_SAME_WIDTHS = {"Arial", "Arimo", "Helvetica", "Liberation Sans"}
"""Fonts in which a line of text is equally long, so that one of them may stand for another."""

_DERIVED = ("ground", "absent", "cover-1", "cover-2", "cover-3", "cover-text")
_STYLES = ("answer-1", "answer-2", "answer-3", "answer-4", "unknown", "no-answer", "not-in-data", "highlight")
_HEX = frozenset("0123456789abcdefABCDEF")
_HEX_LENGTH = 6
_LADDERS = {"body": 12.0, "table": 11.0, "legend": 11.0, "chart": 11.0, "map": 9.0}
"""Ladders with the smallest size that can be read: 12 for running text, 9 for names inside a map, else 11."""
_LEAST_SIZE = 11.0
_MOST_SIZE = 96.0
_PAGE = 960.0
_MOST_LEADING = 3.0


def read_theme(root: Path) -> Theme:
    """The theme; ReportError with everything that is wrong in the file."""
    path = root / "assets" / "theme.toml"
    problems: list[Problem] = []
    file = Section(read_toml(root, path), "", Place(name_in_project(root, path)), problems)
    colours = _colours(file.section("colours"))
    fills = _fills(file.section("fills"), colours)
    fonts, footer, shape = file.section("fonts"), file.section("footer"), file.section("map")
    theme = Theme(
        colours=colours,
        fills=fills,
        deck_font=fonts.text("deck"),
        page_font=fonts.text("page"),
        sizes=_sizes(file.section("sizes")),
        spacing=_spacing(file.section("spacing")),
        tiles=shape.choice("kind", ("areas", "tiles")) == "tiles",
        logo=_logo(root, footer),
    )
    for section in (fonts, footer, shape, file):
        section.close()
    named = {theme.deck_font, theme.page_font}
    # A font that is no text has been named.
    if "" not in named and len(named) > 1 and not named <= _SAME_WIDTHS:
        problems.append(
            error(
                "[fonts] deck: the letters of {deck} have other widths than those of {page}, by which every line is "
                "measured: in PowerPoint, texts would run over. Use the font that page names, or one of: {known}.",
                file.place,
                deck=theme.deck_font,
                page=theme.page_font,
                known=", ".join(sorted(_SAME_WIDTHS)),
            )
        )
    if not problems:
        problems += failed_contrasts(theme, file.place)
        problems += alike_fills(theme, file.place)
    if problems:
        raise ReportError(*problems)
    return theme


def _colours(section: Section) -> dict[str, Colour]:
    own = {role: Colour(slot, _hex(section, role)) for role, slot in _SLOTS.items()}
    derived: dict[str, Colour] = {}
    others = [key for key in section.keys() if key not in _SLOTS and key not in _DERIVED]  # noqa: SIM118 (not a dict)
    for role in (*_DERIVED, *others):
        # A misspelt role is left to close(), which knows what was meant.
        if role in _DERIVED or isinstance(section.peek(role), dict):
            derived[role] = _lighter(section.section(role), own)
    section.close()
    return own | derived


def _hex(section: Section, role: str) -> str:
    value = section.text(role)
    if value and (len(value) != _HEX_LENGTH or not set(value) <= _HEX):
        section.problems.append(
            error(
                '{section} {key}: found "{found}", expected a colour: six characters, 0–9 and A–F, such as "0B4F5F".',
                section.place,
                section=section.name,
                key=role,
                found=value,
            )
        )
        return "000000"
    return value.upper()


def _lighter(section: Section, own: dict[str, Colour]) -> Colour:
    source = section.choice("of", tuple(own))
    lighter = section.number("lighter", 0, 1)
    section.close()
    return Colour(own[source].slot, own[source].hex, lighter) if source else Colour("dk1", "000000")


def _fills(section: Section, colours: dict[str, Colour]) -> dict[str, FillStyle]:
    roles = tuple(colours)
    names = dict.fromkeys((*_STYLES, *section.keys()))
    fills = {name: _fill(section.section(name), roles) for name in names}
    section.close()
    return fills


def _fill(section: Section, roles: tuple[str, ...]) -> FillStyle:
    colour = section.choice("colour", roles)
    pattern, ink = None, ""
    if section.has("pattern"):
        pattern = Pattern(section.choice("pattern", tuple(Pattern)) or Pattern.HATCH)
        ink = section.choice("ink", roles)
    style = FillStyle(Fill(colour, pattern, ink), section.choice("outline", roles), section.choice("label", roles))
    section.close()
    return style


def _sizes(section: Section) -> Sizes:
    values: dict[str, float | tuple[float, ...]] = {}
    for name in (field.name for field in fields(Sizes)):
        key = name.replace("_", "-")
        if name in _LADDERS:
            values[name] = section.ladder(key, _LADDERS[name], _MOST_SIZE)
        else:
            values[name] = section.number(key, _LEAST_SIZE, _MOST_SIZE)
    section.close()
    return Sizes(**values)  # type: ignore[arg-type]  # a name in _LADDERS has a tuple, any other a number


def _spacing(section: Section) -> Spacing:
    values = {
        field.name: section.number(
            field.name.replace("_", "-"), *((1, _MOST_LEADING) if "leading" in field.name else (0, _PAGE))
        )
        for field in fields(Spacing)
    }
    section.close()
    spacing = Spacing(**values)
    downwards = (spacing.title_top, spacing.content_top, spacing.content_bottom, spacing.hairline, 540.0)
    if list(downwards) != sorted(downwards):
        section.problems.append(
            error(
                "[spacing] must go down the page: title-top, content-top, content-bottom, hairline, each larger than "
                "the one before, none past 540.",
                section.place,
            )
        )
    return spacing


def _logo(root: Path, footer: Section) -> Logo | None:
    name = footer.text("logo", default="")
    if not name:
        return None
    try:
        return read_logo(root, name, footer.place)
    except ReportError as failure:
        footer.problems += failure.problems
        return None

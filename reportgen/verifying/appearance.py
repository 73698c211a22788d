"""A deck that was read -> how each shape looks, in points and in red, green and blue, whoever saved the deck."""

import colorsys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.model.boxes import EMU_PER_POINT
from reportgen.verifying.found import Shape

_NAMED = {"schemeClr", "srgbClr", "sysClr", "prstClr"}
_SILENT = {"solidFill", "fgClr", "bgClr", "none", "0"}
_INSIDE = "> "
_BETWEEN = " | "


@dataclass(frozen=True, slots=True)
class Seen:
    """A shape as a reader sees it. `group` is the figure that it is a part of, or empty.

    `place` is its left, top, width and height in points. `fill`, `line` and `type` are words that are equal where it
    looks the same: a pattern, widths and colours as "rrggbb"; sizes, weights and colours of words.
    """

    name: str
    group: str
    place: tuple[float, ...]
    fill: str
    line: str
    type: str


def seen_in(shapes: Sequence[Shape], palette: Mapping[str, str]) -> tuple[Seen, ...]:
    """The shapes of a slide; `palette` has the colours of the deck's scheme by their names."""
    return tuple(
        Seen(
            shape.name,
            shape.group.rpartition(" / ")[2],
            tuple(round(length / EMU_PER_POINT, 1) for length in shape.place or ()),
            shades_in(shape.fill, palette),
            shades_in(shape.line, palette),
            _type(shape, palette),
        )
        for shape in shapes
    )


def _type(shape: Shape, palette: Mapping[str, str]) -> str:
    """The styles of a shape's words, each once: "28 pt bold 12262e"."""
    styles: dict[str, None] = {}
    for setting in shape.words:
        sizes = [run.partition(" of ")[2] for run in setting.type.partition(";")[0].split(", ")]
        for size, colour in zip(sizes, setting.colours[1:], strict=False):
            styles[f"{size} {shades_in(colour, palette)}".strip()] = None
    return ", ".join(sorted(styles))


def shades_in(fill: str, palette: Mapping[str, str]) -> str:
    """The colours of a fill or a line as they are seen, with what else is said of it."""
    found: list[str] = []
    words = iter(fill.split())
    for word in words:
        if word in _NAMED:
            named = next(words, "")
            found.append(palette.get(named, named).lower())
        elif word in {"lumMod", "lumOff"} and found:
            found[-1] = _lighter(found[-1], word, int(next(words, "0")) / 100_000)
        elif word == "pattFill":
            next(words, "")  # office programs take one pattern for another when they save
            found.append("pattern")
        elif word not in _SILENT:
            found.append(word)
    return " ".join(found)


def _lighter(shade: str, change: str, by: float) -> str:
    """A colour with its lightness multiplied, or added to."""
    red, green, blue = (int(shade[start : start + 2], 16) / 255 for start in (0, 2, 4))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    lightness = min(1.0, lightness * by if change == "lumMod" else lightness + by)
    return "".join(f"{round(255 * part):02x}" for part in colorsys.hls_to_rgb(hue, lightness, saturation))


def written(seen: Sequence[Seen]) -> list[str]:
    """Shapes as a receipt has them, a line each; what is part of a figure follows it, marked."""
    return [_BETWEEN.join((_name(one), _place(one), one.fill, one.line, one.type)) for one in seen]


def _name(one: Seen) -> str:
    return _INSIDE + one.name if one.group else one.name


def _place(one: Seen) -> str:
    return " ".join(f"{part:g}" for part in one.place)


def read(lines: Sequence[str]) -> Iterator[Seen]:
    """Shapes from the lines of a receipt; ValueError where they are none."""
    group = ""
    for line in lines:
        name, place, fill, line_, type_ = line.rsplit(_BETWEEN, 4)
        is_inside = name.startswith(_INSIDE)
        group = group if is_inside else name
        parts = tuple(map(float, place.split()))
        yield Seen(name.removeprefix(_INSIDE), group if is_inside else "", parts, fill, line_, type_)

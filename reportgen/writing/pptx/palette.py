"""Roles of colour -> references to the deck's colour scheme: no slide states a colour of its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportgen.model.drawing import Fill, Pattern, Stroke
from reportgen.model.theme import Colour
from reportgen.writing.pptx.markup import emu

COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
_MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
_PATTERNS = {
    Pattern.HATCH: "wdUpDiag",
    Pattern.CROSS: "openDmnd",
    Pattern.DOTS: "dotGrid",
    Pattern.LINES: "ltHorz",
}


@dataclass(frozen=True)
class Palette:
    """The theme's roles of colour as the deck writes them."""

    colours: Mapping[str, Colour]

    def colour(self, role: str) -> str:
        """A reference to the scheme, made lighter where the role is; KeyError for an unknown role."""
        colour = self.colours[role]
        slot = _MAPPED.get(colour.slot, colour.slot)
        if not colour.lighter:
            return f'<a:schemeClr val="{slot}"/>'
        offset = round(100000 * colour.lighter)
        return f'<a:schemeClr val="{slot}"><a:lumMod val="{100000 - offset}"/><a:lumOff val="{offset}"/></a:schemeClr>'

    def solid(self, role: str) -> str:
        """A plain fill of one role."""
        return f"<a:solidFill>{self.colour(role)}</a:solidFill>"

    def fill(self, fill: Fill | None) -> str:
        """A fill, plain or patterned, or none."""
        if fill is None:
            return "<a:noFill/>"
        if fill.pattern is None:
            return self.solid(fill.colour)
        return (
            f'<a:pattFill prst="{_PATTERNS[fill.pattern]}"><a:fgClr>{self.colour(fill.ink)}</a:fgClr>'
            f"<a:bgClr>{self.colour(fill.colour)}</a:bgClr></a:pattFill>"
        )

    def line(self, stroke: Stroke | None, tag: str = "a:ln") -> str:
        """An outline or, under another tag, one border of a table's cell."""
        if stroke is None:
            return f"<{tag}><a:noFill/></{tag}>"
        return f'<{tag} w="{emu(stroke.width)}" cap="flat">{self.solid(stroke.colour)}<a:round/></{tag}>'

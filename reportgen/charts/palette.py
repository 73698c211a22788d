"""Fills <-> stand-in colours: matplotlib is given one for each fill or role, and never sees the theme's colours."""

from reportgen.model.drawing import Fill

Rgb = tuple[float, float, float]


class StandInColours:
    """Gives every fill a colour of its own, so that a drawing knows roles and never the theme's colours.

    The colours are numbers in disguise (0 ... 1 for matplotlib, in steps of 1/255) and are never seen.
    """

    def __init__(self) -> None:
        self._fills: list[Fill] = []

    def colour_of(self, fill: Fill) -> Rgb:
        """The stand-in colour of a fill: the same for equal fills."""
        if fill not in self._fills:
            self._fills.append(fill)
        number = self._fills.index(fill) + 1
        return (number >> 16) / 255, (number >> 8 & 255) / 255, (number & 255) / 255

    def fill_of(self, colour: tuple[float, ...]) -> Fill | None:
        """The fill that a stand-in colour was given for; None for any other colour."""
        red, green, blue = (round(255 * channel) for channel in colour[:3])
        number = (red << 16) + (green << 8) + blue
        if not 1 <= number <= len(self._fills):
            return None
        return self._fills[number - 1]

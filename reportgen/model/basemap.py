"""The base map: outlines of the areas in projected kilometres, their tiles, and the window of the inset."""

from dataclasses import dataclass

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class AreaOutline:
    """An area's rings in ETRS-TM35FIN (EPSG:3067) kilometres, east and north; `centre` is a good point for its name.

    `tile` is its column and row in the tile grid (row 0 is north), None for an area outside the report (Åland).
    """

    code: str
    name: str
    rings: tuple[Ring, ...]
    centre: tuple[float, float]
    tile: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class BaseMap:
    """`inset` is the window west, south, east, north in km that is drawn again, magnified, for the capital region."""

    outlines: tuple[AreaOutline, ...]
    inset: tuple[float, float, float, float]

"""assets/basemap.json and assets/tiles.csv -> the outlines and tiles of the areas."""

import json
import re
from pathlib import Path
from typing import Any

from reportgen.model.areas import Areas
from reportgen.model.basemap import AreaOutline, BaseMap, Ring
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.reading.delimited import read_csv
from reportgen.reading.files import name_in_project, read_text
from reportgen.reading.words import shown

# East 350-440 and north 6650-6750 km hold the capital region, whose areas are too small to tell apart on the whole map.
_INSET = (350.0, 6650.0, 440.0, 6750.0)
_TILE = re.compile(r"\d{1,2}", re.ASCII)
_FEWEST_POINTS = 3
_ROUND_THE_WORLD = 40_000.0
"""Kilometres: what lies beyond is in another unit, or no place."""


def read_basemap(root: Path) -> BaseMap:
    """The base map in ETRS-TM35FIN kilometres.

    Origin: Natural Earth 1:10m (public domain), divided by the places of GeoNames (CC BY 4.0); borders are generalised.
    A report's words credit both.
    """
    path = root / "assets" / "basemap.json"
    place = Place(name_in_project(root, path))
    text = read_text(root, path)
    tiles = _read_tiles(root)
    try:
        first, *others = json.loads(text)["features"]
        outlines = tuple(_outline(feature, tiles) for feature in (first, *others))
    except (LookupError, TypeError, ValueError, OverflowError, RecursionError) as failure:
        message = error("The file is not a map of the areas (GeoJSON). Restore it from a copy.", place)
        raise ReportError(message) from failure
    return BaseMap(outlines, _INSET)


def areas_off_the_map(basemap: BaseMap, areas: Areas) -> tuple[Problem, ...]:
    """A problem for every area that the map or the tile grid lacks."""
    tiles = {outline.code: outline.tile for outline in basemap.outlines}
    problems = [
        error(
            "The map has no area with the code {code} ({name}).",
            Place("assets/basemap.json"),
            code=area.code,
            name=area.name,
        )
        for area in areas
        if area.code not in tiles
    ]
    problems += [
        error(
            "The tile grid has no tile for the code {code} ({name}).",
            Place("assets/tiles.csv"),
            code=area.code,
            name=area.name,
        )
        for area in areas
        if area.code in tiles and tiles[area.code] is None
    ]
    return tuple(problems)


def _read_tiles(root: Path) -> dict[str, tuple[int, int]]:
    grid = read_csv(root, root / "assets" / "tiles.csv")
    problems: list[Problem] = []
    tiles: dict[str, tuple[int, int]] = {}
    if not grid.rows or grid.rows[0] != ("area_code", "column", "row"):
        raise ReportError(error("The tile grid must have the columns area_code, column, row.", grid.whole))
    for row, (code, *position) in enumerate(grid.rows[1:], 1):
        if not code and not any(position):
            continue
        if not all(_TILE.fullmatch(text) for text in position):
            problems.append(
                error(
                    "The column and row of a tile must be whole numbers from 0 to 99; found {found}.",
                    grid.place(row, 1),
                    found=shown(", ".join(position)),
                )
            )
            continue
        tile = (int(position[0]), int(position[1]))
        if tile in tiles.values():
            problems.append(error("Two areas stand on the same tile of the grid.", grid.place(row, 1)))
        tiles[code.zfill(2)] = tile
    if problems:
        raise ReportError(*problems)
    return tiles


def _outline(feature: dict[str, Any], tiles: dict[str, tuple[int, int]]) -> AreaOutline:
    geometry = feature["geometry"]
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    rings = tuple(_ring(ring) for polygon in polygons for ring in polygon)
    if not rings:
        raise ValueError(feature["id"])
    return AreaOutline(
        code=str(feature["id"]),
        name=str(feature["properties"]["name_fi"]),
        rings=rings,
        centre=_point(feature["properties"]["label"]),
        tile=tiles.get(str(feature["id"])),
    )


def _ring(points: list[list[float]]) -> Ring:
    # GeoJSON repeats a ring's first point at its end.
    ring = tuple(_point(point) for point in points[:-1])
    if len(ring) < _FEWEST_POINTS:
        raise ValueError(points)
    return ring


def _point(position: list[float]) -> tuple[float, float]:
    east, north = map(float, position)
    if not (abs(east) < _ROUND_THE_WORLD and abs(north) < _ROUND_THE_WORLD):
        raise ValueError(position)
    return east, north

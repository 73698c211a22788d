"""A number of areas -> a project with so many of them: municipalities, say, as a finer division than 22 regions.

Everything is in the same files as ever (areas.csv, basemap.json, tiles.csv, the tables): no code knows of it.
"""

import csv
import json
import math
import shutil
from pathlib import Path

_ROUND = "2025-08"
_WEST, _SOUTH, _EAST, _NORTH = 60.0, 6600.0, 740.0, 7780.0
_HEAD = [
    "code",
    "name_fi",
    "official_fi",
    "genitive_fi",
    "locative_fi",
    "name_sv",
    "official_sv",
    "name_en",
    "population_2024",
]
_POINTS = 8
"""Points on each side of an area, so that its outline weighs as much as a generalised one."""

DECK = """\
# Järjestöjen ja hyvinvointialueiden yhteistyö

::: cover
Generoidut alueet
:::

# Rakenteet

Rakenne on {{ count("jarjestorakenne", "on") }} alueella. Avustuksia on {{ total("avustukset") }}.
"""

EXTRACT = """\
# {{ area | official }}

::: cover
Generoidut alueet
:::

# {{ area | name }} yhdellä silmäyksellä

::: glance
:::

# Järjestöavustukset {{ area | locative }}

{{ area | genitive }} avustukset ovat {{ value("avustukset") }}.
Sija on {{ rank("avustukset") }} ja mediaani {{ median("avustukset") }}.

::: figures stea_c
headings: 2024, 2025, ero €, % vuodesta 2024
:::

# Järjestölähtöinen yhteistyörakenne

::: map jarjestorakenne
areas: none
highlight: area
:::

{{ answer("jarjestorakenne", "nimi") }}

# Hyvinvointialueen perustama yhteistyörakenne

::: map hva_rakenne
areas: none
highlight: area
:::

{{ answer("hva_rakenne") }}
"""


def generate(root: Path, folder: Path, count: int) -> Path:
    """Write a project with `count` areas into a folder, from the real one's questions, theme and answers."""
    shutil.copytree(root / "assets", folder / "assets")
    tables = folder / "data" / _ROUND / "tables"
    tables.mkdir(parents=True)
    shutil.copy(root / "data" / "questions.toml", folder / "data")
    shutil.copy(root / "data" / _ROUND / "round.toml", folder / "data" / _ROUND)
    (folder / "data" / _ROUND / "deck.md").write_text(DECK, encoding="utf-8")
    (folder / "data" / _ROUND / "extract.md").write_text(EXTRACT, encoding="utf-8")
    areas = [(f"{100 + number}", f"Kunta {100 + number}") for number in range(count)]
    _write_areas(folder, areas)
    _write_map(folder, areas)
    for source in sorted((root / "data" / _ROUND / "tables").glob("*.csv")):
        with source.open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        regions = [row for row in rows if row[0]]
        answers = [[code, name, *regions[number % len(regions)][2:]] for number, (code, name) in enumerate(areas)]
        _write(tables / source.name, [head, *answers])
    return folder


def _write_areas(folder: Path, areas: list[tuple[str, str]]) -> None:
    rows = [
        [
            code,
            name,
            f"{name} (kunta)",
            f"{name}:n",
            f"{name}:ssa",
            f"Kommun {code}",
            f"Kommun {code} (k)",
            f"Town {code}",
            "9000",
        ]
        for code, name in areas
    ]
    _write(folder / "data" / "areas.csv", [_HEAD, *rows])


def _write_map(folder: Path, areas: list[tuple[str, str]]) -> None:
    """Areas as boxes of a grid, each with as many points as a coast has."""
    columns = math.ceil(math.sqrt(len(areas) / 2))
    rows = math.ceil(len(areas) / columns)
    width, height = (_EAST - _WEST) / columns, (_NORTH - _SOUTH) / rows
    features, tiles = [], [["area_code", "column", "row"]]
    for number, (code, name) in enumerate(areas):
        column, row = number % columns, number // columns
        west, south = _WEST + column * width, _NORTH - (row + 1) * height
        shares = [step / _POINTS for step in range(_POINTS)]
        ring = [
            *([west + share * width, south] for share in shares),
            *([west + width, south + share * height] for share in shares),
            *([west + width - share * width, south + height] for share in shares),
            *([west, south + height - share * height] for share in shares),
        ]
        features.append(
            {
                "type": "Feature",
                "id": code,
                "properties": {"name_fi": name, "label": [west + width / 2, south + height / 2]},
                "geometry": {"type": "Polygon", "coordinates": [[*ring, ring[0]]]},
            }
        )
        tiles.append([code, str(column), str(row)])
    content = json.dumps({"type": "FeatureCollection", "features": features})
    (folder / "assets" / "basemap.json").write_text(content, encoding="utf-8")
    _write(folder / "assets" / "tiles.csv", tiles)


def _write(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)

"""A small project of the repository's own data, quick to build, and what its folder of outputs holds."""

import shutil
from pathlib import Path

from reportgen.pipeline import Built, Order, build

ROOT = Path(__file__).parents[2]
ROUND = "2025-08"
AREAS = ("Helsinki", "Kainuu", "Lappi")
REPORTS = 1 + len(AREAS)

DECK = """\
# Järjestöjen ja hyvinvointialueiden yhteistyö

::: cover
Tilannekuva 8/2025
:::

# Järjestölähtöinen yhteistyörakenne

Rakenne on {{ count("jarjestorakenne", "on") }} alueella.

::: table jarjestorakenne
columns: area, nimi
:::

# Järjestöavustukset

Avustuksia on {{ total("avustukset") }}.
"""

EXTRACT = """\
# {{ area | official }}

::: cover
Tilannekuva 8/2025
:::

# Järjestölähtöinen yhteistyörakenne {{ area | locative }}

{{ answer("jarjestorakenne", "nimi") }}

::: map jarjestorakenne
:::

# Avustukset {{ area | locative }}

Kaikkien alueiden avustukset ovat yhteensä {{ total("avustukset") }}.
"""


def small_project(folder: Path) -> Path:
    """The shared data and one round with short texts, in a folder."""
    for part in ("assets", "data/areas.csv", "data/questions.toml", f"data/{ROUND}"):
        source, target = ROOT / part, folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)
    (folder / "data" / ROUND / "deck.md").write_text(DECK, encoding="utf-8")
    (folder / "data" / ROUND / "extract.md").write_text(EXTRACT, encoding="utf-8")
    return folder


def build_all(root: Path, **more: object) -> Built:
    """The national report and those of a few areas, in this process unless told otherwise."""
    order = {"areas": AREAS, "processes": 1, **more}
    return build(root, Order(**order), lambda *_: None)


def replace_text(root: Path, name: str, before: str, after: str) -> None:
    """Change one place of a file of the round."""
    path = root / "data" / ROUND / name
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")


def outputs(root: Path) -> dict[str, bytes]:
    """What a person finds in the folder of outputs, by name."""
    folder = root / "output" / ROUND
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".reportgen" not in path.parts
    }

"""The two committed rounds, and a third, made from the sample, in which each area's unpublished answers are marked."""

import csv
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportgen.composing import compose_extract
from reportgen.model.areas import Area
from reportgen.model.deck import Deck
from reportgen.model.rounds import Round
from reportgen.reading import Project, read_project, read_round

ROOT = Path(__file__).resolve().parents[3]
ROUNDS = ("2025-08", "esimerkki")
AREAS = [area.code for area in read_project(ROOT).areas]

_MORE_QUESTIONS = """
[salainen]
wording = "Mitä ei julkaista alueittain?"
published = false
options = [
    { id = "kylla", label = "Kyllä", short = "Kyllä", style = "answer-1" },
    { id = "ei", label = "Ei", short = "Ei", style = "answer-4" },
]
columns.vastaus = { kind = "choice", heading = "Vastaus" }
columns.kuvaus = { kind = "text", heading = "Kuvaus", optional = true }
columns.summa = { kind = "amount", unit = "eur", heading = "Summa" }

[avoin]
wording = "Vapaa sana"
published = false
columns.sana = { kind = "text", heading = "Sana" }

[rahat]
wording = "Julkaisemattomat summat"
published = false
columns.eka = { kind = "amount", unit = "eur", heading = "Ensimmäinen" }
columns.toka = { kind = "amount", unit = "eur", heading = "Toinen" }
"""

_MORE_SLIDES = """
# Julkaisematon kysymys

::: subtitle
Oma vastaus {{ answer("salainen") }}: {{ answer("salainen", "kuvaus") }}. Sama vastaus
{{ same_answer_count("salainen") }} alueella, {{ share("salainen", "kylla") }} vastanneista.
:::

::: shares salainen
:::

{{ value("salainen", "summa") }}, asukasta kohti {{ per_resident("salainen", "summa") }},
sija {{ rank("salainen", "summa") }}/{{ ranked("salainen", "summa") }}, yhteensä {{ total("salainen", "summa") }}.

# Julkaisemattomat summat

::: figures rahat
without: Helsinki
:::

{{ answer("avoin", "sana") }}
"""


@dataclass(frozen=True)
class Marked:
    """The marked round with its project. `marks` are what only the area of a code may be told: texts and figures."""

    project: Project
    survey: Round
    marks: dict[str, tuple[str, ...]]


@pytest.fixture(scope="session")
def rounds() -> dict[str, Round]:
    project = read_project(ROOT)
    return {name: read_round(project, name)[0] for name in ROUNDS}


@pytest.fixture(scope="session")
def extracts(rounds: dict[str, Round]) -> dict[tuple[str, str], Deck]:
    """The deck of every area by round and code."""
    return {
        (name, area.code): compose_extract(survey, area)[0] for name, survey in rounds.items() for area in survey.areas
    }


@pytest.fixture(scope="session")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    """The sample with three questions that are not published, answered by each area with its own mark."""
    root = tmp_path_factory.mktemp("marked")
    for folder in ("data/esimerkki", "data/esimerkki-2024", "data/esimerkki-2023", "assets"):
        shutil.copytree(ROOT / folder, root / folder)
    for file in ("data/areas.csv", "data/questions.toml"):
        shutil.copy(ROOT / file, root / file)
    _append(root / "data/questions.toml", _MORE_QUESTIONS)
    _append(root / "data/esimerkki/extract.md", _MORE_SLIDES)
    areas = read_project(root).areas
    tables = root / "data/esimerkki/tables"
    _write(tables / "salainen.csv", ("vastaus", "kuvaus", "summa"), [
        (area, "ei" if int(area.code) % 3 else "kylla", _text(area, "KUVAUS"), _amount(area, 1)) for area in areas
    ])  # fmt: skip
    _write(tables / "avoin.csv", ("sana",), [(area, _text(area, "SANA")) for area in areas])
    _write(tables / "rahat.csv", ("eka", "toka"), [(area, _amount(area, 2), _amount(area, 3)) for area in areas])
    project = read_project(root)
    survey, _ = read_round(project, "esimerkki")
    return Marked(project, survey, {area.code: _marks(area) for area in areas})


def _append(path: Path, text: str) -> None:
    path.chmod(0o644)
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def _text(area: Area, word: str) -> str:
    return f"{word}MERKKI{area.code}X"


def _amount(area: Area, table: int) -> int:
    """A figure that no sum, median or other area has: the codes grow evenly, their squares do not."""
    return table * 1_000_000 + int(area.code) ** 2 * 101 + int(area.code)


def _marks(area: Area) -> tuple[str, ...]:
    amounts = [str(_amount(area, table)) for table in (1, 2, 3)]
    spaced = [f"{amount[0]}\u00a0{amount[1:4]}\u00a0{amount[4:]}" for amount in amounts]
    return (f"MERKKI{area.code}X", *amounts, *spaced)


def _write(path: Path, columns: tuple[str, ...], rows: list[tuple[Area, *tuple[object, ...]]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("koodi", "alue", *columns))
        writer.writerows((area.code, area.name, *cells) for area, *cells in rows)

"""What all rounds share: found, read whole, and refused in words where something in it is wrong."""

import shutil
import tomllib
from operator import itemgetter
from pathlib import Path

import pytest

from reportgen.model.drawing import Fill, Pattern
from reportgen.model.problems import ReportError
from reportgen.model.questions import ColumnKind, Computed
from reportgen.model.theme import Colour, FillStyle
from reportgen.model.values import Unit
from reportgen.reading import find_project, find_round, read_project

MISTAKES = tomllib.loads(Path(__file__).with_name("mistakes.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("mistake", MISTAKES["project"], ids=itemgetter("message"))
def test_a_mistake_in_a_shared_file(workshop, mistake: dict[str, str]) -> None:
    workshop.replace(mistake["file"], mistake["old"], mistake["new"])
    assert workshop.project_problems() == [mistake["file"] + mistake["message"]]


def test_mistakes_in_all_shared_files_are_said_together(workshop) -> None:
    workshop.replace("assets/theme.toml", "[colours]", "[colours")
    workshop.replace("data/questions.toml", 'wording = "Tapaamisia"', "")
    workshop.replace("data/areas.csv", "69639", "0")
    (workshop.root / "assets" / "basemap.json").unlink()
    assert [message.split(":")[0].split(" line ")[0] for message in workshop.project_problems()] == [
        "data/areas.csv I21",
        "data/questions.toml",
        "assets/theme.toml",
        "assets/basemap.json",
    ]


def test_questions_keep_the_order_and_words_of_the_file(workshop) -> None:
    questions = read_project(workshop.root).questions
    assert [question.id for question in questions] == ["raha", "rakenne", "maara"]
    money, structure, number = questions
    assert [column.id for column in money.columns] == ["eur_2024", "eur_2025", "ero", "osuus"]
    assert money.column("osuus").computed == Computed("percent", "eur_2025", "eur_2024", 0.5)
    assert money.column("osuus").unit is Unit.PERCENT
    assert structure.no_answer == "Tiedot alueelta puuttuvat"
    assert structure.option("ei_tietoa").short == "Ei tietoa"
    assert (structure.column("nimi").kind, structure.column("nimi").optional) == (ColumnKind.TEXT, True)
    assert (number.published, number.options, number.no_answer) == (False, (), "")


def test_a_derived_colour_keeps_its_slot(workshop) -> None:
    theme = read_project(workshop.root).theme
    accent = theme.colours["accent"]
    assert accent.slot == "accent1"
    assert theme.colours["cover-2"] == Colour("accent1", accent.hex, 0.09)
    assert len({colour.slot for colour in theme.colours.values()}) == 12
    assert theme.fills["no-answer"] == FillStyle(Fill("paper", Pattern.DOTS, "muted"), "muted", "ink")


def test_a_theme_may_hold_colours_and_fills_of_its_own(workshop) -> None:
    workshop.replace("assets/theme.toml", "[colours]", '[colours]\nmist = { of = "accent", lighter = 0.9 }')
    workshop.replace(
        "assets/theme.toml", "[fills]\n", '[fills]\nmist = { colour = "mist", outline = "ink", label = "ink" }\n'
    )
    theme = read_project(workshop.root).theme
    assert theme.fills["mist"].fill.colour == "mist"


def test_every_area_has_an_outline_and_a_tile(workshop) -> None:
    project = read_project(workshop.root)
    outlines = {outline.code: outline for outline in project.basemap.outlines}
    assert set(outlines) - {area.code for area in project.areas} == {"91"}
    assert outlines["91"].tile is None
    assert outlines["21"].tile == (2, 0)
    assert len({outline.tile for outline in outlines.values()}) == 23
    west, south, east, north = project.basemap.inset
    assert all(
        west < outlines[code].centre[0] < east and south < outlines[code].centre[1] < north for code in ("04", "90")
    )
    # A ring is closed by its reader: its first point is not said twice.
    assert all(ring[0] != ring[-1] and len(ring) > 2 for outline in outlines.values() for ring in outline.rings)


def test_a_project_is_found_from_within(workshop) -> None:
    assert find_project(workshop.round / "tables") == workshop.root.resolve()


def test_no_project_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="is not in a project: neither it nor a folder above it has the file"):
        find_project(tmp_path)


def _add_round(workshop, name: str, date: str, sample: str = "false") -> None:
    shutil.copytree(workshop.round, workshop.root / "data" / name)
    workshop.replace(f"data/{name}/round.toml", "2025-08-31", date)
    workshop.replace(f"data/{name}/round.toml", "sample = false", f"sample = {sample}")


def test_the_newest_round_is_the_one_with_the_latest_date(workshop) -> None:
    _add_round(workshop, "2024-08", "2026-01-31")
    _add_round(workshop, "zz", "2099-01-31", "true")
    assert find_round(read_project(workshop.root), None) == "2024-08"
    assert find_round(read_project(workshop.root), "zz") == "zz"


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("2025-8", "There is no round 2025-8. Did you mean 2025-08?"),
        ("kevät", "There is no round kevät. The rounds are: 2025-08, esimerkki."),
        ("../data/2025-08/../esimerkki", "The rounds are: 2025-08, esimerkki."),
        ("", "The name of the round is empty. The rounds are: 2025-08, esimerkki."),
    ],
)
def test_a_round_that_is_not_there(workshop, asked: str, words: str) -> None:
    _add_round(workshop, "esimerkki", "2025-08-31", "true")
    with pytest.raises(ReportError) as raised:
        find_round(read_project(workshop.root), asked)
    assert words in str(raised.value)


def test_sample_data_is_never_the_newest_round(workshop) -> None:
    workshop.replace("data/2025-08/round.toml", "sample = false", "sample = true")
    with pytest.raises(ReportError, match="There is no survey round besides sample data"):
        find_round(read_project(workshop.root), None)

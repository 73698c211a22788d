"""Values and files that no one types on purpose: each is refused in words with its place, none ends in a traceback."""

import json
import os
from pathlib import Path

import pytest

from reportgen.model.problems import ReportError
from reportgen.reading import examine_round, find_round, read_project, unconfirmed_text
from tests.reading.workshop import Workshop, said

TABLES = "data/2025-08/tables/"
DEEP = "[" * 3000 + "]" * 3000
LONG = "9" * 5000
SHEET = "A question's id becomes the name of a sheet and of a file:"
MAP = "assets/basemap.json: The file is not a map of the areas (GeoJSON). Restore it from a copy."

TOML_FILES = [
    "data/questions.toml",
    "assets/theme.toml",
    "data/2025-08/round.toml",
    "data/2025-08/vahvistettavat.toml",
]


def all_said(workshop: Workshop) -> list[str]:
    """What is said of a project and its round, whichever of them is wrong."""
    try:
        examined = examine_round(read_project(workshop.root), "2025-08")
        listed = () if examined.round is None else unconfirmed_text(workshop.root, examined.round)
    except ReportError as wrong:
        return [said(problem) for problem in wrong.problems]
    return [said(problem) for problem in (*examined.problems, *listed)]


def prepend(workshop: Workshop, file: str, line: str) -> None:
    path = workshop.root / file
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f"{line}\n{before}", encoding="utf-8")


@pytest.mark.parametrize("file", TOML_FILES)
@pytest.mark.parametrize(
    ("line", "words"),
    [
        (
            f"x = {DEEP}",
            " line 1: Too many brackets stand within one another near line 1. Compare it with the lines around it, and "
            "remove what was added.",
        ),
        (
            f"x = {LONG}",
            " line 1: A number near line 1 has more digits than can be read. Write one of at most 15 digits.",
        ),
        (
            f"x = 0x{'f' * 400}",
            " line 1: A number near line 1 has more digits than can be read. Write one of at most 15 digits.",
        ),
    ],
    ids=["deep", "long", "hexadecimal"],
)
def test_toml_that_the_library_cannot_hold(workshop: Workshop, file: str, line: str, words: str) -> None:
    prepend(workshop, file, line)
    assert f"{file}{words}" in all_said(workshop)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "data/questions.toml",
            "tolerance = 1\n",
            "tolerance = 1e300\n",
            ": [raha.columns.ero.computed] tolerance: found 1e+300, expected 0 ... 1e+12.",
        ),
        (
            "data/questions.toml",
            'heading = "2024" }',
            'heading = "2024", plausible = [0, 1e300] }',
            ": [raha.columns.eur_2024] plausible: found [0, 1e+300], expected [0, 1000000].",
        ),
        (
            "data/questions.toml",
            'wording = "Tapaamisia"',
            f"wording = [{'{a = ' * 50}1{'}' * 50}]",
            ': [maara] wording: found [ ... ], expected "...".',
        ),
        (
            "data/questions.toml",
            'wording = "Tapaamisia"',
            'wording = "Tapaa\\u0000misia"',
            ": [maara] wording: the text holds a sign that cannot be seen or printed, \\u0000. Write it anew.",
        ),
        (
            "data/2025-08/round.toml",
            'label = "8/2025"',
            'label = "8\\u001b/2025"',
            ": label: the text holds a sign that cannot be seen or printed, \\u001b. Write it anew.",
        ),
        (
            "data/2025-08/round.toml",
            "date = 2025-08-31",
            "date = 0999-08-31",
            ": date: 0999-08-31 is no day of the years 2000 to 2100. Correct it.",
        ),
        (
            "data/2025-08/round.toml",
            'label = "8/2025"',
            'previous = "a\\u0000b"\nlabel = "8/2025"',
            ": previous: the text holds a sign that cannot be seen or printed, \\u0000. Write it anew.",
        ),
    ],
)
def test_a_value_that_no_one_means(workshop: Workshop, file: str, old: str, new: str, message: str) -> None:
    workshop.replace(file, old, new)
    assert file + message in all_said(workshop)


@pytest.mark.parametrize("name", ["x" * 300, "../2025-08", ".", "2025-08/../2024-08"])
def test_a_round_before_that_is_no_folders_name(workshop: Workshop, name: str) -> None:
    workshop.replace("data/2025-08/round.toml", 'label = "8/2025"', f'previous = "{name}"\nlabel = "8/2025"')
    (told,) = all_said(workshop)
    assert told.startswith(f"data/2025-08/round.toml: There is no round {name}.")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "vastausten_maara_hyvinvointialueittain",
            f'{SHEET} "vastausten_maara_hyvinvointialueittain" has 38 letters, and at most 31 fit. Give it a shorter '
            "one.",
        ),
        *(
            (
                f"a{sign}b",
                f'{SHEET} in "a{sign}b", only letters, digits, - and _ may stand, the first a letter or a digit.',
            )
            for sign in "[]:*?/. '"
        ),
        ("Raha", "The questions raha and Raha have the same name but for small and large letters. Rename one of them."),
        ("ohje", "No question may be called ohje: the sheet with the instructions has that name. Rename it."),
    ],
)
def test_an_id_that_can_be_no_sheets_name(workshop: Workshop, name: str, words: str) -> None:
    workshop.replace("data/questions.toml", "[maara]", f'["{name}"]')
    assert f"data/questions.toml: {words}" in workshop.project_problems()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("00,-,-,-,-,-,-,-,5\n", ' B24: The name_fi "-" has no letter. Write the area\'s name, or remove the row.'),
        (
            "a/b,Ä,Ä,Ä,Ä,Ä,Ä,Ä,5\n",
            ' A24: The code "a/b" is none. Write the area\'s code: letters and digits, at most 10.',
        ),
        ("95,Ä,Ä,Ä,Ä,Lappland,Ä,Ä,5\n", " F24: {twin}"),
        (f"95,Ä,Ä,Ä,Ä,Ä,Ä,Ä,{LONG}\n", f" I24: The population must be a whole number above 0; found {'9' * 79}…."),
    ],
)
def test_an_area_that_is_none(workshop: Workshop, line: str, message: str) -> None:
    path = workshop.root / "data" / "areas.csv"
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")
    twin = "Lappland is also a name of another area, in F22. Give each area names of its own."
    assert workshop.project_problems() == [f"data/areas.csv{message.format(twin=twin)}"]


def test_a_column_of_areas_that_is_there_twice(workshop: Workshop) -> None:
    path = workshop.root / "data" / "areas.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([f"{lines[0]},name_sv", *(f"{line},x" for line in lines[1:])]), encoding="utf-8")
    (told,) = workshop.project_problems()
    assert told.startswith("data/areas.csv J1: The heading name_sv is there twice, here and in ")


@pytest.mark.parametrize(
    "content",
    [
        '{"features": ' + DEEP + "}",
        '{"features": [' + LONG + "]}",
        "[]",
        "1",
        '{"features": {"a": 1}}',
        '{"features": []}',
    ],
    ids=["deep", "long", "list", "number", "names", "nothing"],
)
def test_a_map_that_is_none(workshop: Workshop, content: str) -> None:
    (workshop.root / "assets" / "basemap.json").write_text(content, encoding="utf-8")
    assert MAP in workshop.project_problems()


@pytest.mark.parametrize("point", [1e999, float("nan"), 10**400, 1e9])
def test_a_map_that_lies_beyond_the_world(workshop: Workshop, point: float) -> None:
    path = workshop.root / "assets" / "basemap.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["features"][0]["properties"]["label"][0] = point
    path.write_text(json.dumps(content), encoding="utf-8")
    assert workshop.project_problems() == [MAP]


def test_an_area_without_a_shape(workshop: Workshop) -> None:
    path = workshop.root / "assets" / "basemap.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["features"][0]["geometry"]["coordinates"] = []
    path.write_text(json.dumps(content), encoding="utf-8")
    assert workshop.project_problems() == [MAP]


def test_a_tile_beyond_any_page(workshop: Workshop) -> None:
    workshop.replace("assets/tiles.csv", "\n", f"\n99,{LONG},1\n")
    (told,) = workshop.project_problems()
    assert told.startswith(
        "assets/tiles.csv B2: The column and row of a tile must be whole numbers from 0 to 99; found 999"
    )


def test_a_folder_that_is_called_as_a_table(workshop: Workshop) -> None:
    path = workshop.round / "tables" / "raha.csv"
    path.unlink()
    path.mkdir()
    assert workshop.problems() == [
        f"{TABLES}raha.csv: This is a folder, not a file, in spite of its name. Rename it, and save the table as "
        "raha.csv."
    ]


@pytest.mark.skipif(os.name == "nt", reason="a link needs rights there that few people have")
def test_a_table_that_leads_to_itself(workshop: Workshop) -> None:
    path = workshop.round / "tables" / "raha.csv"
    path.unlink()
    path.symlink_to(path.name)
    (told,) = workshop.problems()
    assert told.startswith(f"{TABLES}raha.csv: The file cannot be read: ")


@pytest.mark.skipif(os.name == "nt", reason="as above")
def test_a_table_that_leads_to_nothing(workshop: Workshop) -> None:
    path = workshop.round / "tables" / "raha.csv"
    path.unlink()
    path.symlink_to("elsewhere.csv")
    assert workshop.problems() == [f"{TABLES}raha.csv: There is no such file. Add it, or restore it from a copy."]


def test_a_folder_of_tables_that_may_not_be_looked_into(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Simulated: whom a folder is closed to differs by system and user."""
    closed, whole = workshop.round / "tables", Path.iterdir

    def look(self: Path):
        if self == closed:
            raise PermissionError(13, "Permission denied")
        return whole(self)

    monkeypatch.setattr(type(closed), "iterdir", look)
    project = read_project(workshop.root)
    told = [said(problem) for problem in examine_round(project, find_round(project, "2025-08")).problems]
    assert told == [
        "data/2025-08/tables: The folder cannot be looked into: Permission denied. Ask whoever looks after the "
        "computer for the right to read it."
    ]

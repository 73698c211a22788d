"""What one area answered and nobody publishes is in no file of another area's folder, its papers included."""

import csv
import json

import pytest

from reportgen.composing.expressions.lookups import find_table
from reportgen.wording import say
from tests.building.projects import AREAS, ROUND, build_all, outputs, replace_text, small_project
from tests.composing.extracts.searching import deck_parts, page_parts

QUESTION = """
[salainen]
wording = "Mitä ei julkaista alueittain?"
published = false
columns.kuvaus = { kind = "text", heading = "Kuvaus" }
columns.summa = { kind = "amount", unit = "eur", heading = "Summa", plausible = [0, 1000] }
"""
SLIDE = """
# Julkaisematon kysymys

{{ answer("salainen", "kuvaus") }}

::: figures salainen
:::
"""
CODES = {"Helsinki": "90", "Kainuu": "20", "Lappi": "21"}


def answer(root, word=""):
    """Every area's answers: words, and a figure that is not plausible, so that a warning quotes it."""
    rows = (root / "data" / "areas.csv").read_text(encoding="utf-8").splitlines()[1:]
    with (root / "data" / ROUND / "tables" / "salainen.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("koodi", "alue", "kuvaus", "summa"))
        for code, name in (row.split(",")[:2] for row in rows):
            writer.writerow((code, name, f"MERKKI{code}X{word if code == CODES['Lappi'] else ''}", amount(code)))


def amount(code):
    return 7_770_000 + int(code)


def marks(code):
    figure = str(amount(code))
    return {f"MERKKI{code}X", figure, *(f"7{gap}770{gap}{figure[-3:]}" for gap in (" ", "\u00a0"))}


def told(name, data):
    """Everything that could be read from a file, packed or not."""
    if name.endswith((".pptx", ".xlsx")):
        return "\n".join(text for _, text in deck_parts(data))
    return "\n".join(text for _, text in page_parts(data)) if name.endswith(".pdf") else data.decode()


@pytest.fixture(scope="module")
def secret(tmp_path_factory):
    root = small_project(tmp_path_factory.mktemp("secret"))
    for path, text in ((root / "data" / "questions.toml", QUESTION), (root / "data" / ROUND / "extract.md", SLIDE)):
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    replace_text(root, "round.toml", "deviations = [", 'deviations = ["Nimi MERKKI21X on lyhennetty.",')
    answer(root)
    build_all(root)
    return root


def found(root, area):
    """The files of an area's folder that hold what another area answered."""
    files = {name: data for name, data in outputs(root).items() if f"/{CODES[area]}-" in name}
    assert {name.rpartition(".")[2] for name in files} == {"pptx", "pdf", "xlsx", "json"}
    texts = {name: told(name, data) for name, data in files.items()}
    assert any(mark in text for text in texts.values() for mark in marks(CODES[area]))
    foreign = {mark for other in AREAS if other != area for mark in marks(CODES[other])}
    return [(name, mark) for name, text in texts.items() for mark in foreign if mark in text]


@pytest.mark.parametrize("area", AREAS)
def test_no_paper_of_an_area_quotes_another(secret, area):
    assert found(secret, area) == []


def test_no_receipt_that_is_renewed_quotes_another(secret):
    answer(secret, "lisää")
    assert build_all(secret).made == 2
    for area in AREAS:
        assert found(secret, area) == []


def test_no_receipt_of_an_area_has_the_hash_of_answers_that_could_be_tried_out(secret):
    for name, data in outputs(secret).items():
        if name.endswith("report.json"):
            files = [entry["file"] for entry in json.loads(data)["inputs"]]
            assert f"data/{ROUND}/tables/avustukset.csv" in files
            assert (f"data/{ROUND}/tables/salainen.csv" in files) == (name == "report.json")


def test_a_figure_that_slips_through_composing_stops_the_report(tmp_path, monkeypatch):
    """The finished report is looked at once more, whatever a directive let by."""
    root = small_project(tmp_path)
    for path, text in (
        (root / "data" / "questions.toml", QUESTION),
        (root / "data" / ROUND / "extract.md", "\n# Kaikki\n\n::: bars salainen\n:::\n"),
    ):
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")
    answer(root)
    monkeypatch.setattr("reportgen.composing.directives.bars.find_published", find_table)
    monkeypatch.setattr("reportgen.composing.expressions.facts.find_published", find_table)
    built = build_all(root, processes=1)
    assert built.made == 2
    assert sorted(failure.area.name for failure in built.failures) == sorted(AREAS)
    told = {failure.area.name: [say(problem, "en") for problem in failure.problems] for failure in built.failures}
    assert told["Kainuu"] == [
        'The figure "7\u00a0770\u00a0090\u00a0€" of the slide "Kaikki" tells what single areas answered to a question '
        f"that is not published: it comes from D23 of data/{ROUND}/tables/salainen.csv."
    ]
    assert not [name for name in outputs(root) if "areas" in name]


def test_a_receipt_of_an_area_names_the_files_that_its_report_is_made_from_and_no_other(secret):
    """What a survey's import or a person keeps in the project may be answers too, and so may the name of a file."""
    folder = secret / "data" / ROUND
    kept = (folder / "tuonti" / "salainen.csv", folder / "Lapin vastaus myöhässä.txt", secret / "data" / "Lappi.txt")
    for path in kept:
        path.parent.mkdir(exist_ok=True)
        path.write_text("Lappi;kyllä\n", encoding="utf-8")
    build_all(secret, force=True)
    named = {f"{folder.relative_to(secret).as_posix()}/{name}" for name in ("round.toml", "extract.md")}
    named |= {"data/questions.toml", "data/areas.csv", "assets/basemap.json", "assets/theme.toml"}
    for name, data in outputs(secret).items():
        if name.endswith("report.json"):
            files = {entry["file"] for entry in json.loads(data)["inputs"]}
            national = name == "report.json"
            assert files >= named
            assert (f"data/{ROUND}/deck.md" in files) == national
            assert {path.relative_to(secret).as_posix() in files for path in kept} == {national}

"""What a new round starts with: its files, the workbook to fill in, and what is refused."""

import io
import tomllib

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from reportgen.check import check
from reportgen.cli import main
from reportgen.model.problems import ReportError
from reportgen.model.questions import ColumnKind
from reportgen.reading import examine_round, in_words_of, read_project, script_numbers, unconfirmed_text
from reportgen.starting import start_round
from reportgen.wording import say
from tests.starting.test_whole_way import fill_in


@pytest.fixture
def project(root):
    return read_project(root)


@pytest.fixture
def start(project):
    return start_round(project, "2026-02", None)


@pytest.fixture
def questions(project, start):
    """In the words of the new round."""
    return in_words_of(project, "2026-02", content(start, "round.toml").decode()).questions


def content(start, name):
    return next(content for path, content in start.contents.items() if path.name == name)


@pytest.fixture
def workbook(start):
    return openpyxl.load_workbook(io.BytesIO(content(start, "Taulukot.xlsx")))


def test_what_lasts_is_taken_over_and_what_does_not_is_new(start):
    about = tomllib.loads(content(start, "round.toml").decode())
    assert (about["label"], about["date"].isoformat(), about["previous"]) == ("2/2026", "2026-02-28", "2025-08")
    assert (about["deviations"], about["sample"]) == ([], False)
    assert start.previous == "2025-08"


def test_the_text_and_the_claim_that_it_makes_are_taken_over_together(start, project):
    assert tomllib.loads(content(start, "round.toml").decode())["every_area_answered"] is True
    path = project.root / "data" / "2025-08" / "round.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("every_area_answered = true", ""), encoding="utf-8")
    again = start_round(project, "2026-02", "2025-08")
    assert "every_area_answered" not in tomllib.loads(content(again, "round.toml").decode())


def test_every_number_typed_in_the_text_waits_to_be_confirmed(start, project):
    script = (project.root / "data" / "2025-08" / "deck.md").read_text(encoding="utf-8")
    assert content(start, "deck.md").decode() == script
    listed = tomllib.loads(content(start, "vahvistettavat.toml").decode())["number"]
    extract = (project.root / "data" / "2025-08" / "extract.md").read_text(encoding="utf-8")
    typed = [entry for entry in listed if entry["file"] != "round.toml"]
    assert [(entry["text"], entry["slide"], entry["file"]) for entry in typed] == [
        (number.text, number.slide, number.file)
        for number in (*script_numbers(script), *script_numbers(extract, "extract.md"))
    ]
    assert any(entry["file"] == "extract.md" for entry in listed)
    assert not any(entry["confirmed"] for entry in listed)
    assert len(listed) > 30


def test_every_sentence_that_names_areas_and_holds_no_number_waits_too(start, project):
    listed = tomllib.loads(content(start, "vahvistettavat.toml").decode())["sentence"]
    assert [(entry["text"].split()[0], entry["file"], entry["confirmed"]) for entry in listed] == [
        ("Etelä-Pohjanmaalla", "deck.md", False),
        ("Keski-Uudellamaalla", "deck.md", False),
    ]
    write(start)
    survey = examine_round(project, "2026-02").round
    told = [
        dict(problem.fields)["text"] for problem in unconfirmed_text(project.root, survey) if "areas" in problem.message
    ]
    assert told == [entry["text"] for entry in listed]


def test_the_workbook_has_the_same_bytes_each_time(project, start):
    assert start.contents == start_round(project, "2026-02", "2025-08").contents


def test_a_sheet_for_each_question_has_every_area_and_only_answers_can_be_typed(project, questions, workbook):
    assert workbook.sheetnames == ["Ohje", *(question.id for question in project.questions)]
    for question in questions:
        sheet = workbook[question.id]
        typed = [column for column in question.columns if column.computed is None]
        assert [cell.value for cell in sheet[1]] == ["koodi", "alue", *(column.heading for column in typed)]
        assert [(row[0].value, row[1].value) for row in sheet.iter_rows(min_row=2)] == [
            (area.code, area.name) for area in project.areas
        ]
        assert sheet.protection.sheet
        for row in sheet.iter_rows():
            for cell in row:
                answer = cell.row > 1 and cell.column > 2
                assert cell.protection.locked is not answer
                assert cell.value is None or not answer
    assert workbook["Ohje"].protection.sheet


def test_excel_opens_the_workbook_without_a_word(start, tmp_path):
    path = tmp_path / "Taulukot.xlsx"
    path.write_bytes(content(start, path.name))
    assert [found.description for found in OpenXmlValidator().validate(path).errors] == []


def offered(workbook, validation):
    sheet, cells = validation.formula1.replace("$", "").split("!")
    return [row[0].value for row in workbook[sheet][cells]]


def test_cells_of_options_offer_them_and_refuse_the_rest(project, workbook):
    missing = ["Alueen vastaus puuttuu", "ei tietoa lähdeaineistossa"]
    for question in project.questions:
        typed = [column for column in question.columns if column.computed is None]
        validations = workbook[question.id].data_validations.dataValidation
        assert len(validations) == len(typed)
        for column, validation in zip(typed, validations, strict=True):
            if column.kind is ColumnKind.AMOUNT:
                continue
            options = [option.short for option in question.options] if column.kind is ColumnKind.CHOICE else []
            assert offered(workbook, validation) == [*options, *missing]
            assert validation.showErrorMessage is (column.kind is ColumnKind.CHOICE)


def test_cells_of_amounts_take_a_number_or_the_words_for_none_only(workbook):
    (validation,) = workbook["avustukset"].data_validations.dataValidation
    assert validation.showErrorMessage
    assert (validation.type, str(validation.sqref)) == ("custom", "C2:C23")
    cells = validation.formula1.partition("COUNTIF(")[2].partition(",")[0].replace("$", "").split("!")[1]
    assert validation.formula1.startswith("OR(ISNUMBER(C2),COUNTIF(Ohje!")
    words = [row[0].value for row in workbook["Ohje"][cells]]
    assert words == ["Alueen vastaus puuttuu", "ei tietoa lähdeaineistossa"]


def test_amounts_are_formatted_in_their_unit(workbook):
    assert workbook["avustukset"]["C2"].number_format.endswith('"€"')


def test_the_guide_explains_every_option_in_finnish(questions, workbook):
    told = {cell.value for row in workbook["Ohje"].iter_rows() for cell in row}
    assert {option.label for question in questions for option in question.options} <= told
    assert any("Tyhjää solua ei jätetä" in str(text) for text in told)


@pytest.mark.parametrize(
    ("name", "previous", "message"),
    [
        ("kevat", None, "year and month"),
        ("2026-13", None, "year and month"),
        ("2026-2", None, "the month with two digits: 2026-02"),
        ("2025-08", None, "a folder of this name already"),
        ("2026-02", "2025-09", "no round 2025-09"),
        ("2026-02", "esimerkki", "made-up data"),
        ("2025-02", None, "not after 2025-08"),
    ],
)
def test_a_round_that_makes_no_sense_is_refused(project, name, previous, message):
    with pytest.raises(ReportError, match=message):
        start_round(project, name, previous)


def test_cells_of_dates_take_days_and_show_them_as_finns_do(project):
    questions = project.root / "data" / "questions.toml"
    more = '[sopimus]\nwording = "Sopimus"\npublished = true\ncolumns.paiva = { kind = "date", heading = "Päivä" }\n'
    questions.write_text(questions.read_text(encoding="utf-8") + more, encoding="utf-8")
    start = start_round(read_project(project.root), "2026-02", None)
    sheet = openpyxl.load_workbook(io.BytesIO(content(start, "Taulukot.xlsx")))["sopimus"]
    assert sheet["C2"].number_format == "d.m.yyyy"
    (rule,) = sheet.data_validations.dataValidation
    assert (rule.type, str(rule.sqref)) == ("custom", "C2:C23")
    assert rule.formula1.startswith("OR(AND(ISNUMBER(C2),C2>=")


def test_names_that_tell_a_time_move_on_by_one_round_and_wait_to_be_confirmed(start, workbook):
    words = tomllib.loads(content(start, "round.toml").decode())["words"]
    assert words == {
        "stea_c": {
            "wording": "STEA:n järjestöille myöntämät C-avustukset hyvinvointialueittain 2025 ja 2026",
            "headings": {"eur_2024": "2025", "eur_2025": "2026"},
        },
        "asiakirja": {"headings": {"vastaus_2024": "08/2025", "vastaus": "02/2026"}},
        "hyte_neuvottelut": {"labels": {"kaytiin": "Vuonna 2025 käytiin HYTE-neuvottelut"}},
    }
    assert [cell.value for cell in workbook["asiakirja"][1]] == ["koodi", "alue", "08/2025", "02/2026"]
    listed = tomllib.loads(content(start, "vahvistettavat.toml").decode())["number"]
    numbers = [(entry["slide"], entry["text"]) for entry in listed if entry["file"] == "round.toml"]
    assert numbers == [
        ("stea_c", "2025"), ("stea_c", "2026"), ("stea_c", "2025"), ("stea_c", "2026"),
        ("asiakirja", "08/2025"), ("asiakirja", "02/2026"), ("hyte_neuvottelut", "2025"),
    ]  # fmt: skip


def test_a_question_that_is_new_is_called_what_it_was_just_called(root):
    shared = root / "data" / "questions.toml"
    asked = '[kokoukset]\nwording = "Kokoukset 2026"\npublished = true\n'
    asked += 'columns.maara = { kind = "amount", unit = "count", heading = "Kokouksia 2026" }\n'
    shared.write_text(shared.read_text(encoding="utf-8") + asked, encoding="utf-8")
    start = start_round(read_project(root), "2026-02", None)
    assert "kokoukset" not in tomllib.loads(content(start, "round.toml").decode())["words"]
    sheet = openpyxl.load_workbook(io.BytesIO(content(start, "Taulukot.xlsx")))["kokoukset"]
    assert sheet["C1"].value == "Kokouksia 2026"


def write(start):
    for path, data in start.contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def test_the_round_after_the_next_moves_on_from_its_names(project, start):
    write(start)
    numbers = unconfirmed_text(project.root, examine_round(project, "2026-02").round)
    assert sum(problem.place.file.endswith("round.toml") for problem in numbers) == 7
    fill_in(project.root)
    later = start_round(project, "2026-08", "2026-02")
    words = tomllib.loads(content(later, "round.toml").decode())["words"]
    assert words["asiakirja"]["headings"] == {"vastaus_2024": "02/2026", "vastaus": "08/2026"}
    assert words["stea_c"]["headings"] == {"eur_2024": "2025", "eur_2025": "2026"}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('words.stea.wording = "x"', "[words] has an unknown key, stea. Did you mean stea_c?"),
        ('words.stea_c.headings.eur_2023 = "x"', "[words.stea_c.headings] has an unknown key, eur_2023."),
        (
            'words.stea_c.headings.eur_2024 = "2025"',
            "[words.stea_c] column eur_2025: 2025 is also the name of another column.",
        ),
    ],
)
def test_words_of_a_round_that_cannot_be(project, line, message):
    path = project.root / "data" / "2025-08" / "round.toml"
    path.write_text(path.read_text(encoding="utf-8") + f"\n{line}\n", encoding="utf-8")
    with pytest.raises(ReportError) as refused:
        start_round(project, "2026-02", "2025-08")
    assert message in str(refused.value)


def test_the_meaning_of_an_answer_is_never_cut(workbook):
    """Office programs differ in whether they make a row higher for a long text: the file says how high it is."""
    sheet = workbook["Ohje"]
    long = [cell for cell in sheet["C"] if cell.value and len(cell.value) > 110]
    assert long
    for cell in long:
        assert sheet.row_dimensions[cell.row].height >= 15 * -(-len(cell.value) // 110)


NEWER = """
[strategia]
wording = "Onko alueella järjestöstrategia?"
published = true
options = [{ id = "on", label = "On", short = "On", style = "answer-1" }]
columns.vastaus = { kind = "choice", heading = "Vastaus" }
"""


def test_a_round_that_has_a_successor_is_built_without_the_questions_that_came_later(root, start):
    write(start)
    shared = root / "data" / "questions.toml"
    shared.write_text(shared.read_text(encoding="utf-8") + NEWER, encoding="utf-8")
    told = check(root, "2025-08")
    assert told.errors == ()
    (newer,) = (problem for problem in told.warnings if "strategia" in dict(problem.fields).values())
    assert say(newer, "en") == (
        "data/2025-08/tables: There is no table strategia. If this round did not ask that, nothing needs to be done; "
        "else add strategia.csv, or a sheet named strategia in a workbook (.xlsx)."
    )
    missing = [say(problem, "en") for problem in check(root, "2026-02").errors if "strategia" in say(problem, "en")]
    assert [text.partition(". ")[0] for text in missing] == ["data/2026-02/tables: The table strategia is missing"]


def test_what_an_older_round_shows_must_be_there_all_the_same(root, start):
    write(start)
    (root / "data" / "2025-08" / "tables" / "ptv.csv").unlink()
    assert any(
        'There is no question "ptv" in this round' in say(problem, "en") for problem in check(root, "2025-08").errors
    )


def test_mistakes_in_the_tables_of_the_round_before_are_told_and_stop_nobody(root, project):
    table = root / "data" / "2025-08" / "tables" / "hva_rakenne.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",ei,", ",pöhinää,", 1), encoding="utf-8")
    start = start_round(project, "2026-02", None)
    assert start.mistakes == 1
    assert start_round(project, "2026-02", None).contents == start.contents
    (root / "data" / "2025-08" / "deck.md").unlink()
    with pytest.raises(ReportError, match="no such file"):
        start_round(project, "2026-02", None)


def test_names_of_rounds_of_one_year_keep_the_year(root, start, capsys):
    write(start)
    fill_in(root)
    assert main(["new", "2026-08", "--project", str(root), "--lang", "fi"]) == 0
    told = capsys.readouterr().out
    assert "    stea_c: 2025 → ennallaan\n" in told
    assert "    asiakirja: 02/2026 → 08/2026\n" in told

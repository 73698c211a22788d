"""What an import refuses, what it leaves alone, and what it makes of cells with several choices."""

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.importing.likeness import likeness, most_alike
from reportgen.importing.splitting import found_choices, split_choices
from reportgen.model.problems import ReportError
from reportgen.wording.together import told_together
from tests.importing import exports


def said(wrong):
    return [problem.message.format_map(dict(problem.fields)) for problem in wrong.value.problems]


def told(found):
    return [problem.message.format_map(dict(problem.fields)) for problem in found.warnings]


@pytest.fixture
def export(tmp_path):
    return exports.microsoft_forms(tmp_path)


@pytest.fixture
def confirmed(desk, export):
    desk.run(export)
    desk.confirm()
    return desk


def edited(export, cell, value):
    book = openpyxl.load_workbook(export)
    book.active[cell] = value
    book.save(export)
    return export


def test_nothing_is_written_before_every_heading_is_confirmed(desk, export):
    desk.run(export)
    with pytest.raises(ReportError) as wrong:
        desk.run(export)
    lines = desk.mapping.read_text(encoding="utf-8").splitlines()
    open_lines = [
        max(start for start in range(number) if lines[start] == "[[heading]]") + 1
        for number, line in enumerate(lines)
        if line.startswith("confirmed = false") and "[[heading]]" in lines[:number]
    ]
    (problem,) = wrong.value.problems
    assert said(wrong)[0].startswith(
        f"Not confirmed yet: {len(open_lines)} headings, from the lines {', '.join(map(str, open_lines))}. "
    )
    assert len(open_lines) > 5
    assert (problem.place.file, problem.place.line) == ("data/2026-02/import.toml", open_lines[0])
    assert not (desk.round / "tables").exists()


def test_one_line_confirms_all(desk, export):
    desk.run(export)
    text = desk.mapping.read_text(encoding="utf-8")
    desk.mapping.write_text(text.replace("confirmed = false", "confirmed = true", 1), encoding="utf-8")
    assert desk.run(export).responses == 6


def test_questions_that_no_heading_asks_are_named(desk, export):
    proposed = desk.run(export)
    assert "HYTE-neuvottelut" in proposed.unasked
    assert "Hyvinvointialueen perustama yhteistyörakenne" not in proposed.unasked
    assert "\n#   hyte_neuvottelut: HYTE-neuvottelut\n" in desk.mapping.read_text(encoding="utf-8")


def test_an_answer_that_the_mapping_does_not_know_is_named_with_its_cell(confirmed, export):
    with pytest.raises(ReportError) as wrong:
        confirmed.run(edited(export, "H2", "Kenties"))
    assert said(wrong)[0].startswith('The answer "Kenties" under the heading "Onko alueellanne')
    assert wrong.value.problems[0].place.cell == "H2"


def test_an_answer_without_a_meaning_is_asked_for(desk, export):
    desk.run(edited(export, "J2", "En osaa sanoa"))
    desk.confirm()
    with pytest.raises(ReportError, match=r'"En osaa sanoa" under the heading .* has no meaning yet'):
        desk.run(export)


def test_an_option_without_a_meaning_is_asked_for_too(desk, tmp_path):
    export = exports.limesurvey(tmp_path)
    desk.run(export)
    topics = 'use = "options"\nconfirmed = true'
    desk.confirm(topics=(topics, 'use = "table"\nquestion = "hva_rakenne"\ncolumn = "vastaus"\nconfirmed = true'))
    with pytest.raises(ReportError) as wrong:
        desk.run(export)
    assert [text.partition(". Choose")[0] for text in said(wrong)] == [
        f'The answer "{topic}" under the heading "G02Q01. {exports.TOPICS} [{topic}]" has no meaning yet'
        for topic in exports.TOPIC_OPTIONS
    ]


def test_areas_headings_and_names_that_are_unknown_are_refused(confirmed, export):
    with pytest.raises(ReportError, match=r'names the area "Savo", which is none .*nearest: .*Pohjois-Savo'):
        confirmed.run(edited(export, "F2", "Savo"))
    with pytest.raises(ReportError, match=r"nearest: Pohjois-Karjala\)"):
        confirmed.run(edited(export, "F2", "Pohjois-Karjala (Siun sote)"))
    with pytest.raises(ReportError, match=r'"anonyymi", which is none of the areas\. Write one'):
        confirmed.run(edited(export, "F2", "anonyymi"))
    with pytest.raises(ReportError, match=r"The response names no area\. Write"):
        confirmed.run(edited(export, "F2", None))
    with pytest.raises(ReportError, match=r'"Uusi kysymys" is in the export and not in import\.toml') as wrong:
        confirmed.run(edited(export, "M1", "Uusi kysymys"))
    assert said(wrong)[1].startswith(f'The heading "{exports.STRENGTHS}" is not in the export')


def test_an_area_with_a_typing_slip_is_read_with_a_warning(confirmed, export):
    found = confirmed.run(edited(export, "F2", "Kainu"))
    assert confirmed.table("jarjestorakenne")["Kainuu"] == ["Yhteistyörakenne", "Neuvosto"]
    (slip,) = (problem for problem in found.warnings if "is read as" in problem.message)
    assert (dict(slip.fields), slip.place.cell) == ({"found": "Kainu", "area": "Kainuu"}, "F2")


def test_a_mapping_that_names_what_there_is_not_is_refused(desk, export):
    desk.run(export)
    desk.confirm(
        question=('question = "hva_rakenne"', 'question = "hva_rakene"'),
        option=('"Kyllä" = "on"', '"Kyllä" = "onn"'),
    )
    with pytest.raises(ReportError) as wrong:
        desk.run(export)
    assert [text.partition("; known")[0].partition(": ")[2] for text in said(wrong)] == [
        '"hva_rakene" is unknown. The nearest is "hva_rakenne"',
        '"hva_rakene" is unknown. The nearest is "hva_rakenne"',
        '"onn" is unknown. The nearest is "on"',
    ]


def test_what_a_person_changed_stays_and_the_survey_stands_beside_it(confirmed, export):
    confirmed.run(export)
    path = confirmed.round / "tables" / "hva_rakenne.csv"
    chosen = path.read_text(encoding="utf-8").replace("Satakunta;Ei rakennetta", "Satakunta;Yhteistyörakenne")
    path.write_text(chosen, encoding="utf-8")
    found = confirmed.run(edited(export, "M2", "Muuttunut vastaus"))
    assert path.read_text(encoding="utf-8") == chosen
    assert confirmed.table("hva_rakenne", "tuonti")["Satakunta"] == ["Ei rakennetta", ""]
    kept = [problem for problem in found.warnings if "stays as it is" in problem.message]
    assert [problem.place.file for problem in kept] == ["data/2026-02/tables/hva_rakenne.csv"]
    # What nobody has touched follows the survey.
    assert "Muuttunut vastaus" in (confirmed.round / "avovastaukset.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("sheet", "name"), [("hva_rakenne", "Taulukot.xlsx"), ("Hva_rakenne ", "Taulukot.xlsx"), ("hva_rakenne", "T.XLSM")]
)
def test_answers_typed_in_a_workbook_are_not_doubted_by_an_import(confirmed, export, sheet, name):
    (confirmed.round / "tables").mkdir()
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in (["koodi", "alue", "Vastaus"], ["20", "Kainuu", "Yhteistyörakenne"]):
        book.active.append(row)
    book.create_sheet("jarjestorakenne").append(["koodi", "alue", "Vastaus"])
    book.save(confirmed.round / "tables" / name)
    found = confirmed.run(export)
    written = sorted(path.relative_to(confirmed.round).as_posix() for path in found.contents)
    assert written == [
        "avovastaukset.md",
        "tables/jarjestorakenne.csv",
        "tuonti/.kirjoitettu.json",
        "tuonti/hva_rakenne.csv",
    ]


@pytest.mark.parametrize("record", ["", "{", "[]", "\0"])
def test_a_damaged_record_of_imports_takes_every_file_for_a_persons_work(confirmed, export, record):
    confirmed.run(export)
    (confirmed.round / "tuonti" / ".kirjoitettu.json").write_text(record, encoding="utf-8")
    path = confirmed.round / "avovastaukset.md"
    before = path.read_bytes()
    confirmed.run(edited(export, "M2", "Muuttunut vastaus"))
    assert path.read_bytes() == before


def test_the_same_export_gives_the_same_bytes(confirmed, export):
    assert confirmed.run(export).contents == confirmed.run(export).contents


def test_one_respondent_who_chose_two_options_did_not_disagree_but_has_to_be_asked(confirmed, export):
    found = confirmed.run(edited(export, "H5", "Ei rakennetta;Yhteistyörakenne;"))
    cell = confirmed.table("hva_rakenne")["Satakunta"][0]
    assert cell == (
        "Ristiriita: vastaaja valitsi useita vaihtoehtoja: Ei rakennetta / Yhteistyörakenne (Järjestön edustaja)"
    )
    assert any("The respondent of Satakunta chose several options of hva_rakenne" in text for text in told(found))


def test_the_same_amount_written_in_two_ways_is_one(desk, tmp_path):
    rows = [[exports.AREA, "Avustukset yht., euroa"], ["Kainuu", "100000"], ["Kainuu", "100 000,00 €"]]
    export = exports.csv_file(tmp_path / "vienti.csv", rows)
    desk.run(export)
    desk.confirm()
    found = desk.run(export)
    assert desk.table("avustukset")["Kainuu"] == ["100000"]
    assert found.warnings == ()


def test_a_conflict_that_a_person_has_decided_is_none_and_others_are_where_they_are_to_be_decided(confirmed, export):
    edited(export, "H5", "Ei rakennetta;Yhteistyörakenne;")
    confirmed.run(export)
    path = confirmed.round / "tables" / "hva_rakenne.csv"
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    lines = [line if "Kainuu" not in line else "20;Kainuu;Yhteistyörakenne;Pöytä" for line in lines]
    path.write_text("\n".join((*lines[:1], *lines[2:], *lines[1:2])), encoding="utf-8")
    found = confirmed.run(export)
    conflicts = [problem for problem in found.warnings if "until then" in problem.message]
    assert [dict(problem.fields)["area"] for problem in conflicts] == ["Satakunta"]
    places = [problem.place for problem in conflicts]
    row = next(number for number, line in enumerate(lines[2:], 2) if "Satakunta" in line)
    assert [(place.file, place.cell) for place in places] == [("data/2026-02/tables/hva_rakenne.csv", f"C{row}")]
    path.unlink()
    book = openpyxl.Workbook()
    book.active.title = "hva_rakenne"
    for cells in (["koodi", "alue", "Vastaus"], ["06", "Satakunta", "Ei rakennetta"]):
        book.active.append(cells)
    book.save(confirmed.round / "tables" / "Taulukot.xlsx")
    again = [problem for problem in confirmed.run(export).warnings if "until then" in problem.message]
    assert [(problem.place.file, problem.place.cell) for problem in again] == [
        ("data/2026-02/tuonti/hva_rakenne.csv", "C7")
    ]


@pytest.mark.parametrize("name", ["answers.pdf", "empty.csv"])
def test_a_file_that_is_no_export_is_refused(desk, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"Alue,Vastaus\r\n")
    with pytest.raises(ReportError, match=r"export must be|no responses"):
        desk.run(path)


@pytest.mark.parametrize(
    ("text", "known", "choices"),
    [
        ("A;B;", (), ("A", "B")),
        ("Tilat, kalusteet ja laitteet", (), ("Tilat, kalusteet ja laitteet",)),
        ("A, Tilat, kalusteet, B", ("A", "B", "Tilat, kalusteet"), ("A", "Tilat, kalusteet", "B")),
        ("A, C", ("A", "B"), ("A, C",)),
        ("Muu; mikä;A", ("Muu; mikä", "A"), ("Muu; mikä", "A")),
        ("  ", ("A",), ()),
    ],
)
def test_a_cell_of_choices_is_parted_only_where_that_is_known(text, known, choices):
    assert split_choices(text, known) == choices


def test_choices_are_found_by_being_met_again():
    assert found_choices(["A, B", "B, C", "A, C"]) == ("A", "B", "C")
    assert found_choices(["A", "Tilat, kalusteet", "A, Tilat, kalusteet"]) == ("A", "Tilat, kalusteet")
    assert found_choices(["Kerran, sanottu"]) == ("Kerran, sanottu",)


@given(st.lists(st.sampled_from(["Avustukset", "Tilat", "Viestintä", "Tilat, kalusteet"]), unique=True, min_size=1))
def test_choices_joined_by_a_tool_are_parted_again(chosen):
    known = ("Avustukset", "Tilat", "Viestintä", "Tilat, kalusteet")
    assert split_choices("".join(f"{choice};" for choice in chosen), known) == tuple(chosen)


def test_wordings_are_alike_by_their_words_and_not_by_chance():
    question = "Hyvinvointialueen perustama yhteistyörakenne"
    assert likeness("Onko alueellanne hyvinvointialueen perustama yhteistyörakenne?", question) > 0.8
    assert likeness("Mitä taho edustatte?", question) < 0.4
    assert likeness(question, question.upper()) == 1
    assert most_alike("Kyllä on", ["Ei ole", "Kyllä"], 0.6) == "Kyllä"
    assert most_alike("Aivan muuta", ["Ei ole", "Kyllä"], 0.6) == ""


def test_a_workbook_that_is_filled_in_already_is_told_once_and_conflicts_by_area(confirmed, export):
    book = openpyxl.Workbook()
    for question in ("hva_rakenne", "jarjestorakenne"):
        sheet = book.create_sheet(question)
        sheet.append(["koodi", "alue", "Vastaus"])
        sheet.append(["06", "Satakunta", "Ei rakennetta"])
    (confirmed.round / "tables").mkdir()
    book.save(confirmed.round / "tables" / "Taulukot.xlsx")
    edited(export, "J3", "Ei")  # Kainuu: the second respondent differs on this too
    found = confirmed.run(export)
    (kept,) = (problem for problem in found.warnings if "filled in already" in problem.message)
    assert dict(kept.fields) == {"sheets": "hva_rakenne, jarjestorakenne", "folder": "data/2026-02/tuonti"}
    assert kept.place.file == "data/2026-02/tables/Taulukot.xlsx"
    lines = told_together([problem for problem in found.warnings if problem.several], "en")
    assert [line.partition(":")[0] for line in lines] == [
        "data/2026-02/tuonti/hva_rakenne.csv, cell C7",
        "data/2026-02/tuonti/jarjestorakenne.csv, cell C7",
    ]


def test_many_conflicts_stand_under_their_areas(confirmed, export):
    for cell, answer in (("J3", "Ei"), ("J4", "Kyllä;Ei;"), ("H4", "Ei rakennetta;Yhteistyörakenne;"), ("F6", "Lappi")):
        edited(export, cell, answer)
    lines = told_together(confirmed.run(export).warnings, "en")
    start = next(number for number, line in enumerate(lines) if line.startswith("Respondents who differ"))
    assert [line for line in lines[start:] if not line.startswith("    ")] == [
        "Respondents who differ: 4. Write in each cell the answer that holds; until then the round is not built.",
        "  Kainuu",
        "  Lappi",
    ]

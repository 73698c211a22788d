"""What an import asks for before it writes anything, and what it refuses."""

import pytest

from reportgen.importing.likeness import likeness, most_alike
from reportgen.model.problems import ReportError
from tests.importing import exports
from tests.importing.conftest import edited, said


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


@pytest.mark.parametrize("name", ["answers.pdf", "empty.csv"])
def test_a_file_that_is_no_export_is_refused(desk, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"Alue,Vastaus\r\n")
    with pytest.raises(ReportError, match=r"export must be|no responses"):
        desk.run(path)


def test_wordings_are_alike_by_their_words_and_not_by_chance():
    question = "Hyvinvointialueen perustama yhteistyörakenne"
    assert likeness("Onko alueellanne hyvinvointialueen perustama yhteistyörakenne?", question) > 0.8
    assert likeness("Mitä taho edustatte?", question) < 0.4
    assert likeness(question, question.upper()) == 1
    assert most_alike("Kyllä on", ["Ei ole", "Kyllä"], 0.6) == "Kyllä"
    assert most_alike("Aivan muuta", ["Ei ole", "Kyllä"], 0.6) == ""

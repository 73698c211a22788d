"""One survey from four tools: the same proposal, the same tables, the same open answers, and nobody's name in them."""

import pytest

from reportgen.importing.privacy import Personal
from tests.importing import exports

NO_ANSWER = "Alueen vastaus puuttuu"


@pytest.fixture(params=exports.TOOLS, ids=lambda tool: tool.__name__)
def imported(request, desk, tmp_path):
    export = request.param(tmp_path)
    desk.run(export)
    desk.confirm()
    return desk, desk.run(export)


def test_choices_and_names_reach_the_tables(imported):
    desk, found = imported
    table = desk.table("hva_rakenne")
    assert table["alue"] == ["vastaus", "nimi"]
    assert table["Lappi"] == ["Epävirallinen rakenne", ""]
    assert table["Satakunta"] == ["Ei rakennetta", ""]
    assert table["Helsinki"] == ["Yhteistyörakenne", "Kaupungin ryhmä"]
    assert table["Päijät-Häme"] == [NO_ANSWER, ""]
    assert table["Pirkanmaa"] == [NO_ANSWER, NO_ANSWER]
    assert desk.table("jarjestorakenne")["Lappi"] == ["Ei rakennetta", ""]
    assert len(table) == 23
    assert (found.responses, found.areas) == (6, 5)
    assert sorted(path.name for path in found.contents if path.suffix == ".csv") == [
        "hva_rakenne.csv",
        "jarjestorakenne.csv",
    ]


def test_respondents_of_one_area_agree_or_are_listed_and_never_averaged(imported):
    desk, found = imported
    assert desk.table("jarjestorakenne")["Kainuu"] == ["Yhteistyörakenne", "Neuvosto"]
    assert desk.table("hva_rakenne")["Kainuu"] == [
        "Ristiriita: Yhteistyörakenne (Järjestön edustaja) / Ei rakennetta (Hyvinvointialueen edustaja)",
        "Pöytä",
    ]
    differing = [problem for problem in found.warnings if "differ on" in problem.message]
    assert [(dict(problem.fields)["area"], problem.place.cell) for problem in differing] == [("Kainuu", "C7")]


def test_open_answers_stand_by_question_and_kind_with_their_number(imported):
    desk, found = imported
    text = (desk.round / "avovastaukset.md").read_text(encoding="utf-8")
    assert (found.open_questions, found.open_answers) == (2, 10)
    counts, answers = text.split("\n## ")[1:]
    assert counts.rstrip().splitlines() == [
        exports.TOPICS,
        "",
        "n = 5 (Hyvinvointialueen edustaja 2, Järjestön edustaja 3)",
        "",
        "- Avustukset: 3",
        "- Tilat: 3",
        "- Viestintä: 2",
    ]
    assert answers.splitlines()[:9] == [
        exports.STRENGTHS,
        "",
        "n = 5 (Hyvinvointialueen edustaja 2, Järjestön edustaja 3)",
        "",
        "### Hyvinvointialueen edustaja",
        "",
        "- [sähköposti poistettu] kertoo lisää",
        "- Pitkä perinne, 2024-2025",
        "",
    ]
    assert "- Avoin yhteistyö.\n  Soita [puhelinnumero poistettu]\n" in answers
    # An area has few respondents: beside an answer it would tell who wrote it.
    assert not any(answer.area in text.replace(exports.STRENGTHS, "") for answer in exports.ANSWERS)


def test_no_personal_data_is_written_and_what_was_left_out_is_counted(imported):
    _, found = imported
    written = b"\n".join(found.contents.values()).decode("utf-8-sig")
    for secret in ("@", "040 123", "192.168", "10.20.30"):
        assert secret not in written
    assert [found.left_out[kind] for kind in (Personal.EMAIL, Personal.PHONE, Personal.ADDRESS)] == [1, 1, 1]
    columns = {heading: count for heading, count in found.left_out.items() if isinstance(heading, str)}
    assert set(columns.values()) <= {6}
    # A name that no column of names holds is left out too.
    assert found.left_out[Personal.NAME if "Name" in columns else Personal.LIKE_A_NAME] == 1
    assert not any(person in written for person in exports.PERSONS)


@pytest.mark.parametrize("tool", exports.TOOLS, ids=lambda tool: tool.__name__)
def test_what_the_tools_add_of_themselves_needs_no_confirmation(tool, desk, tmp_path):
    proposed = desk.run(tool(tmp_path))
    asked = " ".join(entry.heading for entry in proposed.entries)
    for heading in ("ID", "time", "Muokattu viimeksi klo", "Aikaleima", "Seed", "IP", "Email", "Sähköposti", "Vastaus"):
        assert heading not in asked
    assert exports.STRENGTHS in asked

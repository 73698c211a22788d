"""`since`: what an area answered in the round before and answers now, and where nothing can be compared."""

from dataclasses import replace

import pytest

from reportgen.composing import compose, compose_extract
from reportgen.model.blocks import TableBlock
from reportgen.model.problems import ReportError
from reportgen.model.values import Missing
from tests.areas import area_of
from tests.composing.changed import with_table
from tests.composing.deck_text import only

SCRIPT = "# Dia\n::: show\nwhen: has_previous()\n:::\n::: since\n:::\n\n# Toinen\n\nTeksti.\n"


def table_of(survey, code, script=SCRIPT):
    """The table's cells by the first words of their row."""
    deck = compose_extract(replace(survey, extract_script=script), area_of(survey.areas, code))[0]
    block = only(deck, TableBlock)
    return [column.heading for column in block.columns], {row[0].text: row[1:] for row in block.rows}, deck.slides[0]


def told(cells):
    return [cell.text.replace("\u00a0", " ") for cell in cells]


def answering(survey, question, code, content):
    """The round with one answer of one area."""
    table = survey.table(question)
    answer = content if isinstance(content, Missing) else table.question.option(content)
    index = table.columns.index("vastaus")
    rows = tuple(
        replace(row, cells=(*row.cells[:index], replace(row.cells[index], content=answer), *row.cells[index + 1 :]))
        if row.area.code == code
        else row
        for row in table.rows
    )
    return with_table(survey, replace(table, rows=rows))


def naming(survey, name):
    """The round in which Kainuu has a structure of a name."""
    table = survey.table("jarjestorakenne")
    contents = {"vastaus": table.question.option("on"), "nimi": name}
    rows = tuple(
        replace(
            row,
            cells=tuple(
                replace(cell, content=contents[column]) for column, cell in zip(table.columns, row.cells, strict=True)
            ),
        )
        if row.area.code == "20"
        else row
        for row in table.rows
    )
    return with_table(survey, replace(table, rows=rows))


def two_rounds(survey, before, now):
    """The sample round and the one before it, with one answer of Kainuu in each."""
    earlier = answering(survey.previous, "vastuuhenkilo", "20", before)
    return replace(answering(survey, "vastuuhenkilo", "20", now), earlier=(*survey.earlier[:-1], earlier))


@pytest.mark.parametrize(
    ("before", "now", "cells"),
    [
        ("on", "on", ["Vastuuhenkilö nimetty", "Vastuuhenkilö nimetty", "ennallaan"]),
        ("ei", "on", ["Ei nimettyä", "Vastuuhenkilö nimetty", "muuttunut"]),
        (Missing.NO_ANSWER, "on", ["Alueen vastaus puuttuu", "Vastuuhenkilö nimetty", "ei voi verrata"]),
        ("on", Missing.NOT_IN_DATA, ["Vastuuhenkilö nimetty", "Ei tietoa lähdeaineistossa", "ei voi verrata"]),
        (Missing.NO_ANSWER, Missing.NO_ANSWER, ["Alueen vastaus puuttuu"] * 2 + ["ei voi verrata"]),
    ],
)
def test_an_answer_of_two_rounds(rounds, before, now, cells):
    headings, rows, _ = table_of(two_rounds(rounds["esimerkki"], before, now), "20")
    assert headings == ["Kysymys", "esimerkki 8/2024", "esimerkki 8/2025", "Muutos"]
    assert told(rows["Nimetyt järjestöyhteistyön vastuuhenkilöt"]) == cells


def test_figures_of_two_rounds_and_their_origins_by_round(rounds):
    _, rows, slide = table_of(rounds["esimerkki"], "11")
    assert told(rows["Hyvinvointialueiden järjestöavustukset"]) == ["90 000 €", "100 000 €", "↑ 10 000 €"]
    notes = [note.replace("\u00a0", " ") for note in slide.notes]
    (before,) = (note for note in notes if note.startswith("90 000 € ="))
    assert "esimerkki 8/2024" in before
    assert any(note.startswith("↑ 10 000 € =") for note in notes)


def test_columns_that_tell_a_time_are_headed_as_in_their_round(rounds):
    _, rows, _ = table_of(rounds["esimerkki"], "11")
    (stea,) = (cells for question, cells in rows.items() if question.startswith("STEA"))
    assert told(stea) == [
        "2023: 440 000 €\n2024: 400 000 €",
        "2024: 400 000 €\n2025: 40 000 €",
        "↓ 40 000 €\n↓ 360 000 €",
    ]


def test_a_question_that_one_of_the_rounds_has_no_answer_to_is_left_out(rounds):
    survey = rounds["esimerkki"]
    assert "Järjestöyhteistyön asiakirjat, 08/2025" not in table_of(survey, "20")[1]
    fewer = replace(
        survey.previous, tables=tuple(table for table in survey.previous.tables if table.question.id != "ptv")
    )
    assert "Palvelutietovaranto (PTV)" in table_of(survey, "20")[1]
    assert "Palvelutietovaranto (PTV)" not in table_of(replace(survey, earlier=(fewer,)), "20")[1]


def test_only_the_questions_that_are_asked_for(rounds):
    script = "# Dia\n::: since\nquestions: ptv, avustukset\n:::\n"
    _, rows, _ = table_of(rounds["esimerkki"], "20", script)
    assert list(rows) == ["Palvelutietovaranto (PTV)", "Hyvinvointialueiden järjestöavustukset"]


def test_a_question_that_is_asked_for_by_name_stands_there_without_answers_in_a_round_too(rounds):
    survey = rounds["esimerkki"]
    tables = tuple(table for table in survey.previous.tables if table.question.id != "ptv")
    survey = replace(survey, earlier=(replace(survey.previous, tables=tables),))
    _, rows, _ = table_of(survey, "20", "# Dia\n::: since\nquestions: ptv, asiakirja\n:::\n")
    asked, lacking = rows["Palvelutietovaranto (PTV)"], rows["Järjestöyhteistyön asiakirjat, 08/2025"]
    assert told(asked) == ["Ei tietoa lähdeaineistossa", "Ei mainita", "ei voi verrata"]
    assert told(lacking)[::2] == ["Ei tietoa lähdeaineistossa", "ei voi verrata"]


def test_a_column_that_the_round_before_did_not_have_is_not_in_its_data(rounds):
    survey = rounds["esimerkki"]
    table = survey.previous.table("ptv")
    rows = tuple(replace(row, cells=()) for row in table.rows)
    tables = tuple(replace(table, columns=(), rows=rows) if each is table else each for each in survey.previous.tables)
    survey = replace(survey, earlier=(replace(survey.previous, tables=tables),))
    _, rows, _ = table_of(survey, "20", "# Dia\n::: since\nquestions: ptv\n:::\n")
    assert told(rows["Palvelutietovaranto (PTV)"]) == [
        "Ei tietoa lähdeaineistossa",
        "Ei mainita",
        "ei voi verrata",
    ]


@pytest.mark.parametrize(
    ("before", "now", "cells"),
    [
        (
            "Neuvosto",
            "Foorumi",
            [
                "Vastaus: Yhteistyörakenne; Rakenteen nimi: Neuvosto",
                "Vastaus: Yhteistyörakenne; Rakenteen nimi: Foorumi",
                "Vastaus: ennallaan; Rakenteen nimi: muuttunut",
            ],
        ),
        ("Neuvosto", "Neuvosto", ["Yhteistyörakenne", "Yhteistyörakenne", "ennallaan"]),
        (None, "Foorumi", ["Yhteistyörakenne", "Yhteistyörakenne", "ennallaan"]),
    ],
)
def test_another_name_of_what_the_answer_is_about_is_told(rounds, before, now, cells):
    survey = naming(rounds["esimerkki"], now)
    survey = replace(survey, earlier=(*survey.earlier[:-1], naming(survey.previous, before)))
    assert told(table_of(survey, "20")[1]["Järjestölähtöinen yhteistyörakenne"]) == cells


@pytest.mark.parametrize("without", ["earlier", "answers"])
def test_the_slide_is_left_out_where_there_is_nothing_to_compare_with(rounds, without):
    survey = rounds["esimerkki"]
    empty = replace(survey.previous, tables=(survey.previous.table("asiakirja"),))
    survey = replace(survey, earlier=() if without == "earlier" else (empty,), extract_script=SCRIPT)
    deck = compose_extract(survey, area_of(survey.areas, "20"))[0]
    assert [slide.title for slide in deck.slides] == ["Toinen"]


def test_without_a_condition_a_first_round_says_what_is_missing(rounds):
    survey = replace(rounds["2025-08"], extract_script="# Dia\n::: since\n:::\n")
    with pytest.raises(ReportError) as refused:
        compose_extract(survey, area_of(survey.areas, "20"))
    assert "round.toml" in refused.value.problems[0].message


def test_the_national_report_has_none(rounds):
    with pytest.raises(ReportError) as refused:
        compose(replace(rounds["esimerkki"], script="# Dia\n::: since\n:::\n"))
    assert "extract.md only" in refused.value.problems[0].message

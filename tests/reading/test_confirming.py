"""Numbers typed in a deck's text: which there are, and which of them wait to be confirmed in a new round."""

import datetime as dt
import time
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.model.areas import Areas
from reportgen.model.places import Place
from reportgen.model.problems import ReportError
from reportgen.model.rounds import Round
from reportgen.reading import script_numbers, typed_sentences, unconfirmed_text
from reportgen.reading.areas import read_areas

SCRIPT = """\
# Tilanne 8/2025

Vastauksia tuli 19 kappaletta,
joista {{ count("a1", "b2") }} ja 1 200 euroa.

1. Ensimmäinen kohta 5/9
- https://example.org/2024 ja nimi.2@example.org

::: bars raha
caption: Vuonna 2024
apart: 90
:::

::: footnote
when: known("a1")
*n. 7
:::
"""


def test_what_is_printed_as_typed_is_found_with_its_words_and_line():
    found = [(number.text, number.context, number.line) for number in script_numbers(SCRIPT)]
    assert found == [
        ("8/2025", "Tilanne 8/2025", 1),
        ("19", "tuli 19 kappaletta,", 3),
        ("1 200", "ja 1 200 euroa.", 4),
        ("5/9", "kohta 5/9", 6),
        ("2024", "Vuonna 2024", 10),
        ("7", "*n. 7", 16),
    ]
    assert {number.slide for number in script_numbers(SCRIPT)} == {"Tilanne 8/2025"}


def made(script, *, follows=True, sample=False, extract=""):
    """A round with a text, that follows another or does not."""
    before = Round(
        id="2025-08",
        label="8/2025",
        date=dt.date(2025, 8, 31),
        title="Otsikko",
        publisher="Julkaisija",
        language="fi",
        sample=False,
        areas=Areas((), ""),
        tables=(),
        script="",
        script_place=Place("data/2025-08/deck.md"),
    )
    return replace(
        before, id="2026-02", script=script, sample=sample, extract_script=extract, earlier=(before,) * follows
    )


@pytest.fixture
def listed(tmp_path):
    """Writes the list of a round; returns the numbers that are still open in a script."""

    def still_open(script, *entries):
        folder = tmp_path / "data" / "2026-02"
        folder.mkdir(parents=True, exist_ok=True)
        lines = "".join(
            f'[[number]]\ntext = "{text}"\ncontext = "{context}"\nslide = "{slide}"\nconfirmed = {confirmed}\n'
            for text, context, slide, confirmed in entries
        )
        (folder / "vahvistettavat.toml").write_text(lines, encoding="utf-8")
        survey = made(script)
        return [dict(problem.fields)["number"] for problem in unconfirmed_text(tmp_path, survey)]

    return still_open


def test_a_number_is_open_until_it_is_confirmed_or_gone(listed):
    script = "# A\nTuli 19 vastausta.\n\n# B\nTuli 19 vastausta.\n"
    on_a, on_b = ("19", "Tuli 19 vastausta.", "A"), ("19", "Tuli 19 vastausta.", "B")
    assert listed(script, (*on_a, "false"), (*on_b, "false")) == ["19", "19"]
    assert listed(script, (*on_a, "true"), (*on_b, "false")) == ["19"]
    assert listed(script, (*on_a, "true"), (*on_b, "true")) == []
    assert listed(script.replace("19", "21"), (*on_a, "false"), (*on_b, "false")) == []
    assert listed(script.replace("# A", "# Uusi"), (*on_a, "false"), (*on_b, "true")) == ["19"]


def test_a_number_stays_open_whatever_is_written_around_it(listed):
    entry = ("19", "Tuli 19 vastausta.", "A", "false")
    assert listed("# A\nSaatiin 19 vastausta.\n", entry) == ["19"]
    assert listed("# A\nVastauksia saatiin yhteensä 19.\n", entry) == ["19"]
    assert listed("# A\nSaatiin 21 vastausta.\n", entry) == []
    assert listed("# Uusi\nSaatiin 19 vastausta.\n", entry) == ["19"]


def test_of_a_number_that_stands_twice_on_a_slide_each_is_confirmed_by_itself(listed):
    first, second = ("2024", "vuonna 2024 oli", "A"), ("2024", "ja 2024 olivat", "A")
    script = "# A\nJa 2024 olivat, kun vuonna 2024 oli\n"
    assert listed(script, (*first, "true"), (*second, "false")) == ["2024"]
    assert listed(script, (*first, "true"), (*second, "true")) == []
    # A third one is the writer's own.
    assert listed(script + "\nTaas 2024.\n", (*first, "true"), (*second, "true")) == []


def test_numbers_of_the_extracts_text_wait_too(tmp_path):
    folder = tmp_path / "data" / "2026-02"
    folder.mkdir(parents=True)
    entry = '[[number]]\ntext = "14"\ncontext = "x 14"\nslide = "A"\nfile = "extract.md"\nconfirmed = false\n'
    (folder / "vahvistettavat.toml").write_text(entry, encoding="utf-8")
    survey = made("# A\nOli 14.\n", extract="# A\n\nOn 14.\n")
    assert [problem.place for problem in unconfirmed_text(tmp_path, survey)] == [
        Place("data/2026-02/extract.md", line=3)
    ]


def test_a_round_without_a_list_that_follows_none_or_is_made_up_has_nothing_to_confirm(tmp_path):
    assert unconfirmed_text(tmp_path, made(SCRIPT, follows=False)) == ()
    assert unconfirmed_text(tmp_path, made(SCRIPT, sample=True)) == ()
    assert unconfirmed_text(tmp_path, made("# Otsikko\n")) == ()


def test_a_list_that_is_gone_confirms_nothing(tmp_path):
    (problem,) = unconfirmed_text(tmp_path, made(SCRIPT))
    assert problem.place == Place("data/2026-02/vahvistettavat.toml")
    assert dict(problem.fields)["count"] == "6"


def test_a_list_that_cannot_be_understood_is_named(listed):
    with pytest.raises(ReportError, match="confirmed"):
        listed(SCRIPT, ("19", "tuli 19", "A", '"ehkä"'))


@pytest.mark.parametrize("stretch", ["a", "{{", "a.", "1 ", "a@", " ", "1.", "\u00a0"])
def test_a_text_without_end_is_looked_through_in_no_time(stretch: str) -> None:
    """Where a search began anew at every letter, this would take minutes."""
    script = f"# Otsikko\n\n{stretch * 20_000} 24 aluetta\n"
    start = time.process_time()
    assert "24" in script_numbers(script)[-1].text
    assert time.process_time() - start < 5


SENTENCES = """\
# Kainuun malli

Kainuussa ja Lapissa malli on käytössä. Se toimii hyvin. Päijät-Hämeeseen se tulee vuonna 2026.
- Pohjois-Savosta ja **Etelä-Karjalaan**
- Länsi-Uudenmaan hyvinvointialue {{ count("a1", "b2") }}
- Mallissa on Kainuunkatu, lappilaisia ja {{ areas("a1", "b2") | names }}

Helsingin lukuja ei verrata. Helsingissä
on malli.

::: map a1
heading: Satakunnan kartta
areas: Satakunta
:::

::: footnote
Kainuussa ja Lapissa malli on käytössä.
:::
"""
AREAS = read_areas(Path(__file__).parents[2])


def test_sentences_that_name_areas_are_found_in_every_case_form_and_once():
    assert [(found.text, found.line) for found in typed_sentences(SENTENCES, AREAS)] == [
        ("Kainuun malli", 1),
        ("Kainuussa ja Lapissa malli on käytössä.", 3),
        ("Pohjois-Savosta ja **Etelä-Karjalaan**", 4),
        ('Länsi-Uudenmaan hyvinvointialue {{ count("a1", "b2") }}', 5),
        ("Helsingissä on malli.", 8),
        ("Satakunnan kartta", 12),
    ]


@pytest.mark.parametrize("form", ["name", "genitive", "locative", "official"])
def test_each_area_is_found_in_each_form_that_is_known(form):
    for area in AREAS:
        found = typed_sentences(f"Malli on {getattr(area, form)} käytössä.", AREAS)
        assert bool(found) is not (area.is_city and form != "locative"), area


@pytest.mark.parametrize(
    ("confirmed", "script", "waiting"),
    [
        ("false", SENTENCES, ["Helsingissä on malli."]),
        ("true", SENTENCES, []),
        ("false", SENTENCES.replace("on malli", "on uusi malli"), []),
    ],
)
def test_a_sentence_waits_until_it_is_confirmed_or_written_anew(tmp_path, confirmed, script, waiting):
    folder = tmp_path / "data" / "2026-02"
    folder.mkdir(parents=True)
    (folder / "vahvistettavat.toml").write_text(
        f'[[sentence]]\ntext = "Helsingissä on malli."\nslide = "x"\nfile = "deck.md"\nconfirmed = {confirmed}\n',
        encoding="utf-8",
    )
    told = unconfirmed_text(tmp_path, replace(made(script), areas=AREAS))
    assert [dict(problem.fields)["text"] for problem in told] == waiting


def test_what_is_wrong_in_the_list_has_its_line(tmp_path):
    folder = tmp_path / "data" / "2026-02"
    folder.mkdir(parents=True)
    entry = '[[number]]\ntext = "1"\ncontext = "1"\nconfirmed = {}\n\n'
    text = entry.format("true") + entry.format('"kyllä"') + '[[sentence]]\ntext = "x"\n'
    (folder / "vahvistettavat.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ReportError) as wrong:
        unconfirmed_text(tmp_path, made(SCRIPT))
    assert [problem.place.line for problem in wrong.value.problems] == [6, 11]

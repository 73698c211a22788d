"""What a part of a slide leaves to, or takes from, the other parts that the slide shows."""

import pytest

from reportgen.composing import compose
from reportgen.model.blocks import AreaMap, BarChart
from tests.composing.deck_text import only


def test_when_leaves_out_what_would_be_false(composed):
    deck = composed('x\n::: subtitle\nwhen: known("tyhja")\nOn {{ count("tyhja", "on") }}\n:::')
    assert deck.slides[0].subtitle == ()


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("# A\nx\n\n- Kainuu* on toisin", [("Kainuu*", 4)]),
        ("# A\n::: subtitle\nKainuu*\n:::\nlihava kursiivi* ilman alkua", [("Kainuu*", 3), ("kursiivi*", 5)]),
        ("# A\nKainuu* on toisin\n::: footnote\n*selitys\n:::", []),
        ("# A\n\\*vain osa\n\nKainuu* on toisin", []),
        ("# A\n5 * 3 ja 5*3", []),
    ],
)
def test_an_asterisk_that_points_at_no_note_is_warned_of(small_round, script, words):
    _, warnings = compose(small_round(script))
    assert [(dict(warning.fields)["word"], warning.place.line) for warning in warnings] == words


HIDDEN = 'when: known("tyhja")'


@pytest.mark.parametrize(
    ("options", "ending"),
    [
        ("columns: area, nyt", "Samat luvut ovat tämän dian taulukossa."),
        (f"{HIDDEN}\ncolumns: area, nyt", "Arvot suurimmasta pienimpään: "),
        ("columns: area, ennen", "Arvot suurimmasta pienimpään: "),
    ],
)
def test_bars_send_a_reader_to_a_table_only_where_the_slide_shows_it(composed, options, ending):
    script = f"::: bars rahat\ncolumn: nyt\n:::\n::: table rahat\n{options}\n:::\n"
    assert ending in only(composed(script), BarChart).alternative


@pytest.mark.parametrize(("options", "named"), [("", False), (HIDDEN, True)])
def test_a_legend_leaves_names_to_a_table_only_where_the_slide_shows_it(composed, options, named):
    deck = composed(f"::: map nimet\n:::\n::: table nimet\n{options}\n:::\n")
    assert any(entry.detail for entry in only(deck, AreaMap).legend) == named


@pytest.mark.parametrize(("condition", "name"), [("", "Helsinki*"), (HIDDEN, "Helsinki")])
def test_an_asterisk_stands_only_where_the_slide_shows_its_footnote(composed, condition, name):
    deck = composed(f"::: bars rahat\ncolumn: nyt\n:::\n\n::: footnote\n{condition}\n*Helsinki on kaupunki\n:::")
    assert [bar.name for bar in only(deck, BarChart).bars if "Helsinki" in bar.name] == [name]


def test_an_alternative_does_not_say_the_slides_title_again(composed):
    """It was just heard."""
    named = composed("# Avustukset\n::: table rahat\n:::").slides[0].blocks[0].alternative
    assert named.startswith("Taulukko, 5 riviä. ")
    [first, second] = (
        composed(
            "# Onko rakennetta?\n::: maps rakenne\ncolumns: ennen, nyt\nheadings: (2024), Nyt\n:::"
            "\n::: changes rakenne\nfrom: ennen\nto: nyt\n:::"
        )
        .slides[0]
        .blocks[:2]
    )
    assert first.alternative.startswith("Kartta (2024). ")
    assert second.alternative.startswith("Kartta ”Nyt”. ")

"""Maps with their legends, pairs of them, and what changed between the two in words."""

from reportgen.composing import compose
from reportgen.model.blocks import AreaMap, Prose
from reportgen.model.text import Role
from tests.composing.deck_text import only, runs_text


def test_a_map_fills_every_area_and_its_legend_counts_every_option(composed):
    drawn = only(composed("::: map rakenne\ncolumn: nyt\n:::"), AreaMap)
    assert {shade.name: shade.style for shade in drawn.shades} == {
        "Helsinki": "answer-1",
        "Kainuu": "answer-1",
        "Lappi": "answer-3",
        "Pohjanmaa": "answer-1",
        "Vantaa-Kerava": "not-in-data",
    }
    legend = [(entry.style, runs_text(entry.counts), runs_text(entry.detail)) for entry in drawn.legend]
    assert legend == [
        ("answer-1", "<3>~aluetta", "Helsinki, Kainuu, Pohjanmaa"),
        ("answer-3", "<1>~alue", "Lappi"),
        ("answer-4", "<0>~aluetta", ""),
        ("not-in-data", "<1>~alue", "Vantaa-Kerava"),
    ]


def test_a_map_of_nothing_has_no_counts_and_says_so(composed):
    deck = composed("::: map tyhja\n:::")
    drawn = only(deck, AreaMap)
    assert [entry.counts for entry in drawn.legend] == [()] * 4
    assert runs_text(drawn.legend[-1].detail) == ("kaikki <5> aluetta")
    assert "yhdenkään alueen vastausta ei ole lähdeaineistossa" in drawn.alternative


def test_a_pair_of_maps_shares_the_second_ones_legend(composed):
    first, second = composed("::: maps rakenne\ncolumns: ennen, nyt\n:::").slides[0].blocks
    assert (first.heading, first.legend, second.heading) == ("2024", (), "2025")
    assert [(entry.style, runs_text(entry.counts)) for entry in second.legend] == [
        ("answer-1", "<2>~→~<3>~aluetta"),
        ("answer-3", "<0>~→~<1>~alue"),
        ("answer-4", "<2>~→~<0>~aluetta"),
        ("not-in-data", "<0>~→~<1>~alue"),
        ("no-answer", "<1>~→~<0>~aluetta"),
    ]


def test_changes_are_grouped_and_the_incomparable_named_by_reason(composed):
    prose = only(composed("::: changes rakenne\nfrom: ennen\nto: nyt\n:::"), Prose)
    assert [(item.role, runs_text(item.runs)) for item in prose.paragraphs] == [
        (Role.BODY, "Vastaus muuttui <2> alueella (2024~→ 2025):"),
        (Role.BULLET, "Ei~→ On: Kainuu, Pohjanmaa"),
        (Role.BODY, "Ei voi verrata, koska alueen vastaus puuttuu: Lappi."),
        (Role.BODY, "Ei voi verrata, koska tietoa ei ole lähdeaineistossa: Vantaa-Kerava."),
    ]


def test_no_change_and_no_data_are_said_in_words(composed):
    same = only(composed("::: changes rakenne\nfrom: nyt\nto: nyt\n:::"), Prose)
    assert same.paragraphs[0].text == "Yhdenkään alueen vastaus ei muuttunut (2025\u00a0→ 2025)."
    unknown = only(composed("::: changes tyhja\nfrom: vastaus\nto: vastaus\n:::"), Prose)
    assert unknown.paragraphs[0].text.startswith("Muutosta ei voi kertoa")


def test_a_map_with_areas_named_nowhere_is_warned_of(small_round):
    _, warnings = compose(small_round("# Dia\n::: map rakenne\ncolumn: nyt\nareas: ei, on\n:::"))
    assert [dict(warning.fields)["areas"] for warning in warnings] == ["Lappi, Vantaa-Kerava"]


def test_of_many_areas_named_nowhere_the_first_stand_for_all(small_round):
    _, warnings = compose(small_round("# Dia\n::: map rakenne\ncolumn: nyt\nareas: none\n:::"))
    assert [dict(warning.fields) for warning in warnings] == [
        {"title": "Dia", "areas": "Helsinki, Kainuu, Lappi", "count": "2"}
    ]


def test_tiles_reach_every_map(small_round):
    deck, _ = compose(small_round("# Dia\n::: map rakenne\ncolumn: nyt\n:::"), tiles=True)
    assert deck.slides[0].blocks[0].tiles

"""Numbers typed in a deck's text: which there are, and which of them wait to be confirmed in a new round."""

import pytest

from reportgen.model.problems import ReportError
from reportgen.reading import typed_numbers, unconfirmed_numbers

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
    found = [(number.text, number.context, number.line) for number in typed_numbers(SCRIPT)]
    assert found == [
        ("8/2025", "Tilanne 8/2025", 1),
        ("19", "tuli 19 kappaletta,", 3),
        ("1 200", "ja 1 200 euroa.", 4),
        ("5/9", "kohta 5/9", 6),
        ("2024", "Vuonna 2024", 10),
        ("7", "*n. 7", 16),
    ]
    assert {number.slide for number in typed_numbers(SCRIPT)} == {"Tilanne 8/2025"}


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
        return [dict(problem.fields)["number"] for problem in unconfirmed_numbers(tmp_path, "2026-02", script)]

    return still_open


def test_a_number_is_open_until_it_is_confirmed_or_gone(listed):
    script = "# A\nTuli 19 vastausta.\n\n# B\nTuli 19 vastausta.\n"
    on_a, on_b = ("19", "Tuli 19 vastausta.", "A"), ("19", "Tuli 19 vastausta.", "B")
    assert listed(script, (*on_a, "false"), (*on_b, "false")) == ["19", "19"]
    assert listed(script, (*on_a, "true"), (*on_b, "false")) == ["19"]
    assert listed(script, (*on_a, "true"), (*on_b, "true")) == []
    assert listed(script.replace("19", "21"), (*on_a, "false"), (*on_b, "false")) == []
    assert listed(script.replace("# A", "# Uusi"), (*on_a, "false"), (*on_b, "true")) == ["19"]


def test_a_round_without_a_list_has_nothing_to_confirm(tmp_path):
    assert unconfirmed_numbers(tmp_path, "2025-08", SCRIPT) == ()


def test_a_list_that_cannot_be_understood_is_named(listed):
    with pytest.raises(ReportError, match="confirmed"):
        listed(SCRIPT, ("19", "tuli 19", "A", '"ehkä"'))

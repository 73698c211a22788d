"""A cell of several choices is parted into them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.importing.splitting import found_choices, split_choices


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

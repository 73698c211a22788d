import pytest

from tests.approving import assert_approved
from tests.composing.deck_text import deck_text


@pytest.mark.parametrize("name", ["2025-08", "esimerkki"])
def test_deck_says_what_was_approved(name, august, sample):
    deck = august[1] if name == "2025-08" else sample
    assert_approved(deck_text(deck), f"deck-{name}.txt")

import os
from pathlib import Path

import pytest

from tests.composing.deck_text import deck_text

APPROVED = Path(__file__).resolve().parents[1] / "approved"


@pytest.mark.parametrize("name", ["2025-08", "esimerkki"])
def test_deck_says_what_was_approved(name, august, sample):
    deck = august[1] if name == "2025-08" else sample
    text = deck_text(deck)
    path = APPROVED / f"deck-{name}.txt"
    if os.environ.get("REPORTGEN_APPROVE") == "1":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), (
        "Read the difference; if it is right, run with REPORTGEN_APPROVE=1."
    )

"""What is packed comes back as it was; what nothing tells how to pack is refused."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.caching.packing import Form, Packing
from reportgen.model.places import Place
from reportgen.model.text import NoteSign, Paragraph, Role, Run
from reportgen.model.values import Unit, Value

texts = st.text(max_size=8)
places = st.builds(Place, texts, texts, texts, st.integers(0, 9))
values = st.builds(Value, st.decimals(allow_nan=False), st.sampled_from(Unit), st.tuples(places) | st.just(()), texts)
runs = st.builds(
    Run,
    texts,
    st.booleans(),
    value=st.none() | values,
    sign=st.none() | st.sampled_from(NoteSign),
    place=st.none() | places,
    digit_lines=st.lists(st.integers()).map(tuple),
)
paragraphs = st.builds(Paragraph, st.lists(runs, max_size=3).map(tuple), st.sampled_from(Role), st.integers(0, 3))


@given(st.lists(paragraphs, max_size=3).map(tuple))
def test_what_is_packed_comes_back(packed):
    packing = Packing(tuple[Paragraph, ...])
    # By their texts too: 1 and True, a role and its word are equal, but are not the same.
    assert repr(packing.unpack(packing.pack(packed))) == repr(packed)


def test_a_class_may_have_a_form_of_its_own():
    packing = Packing(Paragraph, {Run: Form(lambda run: (run.text.upper(),), Run)})
    assert packing.unpack(packing.pack(Paragraph((Run("sana", bold=True),)))) == Paragraph((Run("SANA"),))


def test_one_field_is_packed_too():
    @dataclass(frozen=True)
    class One:
        amount: Decimal

    packing = Packing(One)
    assert packing.unpack(packing.pack(One(Decimal("1.50")))) == One(Decimal("1.50"))


def test_a_class_that_nothing_tells_how_to_pack_is_refused():
    @dataclass(frozen=True)
    class Odd:
        path: Path

    with pytest.raises(TypeError, match="Path"):
        Packing(Odd)

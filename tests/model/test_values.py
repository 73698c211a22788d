"""How far figures that may be rounded leave their sum."""

from decimal import Decimal

from reportgen.model.values import Unit, rounding


def test_each_figure_that_may_be_rounded_leaves_half_a_unit():
    assert rounding([Unit.EURO, Unit.COUNT, Unit.EURO, Unit.PERCENT, Unit.RESIDENTS]) == Decimal("1.5")
    assert rounding([Unit.COUNT]) == rounding([]) == 0

"""What a spreadsheet makes of a number by its format: a date, a time, a percentage, or the number as it is."""

import pytest

from reportgen.reading.numberformats import Format, builtin_format, format_of

KNOWN = {
    Format.PERCENT: (9, 10),
    Format.DATE: (14, 15, 16, 22, 27, 31, 36, 50, 58),
    Format.MONTH: (17,),
    Format.TIME: (18, 19, 20, 21, 45, 46, 47),
    Format.NUMBER: (0, 1, 2, 3, 4, 8, 11, 12, 13, 23, 26, 37, 44, 48, 49, 59, 164),
}
"""By the numbers of ECMA-376, part 1, 18.8.30, with those next to them."""


@pytest.mark.parametrize(("kind", "number"), [(kind, number) for kind, known in KNOWN.items() for number in known])
def test_a_format_that_is_known_by_its_number(kind: Format, number: int) -> None:
    assert builtin_format(number) is kind


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("General", Format.NUMBER),
        ("#,##0.00", Format.NUMBER),
        ("0.0%", Format.PERCENT),
        ("d.m.yyyy", Format.DATE),
        ("[$-40B]d. mmmm", Format.DATE),
        ("dd\\.mm\\.yyyy hh:mm", Format.DATE),
        ("mm/yyyy", Format.MONTH),
        ("yyyy", Format.YEAR),
        ("h:mm", Format.TIME),
        ("[h]:mm:ss", Format.TIME),
        ("mm:ss", Format.TIME),
        ('0 "kpl"', Format.NUMBER),
        ('0 "d"', Format.NUMBER),
        ('"%" 0', Format.NUMBER),
        ("[Red]0", Format.NUMBER),
        ("0;0%", Format.NUMBER),
        ("0_d", Format.NUMBER),
    ],
)
def test_a_format_by_its_code(code: str, kind: Format) -> None:
    assert format_of(code) is kind

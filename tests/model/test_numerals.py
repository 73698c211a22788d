"""What counts as one number in a text."""

import pytest

from reportgen.model.numerals import numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("yht. 12\u00a0345,50 €", ["12\u00a0345,50"]),
        ("yht. 12 345,5 €", ["12 345,5"]),
        ("1\u202f234\u2009567 asukasta", ["1\u202f234\u2009567"]),
        ("vuosina 2024−2025, 2024–2025 ja 2024-2025", ["2024−2025", "2024–2025", "2024-2025"]),
        ("muutos −5 %, -3 % ja (−2)", ["−5", "-3", "−2"]),
        ("tilanne 08/-24 ja 31.12.2024, 5/9, klo 8:30", ["08/-24", "31.12.2024", "5/9", "8:30"]),
        ("vuonna 2024 100 aluetta", ["2024", "100"]),
        ("COVID-19, 12 3456 ja 13-järjestö", ["19", "12", "3456", "13"]),
        ("0,5-2 htv:n, luku 7.", ["0,5-2", "7"]),
    ],
)
def test_a_number_is_found_whole(text, numbers):
    assert list(numbers_in(text)) == numbers

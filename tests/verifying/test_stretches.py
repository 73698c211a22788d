"""Words of a PDF stand where they were laid out, in whichever direction they run."""

from math import cos, radians, sin
from types import SimpleNamespace

import pytest

from reportgen.verifying.found import SetText
from reportgen.verifying.stretches import compare_stretches

PAGES = [SimpleNamespace(number=1, title="Otsikko")]


def is_told(wanted: SetText, there: SetText) -> bool:
    return bool(compare_stretches("a.pdf", PAGES, [[wanted]], [[there]], lambda _: ()))


@pytest.mark.parametrize("angle", [0, 30, 90, -45, 180])
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
@pytest.mark.parametrize(("along", "beside"), [(0, 0), (5, 0), (-5, 0), (0, 0.1), (0, -0.1)])
def test_words_that_were_moved_along_their_line_or_off_it(
    angle: int, share: float, along: float, beside: float
) -> None:
    across, up = cos(radians(angle)), sin(radians(angle))
    turned = (across, up)
    wanted = SetText("Kainuu", 100.0, 200.0, 12.0, turned, "ink", "bold", share)
    # They run to the right and, as baselines are measured downwards, up.
    start = -share * 40.0 + along
    x, baseline = 100.0 + start * across + beside * up, 200.0 - start * up + beside * across
    there = SetText("Kainuu", x, baseline, 12.0, turned, "000000", "Arimo-Bold", width=40.0)
    is_loose = up != 0 and share > 0 and not beside  # the width of turned words is not known
    assert is_told(wanted, there) == (not is_loose and bool(along or beside))

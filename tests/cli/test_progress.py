"""The bar that shows how far a build is."""

import io

from reportgen.cli.progress import ProgressBar
from reportgen.model.steps import Step
from tests.cli.pipelines import console


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_draws_on_a_terminal_and_leaves_no_trace():
    screen = Screen()
    with ProgressBar(console("fi", screen)) as bar:
        bar(Step.COMPOSE, 3, 12)
        bar(Step.DONE, 0, 0)
    drawn = screen.getvalue().split("\r")
    assert drawn[1].rstrip() == "[######..................] Kootaan diat 3/12"
    assert drawn[2].rstrip() == "[........................] Valmis 0/0"
    assert len(drawn[2]) >= len(drawn[1].rstrip())
    assert drawn[-2].strip() == drawn[-1] == ""


def test_every_step_of_the_pipeline_has_words():
    screen = Screen()
    with ProgressBar(console("fi", screen)) as bar:
        for count, step in enumerate(Step):
            bar(step, count, len(Step))
    drawn = screen.getvalue().split("\r")[1:-2]
    assert len({line.split("] ")[1].rsplit(" ", 1)[0] for line in drawn}) == len(Step)


def test_the_bar_is_silent_elsewhere():
    shown = console()
    with ProgressBar(shown) as bar:
        bar(Step.COMPOSE, 3, 12)
    assert shown.err.getvalue() == ""

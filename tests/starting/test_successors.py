"""A round that another one follows, and what of it that one still needs."""

import pytest

from reportgen.check import check
from reportgen.model.problems import ReportError
from reportgen.starting import start_round
from reportgen.wording import say
from tests.starting.conftest import write

NEWER = """
[strategia]
wording = "Onko alueella järjestöstrategia?"
published = true
options = [{ id = "on", label = "On", short = "On", style = "answer-1" }]
columns.vastaus = { kind = "choice", heading = "Vastaus" }
"""


def test_a_round_that_has_a_successor_is_built_without_the_questions_that_came_later(root, start):
    write(start)
    shared = root / "data" / "questions.toml"
    shared.write_text(shared.read_text(encoding="utf-8") + NEWER, encoding="utf-8")
    told = check(root, "2025-08")
    assert told.errors == ()
    (newer,) = (problem for problem in told.warnings if "strategia" in dict(problem.fields).values())
    assert say(newer, "en") == (
        "data/2025-08/tables: There is no table strategia. If this round did not ask that, nothing needs to be done; "
        "else add strategia.csv, or a sheet named strategia in a workbook (.xlsx)."
    )
    missing = [say(problem, "en") for problem in check(root, "2026-02").errors if "strategia" in say(problem, "en")]
    assert [text.partition(". ")[0] for text in missing] == ["data/2026-02/tables: The table strategia is missing"]


def test_what_an_older_round_shows_must_be_there_all_the_same(root, start):
    write(start)
    (root / "data" / "2025-08" / "tables" / "ptv.csv").unlink()
    assert any(
        'There is no question "ptv" in this round' in say(problem, "en") for problem in check(root, "2025-08").errors
    )


def test_mistakes_in_the_tables_of_the_round_before_are_told_and_stop_nobody(root, project):
    table = root / "data" / "2025-08" / "tables" / "hva_rakenne.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",ei,", ",pöhinää,", 1), encoding="utf-8")
    start = start_round(project, "2026-02", None)
    assert start.mistakes == 1
    assert start_round(project, "2026-02", None).contents == start.contents
    (root / "data" / "2025-08" / "deck.md").unlink()
    with pytest.raises(ReportError, match="no such file"):
        start_round(project, "2026-02", None)

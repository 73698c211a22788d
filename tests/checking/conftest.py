"""Two rounds of a small project, in which nothing is wrong, and the rules that the checks go by."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.check import check
from tests.reading.workshop import ROUND, Workshop, make_workshop, said

RULES = """
[osuudet]
wording = "Osuudet"
published = true
adds_up = [{ columns = ["kylla", "ei"], to = 100 }, { columns = ["kylla", "ei"], to = "kaikki" }]
columns.kylla = { kind = "amount", unit = "percent", heading = "Kyllä" }
columns.ei = { kind = "amount", unit = "percent", heading = "Ei" }
columns.kaikki = { kind = "amount", unit = "percent", heading = "Kaikki" }

[jako]
wording = "Jako"
published = true
columns.osuus = { kind = "amount", unit = "percent", heading = "Osuus", adds_to = 110 }
"""


@pytest.fixture
def rounds(tmp_path: Path) -> Workshop:
    """A project whose rounds 2024-08 and 2025-08 say the same; tests change the later one."""
    made = make_workshop(tmp_path)
    made.replace(
        "data/questions.toml", 'heading = "2024" }', 'heading = "2024", plausible = [0, 1e6], largest_change = 3 }'
    )
    made.replace("data/questions.toml", 'kind = "choice", heading', 'kind = "choice", steady = true, heading')
    questions = tmp_path / "data" / "questions.toml"
    questions.write_text(questions.read_text(encoding="utf-8") + RULES, encoding="utf-8")
    names = [row[0] for row in made.tables["maara"][1:]]
    made.tables["osuudet"] = [["alue", "kylla", "ei", "kaikki"], *([name, "60", "40", "100"] for name in names)]
    made.tables["jako"] = [["alue", "osuus"], *([name, "5 %"] for name in names)]
    made.save()
    (made.round / "deck.md").write_text("# Otsikko\n\nTekstiä.\n", encoding="utf-8")
    earlier = tmp_path / "data" / "2024-08"
    (earlier / "tables").mkdir(parents=True)
    (earlier / "deck.md").write_text("# Otsikko\n\nTekstiä.\n", encoding="utf-8")
    (earlier / "round.toml").write_text(ROUND.replace("2025", "2024"), encoding="utf-8")
    for path in (made.round / "tables").iterdir():
        (earlier / "tables" / path.name).write_bytes(path.read_bytes())
    made.replace("data/2025-08/round.toml", "sample = false", 'sample = false\nprevious = "2024-08"')
    return made


@pytest.fixture
def found(rounds: Workshop) -> Callable[[], list[str]]:
    """What is said of the saved files, without their folder."""

    def find() -> list[str]:
        return [said(problem).removeprefix("data/2025-08/") for problem in check(rounds.root, "2025-08").problems]

    return find


def change(rounds: Workshop, table: str, row: int, column: int, text: str) -> None:
    """Type a cell of the later round; row and column count from 0."""
    rounds.tables[table][row][column] = text
    rounds.save()

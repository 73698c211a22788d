"""Each nasty file is read, or refused, as nasty.toml says: every message, and every cell that is not as usual.

After a change of words, `python -m tests.reading.test_nasty_files` writes nasty.toml anew, to be read and approved.
"""

import json
import sys
import tempfile
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.model.questions import Option
from reportgen.model.values import Missing, Value
from reportgen.reading import Examined, Project, examine_round, read_project
from tests.reading.nasty import AREAS, USUAL, Nasty, cases
from tests.reading.workshop import Workshop, make_workshop, said

APPROVED = Path(__file__).with_name("nasty.toml")
EXPECTED = tomllib.loads(APPROVED.read_text(encoding="utf-8"))
TABLES = "data/2025-08/tables"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> tuple[Workshop, Project]:
    workshop = make_workshop(tmp_path_factory.mktemp("nasty"))
    return workshop, read_project(workshop.root)


def outcome(workshop: Workshop, project: Project, case: Nasty) -> dict[str, list[str]]:
    """What is said of a file, and which of its cells are read as something else than in a table without mistakes."""
    tables = workshop.root / TABLES
    for path in tables.iterdir():
        path.unlink()
    workshop.save()
    (tables / f"{case.table}.csv").unlink()
    (tables / case.file).write_bytes(case.content)
    examined = examine_round(replace(project, root=workshop.root), "2025-08")
    says = [said(problem).replace(f"{TABLES}/", "") for problem in examined.problems]
    return {"says": says, "reads": _unusual(examined, case)}


def _unusual(examined: Examined, case: Nasty) -> list[str]:
    assert examined.round is not None
    table = next((table for table in examined.round.tables if table.question.id == case.table), None)
    if table is None:
        return []
    found = []
    for row in table.rows:
        texts = [
            _words(cell.content)
            for cell in row.cells
            if not table.question.column(table.columns[row.cells.index(cell)]).computed
        ]
        usual = [str(value) for value in USUAL[case.table]]
        found += [
            f"{row.area.code} {name}: {text}"
            for name, text, other in zip(table.columns, texts, usual, strict=False)
            if text != other
        ]
    return found


def _words(content: object) -> str:
    match content:
        case Value():
            return f"{content.amount:f}"
        case Option():
            return content.id
        case Missing():
            return f"({content.value})"
        case _:
            return "" if content is None else str(content)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_a_nasty_file(project: tuple[Workshop, Project], case: Nasty) -> None:
    assert outcome(*project, case) == {"says": [], "reads": []} | EXPECTED[case.name]


def test_there_is_one_expectation_for_each_file() -> None:
    names = [case.name for case in cases()]
    assert len(names) == len(set(names)) >= 100
    assert set(names) == set(EXPECTED)
    assert len(AREAS) == 22


def approve() -> int:
    """Write nasty.toml as things are."""
    lines = ['# What is said of each file of nasty.py, and which cells are not read as usual ("code column: content").']
    with tempfile.TemporaryDirectory() as folder:
        workshop = make_workshop(Path(folder))
        project = read_project(workshop.root)
        for case in cases():
            lines += ["", f"[{_quoted(case.name)}]"]
            for kind, found in outcome(workshop, project, case).items():
                texts = [f"    {_quoted(text)},\n" for text in found]
                lines += [f"{kind} = [\n{''.join(texts)}]"] if texts else []
    APPROVED.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _quoted(text: str) -> str:
    return "".join(
        letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in json.dumps(text, ensure_ascii=False)
    )


if __name__ == "__main__":
    sys.exit(approve())

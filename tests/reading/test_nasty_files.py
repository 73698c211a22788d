"""Each nasty file is read, or refused, as was approved: every message, and every cell that is not as usual."""

import json
import tomllib
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from reportgen.model.questions import Option
from reportgen.model.values import Missing, Value
from reportgen.reading import Examined, Project, examine_round, read_project
from tests.approving import APPROVED, assert_approved
from tests.reading.nasty import Nasty, cases
from tests.reading.nasty.usual import AREAS, USUAL
from tests.reading.workshop import Workshop, make_workshop, said

EXPECTED = tomllib.loads((APPROVED / "nasty.toml").read_text(encoding="utf-8"))
TABLES = "data/2025-08/tables"
Outcome = dict[str, list[str]]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Nasty], Outcome]:
    workshop = make_workshop(tmp_path_factory.mktemp("nasty"))
    project = read_project(workshop.root)

    @cache
    def once(case: Nasty) -> Outcome:
        return outcome(workshop, project, case)

    return once


def outcome(workshop: Workshop, project: Project, case: Nasty) -> Outcome:
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
def test_a_nasty_file(found: Callable[[Nasty], Outcome], case: Nasty) -> None:
    assert found(case) == {"says": [], "reads": []} | EXPECTED.get(case.name, {})


def test_all_of_them_are_as_was_approved(found: Callable[[Nasty], Outcome]) -> None:
    lines = ['# What is said of each file of nasty/, and which cells are not read as usual ("code column: content").']
    for case in cases():
        lines += ["", f"[{_quoted(case.name)}]"]
        for kind, told in found(case).items():
            texts = [f"    {_quoted(text)},\n" for text in told]
            lines += [f"{kind} = [\n{''.join(texts)}]"] if texts else []
    assert_approved("\n".join(lines) + "\n", "nasty.toml")


def test_there_is_one_expectation_for_each_file() -> None:
    names = [case.name for case in cases()]
    assert len(names) == len(set(names)) >= 100
    assert set(names) == set(EXPECTED)
    assert len(AREAS) == 22


def _quoted(text: str) -> str:
    return "".join(
        letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in json.dumps(text, ensure_ascii=False)
    )

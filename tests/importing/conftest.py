"""A project of its own with the round 2/2026, and imports into it."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from reportgen.importing import import_survey
from reportgen.reading import read_project
from tests.importing import exports

PROJECT = Path(__file__).parents[2]
ROUND = "2026-02"


@dataclass
class Desk:
    """A coordinator's: the project, and what an import would write, written."""

    root: Path

    @property
    def round(self):
        return self.root / "data" / ROUND

    @property
    def mapping(self):
        return self.round / "import.toml"

    def run(self, export):
        found = import_survey(read_project(self.root), ROUND, export)
        for path, content in found.contents.items():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        return found

    def confirm(self, **replaced):
        """Confirm everything that was proposed, after some changes by text."""
        text = self.mapping.read_text(encoding="utf-8").replace("confirmed = false", "confirmed = true")
        for old, new in replaced.values():
            assert old in text
            text = text.replace(old, new)
        self.mapping.write_text(text, encoding="utf-8")

    def table(self, question, folder="tables"):
        lines = (self.round / folder / f"{question}.csv").read_text(encoding="utf-8-sig").splitlines()
        return {name: cells for _, name, *cells in (line.split(";") for line in lines)}


@pytest.fixture
def desk(tmp_path):
    root = tmp_path / "projekti"
    shutil.copytree(PROJECT / "assets", root / "assets")
    (root / "data" / ROUND).mkdir(parents=True)
    for name in ("areas.csv", "questions.toml"):
        shutil.copyfile(PROJECT / "data" / name, root / "data" / name)
    return Desk(root)


@pytest.fixture
def export(tmp_path):
    return exports.microsoft_forms(tmp_path)


@pytest.fixture
def confirmed(desk, export):
    desk.run(export)
    desk.confirm()
    return desk


def said(wrong):
    return [problem.message.format_map(dict(problem.fields)) for problem in wrong.value.problems]


def told(found):
    return [problem.message.format_map(dict(problem.fields)) for problem in found.warnings]


def edited(export, cell, value):
    book = openpyxl.load_workbook(export)
    book.active[cell] = value
    book.save(export)
    return export

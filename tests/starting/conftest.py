"""A project of its own, the shared files and the round 8/2025 copied, and what the next round starts with there."""

import io
import shutil
from pathlib import Path

import openpyxl
import pytest

from reportgen.reading import in_words_of, read_project
from reportgen.starting import start_round

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path):
    shutil.copytree(PROJECT / "assets", tmp_path / "assets")
    (tmp_path / "data").mkdir()
    for name in ("areas.csv", "questions.toml"):
        shutil.copyfile(PROJECT / "data" / name, tmp_path / "data" / name)
    for name in ("2025-08", "esimerkki", "esimerkki-2024", "esimerkki-2023"):
        shutil.copytree(PROJECT / "data" / name, tmp_path / "data" / name)
    return tmp_path


@pytest.fixture
def project(root):
    return read_project(root)


@pytest.fixture
def start(project):
    return start_round(project, "2026-02", None)


@pytest.fixture
def questions(project, start):
    """In the words of the new round."""
    return in_words_of(project, "2026-02", content(start, "round.toml").decode()).questions


def content(start, name):
    return next(content for path, content in start.contents.items() if path.name == name)


@pytest.fixture
def workbook(start):
    return openpyxl.load_workbook(io.BytesIO(content(start, "Taulukot.xlsx")))


def write(start):
    for path, data in start.contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

"""A project of its own: the shared files and the round 8/2025, copied."""

import shutil
from pathlib import Path

import pytest

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

"""A copy of the project to break, and the command in this process, which need not import anything again."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.cli import main
from tests.cli.running import LANGUAGE_VARIABLES, PROJECT

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for part in ("data", "assets"):
        shutil.copytree(PROJECT / part, tmp_path / part)
    return tmp_path


@pytest.fixture
def bare_project(tmp_path: Path) -> Path:
    """What a command takes for a project, with nothing in it to build."""
    (tmp_path / "data" / "2025-08").mkdir(parents=True)
    (tmp_path / "data" / "questions.toml").touch()
    return tmp_path


@pytest.fixture
def reportgen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`reportgen ...` as `running.run` has it."""

    def run(
        *arguments: str, language: str = "en_GB.UTF-8", folder: Path = PROJECT, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        with monkeypatch.context() as surroundings:
            for name in LANGUAGE_VARIABLES:
                surroundings.delenv(name, raising=False)
            for name, value in ({"LANG": language, "COLUMNS": "100"} | environment).items():
                surroundings.setenv(name, value)
            surroundings.chdir(folder)
            capsys.readouterr()
            try:
                code = main(arguments)
            except SystemExit as end:
                code = int(end.code or 0)
        said = capsys.readouterr()
        return subprocess.CompletedProcess(arguments, code, said.out, said.err)

    return run

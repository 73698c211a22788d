"""The words of a command line -> what a person saw and how it ended, in a process of its own or in this one."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PROJECT = Path(__file__).parents[2]
GENERATE = (sys.executable, str(PROJECT / "generate.py"))
INSTALLED = (sys.executable, "-c", "import sys; from reportgen.cli import main; sys.exit(main())")
LANGUAGE_VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES")


def run(
    command: Sequence[str], *arguments: str, language: str = "en_GB.UTF-8", folder: Path = PROJECT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own."""
    cleared = {name: value for name, value in os.environ.items() if name not in LANGUAGE_VARIABLES}
    surroundings = cleared | {"LANG": language, "PYTHONPATH": str(PROJECT), "PYTHONUTF8": "1", "COLUMNS": "100"}
    return subprocess.run(
        [*command, *arguments],
        cwd=folder,
        env=surroundings | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

"""Pipelines that stand in for the real one, and the options and the console that a build is run with."""

import io
from pathlib import Path

from reportgen.cli import build
from reportgen.cli.arguments import parse_arguments
from reportgen.cli.console import Console
from reportgen.pipeline import Built


def console(language="en", err=None):
    return Console(language, io.StringIO(), err or io.StringIO())


def options(*words):
    return parse_arguments(build, words, console(), Path("project"))


def stand_in(warnings=(), **more):
    """A pipeline that writes its arguments into its files."""

    def make(root, order, progress):
        target = order.output or root / "output" / (order.round_id or "2025-08")
        target.mkdir(parents=True)
        files = []
        for done, name in enumerate(order.formats):
            progress(name, done, len(order.formats))
            files.append(target / f"tilannekuva.{name}")
            files[-1].write_bytes(b"." * 1234 * (done + 1))
        counts = {"total": len(files), "made": len(files), "folder": target}
        return Built(order.round_id or "2025-08", tuple(files), 19, 20, 22, warnings, **counts, **more)

    return make

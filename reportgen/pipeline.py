"""A project and a round -> the report's files: read, compose, lay out (and draw), write, read back, put in place."""

import os
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportgen import charts, composing, layout, reading, verifying
from reportgen.model.deck import Figure
from reportgen.model.drawing import Drawing
from reportgen.model.page import Document
from reportgen.model.problems import Problem, ReportError, error
from reportgen.reading import Project
from reportgen.typography import Typeface, load_typeface

FORMATS = ("pptx", "pdf")

Progress = Callable[[str, int, int], None]
"""Told what is being done (a key of `STEPS`), how many steps are behind, and how many there are in all."""

STEPS = ("read", "compose", "lay-out", "write", "verify", "done")


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made. `slides` are the deck's, `pages` what they take with their continuations.

    `typed_numbers` counts the numbers in the text that nothing computes.
    """

    round_id: str
    files: tuple[Path, ...]
    slides: int
    pages: int
    areas: int
    warnings: tuple[Problem, ...]
    typed_numbers: int = 0


def build(root: Path, round_id: str | None, output: Path | None, formats: tuple[str, ...], progress: Progress) -> Built:
    """Make the files of one round, all or none.

    Args:
        root: the project's folder.
        round_id: the round, or None for the newest.
        output: the folder that gets a folder for the round; None for output/ in the project.
        formats: of FORMATS.
        progress: is told how far the work is.

    Raises:
        ReportError: everything in the data, the text or the files that a person has to mend. Nothing is written then.

    """
    progress("read", 0, len(STEPS) - 1)
    project = reading.read_project(root)
    name = reading.find_round(project, round_id)
    survey, warnings = reading.read_round(project, name)
    inputs = verifying.hash_inputs(root, (name, *(earlier.id for earlier in survey.earlier)))

    progress("compose", 1, len(STEPS) - 1)
    deck, more = composing.compose(survey, tiles=project.theme.map == "tiles")

    progress("lay-out", 2, len(STEPS) - 1)
    typeface = load_typeface(project.theme.page_font)
    document = layout.lay_out(
        deck,
        project.theme,
        typeface,
        _pencil(project, typeface),
        charts.draw_silhouette(layout.COVER_MAP.width, layout.COVER_MAP.height, project.basemap),
    )

    progress("write", 3, len(STEPS) - 1)
    folder = (output or root / "output") / name
    files = {f"tilannekuva-{name}.{suffix}": _write(suffix, document, project, typeface) for suffix in formats}

    progress("verify", 4, len(STEPS) - 1)
    report = verifying.Report(deck, document, inputs, (*warnings, *more))
    vouched = verifying.vouch(report, files, folder)
    contents = {folder / file: content for file, content in vouched.files.items()}
    replace_files(contents)
    progress("done", 5, len(STEPS) - 1)
    return Built(
        round_id=name,
        files=tuple(contents),
        slides=len(deck.slides),
        pages=len(document.pages),
        areas=len(survey.areas),
        warnings=(*report.warnings, *vouched.warnings),
        typed_numbers=vouched.typed_numbers,
    )


def _pencil(project: Project, typeface: Typeface) -> layout.Draw:
    """Draws figures for the layout; the same figure at the same size is drawn once."""

    @cache
    def draw(figure: Figure, width: float, height: float) -> Drawing:
        return charts.draw(figure, width, height, project.theme, typeface, project.basemap)

    return draw


def _write(suffix: str, document: Document, project: Project, typeface: Typeface) -> bytes:
    """The bytes of one format. Its writer is imported here: a build of one format does not pay for the other."""
    assets = project.root / "assets"
    if suffix == "pptx":
        from reportgen.writing.pptx import to_pptx  # noqa: PLC0415

        return to_pptx(document, project.theme, assets)
    from reportgen.writing.pdf import to_pdf  # noqa: PLC0415

    return to_pdf(document, project.theme, typeface, assets)


def replace_files(contents: dict[Path, bytes]) -> None:
    """Put files in place together: each is written beside its place first, then all are renamed.

    Raises:
        ReportError: a folder or file cannot be written, as when it is open in another program. What was there stays.

    """
    written: list[tuple[Path, Path]] = []
    try:
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
            written.append((Path(beside), path))
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
        problems = [problem for problem in map(_locked, contents) if problem]
        if problems:
            raise ReportError(*problems)
        for beside_path, path in written:
            beside_path.chmod(0o644)
            beside_path.replace(path)
    except OSError as failure:
        raise ReportError(
            error(
                "The file {file} cannot be written: {reason}. Close it in other programs, "
                "check the folder, and build again.",
                file=failure.filename2 or failure.filename or "",
                reason=failure.strerror or str(failure),
            )
        ) from failure
    finally:
        _remove(beside_path for beside_path, _ in written)


def _locked(path: Path) -> Problem | None:
    """A problem if another program holds the file open, as office programs on Windows do."""
    if not path.exists():
        return None
    try:
        with path.open("r+b"):
            return None
    except OSError:
        return error("The file {file} is open in another program. Close it there and build again.", file=path.name)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        path.unlink(missing_ok=True)

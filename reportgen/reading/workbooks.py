"""A workbook, .xlsx or .ods whatever its name says -> the grids of its sheets."""

from functools import partial
from pathlib import Path

from reportgen.model.grids import RawGrid
from reportgen.model.places import Place
from reportgen.model.problems import Gathering, Problem, ReportError, error
from reportgen.reading.archives import Archive, Damage, damaged
from reportgen.reading.excel import read_excel
from reportgen.reading.files import name_in_project, read_bytes
from reportgen.reading.grids import grid_of
from reportgen.reading.limits import FILE_BYTES, SHEETS
from reportgen.reading.opendocument import read_opendocument


def read_workbook(root: Path, path: Path) -> tuple[RawGrid, ...]:
    """The grids of a workbook's sheets in their order; formulas give the results that were saved with them.

    ReportError where the file is no workbook, is locked, or is beyond the limits.
    """
    place = Place(name_in_project(root, path))
    archive = Archive(read_bytes(root, path, FILE_BYTES), place)
    try:
        sheets = read_opendocument(archive) if archive.has("content.xml") else read_excel(archive)
    except Damage as failure:
        raise ReportError(damaged(place)) from failure
    if len(sheets) > SHEETS:
        raise ReportError(_too_many(place, len(sheets)))
    gathering = Gathering()
    grids = [gathering.attempt(partial(grid_of, sheet, place.file)) for sheet in sheets]
    gathering.raise_if_any()
    return tuple(grid for grid in grids if grid is not None)


def _too_many(place: Place, count: int) -> Problem:
    return error(
        "The workbook has {count} sheets; at most {most} are read. Keep the tables in a workbook of their own.",
        place,
        count=count,
        most=SHEETS,
    )

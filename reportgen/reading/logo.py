"""The name of a PNG file under assets/ -> the logo, whole."""

import re
from pathlib import Path

from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.theme import Logo
from reportgen.reading.files import read_bytes
from reportgen.reading.png import NoPng, check_pixels, read_header
from reportgen.reading.words import shown

_NAME = re.compile(r"(?:[^\x00-\x1f\\/:*?\"<>|]{1,200}/){0,5}[^\x00-\x1f\\/:*?\"<>|]{1,200}\.png", re.IGNORECASE)
_MOST_BYTES = 5_000_000
_MOST_PIXELS = 4_000
"""Across and down: sharp on a poster, and far below what would take a minute to unpack."""


def read_logo(root: Path, name: str, place: Place) -> Logo:
    """The logo that `place` in theme.toml names; ReportError where it is no PNG file in assets/, or a damaged one."""
    path = root / "assets" / name
    if not _NAME.fullmatch(name) or ".." in name.split("/") or not path.is_file():
        raise ReportError(
            error(
                'The logo {logo} is not a PNG file in assets/. Add it there, or write logo = "".',
                place,
                logo=shown(name),
            )
        )
    data = read_bytes(root, path)
    try:
        header = read_header(data)
        if max(header.width, header.height) > _MOST_PIXELS or len(data) > _MOST_BYTES:
            raise ReportError(_too_large(name, header.width, header.height, len(data), place))
        check_pixels(data, header)
    except NoPng as failure:
        raise ReportError(
            error(
                "The logo {logo} is damaged, or no PNG file in spite of its name. Save the picture again as PNG.",
                place,
                logo=name,
            )
        ) from failure
    return Logo(data, header.width, header.height)


def _too_large(name: str, width: int, height: int, size: int, place: Place) -> Problem:
    return error(
        "The logo {logo} is too large: {width} x {height} pixels, {size} MB. At most {most} pixels across and down, "
        "and {most_size} MB, are read. Save the picture smaller.",
        place,
        logo=name,
        width=width,
        height=height,
        size=-(-size // 1_000_000),
        most=_MOST_PIXELS,
        most_size=_MOST_BYTES // 1_000_000,
    )

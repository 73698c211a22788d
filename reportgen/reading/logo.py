"""The name of a PNG file under assets/ -> the logo, whole."""

import struct
import zlib
from pathlib import Path

from reportgen.model.places import Place
from reportgen.model.problems import ReportError, error
from reportgen.model.theme import Logo
from reportgen.reading.files import read_bytes

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = 13
"""How long the content of the first chunk is."""

_ROUND_CHUNK = 12
"""What stands round the content of a chunk: its length and kind before, its checksum after, four bytes each."""


def read_logo(root: Path, name: str, place: Place) -> Logo:
    """The logo that `place` in theme.toml names; ReportError where it is no PNG file in assets/, or a damaged one."""
    path = root / "assets" / name
    if not (name.lower().endswith(".png") and path.is_file()):
        raise ReportError(
            error('The logo {logo} is not a PNG file in assets/. Add it there, or write logo = "".', place, logo=name)
        )
    data = read_bytes(root, path)
    size = _size(data)
    if size is None:
        raise ReportError(
            error(
                "The logo {logo} is damaged, or no PNG file in spite of its name. Save the picture again as PNG.",
                place,
                logo=name,
            )
        )
    return Logo(data, *size)


def _size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, from the first chunk (PNG specification, 5.3 and 11.2.2); None for no whole PNG."""
    if not data.startswith(_SIGNATURE):
        return None
    size = (0, 0)
    position, kind = len(_SIGNATURE), b""
    while kind != b"IEND":
        length = int.from_bytes(data[position : position + 4], "big")
        chunk = data[position + 4 : position + 8 + length]
        checksum = data[position + 8 + length : position + _ROUND_CHUNK + length]
        if checksum != zlib.crc32(chunk).to_bytes(4, "big"):
            return None
        if kind == b"":
            if chunk[:4] != b"IHDR" or length != _HEADER:
                return None
            size = struct.unpack_from(">II", chunk, 4)
        kind = chunk[:4]
        position += _ROUND_CHUNK + length
    return size if all(size) else None

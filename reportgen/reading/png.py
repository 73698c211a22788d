"""The bytes of a PNG file -> its header, and whether all of it is whole, as the PNG specification (2nd ed.) has it."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_ROUND_CHUNK = 12
"""What stands round the content of a chunk: its length and kind before, its checksum after, four bytes each."""

_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""How many numbers a pixel of each kind of colour has (11.2.2)."""

_DEPTHS = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
_PALETTE = 3
_MOST_COLOURS = 256
_LAST_FILTER = 4
_PLAIN = ((0, 0, 1, 1),)
_INTERLACED = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Where each pass over the picture begins, and its steps, across and down (8.2)."""


class NoPng(ValueError):  # noqa: N818 - it never leaves this package
    """The bytes are no PNG file, or a damaged one."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a file says of its picture (11.2.2): width and height in pixels, how each is stored."""

    width: int
    height: int
    depth: int
    colour: int
    interlaced: bool


def read_header(data: bytes) -> Header:
    """The header of a file; NoPng where it has none, or one that the specification does not know."""
    kind, content = next(_chunks(data))
    if kind != b"IHDR" or len(content) != struct.calcsize(">IIBBBBB"):
        raise NoPng(kind)
    width, height, depth, colour, compression, filtering, interlacing = struct.unpack(">IIBBBBB", content)
    known = depth in _DEPTHS.get(colour, ()) and (compression, filtering) == (0, 0) and interlacing in {0, 1}
    if not known or not width or not height:
        raise NoPng(content)
    return Header(width, height, depth, colour, bool(interlacing))


def check_pixels(data: bytes, header: Header) -> None:
    """Unpack the picture of a file. NoPng where it is not whole, or not as large as its header says."""
    chunks = list(_chunks(data))
    palette = next((content for kind, content in chunks if kind == b"PLTE"), b"")
    if header.colour == _PALETTE and (not palette or len(palette) % 3 or len(palette) > 3 * _MOST_COLOURS):
        raise NoPng(palette)
    lines = list(_line_lengths(header))
    unpacking = zlib.decompressobj()
    packed = b"".join(content for kind, content in chunks if kind == b"IDAT")
    try:
        pixels = unpacking.decompress(packed, sum(lines) + 1)
    except zlib.error as failure:
        raise NoPng(str(failure)) from failure
    if len(pixels) != sum(lines) or not unpacking.eof:
        raise NoPng(len(pixels))
    # Each line begins with the number of the filter that it went through (9.1).
    if any(pixels[start] > _LAST_FILTER for start in accumulate(lines[:-1], initial=0)):
        raise NoPng(lines)


def _line_lengths(header: Header) -> Iterator[int]:
    """The bytes of each line of pixels, its filter's number counted, pass by pass."""
    bits = header.depth * _SAMPLES[header.colour]
    for left, top, across, down in _INTERLACED if header.interlaced else _PLAIN:
        wide, high = -(-(header.width - left) // across), -(-(header.height - top) // down)
        if wide > 0 and high > 0:
            yield from [1 + -(-wide * bits // 8)] * high


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The kind and content of each chunk to the last; NoPng where a checksum is another, or the file ends before."""
    if not data.startswith(_SIGNATURE):
        raise NoPng(data[: len(_SIGNATURE)])
    position, kind = len(_SIGNATURE), b""
    while kind != b"IEND":
        length = int.from_bytes(data[position : position + 4], "big")
        chunk = data[position + 4 : position + 8 + length]
        checksum = data[position + 8 + length : position + _ROUND_CHUNK + length]
        if checksum != zlib.crc32(chunk).to_bytes(4, "big"):
            raise NoPng(position)
        kind = chunk[:4]
        yield kind, chunk[4:]
        position += _ROUND_CHUNK + length

"""The optional logo: a whole PNG file is read with its size, anything else is refused in words."""

import io
import struct
import zlib

import pytest
from PIL import Image

from reportgen.reading import read_project


def png() -> bytes:
    file = io.BytesIO()
    Image.linear_gradient("L").resize((30, 20)).save(file, "PNG")
    return file.getvalue()


def made(  # noqa: PLR0913 - each argument is a part that a case changes
    raw: bytes, width: int = 4, height: int = 4, depth: int = 8, colour: int = 2, *, more: bytes = b"", odd: int = 0
) -> bytes:
    """A file of chunks that are whole, whatever is in them; `odd` stands for how it is compressed, filtered, laced."""
    header = struct.pack(">IIBBBBB", width, height, depth, colour, odd, odd, odd)
    chunks = [(b"IHDR", header), *([(b"PLTE", more)] if more else []), (b"IDAT", zlib.compress(raw)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(content)) + kind + content + zlib.crc32(kind + content).to_bytes(4, "big")
        for kind, content in chunks
    )


def broken_pixels() -> bytes:
    """A file whose chunks are whole, but what is packed in one cannot be unpacked."""
    packed = zlib.compress(LINES)
    whole = b"IDAT" + packed
    spoilt = b"IDAT" + packed[:4] + b"\xff\xff" + packed[6:]
    sums = (zlib.crc32(content).to_bytes(4, "big") for content in (whole, spoilt))
    return made(LINES).replace(whole + next(sums), spoilt + next(sums))


LINES = (b"\0" + b"\x50" * 12) * 4


def with_logo(workshop, data: bytes) -> None:
    (workshop.root / "assets" / "logo.png").write_bytes(data)
    workshop.replace("assets/theme.toml", 'logo = ""', 'logo = "logo.png"')


def test_a_logo_is_read_with_its_size(workshop) -> None:
    with_logo(workshop, png())
    logo = read_project(workshop.root).theme.logo
    assert logo is not None
    assert (logo.data, logo.width, logo.height) == (png(), 30, 20)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8\xff\xe0JFIF",
        png()[:8],
        png()[:-1],
        png()[: len(png()) // 2],
        png()[:60] + b"?" + png()[61:],
        png()[:8] + png()[33:],
        made(LINES[:-1]),
        made(LINES + b"\0"),
        made(b"\x09" + LINES[1:]),
        broken_pixels(),
        made(LINES, depth=3),
        made(LINES, colour=5),
        made(LINES, odd=7),
        made((b"\0" + b"\1" * 4) * 4, colour=3),
        made((b"\0" + b"\1" * 4) * 4, colour=3, more=b"\0" * 4),
        made(b"", width=0),
    ],
    ids=[
        "empty",
        "JPEG",
        "signature",
        "cut at the end",
        "cut in the middle",
        "altered",
        "without size",
        "a pixel less",
        "a pixel more",
        "an unknown filter",
        "broken pixels",
        "an unknown depth",
        "an unknown colour",
        "an unknown kind",
        "no palette",
        "half a palette",
        "no pixels",
    ],
)
def test_what_is_no_whole_png_is_refused_before_anything_is_made(workshop, data: bytes) -> None:
    with_logo(workshop, data)
    assert workshop.project_problems() == [
        "assets/theme.toml: The logo logo.png is damaged, or no PNG file in spite of its name. "
        "Save the picture again as PNG."
    ]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("size", [(1, 1), (7, 3), (30, 20)])
def test_every_kind_of_picture_is_read(workshop, mode: str, size: tuple[int, int]) -> None:
    file = io.BytesIO()
    Image.new(mode, size).save(file, "PNG")
    with_logo(workshop, file.getvalue())
    logo = read_project(workshop.root).theme.logo
    assert logo is not None
    assert (logo.width, logo.height) == size


@pytest.mark.parametrize("size", [(1, 1), (2, 5), (8, 8), (9, 17)])
def test_a_picture_in_passes_is_read(workshop, size: tuple[int, int]) -> None:
    """Pillow writes none, but reads them: it agrees on what is a whole one."""
    width, height = size
    steps = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    raw = b"".join(
        b"\0" + b"\x50" * 3 * len(range(left, width, across))
        for left, top, across, down in steps
        if range(left, width, across)
        for _ in range(top, height, down)
    )
    data = made(raw, width, height)
    start = data.index(b"IHDR")
    header = data[start : start + 16] + b"\1"
    laced = data[:start] + header + zlib.crc32(header).to_bytes(4, "big") + data[start + 21 :]
    with Image.open(io.BytesIO(laced)) as image:
        assert image.convert("RGB").getextrema() == ((80, 80),) * 3
    with_logo(workshop, laced)
    assert workshop.project_problems() == []


@pytest.mark.parametrize("size", [(4001, 1), (2_000_000_000, 2_000_000_000), (1, 60_000)])
def test_a_picture_that_would_fill_the_memory_is_refused_unopened(workshop, size: tuple[int, int]) -> None:
    with_logo(workshop, made(b"", *size))
    assert workshop.project_problems() == [
        f"assets/theme.toml: The logo logo.png is too large: {size[0]} x {size[1]} pixels, 1 MB. At most 4000 pixels "
        "across and down, and 5 MB, are read. Save the picture smaller."
    ]


def test_a_small_picture_that_unpacks_without_end_is_refused(workshop) -> None:
    with_logo(workshop, made(b"\0" * 50_000_000))
    assert len(workshop.project_problems()) == 1


@pytest.mark.parametrize(
    "name",
    ["/etc/logo.png", "../logo.png", "a/../../logo.png", "a\\logo.png", "C:/logo.png", "l" * 300 + ".png", "x.gif"],
)
def test_a_picture_outside_assets_is_refused(workshop, name: str) -> None:
    (workshop.root / "logo.png").write_bytes(png())
    (workshop.root / "assets" / "x.gif").write_bytes(png())
    workshop.replace("assets/theme.toml", 'logo = ""', f"logo = '{name}'")
    (told,) = workshop.project_problems()
    assert told.endswith('is not a PNG file in assets/. Add it there, or write logo = "".')


def test_a_picture_in_a_folder_of_assets_is_read(workshop) -> None:
    (workshop.root / "assets" / "kuvat").mkdir()
    (workshop.root / "assets" / "kuvat" / "Ä logo.PNG").write_bytes(png())
    workshop.replace("assets/theme.toml", 'logo = ""', 'logo = "kuvat/Ä logo.PNG"')
    assert workshop.project_problems() == []

"""The optional logo: a whole PNG file is read with its size, anything else is refused in words."""

import io

import pytest
from PIL import Image

from reportgen.reading import read_project


def png() -> bytes:
    file = io.BytesIO()
    Image.linear_gradient("L").resize((30, 20)).save(file, "PNG")
    return file.getvalue()


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
    ],
    ids=["empty", "JPEG", "signature", "cut at the end", "cut in the middle", "altered", "without size"],
)
def test_what_is_no_whole_png_is_refused_before_anything_is_made(workshop, data: bytes) -> None:
    with_logo(workshop, data)
    assert workshop.project_problems() == [
        "assets/theme.toml: The logo logo.png is damaged, or no PNG file in spite of its name. "
        "Save the picture again as PNG."
    ]

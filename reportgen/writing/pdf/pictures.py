"""A picture file -> an image object of the PDF, with its transparency."""

from pathlib import Path

from reportgen.model.page import Box
from reportgen.writing.pdf.file import File
from reportgen.writing.pdf.objects import Name, Reference, Stream, Value


class Pictures:
    """The pictures of a document, by their paths under `assets`; each is embedded once."""

    def __init__(self, file: File, assets: Path) -> None:
        self._file = file
        self._assets = assets
        self._names: dict[str, str] = {}
        self._sizes: dict[str, tuple[int, int]] = {}
        self.resources: dict[str, Value] = {}

    def name(self, path: str) -> str:
        """The name of a picture in the pages' resources."""
        if path not in self._names:
            name = self._names[path] = f"I{len(self._names) + 1}"
            self.resources[name] = self._embed(path)
        return self._names[path]

    def fitted(self, path: str, box: Box) -> Box:
        """The largest box in the middle of `box` that has the picture's proportions."""
        self.name(path)
        width, height = self._sizes[path]
        scale = min(box.width / width, box.height / height)
        return Box(
            box.x + (box.width - width * scale) / 2,
            box.y + (box.height - height * scale) / 2,
            width * scale,
            height * scale,
        )

    def _embed(self, path: str) -> Reference:
        from PIL import Image  # noqa: PLC0415 - most reports hold no picture, and need not load it

        with Image.open(self._assets / path) as image:
            self._sizes[path] = image.size
            pixels = image.convert("RGBA")
        colours = self._entries("DeviceRGB")
        alpha = pixels.getchannel("A")
        if alpha.getextrema() != (255, 255):
            mask = Stream(alpha.tobytes(), self._entries("DeviceGray") | _size(pixels.size))
            colours["SMask"] = self._file.add(mask)
        return self._file.add(Stream(pixels.convert("RGB").tobytes(), colours | _size(pixels.size)))

    @staticmethod
    def _entries(space: str) -> dict[str, Value]:
        return {"Type": Name("XObject"), "Subtype": Name("Image"), "ColorSpace": Name(space), "BitsPerComponent": 8}


def _size(size: tuple[int, int]) -> dict[str, Value]:
    return {"Width": size[0], "Height": size[1]}

"""The bytes of a picture -> an image object of the PDF, with its transparency."""

import io

from reportgen.writing.pdf.file import File
from reportgen.writing.pdf.objects import Name, Reference, Stream, Value


class Pictures:
    """The pictures of a document, PNG files; each is embedded once."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._names: dict[bytes, str] = {}
        self.resources: dict[str, Value] = {}

    def name(self, data: bytes) -> str:
        """The name of a picture in the pages' resources."""
        if data not in self._names:
            name = self._names[data] = f"I{len(self._names) + 1}"
            self.resources[name] = self._embed(data)
        return self._names[data]

    def _embed(self, data: bytes) -> Reference:
        from PIL import Image  # noqa: PLC0415 - most reports hold no picture, and need not load it

        with Image.open(io.BytesIO(data)) as image:
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

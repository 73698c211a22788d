"""Files under assets/ go in, picture parts come out, each file once."""

from dataclasses import dataclass, field
from pathlib import Path

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.package import Package

from reportgen.model.problems import ReportError, error
from reportgen.writing.pptx.package import new_part

_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif"}


@dataclass
class Pictures:
    """The pictures of one deck."""

    package: Package
    assets: Path
    _parts: dict[str, Part] = field(default_factory=dict)

    def relate(self, part: Part, path: str) -> str:
        """The relationship of a part to a picture; ReportError where the file is missing or no picture."""
        if path not in self._parts:
            self._parts[path] = self._load(path)
        return part.relate_to(self._parts[path], RELATIONSHIP_TYPE.IMAGE)

    def _load(self, path: str) -> Part:
        file = self.assets / path
        suffix = file.suffix.lower()
        if suffix not in _TYPES:
            raise ReportError(
                error(
                    "The picture {file} is of a kind that a deck cannot show. "
                    "Save it as a PNG file in assets/ and name that in theme.toml.",
                    file=path,
                )
            )
        try:
            content = file.read_bytes()
        except FileNotFoundError:
            raise ReportError(
                error(
                    "The picture {file} is not in the folder assets/. Put it there, or correct its name in theme.toml.",
                    file=path,
                )
            ) from None
        name = f"/ppt/media/image{len(self._parts) + 1}{suffix.replace('jpeg', 'jpg')}"
        return new_part(self.package, name, _TYPES[suffix], content)

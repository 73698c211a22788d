"""The bytes of pictures -> picture parts, each once."""

from dataclasses import dataclass, field

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.package import Package

from reportgen.writing.pptx.package import new_part


@dataclass
class Pictures:
    """The pictures of one deck, PNG files."""

    package: Package
    _parts: dict[bytes, Part] = field(default_factory=dict)

    def relate(self, part: Part, data: bytes) -> str:
        """The relationship of a part to a picture."""
        if data not in self._parts:
            name = f"/ppt/media/image{len(self._parts) + 1}.png"
            self._parts[data] = new_part(self.package, name, CONTENT_TYPE.PNG, data)
        return part.relate_to(self._parts[data], RELATIONSHIP_TYPE.IMAGE)

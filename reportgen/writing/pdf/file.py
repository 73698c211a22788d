"""PDF objects -> the bytes of a PDF 1.7 file.

All objects that are no streams are packed into compressed object streams (ISO 32000-1, 7.5.7): the structure tree of a
tagged file is thousands of small dictionaries, and takes a tenth of the room that way. That is why the file is put
together here and not by ReportLab, which cannot do it.
"""

import hashlib

from reportgen.writing.pdf.objects import FileObject, Name, Reference, Stream, Value, stream_syntax, syntax

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_OBJECTS_PER_STREAM = 200
_OFFSET_BYTES = 4


class File:
    """Objects, numbered from 1 in the order of their making."""

    def __init__(self) -> None:
        self._objects: list[FileObject] = []

    def add(self, value: FileObject) -> Reference:
        """Put an object into the file."""
        self._objects.append(value)
        return Reference(len(self._objects))

    def reserve(self) -> Reference:
        """A reference to an object that `fill` gives later."""
        return self.add(None)

    def fill(self, reference: Reference, value: FileObject) -> None:
        """Give a reserved object."""
        self._objects[reference.number - 1] = value

    def to_bytes(self, root: Reference, info: Reference) -> bytes:
        """The whole file. Its identifier follows from its content, so equal objects make equal bytes."""
        body = bytearray(_HEADER)
        entries: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
        for number, stream in enumerate(self._objects, start=1):
            if isinstance(stream, Stream):
                entries[number] = (1, len(body), 0)
                body += b"%d 0 obj\n%s\nendobj\n" % (number, stream_syntax(stream))
        packed = [(n, value) for n, value in enumerate(self._objects, start=1) if not isinstance(value, Stream)]
        holder = len(self._objects)
        for start in range(0, len(packed), _OBJECTS_PER_STREAM):
            holder += 1
            part = packed[start : start + _OBJECTS_PER_STREAM]
            entries |= {number: (2, holder, index) for index, (number, _) in enumerate(part)}
            entries[holder] = (1, len(body), 0)
            body += b"%d 0 obj\n%s\nendobj\n" % (holder, stream_syntax(_object_stream(part)))
        table = holder + 1
        entries[table] = (1, len(body), 0)
        identifier = hashlib.sha256(body).digest()[:16]
        cross_reference = Stream(
            b"".join(
                bytes([kind]) + position.to_bytes(_OFFSET_BYTES, "big") + last.to_bytes(2, "big")
                for kind, position, last in (entries[number] for number in range(table + 1))
            ),
            {
                "Type": Name("XRef"),
                "Size": table + 1,
                "W": [1, _OFFSET_BYTES, 2],
                "Root": root,
                "Info": info,
                "ID": [identifier, identifier],
            },
        )
        offset = len(body)
        body += b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (table, stream_syntax(cross_reference), offset)
        return bytes(body)


def _object_stream(part: list[tuple[int, Value]]) -> Stream:
    head, values = "", b""
    for number, value in part:
        head += f"{number} {len(values)} "
        values += syntax(value) + b"\n"
    return Stream(head.encode("ascii") + values, {"Type": Name("ObjStm"), "N": len(part), "First": len(head)})

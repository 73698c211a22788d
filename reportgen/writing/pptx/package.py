"""Parts and their relationships -> the bytes of a file, equal for equal parts."""

import io
import struct
import zipfile

from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

# A zip file tells of each member before its content and in an entry of the directory at its end. Where they have what
# depends on the day and the machine, and what stands there instead (APPNOTE 4.3.7, 4.3.12, 4.4):
_HEADER_TIME = 10
_ENTRY, _ENTRY_SYSTEM, _ENTRY_TIME, _ENTRY_MODE = 46, 5, 12, 38
_WHEN = struct.pack("<HH", 0, 1 << 5 | 1)  # midnight, 1 January 1980
_UNIX = 3
_MODE = struct.pack("<L", 0o644 << 16)


def new_package() -> Package:
    """A package with nothing in it: one that is never loaded stays empty, so no template leaves anything behind."""
    return Package("")


def new_part(package: Package, name: str, content_type: str, content: str | bytes = b"") -> Part:
    """A part of a package, under its name from the root ("/ppt/slides/slide1.xml")."""
    return Part(PackURI(name), content_type, package, content.encode() if isinstance(content, str) else content)


def fill_part(part: Part, content: str) -> None:
    """Give a part the content that its relationships had to be known for."""
    part.blob = content.encode()


def package_bytes(package: Package) -> bytes:
    """The file, its members in the order of their relationships and without the time and the system of writing.

    The package is empty afterwards.
    """
    saved = io.BytesIO()
    package.save(saved)
    for part in package.iter_parts():
        # Parts refer to each other in circles, and garbage is not looked for while a report is made.
        part.blob = b""
    with zipfile.ZipFile(saved) as archive:
        members, entry = archive.infolist(), archive.start_dir
    # Set in place: to take the archive apart and put it together again would compress everything a second time.
    content = saved.getbuffer()
    for member in members:
        content[member.header_offset + _HEADER_TIME : member.header_offset + _HEADER_TIME + len(_WHEN)] = _WHEN
        content[entry + _ENTRY_SYSTEM] = _UNIX
        content[entry + _ENTRY_TIME : entry + _ENTRY_TIME + len(_WHEN)] = _WHEN
        content[entry + _ENTRY_MODE : entry + _ENTRY_MODE + len(_MODE)] = _MODE
        entry += _ENTRY + len(member.filename.encode()) + len(member.extra) + len(member.comment)
    return bytes(content)

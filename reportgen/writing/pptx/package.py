"""Parts and their relationships go in, the bytes of a file come out, equal for equal parts."""

import io
import zipfile

from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

_WHEN = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6


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
    """The file, its members in the order of their relationships and without the time of writing."""
    saved = io.BytesIO()
    package.save(saved)
    written = io.BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(written, "w") as target:
        for member in source.namelist():
            entry = zipfile.ZipInfo(member, _WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            target.writestr(entry, source.read(member), compresslevel=_LEVEL)
    return written.getvalue()

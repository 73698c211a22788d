"""The name of a family -> the variable font files that its cuts are made from, with all that a cut is called."""

import hashlib
import json
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import fontpkg_arimo

from reportgen.model.problems import ReportError, error


@dataclass(frozen=True, slots=True)
class Source:
    """Where one cut comes from: `file` is a variable font, `weight` its place on the `wght` axis.

    `style` is one of the four names that link a family in office programs: "Regular", "Bold", "Italic", "Bold Italic".
    Without a `weight` the file is the cut itself, and named like it.
    """

    family: str
    style: str
    file: Path
    weight: int | None

    @property
    def name(self) -> str:
        """The PostScript name, such as "Arimo-BoldItalic"."""
        return self.file.stem if self.weight is None else f"{self.family}-{self.style.replace(' ', '')}"

    @property
    def bold(self) -> bool:
        """One of the two bold styles."""
        return "Bold" in self.style

    @property
    def italic(self) -> bool:
        """One of the two italic styles."""
        return "Italic" in self.style


@dataclass(frozen=True, slots=True)
class Family:
    """The four cuts' sources, always in the order regular, bold, italic, bold italic.

    `key` stands for the package's version, the content of its fonts and the recipe: another key, another cut.
    """

    name: str
    sources: tuple[Source, Source, Source, Source]
    key: str


def find_family(name: str) -> Family:
    """The sources of a family; ReportError where it is not a known one."""
    packages = {"Arimo": fontpkg_arimo.ROOT}
    if name not in packages:
        raise ReportError(
            error(
                "The theme asks for the font {family}, which this program does not have. Known fonts: {known}. "
                "Correct [fonts] page in assets/theme.toml.",
                family=name,
                known=", ".join(packages),
            ),
        )
    root = packages[name]
    metadata = (root / "metadata.json").read_bytes()
    upright = root / "files" / f"{name}[wght].ttf"
    italic = root / "files" / f"{name}-Italic[wght].ttf"
    content = hashlib.blake2b(metadata, digest_size=8)
    for part in (upright.read_bytes(), italic.read_bytes(), _recipe()):
        content.update(part)
    return Family(
        name,
        (
            Source(name, "Regular", upright, 400),
            Source(name, "Bold", upright, 700),
            Source(name, "Italic", italic, 400),
            Source(name, "Bold Italic", italic, 700),
        ),
        f"{json.loads(metadata)['version']}-{content.hexdigest()}",
    )


def find_fallback() -> Family | None:
    """DejaVu Sans, which has the signs that report fonts lack, as matplotlib ships it; None where it ships none.

    Its licence, that of Bitstream Vera, lets a document embed it.
    """
    # Importing matplotlib takes as long as a whole report; its folder is found without.
    library = find_spec("matplotlib")
    if library is None or library.origin is None:
        return None
    folder = Path(library.origin).parent / "mpl-data" / "fonts" / "ttf"
    name = "DejaVu Sans"
    sources = (
        Source(name, "Regular", folder / "DejaVuSans.ttf", None),
        Source(name, "Bold", folder / "DejaVuSans-Bold.ttf", None),
        Source(name, "Italic", folder / "DejaVuSans-Oblique.ttf", None),
        Source(name, "Bold Italic", folder / "DejaVuSans-BoldOblique.ttf", None),
    )
    if not all(source.file.is_file() for source in sources):
        return None
    content = hashlib.blake2b(_recipe(), digest_size=8)
    for source in sources:
        content.update(source.file.read_bytes())
    return Family(name, sources, content.hexdigest())


def _recipe() -> bytes:
    """What a cut depends on besides its font: the library that makes it, and what we ask of that."""
    return version("fonttools").encode() + Path(__file__).with_name("cutting.py").read_bytes()

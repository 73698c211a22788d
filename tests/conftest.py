"""What tests of whole reports share: the repository's own rounds, laid out and written, and LibreOffice."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from reportgen import charts, composing, layout, reading
from reportgen.model.blocks import Figure
from reportgen.model.deck import Deck
from reportgen.model.drawing import Drawing
from reportgen.model.page import Document
from reportgen.reading import Project
from reportgen.typography import Typeface, load_typeface
from reportgen.typography.cache import cache_folder
from reportgen.writing.pdf import to_pdf
from reportgen.writing.pptx import to_pptx

ROOT = Path(__file__).parents[1]
ROUNDS = ("2025-08", "esimerkki")

# A run proves the same each time, however busy the machine is. For a nightly run that searches further, with other
# examples each night: REPORTGEN_EXAMPLES=random python -m pytest; a failure prints what repeats it.
settings.register_profile(
    "same", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("random", settings.get_profile("same"), derandomize=False, print_blob=True)
settings.load_profile(os.environ.get("REPORTGEN_EXAMPLES", "same"))


def pytest_configure(config: pytest.Config) -> None:
    """Keep what runs keep in a folder of their own: they find no earlier run's drawings, and leave none behind.

    The processes of a run share the folder, so that each drawing is made by one of them.
    """
    if hasattr(config, "workerinput"):
        return
    own = tempfile.TemporaryDirectory(prefix="reportgen-tests-", ignore_cleanup_errors=True)
    config.add_cleanup(own.cleanup)
    if (cache_folder() / "fonts").is_dir():  # they are checked when they are read, and take seconds to cut
        shutil.copytree(cache_folder() / "fonts", Path(own.name) / "fonts")
    os.environ["REPORTGEN_CACHE"] = own.name


@dataclass(frozen=True)
class Report:
    """One round at every stage after reading."""

    deck: Deck
    document: Document
    pptx: bytes
    pdf: bytes


@pytest.fixture(scope="session")
def project() -> Project:
    return reading.read_project(ROOT)


@pytest.fixture(scope="session")
def typeface() -> Typeface:
    return load_typeface("Arimo")


@pytest.fixture(scope="session")
def ready_cuts(typeface: Typeface) -> Path:
    """The folder of the cuts of Arimo, for caches that start with nothing else."""
    return typeface.cut().path.parent


@pytest.fixture(scope="session")
def draw(project: Project, typeface: Typeface) -> layout.Draw:
    @cache
    def pencil(figure: Figure, width: float, height: float) -> Drawing:
        return charts.draw(figure, width, height, project.theme, typeface, project.basemap)

    return pencil


@pytest.fixture(scope="session")
def report_of(project: Project, typeface: Typeface, draw: layout.Draw) -> Callable[..., Report]:
    """A function from a round, an area (none: the national report) and whether maps are tiles to its report."""

    @cache
    def made(name: str, area: str = "", *, tiles: bool = False) -> Report:
        survey, _ = reading.read_round(project, name)
        code = ""
        if area:
            [own] = reading.find_areas(project.areas, (area,))
            deck, _ = composing.compose_extract(survey, own, tiles=tiles)
            code = own.code
        else:
            deck, _ = composing.compose(survey, tiles=tiles)
        size = layout.COVER_MAP
        cover_map = charts.draw_silhouette(size.width, size.height, project.basemap, code)
        document = layout.lay_out(deck, project.theme, typeface, draw, cover_map)
        deck_file = to_pptx(document, project.theme)
        return Report(deck, document, deck_file, to_pdf(document, project.theme, typeface))

    return made


@pytest.fixture(scope="session")
def reports(report_of: Callable[..., Report]) -> dict[str, Report]:
    """Both rounds of the repository, composed, laid out and written."""
    return {name: report_of(name) for name in ROUNDS}


@pytest.fixture(scope="session")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes, str, str], Path]:
    """A function from the bytes of a deck, a name and a format to the file that LibreOffice makes of it."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed, so decks cannot be rendered")
    folder = tmp_path_factory.mktemp("office")

    def convert(content: bytes, name: str, suffix: str) -> Path:
        source = folder / f"{name}.pptx"
        source.write_bytes(content)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", suffix, "--outdir", str(folder / suffix), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return folder / suffix / f"{name}.{suffix}"

    return convert


@pytest.fixture(scope="session")
def rendered(converted: Callable[[bytes, str, str], Path]) -> Callable[[bytes, str], Path]:
    """A function from the bytes of a deck to its PDF, as LibreOffice renders it."""
    return lambda content, name: converted(content, name, "pdf")


@pytest.fixture(scope="session")
def saved_anew(converted: Callable[[bytes, str, str], Path]) -> Callable[[bytes, str], bytes]:
    """A function from the bytes of a deck to those of the deck that LibreOffice saves of it."""
    return lambda content, name: converted(content, name, "pptx").read_bytes()

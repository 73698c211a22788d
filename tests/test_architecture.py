"""The shape of the tree: imports go one way, every library has one home and is declared; the manuals are true of it."""

import importlib
import inspect
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest

PROJECT = Path(__file__).parents[1]
SETTINGS = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
# How a package is imported, where that is not its name.
IMPORTED_AS = {
    "fontpkg-arimo": "fontpkg_arimo",
    "fonttools": "fontTools",
    "markdown-it-py": "markdown_it",
    "pillow": "PIL",
    "python-pptx": "pptx",
}


def test_the_contracts_are_kept():
    checked = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert "0 broken" in checked.stdout


@pytest.fixture(scope="module")
def libraries():
    graph = grimp.build_graph("reportgen", include_external_packages=True, cache_dir=None)
    outside = {name for name in graph.modules if name.partition(".")[0] != "reportgen"}
    return {name.partition(".")[0] for name in outside} - set(sys.stdlib_module_names)


@pytest.mark.parametrize(
    ("stages", "heavy", "loaded"),
    [
        ("cli, pipeline, starting", "pandas", ""),
        ("placing, starting, importing", "matplotlib pandas pptx reportgen.pipeline reportlab", "pandas"),
    ],
)
def test_a_command_loads_no_library_that_only_another_needs(stages, heavy, loaded):
    code = "; ".join(f"import reportgen.{stage}" for stage in stages.split(", "))
    code += f"; import sys; print(*sorted(set({heavy.split()}) & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == loaded


def declared():
    project = SETTINGS["project"]
    lines = (*project["dependencies"], *project["optional-dependencies"]["cluster"])
    names = (re.match(r"[\w-]+", line).group() for line in lines)
    return {IMPORTED_AS.get(name, name.replace("-", "_")) for name in names}


def homes():
    return [
        name
        for contract in SETTINGS["tool"]["importlinter"]["contracts"]
        if contract["type"] == "forbidden" and contract["source_modules"] == ["reportgen"]
        for name in contract["forbidden_modules"]
    ]


def test_every_library_in_use_is_declared_and_every_declared_one_is_in_use(libraries):
    assert libraries - declared() - {"numpy"} == set()  # matplotlib brings NumPy, and speaks in its arrays
    assert declared() - libraries == set()


def test_every_library_has_one_home(libraries):
    assert libraries - set(homes()) == set()
    assert len(homes()) == len(set(homes()))


ENTRIES = re.findall(
    r"^([\w.]+)\(([\w, ]*)\) -> ",
    (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("## The stages' one entry each")[1].split("```")[1],
    re.MULTILINE,
)


@pytest.mark.parametrize(("name", "parameters"), ENTRIES)
def test_a_stage_is_entered_as_the_architecture_says(name, parameters):
    module, _, function = name.rpartition(".")
    entry = getattr(importlib.import_module(f"reportgen.{module}"), function)
    assert list(inspect.signature(entry).parameters) == parameters.split(", ")


def test_the_architecture_names_every_stages_entry():
    assert len(ENTRIES) > 12
    assert {name.partition(".")[0] for name, _ in ENTRIES} >= {"reading", "checking", "composing", "charts", "layout"}


MANUALS = [PROJECT / name for name in ("README.md", "ARCHITECTURE.md", "benchmarks/README.md")]
MANUALS += sorted((PROJECT / "docs").glob("*.md"))


def anchors(page):
    """What GitHub calls the headings of a page in links."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("manual", MANUALS, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_every_link_of_a_manual_leads_somewhere(manual):
    text = re.sub(r"`[^`]*`", "", manual.read_text(encoding="utf-8"))
    for link in re.findall(r"\]\((?!https?:)([^)]+)\)", text):
        name, _, heading = link.partition("#")
        page = manual.parent / name if name else manual
        assert page.exists(), link
        assert not heading or heading in anchors(page), link


@pytest.mark.parametrize("manual", MANUALS, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_every_module_that_a_manual_names_is_there(manual):
    folders = (PROJECT / name for name in ("reportgen", "tests", "benchmarks"))
    paths = [*PROJECT.glob("*.py"), *(path for folder in folders for path in folder.rglob("*.py"))]
    modules = [path.relative_to(PROJECT).as_posix() for path in paths]
    named = re.findall(r"`([\w/]+\.py)`", manual.read_text(encoding="utf-8"))
    assert [name for name in named if not any(f"/{module}".endswith(f"/{name}") for module in modules)] == []


def test_the_architecture_tells_of_every_folder_in_the_order_of_imports():
    manual = (PROJECT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `reportgen/(\w+)(?:/|\.py)` \|", manual, re.MULTILINE)
    layers = SETTINGS["tool"]["importlinter"]["contracts"][0]["layers"]
    heights = {name: height for height, layer in enumerate(layers) for name in re.findall(r"\w+", layer)}
    assert set(told) == set(heights) - {"__main__"}
    assert [heights[name] for name in told] == sorted(heights[name] for name in told)

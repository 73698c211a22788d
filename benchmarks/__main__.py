"""`python -m benchmarks [--times N]` -> a table of what builds take, as ratios to references of the same run."""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.generated import generate
from benchmarks.measuring import ROOT, Run, in_turn, run

_LIBRARIES = (
    "babel.numbers",
    "jinja2",
    "markdown_it",
    "matplotlib.backend_bases",
    "matplotlib.patches",
    "pptx",
    "pypdfium2",
    "reportlab.pdfbase.ttfonts",
    "xlsxwriter",
)
_ROUND = "2025-08"
_AREAS = (22, 110, 308)
_NAME = ("tables/jarjestorakenne.csv", "Kainuun JANE.", "JANE.")
_GRANT = ("tables/avustukset.csv", "20,Kainuu,150000", "20,Kainuu,150001")


def build(project: Path, *words: str) -> list[str]:
    """The command that builds a project."""
    code = (
        "import sys; from pathlib import Path; from reportgen.cli import generate; "
        "sys.exit(generate(project=Path(sys.argv.pop(1))))"
    )
    return ["-c", code, str(project), *words]


def line(what: str, run: Run, *ratios: str) -> None:
    """One line of the table."""
    print(f"| {what} | {run.processor:.2f} | {run.clock:.2f} | {run.memory:.0f} | {'; '.join(ratios)} |", flush=True)


def ratio(one: Run, other: Run, words: str) -> str:
    """How many times as much processor time one run takes as another."""
    return f"{one.processor / other.processor:.2f} x {words}"


def main() -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--times", type=int, default=3, help="runs of each command, of which the best counts")
    times = parser.parse_args().times
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        measure(Path(folder), times)


def measure(folder: Path, times: int) -> None:
    """Print the table's parts one after another."""
    project, cache = folder / "project", folder / "cache"
    os.environ["REPORTGEN_CACHE"] = str(cache)
    for part in ("data", "assets"):
        shutil.copytree(ROOT / part, project / part)
    run(["-m", "benchmarks.contents", str(project), str(folder)])
    run(build(project, _ROUND))  # makes the font's cuts, which are kept from then on
    print("| what | processor, s | clock, s | memory, MB | ratio of processor time |")
    print("|---|---:|---:|---:|---|")
    measure_one(project, folder, times)
    whole = measure_all(project, folder, times)
    measure_changes(project, cache, whole, times)
    measure_growth(folder)


def measure_one(project: Path, folder: Path, times: int) -> None:
    """The national report, cold, beside the imports of its libraries and both references."""
    found = in_turn(
        {
            "ours": build(project, _ROUND, "--force"),
            "imports": ["-c", f"import {', '.join(_LIBRARIES)}"],
            "script": ["-m", "benchmarks.handwritten", str(folder / "contents.json"), str(folder), "maa"],
            "bare": ["-m", "benchmarks.bare", str(folder / "pages.pickle"), str(folder), "maa"],
        },
        times,
    )
    ours = found["ours"]
    line(
        "national report, cold",
        ours,
        ratio(ours, found["imports"], "the bare imports"),
        ratio(ours, found["script"], "the script"),
        ratio(ours, found["bare"], "the bare writers"),
    )
    line("the bare imports of its libraries", found["imports"])
    line("the hand-written script", found["script"])
    line("the bare writers", found["bare"])


def measure_all(project: Path, folder: Path, times: int) -> Run:
    """All 46 files, cold, on one process and on two."""
    order = (_ROUND, "--areas", "all", "--force")
    found = in_turn(
        {
            "one": build(project, *order, "--processes", "1"),
            "two": build(project, *order, "--processes", "2"),
            "script": ["-m", "benchmarks.handwritten", str(folder / "contents.json"), str(folder), "all"],
            "bare": ["-m", "benchmarks.bare", str(folder / "pages.pickle"), str(folder), "all"],
        },
        max(1, times - 1),
    )
    one, two, script = found["one"], found["two"], found["script"]
    line(
        "all 46 files, cold, one process",
        one,
        ratio(one, script, "the script"),
        ratio(one, found["bare"], "bare writers"),
    )
    line(
        "all 46 files, cold, two processes",
        two,
        f"by the clock {two.clock / one.clock:.2f} x one process, {two.clock / script.clock:.2f} x the script",
    )
    line("the hand-written script, all", script)
    line("the bare writers, all", found["bare"])
    return one


def measure_changes(project: Path, cache: Path, whole: Run, times: int) -> None:
    """A rebuild of all 46 files after nothing, a name or a grant changed."""
    changes = {"nothing changed": None, "one name changed (4 files)": _NAME, "one grant changed (46 files)": _GRANT}
    order = build(project, _ROUND, "--areas", "all", "--processes", "1")
    shutil.rmtree(cache / "drawings")
    shutil.rmtree(cache / "pages")
    run(build(project, _ROUND, "--areas", "all", "--force"))
    saved = {folder: folder.with_name(f"{folder.name}-saved") for folder in (project, cache)}
    for folder, copy in saved.items():
        shutil.copytree(folder, copy)

    def prepare(name: str) -> None:
        # The cache too: it has what the same change made in the turn before.
        for folder, copy in saved.items():
            shutil.rmtree(folder)
            shutil.copytree(copy, folder)
        if changes[name]:
            file, before, after = changes[name]
            path = project / "data" / _ROUND / file
            text = path.read_text(encoding="utf-8")
            if before not in text:
                raise ValueError(before)
            path.write_text(text.replace(before, after), encoding="utf-8")

    for name, found in in_turn(dict.fromkeys(changes, order), times, prepare).items():
        line(f"rebuild, {name}", found, ratio(found, whole, "all 46 files"))


def measure_growth(folder: Path) -> None:
    """Generated areas, more and more of them: cost and memory of each; then few reports of the many areas.

    The last two tell apart what many reports take from what the larger map in each of them takes.
    """
    first: Run | None = None
    for count in _AREAS:
        project = generate(ROOT, folder / f"areas-{count}", count)
        found = run(build(project, _ROUND, "--areas", "all", "--processes", "1"))
        first = first or found
        line(
            f"{count} generated areas, one process",
            found,
            f"{1000 * found.processor / count:.0f} ms an area",
            f"memory {found.memory / first.memory:.2f} x that of {_AREAS[0]}",
        )
    areas = [word for number in range(_AREAS[0]) for word in ("--area", str(100 + number))]
    few = run(build(project, _ROUND, "--force", "--processes", "1", *areas))
    line(
        f"{_AREAS[0]} of the {count} generated areas",
        few,
        f"{1000 * few.processor / _AREAS[0]:.0f} ms an area",
        f"memory of all {count} {found.memory / few.memory:.2f} x that of these",
    )


if __name__ == "__main__":
    sys.exit(main())

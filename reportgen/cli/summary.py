"""What was built -> the closing summary: files with their sizes, what they hold, and every warning."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.cli.console import Console, count_listed
from reportgen.wording import say
from reportgen.wording.folding import kind

if TYPE_CHECKING:  # the pipeline brings every library with it
    from reportgen.model.problems import Problem
    from reportgen.pipeline import Built, Failure

_MOST_REASONS = 12
_MOST_FILES = 12
_AREAS = "areas"


def summarise(built: "Built", console: Console) -> None:
    """Write the summary of a build, what is wrong on the error stream."""
    if built.slides:
        ready = (
            console.translate("The national report of round {round} is ready.", round=built.round_id)
            if built.failures
            else console.translate("Round {round} is ready.", round=built.round_id)
        )
        counts = console.translate(
            "Slides: {slides}, pages: {pages}, areas: {areas}.",
            slides=built.slides,
            pages=built.pages,
            areas=built.areas,
        )
        console.write(f"{ready} {counts}")
    _tell_made(built, console)
    _tell_files(built.files, console)
    if built.typed_numbers:
        console.write(
            console.translate(
                "Numbers typed in the text, which nothing computes: {count}; luvut.xlsx lists them.",
                count=built.typed_numbers,
            )
        )
    if built.warnings:
        console.write(console.translate("Warnings: {count}", count=count_listed(built.warnings)))
        console.list(built.warnings)
    else:
        console.write(console.translate("No warnings."))
    console.list_confirmed(built.confirmed)
    if built.warnings and not built.failures:
        # Last, where it is seen without looking for it above a long list.
        console.write(
            console.translate(
                "The files are in the folder {folder}. How a warning that needs no change is confirmed is told by "
                "reportgen check {round}.",
                folder=shortest(built.folder),
                round=built.round_id,
            )
        )
    _tell_failures(built, console)


def _tell_made(built: "Built", console: Console) -> None:
    """Write how much was made and why, where that is not everything for the first time."""
    if not built.made and not built.failures:
        console.write(
            console.translate("Nothing had changed: all files are as they should be. Files: {total}", total=built.total)
        )
    elif built.reasons or built.made < built.total:
        console.write(console.translate("Made: {made} of {total} files.", made=built.made, total=built.total))
    for reason in built.reasons[:_MOST_REASONS]:
        console.write(f"  {say(reason, console.language)}")
    if len(built.reasons) > _MOST_REASONS:
        count = len(built.reasons) - _MOST_REASONS
        console.write("  " + console.translate("further changes: {count}", count=count))


def _tell_files(files: Sequence[Path], console: Console) -> None:
    """Write each file with its size; where they are many, the folder of the areas' folders instead."""
    sizes: dict[Path, list[int]] = {}
    for file in files:
        many = len(files) > _MOST_FILES and file.parent.parent.name == _AREAS
        sizes.setdefault(file.parent.parent if many else file, []).append(file.stat().st_size)
    paths = {path: shortest(path) for path in sizes}
    width = max(map(len, paths.values()), default=0)
    for path, each in sizes.items():
        counted = "" if len(each) == 1 else console.translate(", files: {count}", count=len(each))
        console.write(f"  {paths[path]:<{width}}  {_size(sum(each), console)}{counted}")


def _tell_failures(built: "Built", console: Console) -> None:
    """Complain of the reports that could not be made, together where it is for the same reason."""
    alike: dict[tuple[Problem, ...], list[Failure]] = {}
    for failure in built.failures:
        alike.setdefault(tuple(map(kind, failure.problems)), []).append(failure)
    for failures in alike.values():
        names = [each.area.name if each.area else console.translate("the national report") for each in failures]
        problems = [problem for each in failures for problem in each.problems]
        console.complain(console.translate("Could not be made: {names}", names=", ".join(names)), problems)


def shortest(file: Path) -> str:
    """A file's path as short as it can be given from the current folder."""
    path, here = file.resolve(), Path.cwd().resolve()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _size(count: int, console: Console) -> str:
    """A file's size in thousands of bytes, rounded up, the way file managers show it."""
    return console.translate("{size} kB", size=-(-count // 1000))

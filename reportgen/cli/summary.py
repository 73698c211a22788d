"""What was built goes in, the closing summary comes out: files with their sizes, what they hold, and every warning."""

from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.cli.console import Console
from reportgen.wording import say

if TYPE_CHECKING:  # the pipeline brings every library with it
    from reportgen.pipeline import Built


def summarise(built: "Built", console: Console) -> None:
    """Write the summary of a build."""
    console.write(
        console.translate(
            "Round {round} is ready. Slides: {slides}, pages: {pages}, areas: {areas}.",
            round=built.round_id,
            slides=built.slides,
            pages=built.pages,
            areas=built.areas,
        )
    )
    paths = [shortest(file) for file in built.files]
    width = max(map(len, paths), default=0)
    for file, path in zip(built.files, paths, strict=True):
        console.write(f"  {path:<{width}}  {_size(file.stat().st_size, console)}")
    if built.typed_numbers:
        console.write(
            console.translate(
                "Numbers typed in the text, which nothing computes: {count}; luvut.xlsx lists them.",
                count=built.typed_numbers,
            )
        )
    if built.warnings:
        console.write(console.translate("Warnings: {count}", count=len(built.warnings)))
        for problem in built.warnings:
            console.write(f"  {say(problem, console.language)}")
    else:
        console.write(console.translate("No warnings."))


def shortest(file: Path) -> str:
    """A file's path as short as it can be given from the current folder."""
    path, here = file.resolve(), Path.cwd().resolve()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _size(count: int, console: Console) -> str:
    """A file's size in thousands of bytes, rounded up, the way file managers show it."""
    return console.translate("{size} kB", size=-(-count // 1000))

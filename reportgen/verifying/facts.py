"""What a file tells besides its words -> lines of words, equal where two files, or a file and a page, tell the same."""

from collections.abc import Sequence

from reportgen.verifying.found import ParagraphLook, SetRun
from reportgen.verifying.spelling import letters_only


def element_fact(  # noqa: PLR0913 - all that an element says of itself
    depth: int, tag: str, text: str, alternative: str, spoken: str, *, language: str = "", scope: str = ""
) -> str:
    """An element of a structure in one line: how deep it stands, its tag, and what it holds on a page."""
    parts = (
        f"{depth} {tag}",
        scope and f"scope {scope}",
        language and f"language {language}",
        spoken and f"read as {letters_only(spoken)}",
        alternative and f"alternative {letters_only(alternative)}",
        letters_only(text),
    )
    return " | ".join(part for part in parts if part)


def section_fact(index: int) -> str:
    """Which of the document's parts the next element is, counted from 0."""
    return f"part {index + 1} of the document"


def link_fact(url: str, words: str) -> str:
    """Where a link leads, and the words that stand for it."""
    return f"link to {url}: {letters_only(words)}"


def copied_fact(text: str) -> str:
    """What is copied in place of the letters that are drawn."""
    return f"copied as {text.strip()}"


def title_fact(title: str) -> str:
    """The title that a file gives itself."""
    return f"title {title}"


def language_fact(language: str) -> str:
    """The language that a file says it is in."""
    return f"language {language}"


def bookmark_fact(title: str, page: int) -> str:
    """A bookmark and the page that it leads to, counted from 1."""
    return f"bookmark to page {page}: {title}"


def add_run(found: list[tuple[str, str, str]], language: str, link: str, text: str) -> None:
    """Put a run behind others, into the last where it goes on; spaces mean nothing."""
    letters = "".join(text.split())
    if found and found[-1][:2] == (language, link):
        found[-1] = (language, link, found[-1][2] + letters)
    elif letters:
        found.append((language, link, letters))


def told_link(url: str, tip: str) -> str:
    """Where words lead to, with what a program shows of that."""
    return f"{url} ({tip})" if tip else url


def run_fact(language: str, link: str, letters: str) -> str:
    """Words with their language, and where they lead to if they are a link."""
    return f"{language}, link to {link}: {letters}" if link else f"{language}: {letters}"


def table_fact(*, heads: bool, names: bool, total: bool) -> str:
    """Which cells of a table are headings or a total, as a screen reader is told."""
    parts = (heads and "first row", names and "first column", total and "last row")
    return f"table with {', '.join(part for part in parts if part) or 'no headings'}"


def setting_of(  # noqa: PLR0913 - all that a paragraph says of its looks
    runs: Sequence[SetRun],
    *,
    leading: str,
    before: int,
    left: int,
    indent: int,
    align: str,
    bullet: str,
    bullet_colour: str,
) -> ParagraphLook:
    """How a paragraph with words is set. `leading` and `before` are in hundredths of a point, others as in `Shape`."""
    styles: list[tuple[SetRun, int]] = []
    for run in runs:
        if styles and _is_alike(styles[-1][0], run):
            styles[-1] = (run, styles[-1][1] + run.letters)
        else:
            styles.append((run, run.letters))
    words = ", ".join(
        f"{letters} letters of {run.size / 100:g} pt{' bold' * run.bold}{' italic' * run.italic}"
        for run, letters in styles
    )
    place = f"line {leading}, space {before}, margin {left}, indent {indent}, align {align}"
    return ParagraphLook(f"{words}; {place}, bullet {bullet}", (bullet_colour, *(run.colour for run, _ in styles)))


def _is_alike(one: SetRun, other: SetRun) -> bool:
    return (one.size, one.bold, one.italic, one.colour) == (other.size, other.bold, other.italic, other.colour)


HIDDEN = "hidden slide"

"""Lines of a paragraph -> an error for what is nearly a mark of the deck's language, and would be plain text."""

import re
from collections.abc import Collection, Iterator, Sequence

from reportgen.composing.script.quoting import quoted
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error
from reportgen.model.unseen import UNSEEN

_GAP = rf"[\s{UNSEEN}]*"
_BULLETS = "•·◦‣▪●○"
_DRAWN = "➢►▶✓✔"
_HASHES = re.compile(rf"(?P<marks>[#＃]+){_GAP}(?P<words>.*)")
_MARKS_AGAIN = re.compile(rf"{_GAP}(?:(?:[#＃]+|[-–—](?=\s)|[{_BULLETS}]){_GAP})+(?P<words>.*)")
_CLOSING = re.compile(r"[ \t]#+[ \t]*$")
_COLONS = re.compile(r"[:：](?:\s*[:：])+\s*(?P<words>.*)")
_EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_SINGLE = re.compile(r"\{\s*(?P<inner>\w+\([^{}\n]*\)[^{}\n]*|area\s*\|[^{}\n]*)\}")
_BARE = re.compile(r"""(?<![\w{])(?P<inner>[a-z_]+\(["'“”][^(){}\n]*\))""")
_UNCLOSED = re.compile(r"\{\{(?P<inner>[^{}\n]*)\}?")
_ITEM = re.compile(
    rf"(?:[-–—+{_BULLETS}{_DRAWN}]|[o§Ø](?=\t)|\(?(?P<number>\d{{1,3}})[.)]|\(?(?P<letter>(?i:[a-zåäö]|[ivx]{{2,4}}))\))"
    rf"{_GAP}(?P<words>[^\W\d_].*)"
)
_ALONE = frozenset(_BULLETS)
_PROPER_ITEM = re.compile(r"(?:-|\d{1,3}[.)])[ \t]")
_LAST_BREAK = re.compile(r"(?<!\\)(?:\\\\)*\\$")
_LINK = re.compile(r"\][ \t]+\((?=https?:|mailto:|www\.)|\)\[(?=https?:|mailto:|www\.)")
_PASTED_BULLET = re.compile(rf"(?m)^([ \t]*)(?:[-*+][ \t]+)?[{_BULLETS}][ \t\u00a0]*(?=\S)")


def with_bullets(text: str) -> str:
    """The text with pasted bullets, as office programs draw them, in the form that Markdown has."""
    return _PASTED_BULLET.sub(r"\1- ", text)


def slips(content: str, line: int, file: str, *, lists: bool = True, beside: Collection[int] = ()) -> Iterator[Problem]:
    """What a paragraph that starts on `line` has of them; of items one. `lists`: lists and headings may stand there.

    `beside` are the lines that start as far left as the item of a list which they go on with.
    """
    rows = [row.strip().strip(UNSEEN).strip() for row in content.split("\n")]
    for number, row in enumerate(rows, line):
        place = Place(file, line=number)
        if found := _HASHES.fullmatch(row):
            yield _heading(row, found, place) if lists else _no_heading(row, place)
        elif (found := _COLONS.fullmatch(row)) and not row.startswith(":::"):
            yield error(
                'The line "{found}" is nearly a directive, which starts and ends with three colons at the start of a '
                "line. Write: {directive}.",
                place,
                found=quoted(row),
                directive=quoted(f"::: {found['words']}".rstrip()),
            )
        elif row in _ALONE:
            yield error("An item of a list has no words. Write them after its mark, or remove the line.", place)
    yield from _items(rows, line, file, lists=lists, beside=beside)
    yield from stray_marks(content, line, file)


def heading_slips(content: str, row: str, line: int, file: str) -> Iterator[Problem]:
    """What the words of a heading have of them; `row` is its whole line, with the marks at its start and its end."""
    marks = row.strip().partition(" ")[0]
    if (found := _MARKS_AGAIN.fullmatch(content)) and found["words"]:
        yield error(
            'The heading "{found}" has more than one mark at its start. Write: {heading}. For a sign itself write \\ '
            "before it.",
            Place(file, line=line),
            found=quoted(row.strip()),
            heading=quoted(f"{marks} {found['words']}"),
        )
    if content and _CLOSING.search(row):
        yield error(
            'The heading "{found}" ends with #, which would not be shown. Remove it, or write \\# for the sign itself.',
            Place(file, line=line),
            found=quoted(row.strip()),
        )
    yield from stray_marks(content, line, file)


def stray_marks(content: str, line: int, file: str) -> Iterator[Problem]:
    """The marks of directives and expressions in a text that starts on `line`, where they begin or end nothing."""
    rest = _EXPRESSION.sub(lambda found: "\n" * found.group().count("\n"), content)
    rows = rest.split("\n")
    if _LAST_BREAK.search(rest):
        yield error(
            'The line "{found}" ends with \\, after which a new line would start, but its text ends there. Remove it, '
            "or write \\\\ for the sign itself.",
            Place(file, line=line + len(rows) - 1),
            found=quoted(rows[-1].strip()),
        )
    for number, row in enumerate(rows, line):
        place = Place(file, line=number)
        if ":::" in row:
            yield error(
                'The mark ::: stands within a line: "{found}". A directive starts and ends with ::: on its own line.',
                place,
                found=quoted(row.strip()),
            )
        if _LINK.search(row):
            yield error(
                'The line "{found}" has what is nearly a link. Write [words](https://...), without a space between.',
                place,
                found=quoted(row.strip()),
            )
        if found := _UNCLOSED.search(row):
            yield error(
                'The expression "{found}" is not closed in its paragraph. Write: {expression}.',
                place,
                found=quoted(found.group().strip()),
                expression=f"{{{{ {quoted(found['inner'].strip()) or '…'} }}}}",
            )
        elif "}}" in row:
            yield error(
                'The line "{found}" ends an expression that does not start. Write {{{{ where it starts.',
                place,
                found=quoted(row.strip()),
            )
        elif found := _SINGLE.search(row) or _BARE.search(row):
            yield error(
                'The expression "{found}" is written between double braces: {expression}.',
                place,
                found=quoted(found.group()),
                expression=f"{{{{ {quoted(found['inner'].strip())} }}}}",
            )


def _items(rows: Sequence[str], line: int, file: str, *, lists: bool, beside: Collection[int]) -> Iterator[Problem]:
    """The first of the lines that are meant as items of a list."""
    items = [(index, found) for index, row in enumerate(rows) if (found := _ITEM.fullmatch(row))]
    if not items:
        return
    index, found = next((item for item in items if line + item[0] in beside), items[0])
    # A line within a sentence may start with a dash ("rakenteet ja\n-toimintamallit"), and one alone with a letter.
    is_mark = not found["letter"] and rows[index][0] not in f"+({_DRAWN}"
    starts = is_mark and (index == 0 or line + index in beside or rows[index - 1].endswith(":"))
    starts = lists and (starts or rows[index].startswith("- "))
    if len(items) == 1 and not starts:
        return
    place = Place(file, line=line + index)
    if not lists:
        yield error(
            'The line "{found}" starts like an item of a list, which cannot stand here: its lines would run on as one. '
            "Write a sentence, or an empty line between the items.",
            place,
            found=quoted(rows[index]),
        )
        return
    if _PROPER_ITEM.match(rows[index]):
        yield error(
            'The line "{found}" is no item of a list, but goes on with the text before it: it is indented too far, or '
            "starts with another number than 1. Start a list at the start of a line, after an empty line.",
            place,
            found=quoted(rows[index]),
        )
        return
    mark = f"{found['number']}." if found["number"] else f"- {found['letter']})" if found["letter"] else "-"
    yield error(
        'The line "{found}" is nearly an item of a list, but would run on as plain text. Write: {item}. If it is meant '
        "as it is, write &ndash; for a dash, \\- for a hyphen, or \\. after a number.",
        place,
        found=quoted(rows[index]),
        item=quoted(f"{mark} {found['words']}"),
    )


def _heading(row: str, found: re.Match[str], place: Place) -> Problem:
    marks = "##" if len(found["marks"]) > 1 else "#"
    return error(
        'The line "{found}" starts with #, but is no heading: that is #, or ## for a group, one space and its words. '
        "Write: {heading}. For the sign itself write \\#.",
        place,
        found=quoted(row),
        heading=quoted(f"{marks} {found['words']}".rstrip()),
    )


def _no_heading(row: str, place: Place) -> Problem:
    return error(
        'The line "{found}" starts with #, but no heading can stand here. Close the directive with ::: before a '
        "heading; for the sign itself write \\#.",
        place,
        found=quoted(row),
    )

"""The text of deck.md -> its slides, as paragraphs and directives with their lines, and its problems."""

import math
from collections.abc import Sequence
from dataclasses import replace

from reportgen.composing.script.markdown import Title, parse_markdown
from reportgen.composing.script.syntax import Directive, Expression, SlideScript, TextParagraph
from reportgen.model.places import Place
from reportgen.model.problems import Problem, error

_FENCE = ":::"


def parse_script(text: str, file: str) -> tuple[tuple[SlideScript, ...], tuple[Problem, ...]]:
    """The slides of a script; `file` names it in messages. Directives are not yet understood, only found."""
    parts, problems = _parts(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), file)
    slides: list[SlideScript] = []
    title: Title | None = None
    held: list[TextParagraph | Directive] = []
    for part in [*parts, None]:
        if isinstance(part, TextParagraph | Directive):
            held.append(part)
            continue
        if title is not None:
            slides.append(SlideScript(_title(title, file, problems), title.fragments, title.line, tuple(held)))
        elif held:
            problems.append(
                error(
                    "Text stands before the first slide. Start a slide with a heading: # and its title.",
                    Place(file, line=held[0].line),
                )
            )
        title, held = part, []
    if not slides:
        problems.append(error("There is no slide. Start one with a heading: # and its title.", Place(file, line=1)))
    wrong = [problem.place.line for problem in problems if problem.place]
    ends = [*(slide.line for slide in slides[1:]), math.inf]
    marked = (
        replace(slide, faulty=any(slide.line <= line < end for line in wrong))
        for slide, end in zip(slides, ends, strict=False)
    )
    return tuple(marked), tuple(problems)


def _parts(lines: Sequence[str], file: str) -> tuple[list[Title | TextParagraph | Directive], list[Problem]]:
    """Everything in order: directives cut out, the Markdown between them parsed."""
    parts: list[Title | TextParagraph | Directive] = []
    problems: list[Problem] = []
    start = 0
    opened: int | None = None
    for index, line in enumerate([*lines, _FENCE]):
        if not line.strip().startswith(_FENCE):
            continue
        words = line.strip().lstrip(":").split(maxsplit=1)
        if opened is not None and (words or index == len(lines)):
            problems.append(
                error(
                    'The directive "{name}" is not closed. Put ::: on a line of its own after it.',
                    Place(file, line=opened + 1),
                    name=lines[opened].strip().lstrip(":").strip(),
                )
            )
            opened, start = None, index
        if opened is not None:
            name, *argument = lines[opened].strip().lstrip(":").split(maxsplit=1)
            parts.append(Directive(name, "".join(argument).strip(), tuple(lines[opened + 1 : index]), opened + 1))
            opened, start = None, index + 1
            continue
        parsed = parse_markdown(lines[start:index], start + 1, file)
        parts.extend(parsed.parts)
        problems.extend(parsed.problems)
        if words:
            opened = index
        elif index < len(lines):
            problems.append(
                error(
                    "A ::: closes no directive. Remove it, or write the name of a directive after it.",
                    Place(file, line=index + 1),
                )
            )
        start = index + 1
    return parts, problems


def _title(title: Title, file: str, problems: list[Problem]) -> str:
    """The words of a title, its expressions as typed."""
    words = "".join(
        f"{{{{ {fragment.source} }}}}" if isinstance(fragment, Expression) else fragment.text
        for fragment in title.fragments
    )
    if not words.strip():
        problems.append(error("A slide has no title. Write it after the #.", Place(file, line=title.line)))
    return " ".join(words.split())

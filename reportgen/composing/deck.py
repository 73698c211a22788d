"""A round -> its deck, every figure computed and formatted, or everything that is wrong with its script."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.composing.context import Context
from reportgen.composing.expressions.facts import Facts
from reportgen.composing.memory import Memory
from reportgen.composing.phrasing.characters import readable
from reportgen.composing.phrasing.words import Words, words_of
from reportgen.composing.script.parsing import parse_script
from reportgen.composing.script.syntax import SlideScript
from reportgen.composing.slides import compose_slide
from reportgen.model.deck import Deck, Slide
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, Severity, error
from reportgen.model.rounds import Round


@dataclass(frozen=True, slots=True)
class Script:
    """A script's slides, not yet composed, with the problems of its text."""

    slides: tuple[SlideScript, ...]
    problems: tuple[Problem, ...]


def compose(survey: Round, *, tiles: bool = False) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck that the round's script describes, and warnings. `tiles` draws maps as grids of squares.

    ReportError holds every error of the script at once, each with its line, in the order of the lines.
    """
    words = words_of(survey.language)
    file = survey.script_place.file
    memory = Memory()
    ground = Context(survey, Facts(survey, words, memory), words, tiles, file, memory)
    slides, problems = compose_slides(read_script(survey.script, file), ground)
    return deck_of_slides(survey, words, survey.title, words.report.format(label=survey.label), slides, file), problems


def deck_of_slides(
    survey: Round, words: Words, title: str, footer: str, slides: tuple[Slide, ...], script: str
) -> Deck:
    """The slides of a script as a deck: with its title, the name at the foot of its pages, and what the round says."""
    return Deck(
        title=readable(title),
        subject=readable(footer),
        author=readable(survey.publisher),
        language=survey.language,
        date=survey.date,
        footer=readable(footer),
        sample=words.sample if survey.sample else "",
        slides=slides,
        script=script,
    )


def read_script(text: str, file: str) -> Script:
    """The slides of a script, and what is wrong with its text."""
    return Script(*parse_script(text, file))


def compose_slides(script: Script, ground: Context) -> tuple[tuple[Slide, ...], tuple[Problem, ...]]:
    """The slides of a script for what `ground` is of, and warnings; ReportError with every error."""
    problems = list(script.problems)
    slides: list[Slide] = []
    for slide in script.slides:
        composed = compose_slide(slide, ground, [earlier.id for earlier in slides])
        problems.extend(composed.problems)
        if composed.slide is not None:
            slides.append(composed.slide)
    composed_titles = {slide.line: slide.title for slide in slides}
    titles = [(composed_titles.get(slide.line, slide.title), slide.line) for slide in script.slides]
    problems += _repeated_titles(titles, ground.file)
    if not slides and script.slides and not any(problem.severity is Severity.ERROR for problem in problems):
        problems.append(
            error(
                "No slide is shown: the conditions of all of them are false. Show at least one of them always.",
                Place(ground.file, line=script.slides[0].line),
            )
        )
    problems.sort(key=lambda problem: problem.place.line if problem.place else 0)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise ReportError(*problems)
    return tuple(slides), tuple(problems)


def _repeated_titles(titles: Sequence[tuple[str, int]], file: str) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for title, own_line in titles:
        line = first.setdefault(title.casefold(), own_line)
        if line != own_line:
            problems.append(
                error(
                    'Two slides have the title "{title}"; the other is on line {line}. Give each its own.',
                    Place(file, line=own_line),
                    title=title,
                    line=line,
                )
            )
    return problems

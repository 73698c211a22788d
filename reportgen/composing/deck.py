"""A round in; its deck out, every figure computed and formatted, or everything that is wrong with its script."""

from reportgen.composing.script import parse_script
from reportgen.composing.slides import compose_slide
from reportgen.composing.syntax import SlideScript
from reportgen.composing.words import words_of
from reportgen.model.deck import Deck, Slide
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, Severity, error
from reportgen.model.rounds import Round


def compose(report: Round, *, tiles: bool = False) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck that the round's script describes, and warnings. `tiles` draws maps as grids of squares.

    ReportError holds every error of the script at once, each with its line, in the order of the lines.
    """
    words = words_of(report.language)
    file = report.script_place.file
    scripts, found = parse_script(report.script, file)
    problems = [*found, *_repeated_titles(scripts, file)]
    slides: list[Slide] = []
    for script in scripts:
        composed = compose_slide(script, report, words, [slide.id for slide in slides], tiles=tiles)
        problems.extend(composed.problems)
        if composed.slide is not None:
            slides.append(composed.slide)
    problems.sort(key=lambda problem: problem.place.line if problem.place else 0)
    if any(problem.severity is Severity.ERROR for problem in problems):
        raise ReportError(*problems)
    footer = words.report.format(label=report.label)
    deck = Deck(
        title=report.title,
        subject=footer,
        author=report.publisher,
        language=report.language,
        date=report.date,
        footer=footer,
        sample=words.sample if report.sample else "",
        slides=tuple(slides),
        script=file,
    )
    return deck, tuple(problems)


def _repeated_titles(scripts: tuple[SlideScript, ...], file: str) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for script in scripts:
        line = first.setdefault(script.title.casefold(), script.line)
        if line != script.line:
            problems.append(
                error(
                    'Two slides have the title "{title}"; the other is on line {line}. Give each its own.',
                    Place(file, line=script.line),
                    title=script.title,
                    line=line,
                )
            )
    return problems

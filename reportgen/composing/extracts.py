"""A round and one of its areas -> the deck of that area's own report."""

from reportgen.composing.context import Context
from reportgen.composing.deck import compose_slides, deck_of_slides, read_script
from reportgen.composing.expressions.comparisons import Comparisons
from reportgen.composing.expressions.facts import Facts
from reportgen.composing.expressions.own import OwnFacts
from reportgen.composing.memory import memory_of
from reportgen.composing.phrasing.words import words_of
from reportgen.composing.views import common_view, own_rows, own_view
from reportgen.model.areas import Area
from reportgen.model.deck import Deck
from reportgen.model.places import Place
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.rounds import Round


def compose_extract(survey: Round, area: Area, *, tiles: bool = False) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck that the round's extract.md describes for one area, and warnings.

    What is the same for all areas is computed once for one `survey`, as long as the very same object is given.
    ReportError holds every error of the script at once, each with its line; or that the round has no extract.md.
    """
    place = survey.extract_script_place
    if place is None:
        raise ReportError(
            error(
                "The round {round} has no extract.md, so it has no reports of single areas. Copy extract.md from an "
                "earlier round into this folder.",
                Place(f"data/{survey.id}"),
                round=survey.id,
            )
        )
    words = words_of(survey.language)
    memory = memory_of(survey)
    common = memory.recall(("common view",), lambda: common_view(survey))
    seen = own_view(common, own_rows(survey, area))
    script = memory.recall(("script", place.file), lambda: read_script(seen.extract_script, place.file))
    facts = OwnFacts(seen, words, memory, area, Comparisons())
    shared = Context(common, Facts(common, words, memory), words, tiles, place.file, memory)
    ground = Context(seen, facts, words, tiles, place.file, memory, area=area, shared=shared)
    slides, problems = compose_slides(script, ground)
    title = words.extract_title.format(title=survey.title, area=area.official)
    footer = words.extract.format(report=words.report.format(label=survey.label), area=area.name)
    return deck_of_slides(survey, words, title, footer, slides, place.file), problems

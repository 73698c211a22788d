"""A slide that is put together in; what of it is to be looked at, out."""

from collections.abc import Iterator, Sequence

from reportgen.composing.context import Context, SlidePart
from reportgen.composing.phrasing.marks import pointers_at_nothing
from reportgen.model.areas import finnish_order
from reportgen.model.deck import SOURCE_GAP, Slide
from reportgen.model.places import Place
from reportgen.model.problems import Problem, warning

_ALL, _FIRST = 4, 3
"""So many areas are all named in a remark; of more, so many and how many others there are."""


def unexplained(slide: Slide, file: str) -> Iterator[Problem]:
    """A warning for each asterisk that points at no note."""
    for word, line in pointers_at_nothing(slide, SOURCE_GAP):
        yield warning(
            'The asterisk of "{word}" points at no note: the slide has none that starts with *. Add one with '
            "::: footnote, or remove the asterisk.",
            Place(file, line=line or slide.line),
            word=word,
        )


def unnamed(parts: Sequence[SlidePart], slide: Slide, context: Context) -> tuple[Problem, ...]:
    """A warning where a map shows an area that neither a legend, a list nor a table of the slide names."""
    named = frozenset[str]().union(*(part.named for part in parts))
    mapped = frozenset[str]().union(*(part.mapped for part in parts))
    missing = sorted((area.name for area in context.survey.areas if area.code in mapped - named), key=finnish_order)
    place = Place(context.file, line=slide.line)
    if not missing:
        return ()
    if len(missing) <= _ALL:
        return (
            warning(
                'The map on the slide "{title}" shows areas that no legend, list or table of the slide names: {areas}. '
                "Let the map's legend list all areas (areas: all), or add a table of the same question.",
                place,
                title=slide.title,
                areas=", ".join(missing),
            ),
        )
    # A finer division has hundreds of areas, and every extract says so: the first of them stand for all.
    return (
        warning(
            'The map on the slide "{title}" shows areas that no legend, list or table of the slide names: {areas} and '
            "{count} others. Let the map's legend list all areas (areas: all), or add a table of the same question.",
            place,
            title=slide.title,
            areas=", ".join(missing[:_FIRST]),
            count=len(missing) - _FIRST,
        ),
    )

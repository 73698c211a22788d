"""The computed figures of a report -> a problem for each that tells another area's answer that is not published.

What an author may ask for is decided where reports are composed. This looks at the cells behind what came of it.
"""

from collections.abc import Collection, Iterable, Iterator

from reportgen.model.places import Place, ranges
from reportgen.model.problems import Problem, error
from reportgen.model.questions import FEWEST_TOLD
from reportgen.verifying.numbers import SlideNumbers


def compare_origins(numbers: Iterable[SlideNumbers], withheld: Collection[Place]) -> Iterator[Problem]:
    """A problem at each slide's first figure that rests on `withheld` cells, and on too few to tell of all areas."""
    if not withheld:  # as in most rounds: there are thousands of cells to look up
        return
    for slide in numbers:
        for figure in slide.computed:
            told = [place for place in figure.value.sources if place in withheld]
            if told and len(set(figure.value.sources)) < FEWEST_TOLD:
                yield error(
                    'The figure "{figure}" of the slide "{title}" tells what single areas answered to a question that '
                    "is not published: it comes from {cells} of {file}.",
                    figure=figure.text,
                    title=slide.slide.title,
                    cells=ranges(place.cell for place in told),
                    file=told[0].file,
                )
                break

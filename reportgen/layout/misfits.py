"""What is too large for its slide -> the words for its author: which part, by how much, and what to do."""

import math
from dataclasses import replace
from enum import Enum, auto
from pathlib import PurePosixPath

from reportgen.model.places import Place
from reportgen.model.problems import Problem, error


class Spot(Enum):
    """What of a slide its author knows by where it stands; a table and a legend have names of their own."""

    TITLE = auto()
    SUBTITLE = auto()
    TEXT = auto()
    CAPTION = auto()
    FOOTNOTES = auto()
    SOURCE = auto()
    PUBLISHER = auto()


class DoesNotFitError(Exception):
    """A part that cannot be split is too large for its box by `excess` points. The slide's layout names the slide.

    `part` is where it stands, or the name that it has. `across` tells that it is too wide; else it is too high, or its
    `legend` is.
    """

    def __init__(self, part: Spot | str, excess: float, *, across: bool = False, legend: bool = False) -> None:
        super().__init__(f"{part}: {excess:.1f} pt too much")
        self.part = part
        self.excess = excess
        self.across = across
        self.legend = legend


def misfit_problem(misfit: DoesNotFitError, slide: str, place: Place) -> Problem:
    """What the author of a slide reads, by its title, of what does not fit on it."""
    excess = math.ceil(misfit.excess)
    if isinstance(misfit.part, Spot):
        return _of_spot(misfit.part, excess, slide, place)
    if misfit.across:
        return error(
            'The slide "{slide}" does not fit: the columns of its part "{block}" need more width than there is. '
            "Shorten the longest names, or show fewer columns.",
            place,
            slide=slide,
            block=misfit.part,
        )
    if misfit.legend:
        return error(
            'The slide "{slide}" does not fit: the legend of "{block}" is {excess} points too high. Let it list fewer '
            "areas (the option areas: ids of answers, or none), or shorten the names of the answers.",
            place,
            slide=slide,
            block=misfit.part,
            excess=excess,
        )
    return error(
        'The slide "{slide}" does not fit: its part "{block}" is {excess} points too high. '
        "Shorten the text or divide it over two slides.",
        place,
        slide=slide,
        block=misfit.part,
        excess=excess,
    )


def _of_spot(spot: Spot, excess: int, slide: str, place: Place) -> Problem:
    return {
        Spot.TITLE: error(
            'The slide "{slide}" does not fit: its title is {excess} points too high. Shorten it.',
            place,
            slide=slide,
            excess=excess,
        ),
        Spot.SUBTITLE: error(
            'The slide "{slide}" does not fit: its subtitle is {excess} points too high. Shorten it.',
            place,
            slide=slide,
            excess=excess,
        ),
        Spot.TEXT: error(
            'The slide "{slide}" does not fit: its text is {excess} points too high. '
            "Shorten it or divide it over two slides.",
            place,
            slide=slide,
            excess=excess,
        ),
        Spot.CAPTION: error(
            'The slide "{slide}" does not fit: the caption of its figure is {excess} points too high. Shorten it.',
            place,
            slide=slide,
            excess=excess,
        ),
        Spot.FOOTNOTES: error(
            'The slide "{slide}" does not fit: its footnotes are {excess} points too high. '
            "Shorten them, or divide the slide over two.",
            place,
            slide=slide,
            excess=excess,
        ),
        Spot.SOURCE: error(
            'The slide "{slide}" does not fit: its source is {excess} points too high. Shorten it.',
            place,
            slide=slide,
            excess=excess,
        ),
        Spot.PUBLISHER: error(
            "The name of the publisher does not fit on the title slide: it is {excess} points too high. Shorten it.",
            replace(place, file=_about(place.file), line=0),
            excess=excess,
        ),
    }[spot]


def _about(script: str) -> str:
    """The round.toml beside a script, which has what stands on the title slides of all of the round's reports."""
    return PurePosixPath(script).with_name("round.toml").as_posix() if script else "round.toml"

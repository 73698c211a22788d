"""A round and whose report to make, the nation's or an area's -> the bytes of its files, read back.

The same function makes every report, in this process, in another or on another machine.
"""

import gc
import pickle
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from weakref import WeakKeyDictionary

from reportgen import charts, composing, layout, verifying
from reportgen.building import content_key, library_versions, program_key, recall, stem_of
from reportgen.model.areas import Area
from reportgen.model.blocks import Figure, points_at_area
from reportgen.model.deck import Deck
from reportgen.model.drawing import Drawing
from reportgen.model.formats import Format
from reportgen.model.page import Document
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.rounds import Round
from reportgen.model.steps import Step
from reportgen.reading import Project
from reportgen.typography import Typeface, load_typeface

_DECKS = 24
"""So many decks are kept from asking whether a report stands to making the one that does not."""

_DRAWINGS = 12
"""So many drawings that every report may have are kept for the next: each takes a megabyte or so."""

Tell = Callable[[Step], None]
"""Told which step of a report begins."""


# Compared as the object that it is: to compare all cells would take longer than to compose a slide.
@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Work:
    """What all reports of a build share. `inputs` are the SHA-256 of the files that `survey` was read from, by name.

    Work done `afresh` trusts no drawing kept from before.
    """

    project: Project
    survey: Round
    inputs: Mapping[str, str]
    warnings: tuple[Problem, ...]
    formats: tuple[Format, ...]
    afresh: bool = False


_Composed = tuple[Deck, tuple[Problem, ...]]

# Forgotten with the work that they are of.
_decks: WeakKeyDictionary[Work, dict[Area | None, _Composed]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Job:
    """One report to make: the national one, or an `area`'s. `earlier` is the receipt that its folder holds so far."""

    area: Area | None
    earlier: verifying.Receipt


@dataclass(frozen=True, slots=True)
class Made:
    """A report's files by name, those that vouch for it included. `key` is that of the content they hold.

    `ingredients` are the key of what that was composed from; `warnings` those of this report, not of the work.
    """

    key: str
    ingredients: str
    files: Mapping[str, bytes]
    slides: int
    pages: int
    typed_numbers: int
    warnings: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Tools:
    """What is the same for all reports of one work, computed once in a process."""

    typeface: Typeface
    draw: layout.Draw
    key: str


@contextmanager
def uncollected() -> Iterator[None]:
    """Meanwhile, no garbage is collected: a report is a million values without cycles, to search them takes a sixth."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


@uncollected()
def make(work: Work, job: Job, tell: Tell = lambda _: None) -> Made:
    """Make one report.

    Raises:
        ReportError: everything in the text or the data that a person has to mend, or in which a file is not the report.

    """
    tell(Step.COMPOSE)
    asked_for = _asked_for(work)
    deck, warnings = asked_for.pop(job.area) if job.area in asked_for else _composed(work, job.area)
    tell(Step.LAY_OUT)
    document = _lay_out(work, job.area, deck)
    tell(Step.WRITE)
    stem = stem_of(work.survey.id, job.area)
    files = {f"{stem}.{form}": _write(form, document, work) for form in work.formats}
    tell(Step.VERIFY)
    report = verifying.Report(
        deck,
        document,
        work.inputs,
        told_in_receipt(work, job.area, warnings),
        library_versions(),
        work.survey.deviations,
        verifying.shades_of(work.project.theme),
    )
    vouched = verifying.vouch(report, files, job.earlier)
    _keep_for_good()
    return Made(
        deck_key(work, job.area, deck),
        ingredients_key(work, job.area),
        vouched.files,
        len(deck.slides),
        len(document.pages),
        vouched.typed_numbers,
        warnings,
    )


@uncollected()
def rehearse(work: Work, area: Area | None) -> tuple[Problem, ...]:
    """All that making a report would say before a file is written: what is to be looked at, and slides that do not fit.

    Raises:
        ReportError: everything wrong in its text.

    """
    deck, warnings = _composed(work, area)
    try:
        _lay_out(work, area, deck)
    except ReportError as misfits:
        return (*warnings, *misfits.problems)
    return warnings


def told_in_receipt(work: Work, area: Area | None, own: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The warnings that the receipt of a report names, whose `own` are those of its text.

    Those of the tables quote any area's cells, published or not: the national receipt alone has them.
    """
    return own if area else (*work.warnings, *own)


def make_elsewhere(packed: bytes, job: Job) -> Made:
    """Make one report of a work from `pack`, in another process, whose program must be the same."""
    program, work = _unpacked(packed)
    if program != _program():
        raise ReportError(
            error(
                "Another machine of the cluster has another version of reportgen, of Python or of a library, so its "
                "files would differ. Install the same on all machines."
            )
        )
    return make(work, job)


def pack(work: Work) -> bytes:
    """A work for `make_elsewhere`."""
    return pickle.dumps((_program(), work))


def compose(work: Work, area: Area | None) -> _Composed:
    """The deck of a report, and the warnings of its own; the deck is kept for `make`, which is likely to be next.

    Raises:
        ReportError: everything wrong in its script.

    """
    composed, kept = _composed(work, area), _asked_for(work)
    if len(kept) < _DECKS:
        kept[area] = composed
    return composed


def _asked_for(work: Work) -> dict[Area | None, _Composed]:
    return _decks.setdefault(work, {})


def _composed(work: Work, area: Area | None) -> _Composed:
    tiles = work.project.theme.tiles
    if area is None:
        deck, warnings = composing.compose(work.survey, tiles=tiles)
    else:
        deck, warnings = composing.compose_extract(work.survey, area, tiles=tiles)
    return deck, (*warnings, *layout.borrowed_glyphs(deck, _tools(work).typeface))


def deck_key(work: Work, area: Area | None, deck: Deck) -> str:
    """The key of all that a report's files hold: equal keys, equal bytes."""
    return content_key(_tools(work).key, area.code if area else "", deck)


def ingredients_key(work: Work, area: Area | None) -> str:
    """The key of all that a report's deck is composed from: equal keys, equal decks."""
    if area is None:
        return content_key(_tools(work).key, composing.national_view(work.survey))
    return content_key(_common_key(work), area.code, composing.own_rows(work.survey, area))


@lru_cache(maxsize=1)
def _common_key(work: Work) -> str:
    return content_key(_tools(work).key, composing.common_view(work.survey))


def _lay_out(work: Work, area: Area | None, deck: Deck) -> Document:
    tools, size = _tools(work), layout.COVER_MAP
    cover = charts.draw_silhouette(size.width, size.height, work.project.basemap, area.code if area else "")
    return layout.lay_out(deck, work.project.theme, tools.typeface, tools.draw, cover)


def _write(form: Format, document: Document, work: Work) -> bytes:
    """The bytes of one format. Its writer is imported here: a build of one format does not pay for the other."""
    match form:
        case Format.PPTX:
            from reportgen.writing.pptx import to_pptx  # noqa: PLC0415

            return to_pptx(document, work.project.theme)
        case Format.PDF:
            from reportgen.writing.pdf import to_pdf  # noqa: PLC0415

            return to_pdf(document, work.project.theme, _tools(work).typeface)


@lru_cache(maxsize=1)
def _tools(work: Work) -> _Tools:
    project = work.project
    typeface = load_typeface(project.theme.page_font)
    key = content_key(_program(), project.theme, project.basemap)

    def draw_anew(figure: Figure, width: float, height: float) -> Drawing:
        return recall(
            content_key(key, figure, width, height),
            lambda: charts.draw(figure, width, height, project.theme, typeface, project.basemap),
            afresh=work.afresh,
        )

    draw_once = lru_cache(maxsize=_DRAWINGS)(draw_anew)

    def draw(figure: Figure, width: float, height: float) -> Drawing:
        return (draw_anew if points_at_area(figure) else draw_once)(figure, width, height)

    return _Tools(typeface, draw, key)


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> tuple[str, Work]:
    unpacked: tuple[str, Work] = pickle.loads(packed)  # noqa: S301 - from the process that started this one
    return unpacked


@cache
def _keep_for_good() -> None:
    """Search no more for garbage in what lives as long as the process: libraries, and what all reports share."""
    gc.freeze()


def _program() -> str:
    return content_key(program_key(), library_versions())

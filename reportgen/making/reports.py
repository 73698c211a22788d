"""A work and whose report to make in; the report's files out, read back: the stages, one after another."""

from collections.abc import Callable

from reportgen import charts, layout, verifying
from reportgen.building import library_versions, stem_of
from reportgen.making.decks import composed_anew, deck_key, deck_of, ingredients_key
from reportgen.making.garbage import keep_for_good, uncollected
from reportgen.making.receipts import told_in_receipt
from reportgen.making.tools import tools_of
from reportgen.making.work import Job, Made, Work
from reportgen.model.areas import Area
from reportgen.model.deck import Deck
from reportgen.model.formats import Format
from reportgen.model.page import Document
from reportgen.model.problems import Problem, ReportError
from reportgen.model.steps import Step

Tell = Callable[[Step], None]
"""Told which step of a report begins."""


@uncollected()
def make(work: Work, job: Job, tell: Tell = lambda _: None) -> Made:
    """Make one report.

    Raises:
        ReportError: everything in the text or the data that a person has to mend, or in which a file is not the report.

    """
    tell(Step.COMPOSE)
    deck, warnings = deck_of(work, job.area)
    tell(Step.LAY_OUT)
    document = _lay_out(work, job.area, deck)
    tell(Step.WRITE)
    stem = stem_of(work.survey.id, job.area)
    files = {f"{stem}.{form}": _write(form, document, work) for form in work.formats}
    tell(Step.VERIFY)
    told = told_in_receipt(work, job.area, warnings)
    report = verifying.Report(
        deck,
        document,
        told.inputs,
        told.warnings,
        library_versions(),
        told.deviations,
        verifying.shades_of(work.project.theme),
    )
    vouched = verifying.vouch(report, files, job.earlier)
    keep_for_good()
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
    deck, warnings = composed_anew(work, area)
    try:
        _lay_out(work, area, deck)
    except ReportError as misfits:
        return (*warnings, *misfits.problems)
    return warnings


def _lay_out(work: Work, area: Area | None, deck: Deck) -> Document:
    tools, size = tools_of(work), layout.COVER_MAP
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

            return to_pdf(document, work.project.theme, tools_of(work).typeface)

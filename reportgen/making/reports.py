"""A work and whose report to make -> the report's files, read back: the stages, one after another."""

from collections.abc import Callable

from reportgen import charts, layout, verifying
from reportgen.building import content_key, library_versions, stem_of
from reportgen.caching import PageCache
from reportgen.garbage import keep_for_good, uncollected
from reportgen.making.decks import Composed, composed_anew, deck_of, ingredients_key
from reportgen.making.receipts import told_in_receipt, withheld_cells
from reportgen.making.tools import tools_of
from reportgen.making.work import Job, Made, Work
from reportgen.model.areas import Area
from reportgen.model.formats import Format
from reportgen.model.page import Document, Page
from reportgen.model.problems import Problem, ReportError
from reportgen.model.steps import Step

Tell = Callable[[Step], None]
"""Called with each step of a report as it begins."""


@uncollected()
def make(work: Work, job: Job, tell: Tell = lambda _: None) -> Made:
    """Make one report: compose, lay out, write, read back.

    Raises:
        ReportError: everything in the text or the data that a person has to mend; or every difference between a
            finished file and the report.

    """
    tell(Step.COMPOSE)
    composed = deck_of(work, job.area)
    tell(Step.LAY_OUT)
    document = _lay_out(work, job.area, composed)
    tell(Step.WRITE)
    stem = stem_of(work.survey.id, job.area)
    files = {f"{stem}.{form}": _write(form, document, work) for form in work.formats}
    tell(Step.VERIFY)
    told = told_in_receipt(work, job.area, composed.warnings)
    report = verifying.Report(
        composed.deck,
        document,
        told.inputs,
        told.warnings,
        library_versions(),
        told.deviations,
        verifying.shades_of(work.project.theme),
        withheld_cells(work, job.area),
    )
    vouched = verifying.vouch(report, files, job.earlier)
    keep_for_good()
    return Made(
        composed.key,
        ingredients_key(work, job.area),
        vouched.files,
        len(composed.deck.slides),
        len(document.pages),
        vouched.typed_numbers,
        composed.warnings,
    )


@uncollected()
def rehearse(work: Work, area: Area | None) -> tuple[Problem, ...]:
    """Everything that making a report would say before a file is written: warnings, and slides that do not fit.

    Raises:
        ReportError: everything wrong in its text.

    """
    composed = composed_anew(work, area)
    try:
        _lay_out(work, area, composed)
    except ReportError as misfits:
        return (*composed.warnings, *misfits.problems)
    return composed.warnings


def _lay_out(work: Work, area: Area | None, composed: Composed) -> Document:
    project, tools, size = work.project, tools_of(work), layout.COVER_MAP
    name = content_key(tools.key, project.root.as_posix(), stem_of(work.survey.id, area))
    pages = PageCache(name, afresh=work.afresh)

    def recall(index: int, number: int, lay_out_slide: layout.LayOutSlide) -> tuple[Page, ...]:
        return pages.recall(f"{composed.slide_keys[index]}-{number}", lay_out_slide)

    cover = charts.draw_silhouette(size.width, size.height, project.basemap, area.code if area else "")
    document = layout.lay_out(composed.deck, project.theme, tools.typeface, tools.draw, cover, recall)
    pages.store()
    return document


def _write(form: Format, document: Document, work: Work) -> bytes:
    """The bytes of one format. Its writer is imported here: a build of one format does not pay for the other."""
    match form:
        case Format.PPTX:
            from reportgen.writing.pptx import to_pptx  # noqa: PLC0415

            return to_pptx(document, work.project.theme)
        case Format.PDF:
            from reportgen.writing.pdf import to_pdf  # noqa: PLC0415

            return to_pdf(document, work.project.theme, tools_of(work).typeface)

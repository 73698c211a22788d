"""A project and a round -> the files of its reports, the national one and the areas': read, make, put in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportgen import building, reading, verifying
from reportgen.building import Crew, Standing
from reportgen.check import check, expectations
from reportgen.checking import sort_remarks
from reportgen.garbage import lasting
from reportgen.making import Job, Made, Work, make, make_elsewhere, pack
from reportgen.model.areas import Area
from reportgen.model.formats import Format
from reportgen.model.problems import Problem, ReportError, error
from reportgen.model.steps import Step
from reportgen.outputs import Outputs, Placed

Progress = Callable[[Step, int, int], None]
"""Called with the step that begins, how many steps are done, and how many there are in all."""

_STEPS = tuple(Step)


@dataclass(frozen=True, slots=True)
class Order:
    """What to build.

    Args:
        round_id: the round, or None for the newest.
        output: the folder that gets a folder for the round; None for output/ in the project.
        formats: what to write.
        areas: names or codes of the areas whose own reports are built beside the national one; "all" for every area.
        force: make again what is up to date.
        processes: how many processes make the reports; None for one a core where there are many reports.
        scheduler: the address of a Dask scheduler whose workers make the reports.

    """

    round_id: str | None = None
    output: Path | None = None
    formats: tuple[Format, ...] = tuple(Format)
    areas: tuple[str, ...] = ()
    force: bool = False
    processes: int | None = None
    scheduler: str | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A report that could not be made, and why; `area` is None for the national one."""

    area: Area | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    `files` are those it put in place, luvut.xlsx and receipts included. `made` counts decks and PDFs made now, of a
    `total` that the order asked for; `reasons` say why they were not up to date. `slides`, `pages` (with those that
    slides continue on) and `typed_numbers` (numbers in the text that nothing computes) are the national report's.
    `warnings` are open; `confirmed` are those that round.toml confirms, each with the reason given there.
    All files of the round are in `folder`, made now or before.
    """

    round_id: str
    files: tuple[Path, ...]
    slides: int
    pages: int
    areas: int
    warnings: tuple[Problem, ...]
    confirmed: tuple[tuple[Problem, str], ...] = ()
    typed_numbers: int = 0
    total: int = 0
    made: int = 0
    reasons: tuple[Problem, ...] = ()
    failures: tuple[Failure, ...] = ()
    folder: Path = Path()


def build(root: Path, order: Order, progress: Progress) -> Built:
    """Make the reports of one round that are not up to date, and put the files of each in place together.

    Raises:
        ReportError: everything in the data, the text or the files that a person has to mend, if no report was made.

    """
    progress(Step.READ, 0, 1)
    folder = _apart_from_sources(root, order.output or root / "output")
    work, areas, outputs = _prepare(root, order, folder)
    ordered = (None, *areas)
    standing, blocked = _find_standing(outputs, ordered)
    records = {area: found.record for area, found in standing.items() if found.record is not None}
    wanted = [area for area in standing if area not in records]
    placed, unmade = _make_all(work, outputs, wanted, order, progress)
    records |= {area: each.record for area, each in placed.items()}
    # Told in the order of the areas, whichever came first.
    failures = sorted((*blocked, *unmade), key=lambda failure: ordered.index(failure.area))
    outputs.finish()
    if not records:
        raise ReportError(*(problem for failure in failures for problem in failure.problems))
    progress(Step.DONE, 1, 1)
    warnings = (
        *work.warnings,
        *(problem for record in records.values() for problem in record.warnings),
        *(problem for each in placed.values() for problem in each.kept),
        *outputs.left_behind(records.values()),
    )
    remarks = sort_remarks(dict.fromkeys(warnings), work.survey.claims, complete=False)
    national = records.get(None)
    return Built(
        round_id=work.survey.id,
        files=tuple(file for area in standing if area in placed for file in placed[area].files),
        slides=national.slides if national else 0,
        pages=national.pages if national else 0,
        areas=len(work.survey.areas),
        warnings=remarks.left,
        confirmed=remarks.confirmed,
        typed_numbers=national.typed_numbers if national else 0,
        total=len(ordered) * len(order.formats),
        made=len(placed) * len(order.formats),
        reasons=tuple(dict.fromkeys(reason for found in standing.values() for reason in found.reasons)),
        failures=tuple(failures),
        folder=folder / work.survey.id,
    )


def _prepare(root: Path, order: Order, folder: Path) -> tuple[Work, tuple[Area, ...], Outputs]:
    """What to make reports of, the areas that get one of their own, and the folder of outputs as it is.

    ReportError names everything that `check` finds too, so that a person mends the tables and the text in one go.
    """
    try:
        work, areas = _read(root, order)
        return work, areas, Outputs(work, folder / work.survey.id, force=order.force)
    except ReportError as failure:
        checked = check(root, order.round_id)
        if not checked.errors:
            raise
        raise ReportError(*failure.problems, *checked.problems) from failure


def _apart_from_sources(root: Path, folder: Path) -> Path:
    """The folder of outputs. ReportError if it lies in a folder of sources: what is written there would be read."""
    for sources in (root / "data", root / "assets"):
        if folder.resolve().is_relative_to(sources.resolve()):
            raise ReportError(
                error(
                    "Reports are not written among what they are made from, in the folder {folder}. Name another "
                    "folder with --output.",
                    folder=sources.name,
                )
            )
    return folder


@lasting()
def _find_standing(outputs: Outputs, areas: Sequence[Area | None]) -> tuple[dict[Area | None, Standing], list[Failure]]:
    """Which reports stand, their receipts renewed, and those of which that cannot be told or done, each with why."""
    standing: dict[Area | None, Standing] = {}
    blocked: list[Failure] = []
    for area in areas:
        try:
            found = outputs.standing(area)
            if found.record is not None and found.renewed:
                outputs.renew(area, found.record)
        except ReportError as failure:
            blocked.append(Failure(area, failure.problems))
        else:
            standing[area] = found
    return standing, blocked


def _make_all(
    work: Work, outputs: Outputs, wanted: Sequence[Area | None], order: Order, progress: Progress
) -> tuple[dict[Area | None, Placed], list[Failure]]:
    """Make reports and put each in place as soon as it is made. Gives those placed, and why the others were not."""
    placed: dict[Area | None, Placed] = {}
    failures: list[Failure] = []
    # A job holds the receipt of the files it replaces, so each is made only when it is handed out.
    jobs = map(outputs.job, wanted)
    with building.crew(len(wanted), order.processes, order.scheduler) as crew:
        done = building.each_done(crew, _maker(work, crew, len(wanted), progress), jobs)
        for count, (job, made) in enumerate(done, start=1):
            if isinstance(made, ReportError):
                failures.append(Failure(job.area, made.problems))
            else:
                try:
                    placed[job.area] = outputs.place(job, made)
                except ReportError as blocked:
                    failures.append(Failure(job.area, blocked.problems))
            progress(Step.BUILD, count, len(wanted))
    return placed, failures


@lasting()
def _read(root: Path, order: Order) -> tuple[Work, tuple[Area, ...]]:
    """What to make reports of, and the areas that get one of their own."""
    project = reading.read_project(root)
    survey, read_warnings = reading.read_round(project, reading.find_round(project, order.round_id))
    warnings = (*read_warnings, *expectations(root, survey))
    inputs = verifying.hash_inputs(root, (survey.id, *(earlier.id for earlier in survey.earlier)))
    work = Work(project, survey, inputs, warnings, order.formats, order.force)
    return work, reading.find_areas(project.areas, order.areas)


def _maker(work: Work, crew: Crew, count: int, progress: Progress) -> Callable[[Job], Made]:
    """The function that makes one report, wherever the crew works. A single report in this process tells its steps."""
    if not crew.is_here:
        return partial(make_elsewhere, pack(work))
    if count > 1:
        return partial(make, work)
    return partial(make, work, tell=lambda step: progress(step, _STEPS.index(step), len(_STEPS) - 1))

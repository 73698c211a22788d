"""A project and a round -> the files of its reports, the national one and the areas': read, make, put in place."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportgen import building, reading, verifying
from reportgen.building import AREAS, Crew, Record, Shelf, Standing, folder_of, stem_of
from reportgen.check import check, expectations
from reportgen.checking import sort_remarks
from reportgen.making import (
    Job,
    Made,
    Work,
    compose,
    deck_key,
    ingredients_key,
    make,
    make_elsewhere,
    pack,
    uncollected,
)
from reportgen.model.areas import Area
from reportgen.model.problems import Problem, ReportError, warning
from reportgen.placing import read_placed, replace_files
from reportgen.writing import FORMATS

Progress = Callable[[str, int, int], None]
"""Told what is being done (a key of `STEPS`), how many steps are behind, and how many there are in all."""

STEPS = ("read", "compose", "lay-out", "write", "verify", "build", "done")


@dataclass(frozen=True, slots=True)
class Order:
    """What to build.

    Args:
        round_id: the round, or None for the newest.
        output: the folder that gets a folder for the round; None for output/ in the project.
        formats: of FORMATS.
        areas: names or codes of the areas whose own reports are built beside the national one; "all" for every area.
        force: make again what stands.
        processes: how many make the reports; None for one a core, where there are many.
        scheduler: the address of a Dask scheduler whose workers make the reports.

    """

    round_id: str | None = None
    output: Path | None = None
    formats: tuple[str, ...] = FORMATS
    areas: tuple[str, ...] = ()
    force: bool = False
    processes: int | None = None
    scheduler: str | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """An area's report, or the national one, that could not be made, and why."""

    area: Area | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A report that was made now: what is remembered of it, its files, and what is said of those they replaced."""

    record: Record
    files: tuple[Path, ...]
    kept: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: `files` with their papers, `made` of the `total` of decks and PDFs; `reasons` say why again.

    `slides` are the national deck's, `pages` what they take with their continuations, `typed_numbers` the numbers in
    its text that nothing computes. `warnings` are to be looked at; `confirmed` ones stand with why they are right.
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


def build(root: Path, order: Order, progress: Progress) -> Built:
    """Make the reports of one round that do not stand as they should; the files of a report all or none.

    Raises:
        ReportError: everything in the data, the text or the files that a person has to mend, where no report is left.

    """
    progress("read", 0, 1)
    try:
        work, areas = _read(root, order)
        outputs = _Outputs(work, (order.output or root / "output") / work.survey.id, force=order.force)
        with uncollected():
            standing = {area: outputs.standing(area) for area in (None, *areas)}
    except ReportError as failure:
        # One run of a build names all that there is to mend, in the tables and in the text.
        checked = check(root, order.round_id)
        if not checked.errors:
            raise
        raise ReportError(*failure.problems, *checked.problems) from failure
    records = {area: found.record for area, found in standing.items() if found.record is not None}
    jobs = [outputs.job(area) for area in standing if area not in records]
    placed: dict[Area | None, Placed] = {}
    failures: list[Failure] = []
    with building.crew(len(jobs), order.processes, order.scheduler) as crew:
        done = building.each_done(crew, _maker(work, crew, len(jobs), progress), jobs)
        for count, (job, made) in enumerate(done, start=1):
            try:
                if isinstance(made, ReportError):
                    raise made
                placed[job.area] = outputs.place(job, made)
                records[job.area] = placed[job.area].record
            except ReportError as failure:
                failures.append(Failure(job.area, failure.problems))
            progress("build", count, len(jobs))
    outputs.finish()
    if not records:
        raise ReportError(*(problem for failure in failures for problem in failure.problems))
    progress("done", 1, 1)
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
        total=len(standing) * len(order.formats),
        made=(len(jobs) - len(failures)) * len(order.formats),
        reasons=tuple(dict.fromkeys(reason for found in standing.values() for reason in found.reasons)),
        failures=tuple(failures),
    )


@uncollected()
def _read(root: Path, order: Order) -> tuple[Work, tuple[Area, ...]]:
    """What to make reports of, and the areas that get one of their own."""
    project = reading.read_project(root)
    survey, read_warnings = reading.read_round(project, reading.find_round(project, order.round_id))
    warnings = (*read_warnings, *expectations(root, survey))
    inputs = verifying.hash_inputs(root, (survey.id, *(earlier.id for earlier in survey.earlier)))
    work = Work(project, survey, inputs, warnings, order.formats, order.force)
    return work, reading.find_areas(project.areas, order.areas)


def _maker(work: Work, crew: Crew, count: int, progress: Progress) -> Callable[[Job], Made]:
    """What makes a report in the crew's hands; a single one in this process tells its steps."""
    if not crew.is_here:
        return partial(make_elsewhere, pack(work))
    if count > 1:
        return partial(make, work)
    return partial(make, work, tell=lambda step: progress(step, STEPS.index(step), len(STEPS) - 1))


class _Outputs:
    """The round's folder of outputs: which reports stand in it, and where the others go."""

    def __init__(self, work: Work, folder: Path, *, force: bool) -> None:
        self._work = work
        self._folder = folder
        sources = building.sources_of(work.project.root, work.survey, work.inputs)
        self._shelf = Shelf(folder, sources, force=force)

    def standing(self, area: Area | None) -> Standing:
        """Whether a report stands; its receipt is made to name the inputs at hand."""
        place, stem = folder_of(area), stem_of(self._work.survey.id, area)
        names = (*(f"{stem}.{suffix}" for suffix in self._work.formats), verifying.FIGURES, verifying.RECEIPT)

        def content() -> tuple[str, tuple[Problem, ...]]:
            deck, warnings = compose(self._work, area)
            return deck_key(self._work, area, deck), warnings

        found = self._shelf.standing(
            _title(area),
            [(place / name).as_posix() for name in names],
            partial(ingredients_key, self._work, area),
            content,
        )
        if found.record is not None and found.renewed:
            receipt = self._folder / place / verifying.RECEIPT
            survey = self._work.survey
            renewed = verifying.renew_receipt(
                read_placed(receipt) or b"{}",
                self._work.inputs,
                (*self._work.warnings, *found.record.warnings),
                survey.deviations,
                survey.language,
            )
            replace_files({receipt: renewed})
            self._shelf.keep(_title(area), found.record, {(place / verifying.RECEIPT).as_posix(): renewed})
        return found

    def job(self, area: Area | None) -> Job:
        """The job of making a report."""
        return Job(area, verifying.read_receipt(self._folder / folder_of(area)))

    def place(self, job: Job, made: Made) -> Placed:
        """Put a report's files in place, and what someone had made of them beside.

        Raises:
            ReportError: a file is open in another program, or cannot be written. What was there stays.

        """
        place = folder_of(job.area)
        works = {name: content for name, content in made.files.items() if name != verifying.RECEIPT}
        kept = verifying.keep_edited(self._folder / place, works, job.earlier)
        files = {self._folder / place / name: content for name, content in (*made.files.items(), *kept.files.items())}
        replace_files(files)
        record = Record(made.key, made.ingredients, "", {}, made.slides, made.pages, made.typed_numbers, made.warnings)
        record = self._shelf.keep(
            _title(job.area), record, {(place / name).as_posix(): data for name, data in made.files.items()}
        )
        return Placed(record, tuple(files), kept.warnings)

    def left_behind(self, records: Iterable[Record]) -> Iterator[Problem]:
        """A warning for each file and folder that a reader would take for part of what was built, and is older."""
        for file in (file for record in records for file in record.behind if (self._folder / file).is_file()):
            yield warning(
                "The file {file} is older than what was made now, and says something else. Build without --format to "
                "renew it.",
                file=file,
            )
        used = {self._folder / folder_of(area) for area in self._work.project.areas}
        for receipt in sorted(self._folder.glob(f"{AREAS}/*/{verifying.RECEIPT}")):
            if receipt.parent not in used:
                yield warning(
                    "The folder {folder} belongs to no area of areas.csv: it is of an earlier build. Remove it, or "
                    "move it elsewhere.",
                    folder=receipt.parent.relative_to(self._folder).as_posix(),
                )

    def finish(self) -> None:
        """Forget what no report needs any more."""
        self._shelf.finish()
        building.forget_old_drawings()


def _title(area: Area | None) -> str:
    """The name that a report is remembered by."""
    return folder_of(area).name or "national"

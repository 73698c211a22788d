"""A round's folder of outputs: which of its reports are up to date, and how new ones are put in place.

A report that is up to date is said to stand: its files are those that a build would make now.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from reportgen import building, caching, verifying
from reportgen.building import AREAS, Record, Shelf, Standing, folder_of, stem_of
from reportgen.making import Job, Made, Work, compose, ingredients_key, told_in_receipt
from reportgen.model.areas import Area
from reportgen.model.problems import Problem, warning
from reportgen.placing import read_placed, remove_leftovers, replace_files


@dataclass(frozen=True, slots=True)
class Placed:
    """A report put in place: its record for the next build, its files, and warnings of edits in those it replaced."""

    record: Record
    files: tuple[Path, ...]
    kept: tuple[Problem, ...]


class Outputs:
    """The reports of one work in the folder that the round has among the outputs."""

    def __init__(self, work: Work, folder: Path, *, force: bool) -> None:
        self._work = work
        self._folder = folder
        sources = building.sources_of(work.project.root, work.survey, work.inputs)
        self._shelf = Shelf(folder, sources, force=force)

    def standing(self, area: Area | None) -> Standing:
        """Whether a report is up to date, else why not.

        Raises:
            ReportError: another program holds one of its files.

        """
        place, stem = folder_of(area), stem_of(self._work.survey.id, area)
        names = (*(f"{stem}.{suffix}" for suffix in self._work.formats), verifying.FIGURES, verifying.RECEIPT)

        def receipt() -> dict[str, str]:
            known = verifying.read_receipt(self._folder / place).hashes
            return {(place / name).as_posix(): digest for name, digest in known.items()}

        def content() -> tuple[str, tuple[Problem, ...]]:
            composed = compose(self._work, area)
            return composed.key, composed.warnings

        return self._shelf.standing(
            _title(area),
            [(place / name).as_posix() for name in names],
            receipt,
            partial(ingredients_key, self._work, area),
            content,
        )

    def renew(self, area: Area | None, record: Record) -> None:
        """Write the inputs and warnings of now into the receipt of a report that stands, and into its record.

        Raises:
            ReportError: another program holds a file, or it cannot be written.

        """
        place = folder_of(area)
        receipt = self._folder / place / verifying.RECEIPT
        told = told_in_receipt(self._work, area, record.warnings)
        renewed = verifying.renew_receipt(
            read_placed(receipt) or b"{}", told.inputs, told.warnings, told.deviations, self._work.survey.language
        )
        _, papers = self._shelf.remembered(_title(area), record, {(place / verifying.RECEIPT).as_posix(): renewed})
        replace_files({receipt: renewed, **papers})

    def job(self, area: Area | None) -> Job:
        """The job of making a report."""
        return Job(area, verifying.read_receipt(self._folder / folder_of(area)))

    def place(self, job: Job, made: Made) -> Placed:
        """Put a report's files in place. Files that somebody edited since they were made are kept beside them.

        Raises:
            ReportError: a file is open in another program, or cannot be written. What was there stays.

        """
        place = folder_of(job.area)
        here = self._folder / place
        works = {name: content for name, content in made.files.items() if name != verifying.RECEIPT}
        known = self._shelf.hashes(_title(job.area))
        known = {name: known.get((place / name).as_posix(), "") for name in works}
        kept = verifying.keep_edited(here, works, job.earlier, known)
        files = {**made.files, **kept.files}
        record = Record(made.key, made.ingredients, "", {}, made.slides, made.pages, made.typed_numbers, made.warnings)
        record, papers = self._shelf.remembered(
            _title(job.area), record, {(place / name).as_posix(): data for name, data in made.files.items()}
        )
        # In this order nothing is lost where the program is killed in between: the record or the receipt knows each
        # file that was made, and what someone made of one is kept before it is replaced.
        order = (*kept.files, *works, verifying.RECEIPT)
        replace_files({**papers, **{here / name: files[name] for name in order}})
        return Placed(record, tuple(here / name for name in files), kept.warnings)

    def left_behind(self, records: Iterable[Record]) -> Iterator[Problem]:
        """A warning for each older file or folder that a reader might take for part of what was built now."""
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
        """Remove records and cached drawings and pages that no report needs any more."""
        remove_leftovers(self._folder)
        self._shelf.finish()
        caching.forget_old_drawings()
        caching.forget_old_pages()


def _title(area: Area | None) -> str:
    """The name that a report is remembered by."""
    return folder_of(area).name or "national"

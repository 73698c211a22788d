"""A build's finished files -> the same files with what vouches for them, all to be put in place together."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reportgen.model.problems import Problem
from reportgen.verifying.keeping import keep_edited
from reportgen.verifying.numbers import typed_numbers
from reportgen.verifying.reading_back import read_back
from reportgen.verifying.receipt import RECEIPT, Report, read_receipt, write_receipt
from reportgen.verifying.workbook import to_workbook

FIGURES = "luvut.xlsx"


@dataclass(frozen=True, slots=True)
class Vouched:
    """What to put into the folder, by name: the files, luvut.xlsx, report.json, and work done by hand that is kept.

    `typed_numbers` counts those in the text that nothing computes. `warnings` tell what had been edited by hand.
    """

    files: dict[str, bytes]
    typed_numbers: int
    warnings: tuple[Problem, ...]


def vouch(report: Report, files: Mapping[str, bytes], folder: Path) -> Vouched:
    """Read finished files back, by name, and write the papers that vouch for them.

    What is in the folder under their names now may be someone's work; it is kept beside.

    Raises:
        ReportError: everything in which a file differs from the report; a file in the folder that cannot be read.

    """
    proof = read_back(report.deck, report.document, files)
    earlier = read_receipt(folder)
    made = {**files, FIGURES: to_workbook(report.deck, report.document)}
    kept = keep_edited(folder, made, earlier)
    receipt = write_receipt(report, made, proof, earlier)
    return Vouched(
        files={**made, RECEIPT: receipt, **kept.files},
        typed_numbers=sum(1 for slide in report.deck.slides for _ in typed_numbers(slide)),
        warnings=kept.warnings,
    )

"""The finished files of a report -> the same files, read back and compared, with luvut.xlsx and the receipt."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reportgen.model.problems import ReportError
from reportgen.verifying.belonging import compare_origins
from reportgen.verifying.numbers import numbers_of
from reportgen.verifying.reading_back import Check, Compared, read_back
from reportgen.verifying.receipt import RECEIPT, Receipt, Report, write_receipt
from reportgen.verifying.sheets import compare_sheets
from reportgen.verifying.workbook import sheets_of, to_workbook

FIGURES = "luvut.xlsx"


@dataclass(frozen=True, slots=True)
class Vouched:
    """What to put into the folder, by name: the files, luvut.xlsx and report.json.

    `typed_numbers` counts those in the text that nothing computes.
    """

    files: dict[str, bytes]
    typed_numbers: int


def vouch(report: Report, files: Mapping[str, bytes], earlier: Receipt) -> Vouched:
    """Read finished files back, by name, compare them with the report, and write luvut.xlsx and the receipt.

    `earlier` is the receipt now in the folder that the files go to.

    Raises:
        ReportError: everything in which a file differs from the report, or tells what is withheld.

    """
    proof = read_back(report.deck, report.document, files, report.shades)
    numbers = tuple(map(numbers_of, proof.stated))
    sheets = sheets_of(report.deck, numbers, report.document)
    workbook = to_workbook(report.deck, sheets)
    if problems := [*compare_origins(numbers, report.withheld), *compare_sheets(FIGURES, sheets, workbook)]:
        raise ReportError(*problems)
    count = sum(len(each.computed) for each in numbers)
    origins = (Check(name, Compared.ORIGINS, count) for name in files)
    proof = replace(proof, checks=(*proof.checks, *origins))
    made = {**files, FIGURES: workbook}
    receipt = write_receipt(report, made, proof, numbers, earlier)
    return Vouched(
        files={**made, RECEIPT: receipt},
        typed_numbers=sum(len(each.typed) for each in numbers),
    )

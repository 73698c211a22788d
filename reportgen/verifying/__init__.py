"""Finished files, and the report they were made from -> proof that they say the same, as a receipt and luvut.xlsx.

`vouch` reads the files back and writes both. `keep_edited` finds files that somebody has edited since they were made.
"""

from reportgen.verifying.keeping import Kept, keep_edited
from reportgen.verifying.reading_back import Check, Proof, read_back
from reportgen.verifying.receipt import RECEIPT, Receipt, Report, hash_inputs, read_receipt, renew_receipt
from reportgen.verifying.shades import shades_of
from reportgen.verifying.vouching import FIGURES, Vouched, vouch

__all__ = [
    "FIGURES",
    "RECEIPT",
    "Check",
    "Kept",
    "Proof",
    "Receipt",
    "Report",
    "Vouched",
    "hash_inputs",
    "keep_edited",
    "read_back",
    "read_receipt",
    "renew_receipt",
    "shades_of",
    "vouch",
]

"""Finished files and the report behind them -> proof that they say the same, a receipt, every figure's origin."""

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

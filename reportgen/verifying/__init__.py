"""Finished files and the report behind them -> proof that they say the same, a receipt, every figure's origin."""

from reportgen.verifying.reading_back import Check, Proof, read_back
from reportgen.verifying.receipt import Report, hash_inputs
from reportgen.verifying.vouching import Vouched, vouch

__all__ = ["Check", "Proof", "Report", "Vouched", "hash_inputs", "read_back", "vouch"]

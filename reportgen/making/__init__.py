"""A round, and whose report to make -> the bytes of the report's files, already read back and compared.

`make` runs the stages one after another. It makes every report, national or an area's, in this process, in another or
on another machine.
"""

from reportgen.making.decks import compose, ingredients_key
from reportgen.making.elsewhere import make_elsewhere, pack
from reportgen.making.receipts import told_in_receipt
from reportgen.making.reports import make, rehearse
from reportgen.making.tools import tools_of
from reportgen.making.work import Job, Made, Work

__all__ = [
    "Job",
    "Made",
    "Work",
    "compose",
    "ingredients_key",
    "make",
    "make_elsewhere",
    "pack",
    "rehearse",
    "told_in_receipt",
    "tools_of",
]

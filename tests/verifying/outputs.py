"""What stands in a folder of outputs, and what a build said of it."""

import hashlib

from reportgen.verifying import RECEIPT

DECK, PDF = "tilannekuva-2025-08.pptx", "tilannekuva-2025-08.pdf"
NAMES = (DECK, PDF, "luvut.xlsx", RECEIPT)


def said(built):
    return [warning.message.format_map(dict(warning.fields)) for warning in built.warnings]


def names(folder):
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()

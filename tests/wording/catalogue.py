"""The sources go in, the Finnish catalogue comes out renewed.

Run it after a change of words: `python -m tests.wording.catalogue`.

New texts join reportgen.po without a translation, texts no longer used leave it, and reportgen.mo is compiled from it.
Ends with exit code 1, naming them, while texts lack a translation.
"""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import reportgen

SOURCES = Path(reportgen.__file__).parent
PO = SOURCES / "wording" / "locale" / "fi" / "LC_MESSAGES" / "reportgen.po"
MO = PO.with_suffix(".mo")
EPOCH = datetime(2025, 8, 31, tzinfo=UTC)
HEADER = """\
# The Finnish words of reportgen; the English ones stand in the sources. `python -m tests.wording.catalogue` renews it.
msgid ""
msgstr ""
"Language: fi\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
KEYWORDS = ("error", "warning", "several", "translate")

# What a person can meet of argparse's own words; it asks our catalogue for them (`wording.argparse_speaks`).
ARGPARSE = (
    "usage: ",
    "positional arguments",
    "options",
    "show this help message and exit",
    "%(prog)s: error: %(message)s\n",
    "argument %(argument_name)s: %(message)s",
    "expected one argument",
    "ignored explicit argument %r",
    "invalid choice: %(value)r (choose from %(choices)s)",
    "the following arguments are required: %s",
    "unrecognized arguments: %s",
)


def used_texts() -> dict[str, list[str]]:
    """Every text that the sources hand to the catalogue, with the modules that do."""
    texts = {text: ["argparse"] for text in ARGPARSE}
    for module in sorted(SOURCES.rglob("*.py")):
        name = module.relative_to(SOURCES.parent).as_posix()
        for _, text, _, _ in extract_from_file("python", module, keywords=dict.fromkeys(KEYWORDS)):
            if isinstance(text, str) and text and name not in texts.setdefault(text, []):
                texts[text].append(name)
    return texts


def read_catalogue() -> Catalog:
    """The catalogue as it stands in reportgen.po."""
    with PO.open("rb") as file:
        return read_po(file, locale="fi", domain="reportgen")


def renewed(old: Catalog) -> Catalog:
    """A catalogue of the texts in use, in the order of their modules, with the translations that the old one has."""
    # Babel dates a catalogue, by default with today: the files would differ from day to day.
    new = Catalog("fi", "reportgen", project="reportgen", version="", creation_date=EPOCH, revision_date=EPOCH)
    for text, modules in used_texts().items():
        known = old.get(text)
        new.add(text, known.string if known else "", auto_comments=[" ".join(modules)])
    return new


def write(catalogue: Catalog) -> None:
    """Write reportgen.po and reportgen.mo."""
    text = io.BytesIO()
    write_po(text, catalogue, width=120, omit_header=True)
    PO.write_bytes(HEADER.encode() + text.getvalue())
    with MO.open("wb") as file:
        write_mo(file, catalogue)


def untranslated(catalogue: Catalog) -> list[str]:
    """The texts that are the same in Finnish for want of a translation."""
    return [str(message.id) for message in catalogue if message.id and not message.string]


def main() -> int:
    """Renew both files, and name what lacks a translation."""
    catalogue = renewed(read_catalogue())
    write(catalogue)
    missing = untranslated(catalogue)
    for text in missing:
        sys.stdout.write(f"no translation: {text}\n")
    sys.stdout.write(f"{len(catalogue)} texts, {len(missing)} without a translation: {PO}\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())

"""What went into a report and what came out of it -> report.json, the receipt; and a receipt read again.

It holds no date of the build: the same inputs and the same libraries give the same receipt.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportgen import __version__
from reportgen.model.deck import Deck
from reportgen.model.hiding import is_hidden
from reportgen.model.page import Document
from reportgen.model.places import Place
from reportgen.model.problems import Problem
from reportgen.placing import read_placed
from reportgen.verifying.checks import check_in_words, not_compared
from reportgen.verifying.numbers import SlideNumbers
from reportgen.verifying.reading_back import Check, Proof
from reportgen.verifying.remembered import RememberedDeck, deck_in_receipt, looks_as_json, slides_as_json
from reportgen.wording import say, translate

RECEIPT = "report.json"

_MEMBER = re.compile(r'(?:\A{|,)\n "([^"]+)": ')
"""Where a member of a receipt begins: one space in, where those of its lists are two; texts have no line ends."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the files of a report were made from: the deck, its pages, the hash of each input by name, the warnings.

    `versions` are those of Python and of the libraries that the files' bytes may depend on. `deviations` say where the
    round's text departs from its source, as round.toml names them. `shades` are the colours of the theme's roles.
    `withheld` are the cells of which no figure may tell by itself.
    """

    deck: Deck
    document: Document
    inputs: Mapping[str, str]
    warnings: tuple[Problem, ...]
    versions: Mapping[str, str]
    deviations: tuple[str, ...] = ()
    shades: Mapping[str, str] = field(default_factory=dict)
    withheld: frozenset[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receipt vouches for: the SHA-256 of each file; and its `slides` and `looks` of decks, as in the JSON."""

    hashes: Mapping[str, str]
    slides: tuple[Mapping[str, object], ...] = ()
    looks: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def deck(self, name: str) -> RememberedDeck | None:
        """What a deck held and looked like; None where the receipt does not tell."""
        slides = [slide for slide in self.slides if slide.get("file") == name]
        try:
            return deck_in_receipt(slides, self.looks[name])
        except (ValueError, KeyError, TypeError):
            return None


def sha256(content: bytes) -> str:
    """The hash of a file's bytes, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def hash_inputs(root: Path, round_ids: Iterable[str]) -> dict[str, str]:
    """The hash of every file that rounds are made from, by its name in the project; hidden files are no inputs.

    Raises:
        ReportError: another program holds one of them.

    """
    folders = [root / "data" / name for name in round_ids]
    rounds = (path for folder in folders for path in folder.rglob("*"))
    # Tables may be linked from a folder that others share, and what is linked is not searched.
    tables = (path for folder in folders for path in folder.glob("tables/*"))
    found = {*rounds, *tables, *(root / "data").glob("*"), *(root / "assets").rglob("*")}
    paths = (path for path in found if path.is_file() and not is_hidden(path.name))
    # Paths themselves have another order on Windows.
    names = sorted((path.relative_to(root) for path in paths), key=lambda name: name.parts)
    return {name.as_posix(): sha256(read_placed(root / name) or b"") for name in names}


def write_receipt(
    report: Report, files: Mapping[str, bytes], proof: Proof, numbers: Iterable[SlideNumbers], earlier: Receipt
) -> bytes:
    """The receipt of a build, as JSON; `numbers` are those of each slide.

    Files that this build did not make keep their hash from the `earlier` one.
    """
    deck, language = report.deck, report.deck.language
    old = [name for name in earlier.looks if name not in files]
    content = {
        "report": deck.title,
        "subject": deck.subject,
        "date": deck.date.isoformat(),
        "made-with": {"reportgen": __version__, **report.versions},
        **_inputs(report.inputs),
        "files": [{"file": name, "sha256": sha256(data), "bytes": len(data)} for name, data in files.items()],
        "earlier-files": [
            {"file": name, "sha256": digest} for name, digest in earlier.hashes.items() if name not in files
        ],
        "slides": [_slide(each, report.document) for each in numbers],
        **_warnings(report.warnings, language),
        "deviations": report.deviations,
        "checks": [_check(check, language) for check in proof.checks],
        "not-checked": [{"what": what, "who": who} for what, who in not_compared(language)],
        "looks": [*looks_as_json(proof.decks), *(earlier.looks[name] for name in old)],
        "texts": [*slides_as_json(proof.decks), *(slide for slide in earlier.slides if slide["file"] in old)],
    }
    return _joined(_as_lines(content)).encode()


def renew_receipt(
    content: bytes,
    inputs: Mapping[str, str],
    warnings: Iterable[Problem],
    deviations: Sequence[str],
    language: str,
) -> bytes:
    """A receipt of files that the inputs of now would make as they are: with the inputs and warnings of now.

    The rest, nearly all of it, stays as it is written: to read and write that again took most of the time.
    """
    renewed = {**_inputs(inputs), **_warnings(warnings, language), "deviations": deviations}
    return _joined({**_members(content.decode()), **_as_lines(renewed)}).encode()


def _inputs(inputs: Mapping[str, str]) -> dict[str, object]:
    return {"inputs": [{"file": name, "sha256": digest} for name, digest in inputs.items()]}


def _warnings(warnings: Iterable[Problem], language: str) -> dict[str, object]:
    return {"warnings": [say(warning, language) for warning in dict.fromkeys(warnings)]}


def _as_lines(content: Mapping[str, object]) -> dict[str, str]:
    """The members of an object as JSON, with a line for each member of a list: to be read, and to compare receipts."""
    written = json.JSONEncoder(ensure_ascii=False).encode  # json.dumps would make an encoder for each member
    return {
        key: "[\n" + ",\n".join(f"  {written(member)}" for member in value) + "\n ]"
        if isinstance(value, list | tuple) and value
        else written(value)
        for key, value in content.items()
    }


def _joined(members: Mapping[str, str]) -> str:
    return "{\n" + ",\n".join(f' "{key}": {written}' for key, written in members.items()) + "\n}\n"


def _members(receipt: str) -> dict[str, str]:
    """The members that `_joined` put together."""
    _, *parts = _MEMBER.split(receipt.removesuffix("\n}\n"))
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _slide(numbers: SlideNumbers, document: Document) -> dict[str, object]:
    slide = numbers.slide
    return {
        "title": slide.title,
        "pages": [page.number for page in document.pages if page.slide == slide.id],
        "figures": len(numbers.computed),
        "typed-numbers": len(numbers.typed),
    }


def _check(check: Check, language: str) -> dict[str, object]:
    return {
        "file": check.file,
        "check": check_in_words(check.compared, language),
        "compared": check.count,
        "result": translate("passed", language),
    }


def read_receipt(folder: Path) -> Receipt:
    """The receipt in a folder of outputs; an empty one where there is none, or none that can be read."""
    try:
        content = json.loads((folder / RECEIPT).read_text(encoding="utf-8"))
        listed = [*content["files"], *content["earlier-files"]]
        hashes = {str(entry["file"]): str(entry["sha256"]) for entry in listed}
        slides = tuple(slide for slide in content["texts"] if slide["file"] in hashes)
        looks = {str(look["file"]): look for look in content.get("looks", ()) if look["file"] in hashes}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Receipt({})
    return Receipt(hashes, slides, looks)

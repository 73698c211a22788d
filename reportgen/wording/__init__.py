"""A problem or a text and a language -> the words a person reads, from the catalogue in `locale/`."""

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from unicodedata import category

from reportgen.model.places import Place
from reportgen.model.problems import Problem
from reportgen.wording.languages import LANGUAGES, system_language

__all__ = ["LANGUAGES", "argparse_speaks", "say", "system_language", "translate", "visible", "where"]

DOMAIN = "reportgen"
LOCALE = Path(__file__).parent / "locale"


@lru_cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation(DOMAIN, LOCALE, languages=[language], fallback=True)


def translate(text: str, language: str) -> str:
    """The words for an English text; the text itself where the language has none. `{named}` fields stay as they are."""
    return _catalogue(language).gettext(text)


def say(problem: Problem, language: str) -> str:
    """A problem in words on one line, its place first: "data/2025-08/deck.md, rivi 12: ..."."""
    fields = {name: visible(value) for name, value in problem.fields}
    message = translate(problem.message, language).format_map(fields)
    return message if problem.place is None else f"{where(problem.place, language)}: {message}"


def where(place: Place, language: str) -> str:
    """A place in words: "Taulukot.xlsx, taulukko avustukset, solu B7"; empty for the place without a file."""
    parts = [place.file] if place.file else []
    if place.sheet:
        parts.append(translate("sheet {sheet}", language).format(sheet=place.sheet))
    if place.cell:
        several = "–" in place.cell or "," in place.cell
        words = translate("cells {cell}", language) if several else translate("cell {cell}", language)
        parts.append(words.format(cell=place.cell))
    if place.line:
        parts.append(translate("line {line}", language).format(line=place.line))
    return visible(", ".join(parts))


def visible(text: str) -> str:
    """What a person pasted into a cell may hold line feeds and terminal codes: they are shown, not obeyed."""
    return "".join(
        letter if letter.isprintable() or category(letter) == "Zs" else letter.encode("unicode_escape").decode("ascii")
        for letter in text
    )


@contextmanager
def argparse_speaks(language: str) -> Iterator[None]:
    """Within, argparse's own words ("usage", "unrecognized arguments") come from this catalogue too.

    argparse asks gettext's global domain, which follows the environment; both are put back at the end.
    """
    domain, environment = gettext.textdomain(), os.environ.get("LANGUAGE")
    gettext.bindtextdomain(DOMAIN, str(LOCALE))
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language
    try:
        yield
    finally:
        gettext.textdomain(domain)
        del os.environ["LANGUAGE"]
        if environment is not None:
            os.environ["LANGUAGE"] = environment

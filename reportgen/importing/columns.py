"""A heading of an export with its answers -> whether it tells of the respondent or of the tool, not of a question."""

import re

from reportgen.importing.exports import Export, Heading
from reportgen.importing.mapping import Use
from reportgen.importing.privacy import is_personal
from reportgen.model.areas import Areas
from reportgen.reading.areafinder import AreaFinder
from reportgen.reading.words import key

# What the tools add of themselves, in English and Finnish: Microsoft Forms, Google Forms, LimeSurvey, Webropol.
_TECHNICAL = {
    "id", "tunnus", "start time", "aloitusaika", "completion time", "valmistumisaika", "suoritusaika",
    "last modified time", "viimeksi muokattu", "timestamp", "aikaleima", "response id", "vastauksen id",
    "vastaustunniste", "date submitted", "lähetyspäivämäärä", "last page", "viimeinen sivu", "start language",
    "aloituskieli", "seed", "date started", "aloituspäivämäärä", "date last action", "viimeisin toiminto",
    "referrer url", "viittaava url", "vastaajan id", "vastaajanumero", "respondent id", "vastausaika",
    "submission time", "lähetysaika", "kieli", "language", "collector id", "token", "access code",
}  # fmt: skip
_PERSONAL = {
    "name", "nimi", "nimesi", "nimenne", "vastaajan nimi", "full name", "first name", "last name", "etunimi",
    "sukunimi", "username", "user name", "käyttäjänimi", "email", "e-mail", "email address", "sähköposti",
    "sähköpostiosoite", "puhelin", "puhelinnumero", "phone", "phone number", "ip address", "ip-osoite", "ip",
    "yhteyshenkilö", "yhteystiedot", "lähiosoite", "osoite", "syntymäaika", "henkilötunnus",
}  # fmt: skip
_NAMES = {
    "name", "nimi", "nimesi", "nimenne", "vastaajan nimi", "full name", "first name", "last name", "etunimi",
    "sukunimi", "yhteyshenkilö",
}  # fmt: skip
_PERSONAL_START = re.compile(r"(?:sähköposti|e-?mail|puhelin|phone|ip[ -])", re.IGNORECASE)
_PERSONAL_WORDS = 4
_KIND = re.compile(r"edust|taho|vastaajaryhm|organisaatio|rooli|represent", re.IGNORECASE)
_MOST_KINDS = 8
_MOSTLY = 0.6


def technical_use(export: Export, heading: Heading) -> Use | None:
    """IGNORED for what the tool itself added, PERSONAL for what tells who the respondent is; None for all else."""
    name = key(heading.question).rstrip(" :?*")
    if name in _TECHNICAL:
        return Use.IGNORED
    short = len(name.split()) <= _PERSONAL_WORDS
    if name in _PERSONAL or (short and _PERSONAL_START.match(name)) or is_personal(export.answers(heading)):
        return Use.PERSONAL
    return None


def holds_names(heading: str) -> bool:
    """Whether a personal column holds the respondents' names."""
    return key(heading).rstrip(" :?*") in _NAMES


def find_area_heading(export: Export, areas: Areas) -> Heading | None:
    """The heading under which most answers name an area; a number may count anything, and names none here."""
    finder = AreaFinder(areas)
    best, found = _MOSTLY, None
    for heading in export.headings:
        answers = export.answers(heading)
        named = sum(finder.find(answer) is not None for answer in answers if not answer.isdigit())
        share = named / len(answers) if answers else 0.0
        if share >= best and (found is None or share > best):
            best, found = share, heading
    return found


def is_kind_heading(export: Export, heading: Heading) -> bool:
    """Whether a heading asks whom the respondent represents: few answers, shared by many."""
    kinds = {key(answer) for answer in export.answers(heading)}
    return bool(kinds) and len(kinds) <= _MOST_KINDS and bool(_KIND.search(heading.question))

"""A heading of an export with its answers -> whether it tells of the respondent or of the tool, not of a question."""

import re
from collections.abc import Sequence

from reportgen.importing.exports import Export, Heading
from reportgen.importing.mapping import Use
from reportgen.importing.persons import is_like_a_name
from reportgen.importing.privacy import is_personal
from reportgen.importing.selecting import all_selections
from reportgen.model.areas import Areas
from reportgen.reading.areafinder import AreaFinder
from reportgen.reading.words import key

# What the tools add of themselves, in English and Finnish: Microsoft Forms, Google Forms, LimeSurvey (also by its
# codes), Webropol.
_TECHNICAL = {
    "id", "tunnus", "start time", "aloitusaika", "completion time", "valmistumisaika", "suoritusaika", "päättymisaika",
    "lopetusaika", "viimeisin muokkausaika",
    "last modified time", "viimeksi muokattu", "timestamp", "aikaleima", "response id", "vastauksen id",
    "vastaustunniste", "date submitted", "lähetyspäivämäärä", "last page", "viimeinen sivu", "start language",
    "aloituskieli", "seed", "date started", "aloituspäivämäärä", "date last action", "viimeisin toiminto",
    "referrer url", "viittaava url", "vastaajan id", "vastaajanumero", "respondent id", "vastausaika",
    "submission time", "lähetysaika", "kieli", "language", "collector id", "token", "access code",
    "submitdate", "lastpage", "startlanguage", "startdate", "datestamp", "refurl", "interviewtime", "kokonaisaika",
    "total time", "vastaajan numero", "vastauksen numero", "vastausnumero", "vastauspäivä", "vastauspäivämäärä",
    "vastauksen kieli", "vastauskieli", "vastaustila", "vastauksen tila", "vastausaika (min)", "respondent number",
    "response number", "response time", "submitted", "lähetetty", "points", "pisteet", "score",
}  # fmt: skip
# A day with the time of day: a clock of the tool, whatever it is called. Nobody is asked that.
_MOMENT = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[T,]? *(?:klo )?"
    r"\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[ai]\.?p\.?| ?[ap]m)?(?: [A-Z]{2,5})?",
    re.IGNORECASE,
)
_TIMED = re.compile(r"(?:group|question|ryhmän|kysymyksen) ?(?:time|aika)\b")
_SUBMITTED = {"submitdate", "date submitted", "lähetyspäivämäärä"}
_PERSONAL = {
    "name", "nimi", "nimesi", "nimenne", "vastaajan nimi", "full name", "first name", "last name", "etunimi",
    "sukunimi", "username", "user name", "käyttäjänimi", "email", "e-mail", "email address", "sähköposti",
    "sähköpostiosoite", "puhelin", "puhelinnumero", "phone", "phone number", "ip address", "ip-osoite", "ip",
    "ipaddr", "yhteyshenkilö", "yhteystiedot", "lähiosoite", "osoite", "syntymäaika", "henkilötunnus",
}  # fmt: skip
_PERSONAL_START = re.compile(r"(?:sähköposti|e-?mail|puhelin|phone|ip[ -])", re.IGNORECASE)
_PERSONAL_WORDS = 4
# A person's name, not that of a structure: "Rakenteen nimi", "Mikä on asiakirjan nimi?".
_OF_PERSON = re.compile(
    r"\b(?:etunim|sukunim|kutsumanim|nimesi\b|nimenne\b|yhteyshenkilö|yhteystie"
    r"|(?:(?:vastaaj|henkilö|täyttäj|edustaj)\w*|oma) nim"
    r"|(?:full|first|last|sur|family|user|your|respondent'?s?|contact) ?name|förnamn|efternamn|(?:ditt|ert) namn)"
    r"|^(?:nimi|name|namn)\b(?! of| på)"
    r"|(?:\bja|[,/&(]) ?(?:nimi|name|namn)\b(?! of| på)"
)
_KIND = re.compile(r"edust|taho|vastaajaryhm|organisaatio|rooli|represent", re.IGNORECASE)
_SURELY_KIND = re.compile(r"edusta[tn]|edustaa|vastaajaryhm|mikä taho|mitä tahoa|represent", re.IGNORECASE)
_MOST_KINDS = 8
_FEW_KINDS = 3
_FEW_NAMES = 3
_LONGEST_NAME = 60
_MOSTLY = 0.6


def technical_use(export: Export, heading: Heading) -> Use | None:
    """IGNORED for what the tool itself added, PERSONAL for what tells who the respondent is; None for all else."""
    name = _name(heading)
    answers = export.answers(heading)
    moments = bool(answers) and all(_MOMENT.fullmatch(answer) for answer in answers)
    if name in _TECHNICAL or _TIMED.match(name) or moments:
        return Use.IGNORED
    short = len(name.split()) <= _PERSONAL_WORDS
    if name in _PERSONAL or (short and _PERSONAL_START.match(name)) or is_personal(answers):
        return Use.PERSONAL
    return None


def holds_names(heading: Heading, export: Export) -> bool:
    """Whether a column holds persons' names, by its heading or by most of its answers."""
    if _OF_PERSON.search(_name(heading)):
        return True
    answers = export.answers(heading)
    different = len(answers) >= _FEW_NAMES and 2 * len(set(answers)) > len(answers)
    return different and 2 * sum(map(is_like_a_name, answers)) > len(answers)


def asks_for_a_name(heading: Heading) -> bool:
    """Whether a heading asks for the name of a person."""
    return _OF_PERSON.search(_name(heading)) is not None


def tells_who(heading: Heading, export: Export) -> bool:
    """Whether a heading asks whom the respondent represents, and the answers are nearly all different, and short."""
    answers = [key(answer) for answer in export.answers(heading)]
    short = sum(len(answer) <= _LONGEST_NAME for answer in answers)
    asks = not heading.option and _KIND.search(heading.question) is not None
    return asks and 2 * len(set(answers)) > len(answers) and 2 * short > len(answers)


def submission_heading(export: Export) -> Heading | None:
    """The heading under which LimeSurvey says when a response was submitted; of two, the one that holds any."""
    found = [heading for heading in export.headings if _name(heading) in _SUBMITTED]
    return next((heading for heading in found if export.answers(heading)), next(iter(found), None))


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


def find_kind_headings(export: Export, headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """The heading that asks whom the respondent represents: the one of fewest answers, each shared by many.

    Where each kind has a column of its own ("Edustan: [Järjestöä]"), these.
    """
    asking = [heading for heading in headings if _KIND.search(heading.question) and export.answers(heading)]
    found: list[tuple[bool, int, tuple[Heading, ...]]] = []
    for heading in asking:
        surely = _SURELY_KIND.search(heading.question) is not None
        answers = [key(answer) for answer in export.answers(heading)]
        kinds = len(set(answers))
        shared = 2 * kinds <= len(answers) or (surely and kinds <= _FEW_KINDS)
        if heading.option:
            group = tuple(one for one in asking if one.option and one.question == heading.question)
            if surely and all(all_selections(export.answers(one), one.option) for one in group):
                found.append((surely, len(group), group))
        elif kinds <= _MOST_KINDS and shared and not all_selections(answers, ""):
            found.append((surely, kinds, (heading,)))
    return min(found, key=lambda kind: (not kind[0], kind[1]))[2] if found else ()


def _name(heading: Heading) -> str:
    return key(heading.question).rstrip(" :?*")

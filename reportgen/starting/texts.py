"""The round before and its typed numbers -> the words of a new round's round.toml and vahvistettavat.toml."""

import datetime as dt
import json
from collections.abc import Sequence

from reportgen.model.rounds import Round
from reportgen.reading import ScriptNumber, TypedSentence
from reportgen.starting.rolling import Rolled


def about_text(before: Round, label: str, date: dt.date, names: Sequence[Rolled] = ()) -> str:
    """round.toml of a new round: what lasts is taken over, `deviations` start anew.

    `names` are those that tell a time, as the new round calls them. That every area answered is what the text says,
    which is taken over too: it is compared with the new tables.
    """
    claim = ""
    if before.claims is not None and before.claims.every_area_answered:
        claim = "every_area_answered = true         # näin tekstissä lukee: muuta molemmat, jos se ei enää pidä\n"
    words = ""
    if names:
        words = """\

# Kysymysten, sarakkeiden ja vaihtoehtojen nimet, joissa on ajankohta, tällä kierroksella. Ohjelma siirsi ajankohdat
# eteenpäin edellisestä kierroksesta: tarkista jokainen. Tiedosto data/questions.toml on yhteinen kaikille kierroksille.
"""
        words += "".join(f"{rolled.key} = {_quoted(rolled.name)}\n" for rolled in names)
    return f"""\
# Yksi kyselykierros. Diojen teksti on tiedostossa deck.md, vastaukset kansiossa tables.
label = {_quoted(label)}
date = {date.isoformat()}                  # kierroksen viimeinen päivä: kaikki päiväykset tulevat tästä
title = {_quoted(before.title)}
publisher = {_quoted(before.publisher)}
language = {_quoted(before.language)}
sample = false
{claim}previous = {_quoted(before.id)}             # edellinen kierros, johon tätä verrataan
deviations = []                    # missä teksti poikkeaa lähteestään ja miksi
{words}"""


def confirmation_text(numbers: Sequence[ScriptNumber], sentences: Sequence[TypedSentence], before: Round) -> str:
    """vahvistettavat.toml: what the text takes over from the round before, to be confirmed one by one."""
    lines = [
        f"# Luvut, jotka on kirjoitettu käsin edellisen kierroksen ({before.label}) tekstiin, ja niiden jälkeen",
        "# virkkeet, joissa mainitaan alueita nimeltä. Käy jokainen läpi:",
        "#  - Korjaa vanhentunut luku tai virke siihen tiedostoon, joka sen kohdalla mainitaan (file). Tähän ei",
        "#    silloin tarvitse tehdä mitään.",
        "#  - Jos se pitää yhä paikkansa, muuta sen kohdalle confirmed = true.",
        "# Taulukoista lasketut luvut ja alueluettelot eivät ole tässä: ne päivittyvät itse.",
    ]
    for number in numbers:
        lines += [
            "",
            "[[number]]",
            f"text = {_quoted(number.text)}",
            f"context = {_quoted(number.context)}",
            f"slide = {_quoted(number.slide)}",
            f"file = {_quoted(number.file)}",
            "confirmed = false",
        ]
    for sentence in sentences:
        lines += [
            "",
            "[[sentence]]",
            f"text = {_quoted(sentence.text)}",
            f"slide = {_quoted(sentence.slide)}",
            f"file = {_quoted(sentence.file)}",
            "confirmed = false",
        ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A text as TOML has it: its basic strings are written like JSON's, but for one control character."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

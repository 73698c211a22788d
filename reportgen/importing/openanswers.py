"""Open answers and counts of choices -> the Markdown working file for the coordinator's summary, by question."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat

from pandas import DataFrame, Series

from reportgen.importing.exports import Export, Heading
from reportgen.importing.mapping import Entry, Use
from reportgen.importing.privacy import Cleaner
from reportgen.importing.selecting import NOT_SELECTED, is_selected
from reportgen.importing.splitting import split_choices
from reportgen.model.areas import finnish_order
from reportgen.reading.words import key

_HEAD = """\
# Avovastaukset, kierros {label}

Työtiedosto yhteenvetoa varten, ei julkaistavaksi. Vastaukset ovat kysymyksittäin ja vastaajan edustaman tahon mukaan,
aakkosjärjestyksessä ja ilman aluetta. Nimet, sähköpostiosoitteet, puhelinnumerot, henkilötunnukset ja IP-osoitteet on
poistettu siltä osin kuin ohjelma tunnisti ne. Ohjelma ei tunnista kaikkea: lue tiedosto läpi ja poista itse kaikki,
mistä vastaajan tai muun ihmisen voisi tunnistaa, ennen kuin annat tiedoston kenellekään.
"""


@dataclass(frozen=True, slots=True)
class OpenAnswers:
    """The words of the working file, and how many questions and answers it holds."""

    text: str
    questions: int
    answers: int


def gather(
    export: Export,
    respondents: DataFrame,
    mapped: Sequence[tuple[Heading, Entry]],
    cleaner: Cleaner,
    label: str,
) -> OpenAnswers:
    """The open answers of every heading whose use is OPEN, and the counts of those whose use is OPTIONS."""
    sections: list[str] = []
    total = 0
    for question, headings in _groups(mapped).items():
        told = export.told(heading for heading, _ in headings).join(respondents, on="row")
        counted = all(entry.use is Use.OPTIONS for _, entry in headings)
        lines, count = _counts(told, headings, cleaner) if counted else _answers(told, cleaner)
        sections.append("\n".join((f"## {_plain(cleaner.clean(question))}", "", *lines)))
        total += count
    return OpenAnswers("\n\n".join((_HEAD.format(label=label).rstrip("\n"), *sections)) + "\n", len(sections), total)


def _groups(mapped: Sequence[tuple[Heading, Entry]]) -> dict[str, list[tuple[Heading, Entry]]]:
    """The headings by question: the columns of one question's options together, all others by themselves."""
    groups: dict[str, list[tuple[Heading, Entry]]] = {}
    for heading, entry in mapped:
        if entry.use is Use.OPTIONS and heading.option:
            groups.setdefault(heading.question, []).append((heading, entry))
        elif entry.use in {Use.OPEN, Use.OPTIONS}:
            name = heading.text if heading.option else heading.question
            name += f" ({heading.number}.)" * (heading.number > 1)
            groups.setdefault(name, []).append((heading, entry))
    return groups


def _answers(told: DataFrame, cleaner: Cleaner) -> tuple[list[str], int]:
    said = told.assign(text=[cleaner.mask(text, cell).strip() for text, cell in told[["text", "cell"]].to_numpy()])
    said = said[said["text"] != ""]
    lines = [_number(said["kind"])]
    for kind in sorted(said["kind"].unique(), key=finnish_order):
        texts = said.loc[said["kind"] == kind, "text"]
        lines += ["", f"### {_plain(kind)}", "", *map(_bullet, sorted(texts, key=finnish_order))]
    return lines, len(said)


def _counts(told: DataFrame, mapped: Sequence[tuple[Heading, Entry]], cleaner: Cleaner) -> tuple[list[str], int]:
    # The mapping lists the choices: one that holds a comma is told from two by that.
    known = {text for _, entry in mapped for text, _ in entry.answers}
    known |= {text for text in told["text"] if ";" not in text and "," not in text}
    options = {heading.column: heading.option for heading, _ in mapped}
    choices = map(_choices, told["text"], told["heading"].map(options), repeat(known))
    chosen = told.assign(choice=Series(choices, told.index)).explode("choice").dropna(subset="choice")
    chosen["same"] = chosen["choice"].map(key)
    chosen = chosen.drop_duplicates(["row", "same"])
    counts = chosen.groupby("same", sort=False).agg(name=("choice", "first"), count=("row", "size"))
    counts["name"] = counts["name"].map(cleaner.mask)
    counts["order"] = counts["name"].map(finnish_order)
    counts = counts.sort_values(["count", "order"], ascending=[False, True])
    respondents = chosen.drop_duplicates("row")
    lines = [f"- {_plain(name)}: {count}" for name, count in zip(counts["name"], counts["count"], strict=True)]
    return [_number(respondents["kind"]), "", *lines], len(respondents)


def _choices(text: str, option: str, known: Iterable[str]) -> tuple[str, ...]:
    """What a cell says was chosen: in the column of one option, that option or something else."""
    if not option:
        return split_choices(text, known)
    if is_selected(text, option):
        return (option,)
    return () if key(text) in NOT_SELECTED else (text,)


def _number(kinds: Series) -> str:
    """For example: "n = 19 (hyvinvointialueen edustaja 7, järjestön edustaja 12)"."""
    counts = kinds.groupby(kinds, sort=False).size()
    who = ", ".join(f"{_plain(kind)} {counts[kind]}" for kind in sorted(counts.index, key=finnish_order))
    return f"n = {len(kinds)}" + (f" ({who})" if who else "")


def _bullet(text: str) -> str:
    first, *rest = [_plain(line) for line in text.split("\n") if line.strip()]
    return "\n".join((f"- {first}", *(f"  {line}" for line in rest)))


def _plain(text: str) -> str:
    """Text that means nothing to Markdown or to the deck's language, on one line."""
    line = " ".join(text.split()).replace("{{", "{ {").replace("}}", "} }").replace(":::", ": : :")
    return f"\\{line}" if line.startswith(("#", "-", "*", "+", ">")) else line

"""Open answers and counts of choices -> the Markdown working file for the coordinator's summary, by question."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.importing.answering import NOT_SELECTED, SELECTED, Response
from reportgen.importing.exports import Export, Heading
from reportgen.importing.mapping import Entry, Use
from reportgen.importing.privacy import Cleaner
from reportgen.importing.splitting import split_choices
from reportgen.model.areas import finnish_order
from reportgen.reading.words import key

_HEAD = """\
# Avovastaukset, kierros {label}

Työtiedosto yhteenvetoa varten, ei julkaistavaksi. Vastaukset ovat kysymyksittäin ja vastaajan edustaman tahon mukaan,
aakkosjärjestyksessä ja ilman aluetta. Nimet, sähköpostiosoitteet, puhelinnumerot, henkilötunnukset ja IP-osoitteet on
poistettu siltä osin kuin ohjelma tunnisti ne: tarkista vielä itse, ettei vastauksista tunnista ketään.
"""


@dataclass(frozen=True, slots=True)
class OpenAnswers:
    """The words of the working file, and how many questions and answers it holds."""

    text: str
    questions: int
    answers: int


def gather(
    export: Export,
    responses: Sequence[Response],
    mapped: Sequence[tuple[Heading, Entry]],
    cleaner: Cleaner,
    label: str,
) -> OpenAnswers:
    """The open answers of every heading whose use is OPEN, and the counts of those whose use is OPTIONS."""
    sections: list[str] = []
    total = 0
    for question, headings in _groups(mapped).items():
        if all(entry.use is Use.OPTIONS for _, entry in headings):
            lines, count = _counts(export, responses, headings, cleaner)
        else:
            lines, count = _answers(export, responses, [heading for heading, _ in headings], cleaner)
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


def _answers(
    export: Export, responses: Sequence[Response], headings: Sequence[Heading], cleaner: Cleaner
) -> tuple[list[str], int]:
    by_kind: dict[str, list[str]] = {}
    for response in responses:
        for heading in headings:
            text = cleaner.clean(export.answer(response.row, heading)).strip()
            if text:
                by_kind.setdefault(response.kind, []).append(text)
    lines = [_number({kind: len(texts) for kind, texts in by_kind.items()})]
    for kind in sorted(by_kind, key=finnish_order):
        lines += ["", f"### {_plain(kind)}", ""]
        lines += [_bullet(text) for text in sorted(by_kind[kind], key=finnish_order)]
    return lines, sum(map(len, by_kind.values()))


def _counts(
    export: Export, responses: Sequence[Response], mapped: Sequence[tuple[Heading, Entry]], cleaner: Cleaner
) -> tuple[list[str], int]:
    headings = [heading for heading, _ in mapped]
    known = [text for heading in headings for text in export.answers(heading) if ";" not in text and "," not in text]
    # The mapping lists the choices: one that holds a comma is told from two by that.
    known += [text for _, entry in mapped for text, _ in entry.answers]
    chosen: Counter[str] = Counter()
    names: dict[str, str] = {}
    kinds: Counter[str] = Counter()
    for response in responses:
        choices: list[str] = []
        for heading in headings:
            text = export.answer(response.row, heading)
            if not heading.option:
                choices += split_choices(text, known)
            elif key(text) in SELECTED or key(text) == key(heading.option):
                choices.append(heading.option)
            elif key(text) not in NOT_SELECTED:
                choices.append(text)
        kinds[response.kind] += bool(choices)
        for choice in dict.fromkeys(map(key, choices)):
            chosen[choice] += 1
        names |= {key(choice): cleaner.clean(choice) for choice in choices if key(choice) not in names}
    lines = [_number({kind: count for kind, count in kinds.items() if count}), ""]
    lines += [
        f"- {_plain(names[choice])}: {count}"
        for choice, count in sorted(chosen.items(), key=lambda item: (-item[1], finnish_order(names[item[0]])))
    ]
    return lines, sum(kinds.values())


def _number(kinds: dict[str, int]) -> str:
    """For example: "n = 19 (hyvinvointialueen edustaja 7, järjestön edustaja 12)"."""
    who = ", ".join(f"{_plain(kind)} {kinds[kind]}" for kind in sorted(kinds, key=finnish_order))
    return f"n = {sum(kinds.values())}" + (f" ({who})" if who else "")


def _bullet(text: str) -> str:
    first, *rest = [_plain(line) for line in text.split("\n") if line.strip()]
    return "\n".join((f"- {first}", *(f"  {line}" for line in rest)))


def _plain(text: str) -> str:
    """Text that means nothing to Markdown or to the deck's language, on one line."""
    line = " ".join(text.split()).replace("{{", "{ {").replace("}}", "} }").replace(":::", ": : :")
    return f"\\{line}" if line.startswith(("#", "-", "*", "+", ">")) else line

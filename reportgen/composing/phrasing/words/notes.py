"""The words of speaker notes: what stands on a slide, and which cells its figures come from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NoteWords:
    """Lines of speaker notes. From `value` on, each vouches for what its name says, by a rule and its cells."""

    figure: str
    footnote: str
    foot: str
    origins: str
    value: str
    answer: str
    list: str
    table: str
    map: str
    bars: str
    shares: str


FINNISH = NoteWords(
    figure="Kuva: {alternative}",
    footnote="Alaviite: {text}",
    foot="Dian alareunassa: {text}",
    origins="Mistä dian luvut tulevat:",
    value="{text} = {rule} ({sources})",
    answer="Vastaus: {rule} ({sources})",
    list="Luettelo: {rule} ({sources})",
    table="Taulukko ”{title}”: {columns} ({sources})",
    map="Kartan sävyt: sarake {column} ({sources})",
    bars="Pylväät: {rule} ({sources})",
    shares="Osuudet: sarake {column} ({sources})",
)

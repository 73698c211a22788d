"""The words of comparisons: what changed between two columns or two rounds, and a figure over rounds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ComparingWords:
    """Changes of all areas, of an extract's `own` area, of a cell since the round before; trends."""

    no_answer: str
    not_in_data: str
    none_changed: str
    changed: str
    none_comparable: str
    own_changed: str
    own_unchanged: str
    own_no_answer: str
    own_not_in_data: str
    previous_round: str
    change: str
    not_comparable: str
    unchanged: str
    risen: str
    fallen: str
    text_changed: str
    trend_caption: str
    trend_few: str
    trend_answered: str
    trend_answered_told: str
    trend_all_answered: str


FINNISH = ComparingWords(
    no_answer="Ei voi verrata, koska alueen vastaus puuttuu: {areas}.",
    not_in_data="Ei voi verrata, koska tietoa ei ole lähdeaineistossa: {areas}.",
    none_changed="Yhdenkään alueen vastaus ei muuttunut ({first} → {second}).",
    changed="Vastaus muuttui {count} alueella ({first} → {second}):",
    none_comparable=(
        "Muutosta ei voi kertoa: alueiden vastauksia ei ole lähdeaineistossa vertailtaviksi ({first} → {second})."
    ),
    own_changed="{area} vastaus muuttui ({first} → {second}):",
    own_unchanged="{area} vastaus ei muuttunut ({first} → {second}): {answer}.",
    own_no_answer="Muutosta ei voi kertoa, koska {area} vastaus puuttuu ({when}).",
    own_not_in_data="Muutosta ei voi kertoa, koska {area} vastausta ei ole lähdeaineistossa ({when}).",
    previous_round="{heading}, {round}",
    change="Muutos",
    not_comparable="ei voi verrata",
    unchanged="ennallaan",
    risen="kasvua {figure}",
    fallen="laskua {figure}",
    text_changed="muuttunut",
    trend_caption="{title} – {option}",
    trend_few="{caption}: {values}.",
    trend_answered="{count}/{areas} vastasi",
    trend_answered_told="{areas} alueesta vastasi {count}",
    trend_all_answered="kaikki {areas} aluetta vastasivat",
)

"""A language in; the sentences of a report in that language out. Another language is another `Words` in `_LANGUAGES`.

Short Finnish names stand where they are made; "A second language of reports" in ARCHITECTURE.md lists them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.model.problems import ReportError, error
from reportgen.model.questions import Option
from reportgen.model.values import Missing


@dataclass(frozen=True, slots=True)
class Words:
    """What composing says in a report that no author typed. `{fields}` are filled where a phrase is used."""

    locale: str
    report: str
    extract: str
    extract_title: str
    sample: str
    area: str
    official: str
    last_joiner: str
    last_joiner_of_compounds: str
    no_answer: str
    not_in_data: str
    all_areas: str
    also: str
    one_area: str
    areas: str
    row: str
    rows: str
    empty_cell: str
    unknown_count: str
    map_alternative: str
    map_listed: str
    map_tabled: str
    group_alternative_listed: str
    map_alternative_unknown: str
    group_alternative: str
    group_alternative_unnamed: str
    group_alternative_empty: str
    not_compared_no_answer: str
    not_compared_not_in_data: str
    none_changed: str
    changed: str
    none_comparable: str
    bars_alternative: str
    bars_apart: str
    largest: tuple[str, str, str]
    smallest: tuple[str, str, str]
    bars_extremes: str
    bars_extremes_of_others: str
    other: str
    others: str
    bars_missing: str
    values_in_table: str
    values: str
    values_of_others: str
    shares_alternative: str
    shares_unknown: str
    table_alternative: str
    table_sorted: str
    table_extremes: str
    table_equal: str
    table_total: str
    eur_per_resident: str
    question: str
    figure: str
    rank: str
    rank_of: str
    rank_tied: str
    fall: str
    rise: str
    undividable: str
    unknown_total: str
    never_added: str
    withheld: str
    median: str
    total: str
    glance: str
    glance_all: str
    figures: str
    standing: str
    standing_tied: str
    standing_unranked: str
    standing_rank: str
    standing_rank_tied: str
    not_compared: str
    own_changed: str
    own_unchanged: str
    own_change_no_answer: str
    own_change_not_in_data: str
    legend_highlight: str
    map_highlight: str
    bar_highlight: str
    bar_highlight_ranked: str
    tied: str
    bar_highlight_missing: str
    map_credit: str
    quoted: str
    rule_count: str
    rule_areas: str
    rule_share: str
    rule_total: str
    rule_total_without: str
    rule_difference: str
    rule_percent: str
    rule_largest: str
    rule_smallest: str
    rule_ranked: str
    rule_per_resident: str
    rule_number_of_areas: str
    rule_changed: str
    rule_answer: str
    rule_rank: str
    rule_rank_per_resident: str
    rule_ranked_areas: str
    rule_median: str
    rule_median_per_resident: str
    rule_without: str
    note_value: str
    note_bars: str
    note_shares: str
    note_map: str
    of_round: str
    previous_round: str
    change: str
    not_comparable: str
    unchanged: str
    risen: str
    fallen: str
    then: str
    out_of: str
    note_mark: str
    note_mark_numbered: str
    see_note: str
    see_note_numbered: str
    text_changed: str
    change_rule: str
    trend_alternative: str
    trend_few: str
    trend_answered: str
    trend_answered_told: str
    trend_caption: str
    note_figure: str
    note_footnote: str
    note_foot: str
    note_origins: str
    note_table: str
    note_list: str
    note_answer: str

    def missing(self, kind: Missing) -> str:
        """The words for a value that is not there, as a label."""
        return self.no_answer if kind is Missing.NO_ANSWER else self.not_in_data

    def answer(self, answer: Option | Missing) -> str:
        """An option by its short name; a kind of no value in the words that stand for it in a table."""
        return self.missing(answer) if isinstance(answer, Missing) else answer.short

    def column(self, heading: str) -> str:
        """A column as rules name it: a person knows its heading, not its id."""
        return self.quoted.format(text=heading)

    def counted(self, number: int, one: str, several: str) -> str:
        """A number with its noun: "1 alue", "22 aluetta"."""
        return f"{number} {one if number == 1 else several}"

    def of_number(self, phrases: tuple[str, str, str], number: int) -> str:
        """The phrase for one, for two, or for more."""
        return phrases[min(number, len(phrases)) - 1]

    def listing(self, texts: Sequence[str]) -> str:
        """A list in running text: "A, B ja C"; "A ja B sekä C" where a member itself holds the joining word."""
        if len(texts) <= 1:
            return "".join(texts)
        joined = any(self.last_joiner in text for text in texts)
        return ", ".join(texts[:-1]) + (self.last_joiner_of_compounds if joined else self.last_joiner) + texts[-1]


_FINNISH = Words(
    locale="fi_FI",
    report="Tilannekuva {label}",
    extract="{report} · {area}",
    extract_title="{title}: {area}",
    sample="Esimerkkiaineisto – keksittyjä tietoja",
    area="Alue",
    official="Hyvinvointialue",
    last_joiner=" ja ",
    last_joiner_of_compounds=" sekä ",
    no_answer="Alueen vastaus puuttuu",
    not_in_data="Ei tietoa lähdeaineistossa",
    all_areas="kaikki {count} aluetta",
    also=", myös {names}",
    one_area="alue",
    areas="aluetta",
    row="rivi",
    rows="riviä",
    empty_cell="–",
    unknown_count="ei tietoa",
    map_alternative="Kartta ”{title}”. {groups}",
    map_listed="Alueet luetellaan selitteessä.",
    map_tabled="Alueiden vastaukset ovat tämän dian taulukossa.",
    map_alternative_unknown=(
        "Kartta ”{title}”: yhdenkään alueen vastausta ei ole lähdeaineistossa, joten kaikki {count} aluetta on "
        "piirretty samalla sävyllä. Vastausvaihtoehdot ovat selitteessä."
    ),
    group_alternative_listed="{label}: {count} (luetellaan selitteessä).",
    group_alternative="{label}: {count} ({areas}).",
    group_alternative_unnamed="{label}: {count}.",
    group_alternative_empty="{label}: ei yhtään aluetta.",
    not_compared_no_answer="Ei voi verrata, koska alueen vastaus puuttuu: {areas}.",
    not_compared_not_in_data="Ei voi verrata, koska tietoa ei ole lähdeaineistossa: {areas}.",
    none_changed="Yhdenkään alueen vastaus ei muuttunut ({first} → {second}).",
    changed="Vastaus muuttui {count} alueella ({first} → {second}):",
    none_comparable=(
        "Muutosta ei voi kertoa: alueiden vastauksia ei ole lähdeaineistossa vertailtaviksi ({first} → {second})."
    ),
    bars_alternative="Pylväskaavio ”{caption}”, {count}.",
    bars_apart="Erillään muista {names}.",
    largest=("suurin {names} {text}", "suurimmat {names}, kumpikin {text}", "suurimmat {names}, kukin {text}"),
    smallest=("pienin {names} {text}", "pienimmät {names}, kumpikin {text}", "pienimmät {names}, kukin {text}"),
    bars_extremes="{extremes}.",
    bars_extremes_of_others="Muista alueista {extremes}.",
    other="muu",
    others="muuta",
    bars_missing="Ilman pylvästä: {names}.",
    values_in_table="Samat luvut ovat tämän dian taulukossa.",
    values="Arvot suurimmasta pienimpään: {values}.",
    values_of_others="Muiden alueiden arvot suurimmasta pienimpään: {values}.",
    shares_alternative="Osuuskaavio ”{title}”. {groups}",
    shares_unknown="Alueiden vastauksia ei ole lähdeaineistossa ({areas}).",
    table_alternative="Taulukko ”{title}”, {count}. Sarakkeet: {columns}.",
    table_sorted="Rivit ovat aakkosjärjestyksessä sarakkeen {column} mukaan.",
    table_extremes="{column}: {extremes}.",
    table_equal="{column}: kaikilla {text}.",
    table_total="Viimeisenä on summarivi ”{label}”.",
    eur_per_resident="euroa asukasta kohti",
    question="Kysymys",
    figure="Luku",
    rank="Sija",
    rank_of="{rank}{of}{ranked}",
    rank_tied="{rank}{of}{ranked} (jaettu)",
    fall="vähennys {value}",
    rise="lisäys {value}",
    undividable="Ei voi laskea ({column}: {zero})",
    unknown_total="Ei tietoa",
    never_added="Ei lasketa yhteen",
    withheld="Ei kerrota",
    median="Mediaani",
    total="Kaikki yhteensä",
    glance="{area} yhdellä silmäyksellä",
    glance_all="Kaikki alueet",
    figures="{title}: {area}",
    standing="Mediaani {median}, sija {rank}{of}{ranked}",
    standing_tied="Mediaani {median}, sija {rank}{of}{ranked} (jaettu)",
    standing_unranked="Mediaani {median}",
    standing_rank="Sija {rank}{of}{ranked}",
    standing_rank_tied="Sija {rank}{of}{ranked} (jaettu)",
    not_compared="Ei verrata muihin",
    own_changed="{area} vastaus muuttui ({first} → {second}):",
    own_unchanged="{area} vastaus ei muuttunut ({first} → {second}): {answer}.",
    own_change_no_answer="Muutosta ei voi kertoa, koska {area} vastaus puuttuu ({when}).",
    own_change_not_in_data="Muutosta ei voi kertoa, koska {area} vastausta ei ole lähdeaineistossa ({when}).",
    legend_highlight="{area} (korostettu reunaviiva)",
    map_highlight="Korostettu alue: {area}, {answer}.",
    bar_highlight="Korostettu pylväs: {area}, {text}.",
    bar_highlight_ranked="Korostettu pylväs: {area}, {text}, sija {rank}, kun verrattavia on {ranked}{tied}.",
    tied=" (jaettu)",
    bar_highlight_missing="Korostettavaa pylvästä ei ole: {area}.",
    map_credit="Kartta: Natural Earth, GeoNames (CC BY 4.0), yleistetty",
    quoted="”{text}”",
    rule_count="niiden alueiden määrä, joilla sarake {column} on ”{option}”",
    rule_areas="alueet, joilla sarake {column} on ”{option}”",
    rule_share="niiden alueiden osuus vastanneista, joilla sarake {column} on ”{option}”",
    rule_total="sarakkeen {column} summa",
    rule_total_without="sarakkeen {column} summa ilman: {without}",
    rule_difference="{first} vähennettynä: {second}",
    rule_percent="100 × {first} / {second}",
    rule_largest="sarakkeen {column} suurin arvo, {area}",
    rule_smallest="sarakkeen {column} pienin arvo, {area}",
    rule_ranked="sarakkeen {column} {rank}. suurin arvo, {area}",
    rule_per_resident="sarake {column} jaettuna alueen väkiluvulla",
    rule_number_of_areas="alueiden määrä",
    rule_answer="alueen oma vastaus sarakkeessa {column}",
    rule_rank="alueen sija suurimmasta pienimpään sarakkeessa {column}",
    rule_rank_per_resident="alueen sija suurimmasta pienimpään sarakkeessa {column} asukasta kohti",
    rule_ranked_areas="niiden alueiden määrä, joilla on luku sarakkeessa {column}",
    rule_median="sarakkeen {column} mediaani",
    rule_median_per_resident="sarakkeen {column} mediaani asukasta kohti",
    rule_without=", ilman: {without}",
    rule_changed="niiden alueiden määrä, joilla sarakkeet {first} ja {second} eroavat",
    note_value="{text} = {rule} ({sources})",
    note_bars="Pylväät: {rule} ({sources})",
    note_shares="Osuudet: sarake {column} ({sources})",
    note_map="Kartan sävyt: sarake {column} ({sources})",
    of_round="{what}, kierros {round}",
    previous_round="{heading}, {round}",
    change="Muutos",
    not_comparable="ei voi verrata",
    unchanged="ennallaan",
    risen="kasvua {figure}",
    fallen="laskua {figure}",
    then=", sitten ",
    out_of=", kun verrattavia on ",
    note_mark="Huomautus: ",
    note_mark_numbered="Huomautus {number}: ",
    see_note=" (katso huomautus)",
    see_note_numbered=" (katso huomautus {number})",
    text_changed="muuttunut",
    change_rule="sarake {column} vähennettynä sen luvulla kierroksella {round}",
    trend_alternative="Aikasarja ”{caption}”: {values}.",
    trend_few="{caption}: {values}. Kaavio piirretään, kun kierroksia on vähintään kolme.",
    trend_answered="{count}/{areas} vastasi",
    trend_answered_told="{areas} alueesta vastasi {count}",
    trend_caption="{title} – {option}",
    note_figure="Kuva: {alternative}",
    note_footnote="Alaviite: {text}",
    note_foot="Dian alareunassa: {text}",
    note_origins="Mistä dian luvut tulevat:",
    note_table="Taulukko ”{title}”: {columns} ({sources})",
    note_answer="Vastaus: {rule} ({sources})",
    note_list="Luettelo: {rule} ({sources})",
)

_LANGUAGES = {"fi": _FINNISH}


def words_of(language: str) -> Words:
    """The words of a language ("fi"); ReportError for one that has none yet."""
    if language not in _LANGUAGES:
        raise ReportError(
            error(
                'The report has no words in the language "{language}". Languages: {known}.',
                language=language,
                known=", ".join(_LANGUAGES),
            )
        )
    return _LANGUAGES[language]

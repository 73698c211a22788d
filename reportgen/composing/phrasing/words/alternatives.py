"""The words of text alternatives: what a listener is told of a map, a chart, a table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AlternativeWords:
    """What a map, a chart or a table shows. A `group` is the areas that gave one answer.

    `highest` and `lowest` stand for `largest` and `smallest` where figures are below zero: the lowest is the largest
    fall there.
    """

    map: str
    map_listed: str
    map_tabled: str
    map_unknown: str
    map_highlight: str
    group: str
    group_listed: str
    group_unnamed: str
    group_empty: str
    bars: str
    bars_apart: str
    largest: tuple[str, str, str]
    smallest: tuple[str, str, str]
    highest: tuple[str, str, str]
    lowest: tuple[str, str, str]
    bars_extremes: str
    bars_extremes_of_others: str
    other: str
    others: str
    bars_missing: str
    values_in_table: str
    values: str
    values_of_others: str
    bar_highlight: str
    bar_highlight_apart: str
    bar_highlight_ranked: str
    tied: str
    bar_highlight_missing: str
    shares: str
    trend: str
    table: str
    table_sorted: str
    table_extremes: str
    table_equal: str
    table_total: str


FINNISH = AlternativeWords(
    map="Kartta ”{title}”. {groups}",
    map_listed="Alueet luetellaan selitteessä.",
    map_tabled="Alueiden vastaukset ovat tämän dian taulukossa.",
    map_unknown=(
        "Kartta ”{title}”: yhdenkään alueen vastausta ei ole lähdeaineistossa, joten kaikki {count} aluetta on "
        "piirretty samalla sävyllä. Vastausvaihtoehdot ovat selitteessä."
    ),
    map_highlight="Korostettu alue: {area}, {answer}.",
    group="{label}: {count} ({areas}).",
    group_listed="{label}: {count} (luetellaan selitteessä).",
    group_unnamed="{label}: {count}.",
    group_empty="{label}: ei yhtään aluetta.",
    bars="Pylväskaavio ”{caption}”, {count}.",
    bars_apart="Erillään muista {names}.",
    largest=("suurin {names} {text}", "suurimmat {names}, kumpikin {text}", "suurimmat {names}, kukin {text}"),
    smallest=("pienin {names} {text}", "pienimmät {names}, kumpikin {text}", "pienimmät {names}, kukin {text}"),
    highest=("ylin {names} {text}", "ylimmät {names}, kumpikin {text}", "ylimmät {names}, kukin {text}"),
    lowest=("alin {names} {text}", "alimmat {names}, kumpikin {text}", "alimmat {names}, kukin {text}"),
    bars_extremes="{extremes}.",
    bars_extremes_of_others="Verrattavista alueista {extremes}.",
    other="muu",
    others="muuta",
    bars_missing="Ilman pylvästä: {names}.",
    values_in_table="Samat luvut ovat tämän dian taulukossa.",
    values="Arvot suurimmasta pienimpään: {values}.",
    values_of_others="Verrattavien alueiden arvot suurimmasta pienimpään: {values}.",
    bar_highlight="Korostettu pylväs: {area}, {text}.",
    bar_highlight_apart="Korostettu pylväs, erillään muista: {area}, {text}.",
    bar_highlight_ranked="Korostettu pylväs: {area}, {text}, sija {rank}, kun verrattavia on {ranked}{tied}.",
    tied=" (jaettu)",
    bar_highlight_missing="Korostettavaa pylvästä ei ole: {area}.",
    shares="Osuuskaavio ”{title}”. {groups}",
    trend="Aikasarja ”{caption}”: {values}.",
    table="Taulukko ”{title}”, {count}. Sarakkeet: {columns}.",
    table_sorted="Rivit ovat aakkosjärjestyksessä sarakkeen {column} mukaan.",
    table_extremes="{column}: {extremes}.",
    table_equal="{column}: kaikilla {text}.",
    table_total="Viimeisenä on summarivi ”{label}”.",
)

"""The words that say how a figure comes from cells, in speaker notes and in luvut.xlsx."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleWords:
    """The `rule` of a `Value`, by what is computed."""

    count: str
    areas: str
    share: str
    total: str
    total_without: str
    difference: str
    percent: str
    largest: str
    smallest: str
    ranked: str
    per_resident: str
    number_of_areas: str
    changed: str
    answer: str
    rank: str
    rank_per_resident: str
    ranked_areas: str
    median: str
    median_per_resident: str
    without: str
    change: str
    of_round: str


FINNISH = RuleWords(
    count="niiden alueiden määrä, joilla sarake {column} on ”{option}”",
    areas="alueet, joilla sarake {column} on ”{option}”",
    share="niiden alueiden osuus vastanneista, joilla sarake {column} on ”{option}”",
    total="sarakkeen {column} summa",
    total_without="sarakkeen {column} summa ilman: {without}",
    difference="{first} vähennettynä: {second}",
    percent="100 × {first} / {second}",
    largest="sarakkeen {column} suurin arvo, {area}",
    smallest="sarakkeen {column} pienin arvo, {area}",
    ranked="sarakkeen {column} {rank}. suurin arvo, {area}",
    per_resident="sarake {column} jaettuna alueen väkiluvulla",
    number_of_areas="alueiden määrä",
    changed="niiden alueiden määrä, joilla sarakkeet {first} ja {second} eroavat",
    answer="alueen oma vastaus sarakkeessa {column}",
    rank="alueen sija suurimmasta pienimpään sarakkeessa {column}",
    rank_per_resident="alueen sija suurimmasta pienimpään sarakkeessa {column} asukasta kohti",
    ranked_areas="niiden alueiden määrä, joilla on luku sarakkeessa {column}",
    median="sarakkeen {column} mediaani",
    median_per_resident="sarakkeen {column} mediaani asukasta kohti",
    without=", ilman: {without}",
    change="sarake {column} vähennettynä sen luvulla kierroksella {round}",
    of_round="{what}, kierros {round}",
)

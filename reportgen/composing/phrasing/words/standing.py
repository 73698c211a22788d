"""The words of an area's own tables: its answers and figures, and how they stand among those of all."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StandingWords:
    """Titles, headings and cells of the directives `glance`, `since` and `figures`."""

    glance: str
    glance_all: str
    question: str
    since: str
    median_ranked: str
    median_ranked_tied: str
    median_alone: str
    rank_alone: str
    rank_alone_tied: str
    not_compared: str
    figures: str
    figure: str
    rank: str
    median: str
    total: str
    rank_of: str
    rank_of_tied: str
    fall: str
    rise: str


FINNISH = StandingWords(
    glance="{area} yhdellä silmäyksellä",
    glance_all="Kaikki alueet",
    question="Kysymys",
    since="{area} nyt ja edellisellä kierroksella",
    median_ranked="Mediaani {median}, sija {rank}{of}{ranked}",
    median_ranked_tied="Mediaani {median}, sija {rank}{of}{ranked} (jaettu)",
    median_alone="Mediaani {median}",
    rank_alone="Sija {rank}{of}{ranked}",
    rank_alone_tied="Sija {rank}{of}{ranked} (jaettu)",
    not_compared="Ei verrata muihin",
    figures="{title}: {area}",
    figure="Luku",
    rank="Sija",
    median="Mediaani",
    total="Kaikki yhteensä",
    rank_of="{rank}{of}{ranked}",
    rank_of_tied="{rank}{of}{ranked} (jaettu)",
    fall="vähennys {value}",
    rise="lisäys {value}",
)

"""The areas that a report is about: codes, names in three languages, and their Finnish case forms."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportgen.model.places import Place

ALL = "all"
"""The word for every area at once."""

_FINNISH_ALPHABET = str.maketrans({"å": "z1", "ä": "z2", "ö": "z3", "-": " "})


@dataclass(frozen=True, slots=True)
class Area:
    """One wellbeing services county, or Helsinki.

    `code` is the official code ("01" ... "21", Helsinki "90"). `genitive` and `locative` are the Finnish forms of the
    short name ("Kainuun", "Kainuussa"). `population` is the number of residents on the date that `Areas` states.
    Places are the cells of the two.
    """

    code: str
    name: str
    official: str
    genitive: str
    locative: str
    name_sv: str
    official_sv: str
    name_en: str
    population: int
    population_place: Place
    code_place: Place

    @property
    def is_city(self) -> bool:
        """Helsinki organises its services as a city; its figures are not compared with the counties'."""
        return self.code == "90"


@dataclass(frozen=True, slots=True)
class Areas:
    """All areas of a report, in Finnish alphabetical order, with the source of their populations in words."""

    members: tuple[Area, ...]
    population_source: str
    population_source_place: Place | None = field(default=None, compare=False)

    def __iter__(self) -> Iterator[Area]:
        return iter(self.members)

    def __len__(self) -> int:
        return len(self.members)


def finnish_order(text: str) -> str:
    """A sort key for Finnish alphabetical order: å, ä, ö after z; a hyphen counts as a space."""
    return text.casefold().translate(_FINNISH_ALPHABET)

"""A deck that was read -> what its receipt keeps of it, so that a change made by hand can be told later; and back."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportgen.verifying.appearance import Seen, read, seen_in, written
from reportgen.verifying.found import DeckLook, FoundFile, PassageKind

_NO_WORDS = {PassageKind.ALTERNATIVE, PassageKind.PAGE_NUMBER}


@dataclass(frozen=True, slots=True)
class RememberedSlide:
    """One slide: its words, the first of them its title; the alternatives of its figures and tables; its shapes."""

    texts: tuple[str, ...]
    alternatives: tuple[str, ...]
    shapes: tuple[Seen, ...]

    @property
    def title(self) -> str:
        """The first words of the slide."""
        return self.texts[0] if self.texts else ""


@dataclass(frozen=True, slots=True)
class RememberedDeck:
    """All slides of a deck in order, and what they have in common."""

    slides: tuple[RememberedSlide, ...]
    look: DeckLook | None = None


def remember(file: FoundFile) -> RememberedDeck:
    """What a receipt keeps of a deck."""
    palette = file.look.palette if file.look else {}
    slides = (
        RememberedSlide(
            tuple(passage.text for passage in page.told if passage.kind not in _NO_WORDS),
            tuple(passage.text for passage in page.told if passage.kind is PassageKind.ALTERNATIVE),
            seen_in(page.shapes, palette),
        )
        for page in file.pages
    )
    return RememberedDeck(tuple(slides), file.look)


def slides_as_json(decks: Mapping[str, RememberedDeck]) -> list[dict[str, object]]:
    """The slides of decks by their names, for a receipt."""
    return [
        {
            "file": name,
            "slide": number,
            "texts": slide.texts,
            "alternatives": slide.alternatives,
            "shapes": written(slide.shapes),
        }
        for name, deck in decks.items()
        for number, slide in enumerate(deck.slides, start=1)
    ]


def looks_as_json(decks: Mapping[str, RememberedDeck]) -> list[dict[str, object]]:
    """What the slides of each deck have in common, for a receipt; who saved it last is no part of that."""
    return [
        {
            "file": name,
            "colours": dict(deck.look.palette),
            "fonts": deck.look.fonts,
            "master": deck.look.master,
            "layouts": dict(deck.look.layouts),
        }
        for name, deck in decks.items()
        if deck.look
    ]


def deck_in_receipt(slides: Iterable[Mapping[str, object]], look: Mapping[str, object]) -> RememberedDeck:
    """A deck of a receipt.

    Raises:
        ValueError, KeyError, TypeError: the receipt is not one of this program.

    """
    found = []
    for slide in slides:
        texts, alternatives, shapes = (tuple(_words(slide[key])) for key in ("texts", "alternatives", "shapes"))
        found.append(RememberedSlide(texts, alternatives, tuple(read(shapes))))
    return RememberedDeck(tuple(found), _look(look))


def _look(look: Mapping[str, object]) -> DeckLook:
    palette, layouts = (dict(_pairs(look[key])) for key in ("colours", "layouts"))
    return DeckLook(palette, str(look["fonts"]), str(look["master"]), layouts)


def _words(value: object) -> Iterator[str]:
    if not isinstance(value, list):
        raise TypeError(f"no list: {value}")
    return map(str, value)


def _pairs(value: object) -> Iterator[tuple[str, str]]:
    if not isinstance(value, dict):
        raise TypeError(f"no mapping: {value}")
    return ((str(key), str(word)) for key, word in value.items())

"""Cells of respondents' names -> the names' parts, as Finnish inflects them; and what else is written like a name."""

import re
from collections.abc import Container, Iterable, Mapping

_PARTED = re.compile(r"\s*[,;/|()\n]\s*|\s+-\s+")
_AND = re.compile(r"\s+(?:ja|och|and|sekä)\s+|\s*[&+]\s*", re.IGNORECASE)
_MOST_PARTS = 4
_MOST_WORDS = 8
_ALONE = 2
_LEAST_HALF = 4

# Words of organisations and offices: what has one of them is no person's name.
_OFFICE = re.compile(
    r"(?:ry|r\.y\.?|rf|oy|ab|hva|stea|soste|hyte|sote|ptv|spr|mll)(?::\w+)?|.*(?:yhdisty|liit(?:to|on)|järjestö|neuvosto|"
    r"neuvottelu|hyvinvoin|kun(?:ta|nan|tien)|kaupun|verkosto|säätiö|keskus|keskukse|seura|foorumi|hallitus|hallitukse|"
    r"virasto|laitos|ryhmä|rakente|rakenne|toimikun|toiminta|palvelu|tietovaran|avustu|edustaja|johtaja|sihteeri|"
    r"koordinaattori|päällikkö|asiantuntija|suunnittelija|förening|förbund|område|stiftelse|association|council|county|"
    r"foundation|centre).*",
    re.IGNORECASE,
)
_ONE_NAME = r"[^\W\d_a-zåäöé][^\W\d_]+(?:-[^\W\d_]+)?"
_LIKELY = re.compile(
    r"(?<![\w@.])[^\W\d_a-zåäöé][^\W\d_]+(?:-[^\W\d_]+)?(?:\s{1,2}[^\W\d_a-zåäöé][^\W\d_]+(?:-[^\W\d_]+)?){1,3}"
)

_ENDING = (
    r"(?:h?[aeiouyäö]n|n|t|tten|ten|[ie]?den|i[aä]|[aä]|t[aä]|n[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|tt[aä]|s)?"
    r"(?:kin|k[oö]|k[aä][aä]n|h[aä]n|ns[aä]|mme|nne)?"
)
# How a name's last consonants change before an ending: Matti, Matin; Lahti, Lahden; Lehtimäki, Lehtimäen.
_GRADED = {
    "kk": "kk?", "pp": "pp?", "tt": "tt?", "ht": "h[td]", "rt": "r[tr]", "nt": "n[tn]", "lt": "l[tl]", "mp": "m[pm]",
    "nk": "n[kg]", "t": "[td]", "p": "[pv]", "k": "k?",
}  # fmt: skip
# And how those before an ending of old change the other way: Kangas, Kankaan; Rinne, Rinteen.
_STRONG = {
    "ng": "n[kg]", "nn": "n[nt]", "mm": "m[mp]", "ll": "l[lt]", "rr": "r[rt]", "d": "[dt]", "v": "[vp]", "k": "kk?",
    "p": "pp?", "t": "tt?",
}  # fmt: skip
_LEAST_STEM = 3
_LEAST_IN_S = 4
_NEN, _SI = "nen", "si"


def full_names(texts: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The parts of each person's name, once, in the order met; a cell of a single word may hold any word.

    A cell may hold the surname first, a comma between, two persons, or an organisation after the name.
    """
    return tuple(dict.fromkeys(parts for text in texts for parts in _persons(text)))


def lone_names(texts: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The names in cells of one word that is written like a name: a first name alone, a surname alone."""
    words = (text.strip(" .,") for text in texts)
    names = [word for word in words if re.fullmatch(_ONE_NAME, word) and not _OFFICE.fullmatch(word)]
    return tuple((name,) for name in dict.fromkeys(names) if not name.isupper())


def inflected(part: str) -> str:
    """A pattern of a part of a name in its Finnish case forms, for letters of either case."""
    lower = part.casefold()
    if lower.endswith(_NEN):
        return rf"{re.escape(part[: -len(_NEN)])}(?:nen|s[eit]?{_ENDING})"
    last = lower[-1]
    if lower.endswith(_SI):
        # Susi, Suden; and Kuusi, Kuusen.
        return rf"{re.escape(part[: -len(_SI)])}(?:s[ie]{_ENDING}|de{_ENDING}|tt[aä])"
    if last == "e":
        return f"{_stem(part[:-1], _STRONG)}ee?{_ENDING}"
    if last in "aiouyäöå":
        return f"{_stem(part[:-1], _GRADED)}{'[ie]' if last == 'i' else last}{_ENDING}"
    if last == "s" and len(part) > _LEAST_IN_S:
        vowel = re.escape(part[-2])
        strong = f"{_stem(part[:-2], _STRONG)}{vowel}{vowel}{_ENDING}"
        return rf"(?:{re.escape(part[:-1])}(?:si?|kse){_ENDING}|{strong})"
    return f"{re.escape(part)}i?{_ENDING}"


def names_pattern(names: Iterable[tuple[str, ...]]) -> re.Pattern[str] | None:
    """What finds parts of names, one or several in a row, in any order and case form; None without names."""
    parts = sorted({part for name in names for part in _with_halves(name)}, key=lambda part: (-len(part), part))
    whole = "|".join(inflected(part) for part in parts if len(part) > 1)
    if not whole:
        return None
    initials = "".join(sorted({part[0].upper() for part in parts}))
    word = rf"(?:{whole}|(?-i:[{re.escape(initials)}])(?!\w)\.?)"
    return re.compile(rf"(?<![\w@]){word}(?:[\s,.-]{{1,3}}{word})*(?!\w)", re.IGNORECASE)


def is_name(found: str, ordinary: Container[str]) -> bool:
    """Whether parts of names that stand in a row are a name: two of them, or one with an initial, or one by itself.

    One by itself has to be written as a name, and to be no ordinary word.
    """
    words = re.findall(r"[^\s,.-]+", found)
    parts = [word for word in words if len(word) > 1]
    if len(parts) != 1 or len(words) > 1:
        return bool(parts)
    return len(found) >= _ALONE and found[0].isupper() and found.casefold() not in ordinary


def is_like_a_name(text: str) -> bool:
    """Whether a short text is written like a person's name, or starts with one before a comma."""
    names = full_names((text,)) if len(text.split()) <= _MOST_WORDS else ()
    return bool(names) and _is_likely(" ".join(names[0]), ()) and all(part[:1].isupper() for part in names[0])


def likely_names(text: str, ordinary: Container[str]) -> tuple[str, ...]:
    """Neighbouring words that are written like a name, of which none is an area's, an organisation's or an office's."""
    return tuple(match[0] for match in _LIKELY.finditer(text) if _is_likely(match[0], ordinary))


def without_likely_names(text: str, ordinary: Container[str], instead: str) -> tuple[str, int]:
    """The text with other words in place of what is written like a name, and how many there were."""
    count = len(likely_names(text, ordinary))
    return _LIKELY.sub(lambda match: instead if _is_likely(match[0], ordinary) else match[0], text), count


def _is_likely(found: str, ordinary: Container[str]) -> bool:
    words = re.findall(r"[^\W\d_]+", found)
    return not any(
        word.casefold() in ordinary or word.isupper() or _OFFICE.fullmatch(word) is not None for word in words
    )


def _persons(text: str) -> list[tuple[str, ...]]:
    pieces = [
        piece for piece in _PARTED.split(text.strip()) if piece and "@" not in piece and not re.search(r"\d", piece)
    ]
    for number, piece in enumerate(pieces):
        several = [_person(words) for words in _AND.split(piece)]
        persons = [parts for parts in several if parts]
        following = _person(pieces[number + 1]) if number + 1 < len(pieces) else ()
        if len(persons) == len(following) == len(persons[0] if persons else ()) == 1:
            return [(*persons[0], *following)]
        if any(len(parts) > 1 for parts in persons):
            return [tuple(part for parts in persons for part in parts)]
    return []


def _person(text: str) -> tuple[str, ...]:
    """The parts of a name without what follows it; () for an organisation."""
    words = [word.strip(".,:\"'") for word in text.split()]
    offices = [bool(_OFFICE.fullmatch(word)) for word in words]
    if any(offices[:2]):
        return ()
    known = words[:2] if any(offices) or len(words) > _MOST_PARTS else words
    written = [word for word in known if word[:1].isupper()] or known
    return tuple(word for word in written if re.fullmatch(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", word))


def _with_halves(name: tuple[str, ...]) -> set[str]:
    halves = {half for part in name if "-" in part for half in part.split("-") if len(half) >= _LEAST_HALF}
    return {*name, *halves}


def _stem(stem: str, changes: Mapping[str, str]) -> str:
    for end, changed in changes.items():
        if stem.casefold().endswith(end) and len(stem) >= _LEAST_STEM:
            return re.escape(stem[: -len(end)]) + changed
    return re.escape(stem)

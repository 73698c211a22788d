"""A link and its words -> what says where it leads, where the words are the bare address."""

import re

_SCHEME = re.compile(r"^(?:https?://|mailto:)?(?:www\.)?", re.IGNORECASE)


def link_description(url: str, words: str) -> str:
    """A link's description in the language of reports, "Verkkosivu verkostojarjestot.fi"; "" where its words say more.

    A list of links, as screen readers give it, spells out an address letter by letter.
    """
    address, said = _bare(url), _bare("".join(words.split()))
    if not said or said.casefold() != address.casefold():
        return ""
    if url.casefold().startswith("mailto:"):
        return f"Sähköposti {address.partition('?')[0]}"
    return f"Verkkosivu {re.split('[/?#]', address, maxsplit=1)[0]}"


def _bare(address: str) -> str:
    return _SCHEME.sub("", address).rstrip("/")

"""The characters that come along with pasted text and cannot be seen."""

TO_THE_RIGHT = "\u200f\u202b\u202e\u2067"
"""Marks of text from right to left: a report cannot be set that way, and says so."""

BREAKS = "\u200b\u2060"
"""Where a line may end without a space, and where it may not."""

UNSEEN = "".join(
    (
        "\u00ad",  # soft hyphen: office programs differ on whether it shows, and on the room it takes
        "\u034f\u180e\u200c\u200d\ufeff",  # joiners and their opposites, the byte order mark
        "\u200e\u202a\u202c\u202d\u2066\u2068\u2069",  # marks of left-to-right text, which all text is
        *map(chr, (*range(0x2061, 0x2066), *range(0x206A, 0x2070))),  # mathematical and outdated signs for programs
        *map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))),  # which of its looks a character has
        *map(chr, (0xE0001, *range(0xE0020, 0xE0080))),  # the same, and languages, in tags
        TO_THE_RIGHT,
        BREAKS,
    )
)
"""All of them: none makes a difference to what a number, a date or a name means."""

_NOTHING = str.maketrans("", "", UNSEEN)


def without_unseen(text: str) -> str:
    """The text that is seen."""
    return text if text.isascii() else text.translate(_NOTHING)

"""A style -> the cuts that lend a typeface the characters it lacks, read when text first needs them."""

from functools import cache

from reportgen.typography.cache import ensure_cut
from reportgen.typography.cuts import Cut
from reportgen.typography.sources import find_fallback


@cache
def fallback_cuts(*, bold: bool = False, italic: bool = False) -> tuple[Cut, ...]:
    """The cuts to look in, in order: that of the style, then the regular one, which has the most characters.

    None where there is no fallback font. ReportError where its widths cannot be kept.
    """
    family = find_fallback()
    if family is None:
        return ()
    regular, own = family.sources[0], family.sources[bold + 2 * italic]
    return tuple(ensure_cut(family, source) for source in dict.fromkeys((own, regular)))

"""A slide -> the same, with text alternatives that do not repeat its title, which a listener has just heard."""

import re
from dataclasses import replace

from reportgen.model.blocks import Block, Prose
from reportgen.model.deck import Slide

_AFTER_TITLE = re.compile(r"(?:: (?P<more>[^”]+)|(?P<aside> \([^”]+\)))?”")


def without_repeats(slide: Slide) -> Slide:
    """What is called as the slide is only said to be a map or a table; what its name adds to the title stays."""

    def short(block: Block) -> Block:
        if isinstance(block, Prose):
            return block
        kind, title, after = block.alternative.partition(f" ”{slide.title}")
        found = _AFTER_TITLE.match(after) if title and kind.isalnum() else None
        if found is None:
            return block
        more = f" ”{found['more']}”" if found["more"] else found["aside"] or ""
        return replace(block, alternative=f"{kind}{more}{after[found.end() :]}")

    return replace(slide, blocks=tuple(map(short, slide.blocks)))

"""A slide in; the same with text alternatives that do not say its title again, which was just heard, out."""

import re
from dataclasses import replace

from reportgen.model.deck import Block, Prose, Slide


def without_repeats(slide: Slide) -> Slide:
    """What is called as the slide is only said to be a map or a table; what its name adds to the title stays."""
    named = re.compile(rf"^(\w+) ”{re.escape(slide.title)}(?:: (?P<more>[^”]+)|(?P<aside> \([^”]+\)))?”")

    def short(block: Block) -> Block:
        found = None if isinstance(block, Prose) else named.match(block.alternative)
        if isinstance(block, Prose) or found is None:
            return block
        more = f" ”{found['more']}”" if found["more"] else found["aside"] or ""
        return replace(block, alternative=f"{found[1]}{more}{block.alternative[found.end() :]}")

    return replace(slide, blocks=tuple(map(short, slide.blocks)))

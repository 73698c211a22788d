"""What matplotlib is about to paint with -> an error, where a Drawing cannot hold it."""

from typing import Never

from matplotlib.backend_bases import GraphicsContextBase


class UnrecordableError(Exception):
    """A figure holds what a Drawing cannot: the chart's code is at fault, not the person who runs it."""


def refuse(what: str) -> Never:
    """Raise what says that a drawing cannot hold something."""
    raise UnrecordableError(f"A drawing cannot hold {what}.")


def check_context(gc: GraphicsContextBase) -> None:
    """Refuse what matplotlib would paint with and a drawing has no words for."""
    if gc.get_alpha() not in (None, 1.0):
        refuse("transparency")
    if gc.get_dashes()[1] is not None:
        refuse("dashes")
    if gc.get_hatch() is not None:
        refuse("a hatch that is no pattern of a fill")
    if gc.get_clip_path()[0] is not None:
        refuse("a clip that is no rectangle")
    if gc.get_sketch_params() is not None:
        refuse("sketched lines")

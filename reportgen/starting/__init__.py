"""A project and a round's name -> the files that the new round's folder starts with."""

from reportgen.starting.rounds import Start, start_round

__all__ = ["Start", "start_round"]

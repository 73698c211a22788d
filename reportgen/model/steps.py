"""The steps of a build, which are told as they begin."""

from enum import Enum, auto


class Step(Enum):
    """What is being done, in the order of a build."""

    READ = auto()
    COMPOSE = auto()
    LAY_OUT = auto()
    WRITE = auto()
    VERIFY = auto()
    BUILD = auto()
    DONE = auto()

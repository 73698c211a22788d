"""Warnings of a round, and the codes that its round.toml confirms -> which are open, and which are confirmed."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from reportgen.model.places import Place
from reportgen.model.problems import Problem, Severity, warning
from reportgen.model.rounds import Claims, Confirmation

_CODE_LETTERS = 6


@dataclass(frozen=True, slots=True)
class Remarks:
    """The warnings of a round. `left` are to be looked at; of the `confirmed` ones each stands with the reason.

    `codes` has the code of every one.
    """

    left: tuple[Problem, ...]
    confirmed: tuple[tuple[Problem, str], ...]
    codes: Mapping[Problem, str]


def sort_remarks(problems: Iterable[Problem], claims: Claims | None, *, complete: bool) -> Remarks:
    """The warnings among problems, those apart that `claims` confirm.

    Where the problems are `complete`, a confirmation that fits none of them is a remark too.
    """
    warnings = tuple(dict.fromkeys(problem for problem in problems if problem.severity is Severity.WARNING))
    codes = _codes(warnings)
    reasons = {one.code: one.reason for one in (claims.confirmed if claims else ())}
    left = tuple(problem for problem in warnings if codes[problem] not in reasons)
    if claims is not None and complete:
        unfitting = [_unfitting(one, claims.place) for one in claims.confirmed if one.code not in codes.values()]
        codes |= _codes(unfitting)
        left += tuple(unfitting)
    confirmed = tuple((problem, reasons[codes[problem]]) for problem in warnings if codes[problem] in reasons)
    return Remarks(left, confirmed, codes)


def _codes(problems: Iterable[Problem]) -> dict[Problem, str]:
    """A code for each problem, made of what it says and of its cells; the same for those that say the same of several.

    So a confirmation holds for what its author saw: with another figure, another answer or one more cell it is void.
    Lines do not count, since they move with the text above them.
    """
    alike: dict[Problem, list[Problem]] = {}
    for problem in problems:
        place = problem.place
        alike.setdefault(replace(problem, place=place and Place(place.file, place.sheet)), []).append(problem)
    return {problem: _code(said, own) for said, own in alike.items() for problem in own}


def _code(said: Problem, problems: Iterable[Problem]) -> str:
    place = said.place or Place("")
    cells = sorted(problem.place.cell if problem.place else "" for problem in problems)
    content = json.dumps([said.message, said.fields, place.file, place.sheet, cells])
    return hashlib.sha256(content.encode()).hexdigest()[:_CODE_LETTERS]


def _unfitting(confirmation: Confirmation, place: Place) -> Problem:
    return warning(
        "confirmed.{code} fits no remark any more ({reason}): what it confirmed is gone, or says something else now. "
        "Look at the remarks again, and remove the line.",
        place,
        code=confirmation.code,
        reason=confirmation.reason,
    )

"""What round.toml claims of a round -> warnings where its tables say something else."""

from collections.abc import Iterable
from decimal import Decimal

from reportgen.model.problems import Problem, warning
from reportgen.model.rounds import Claims, Round
from reportgen.model.values import Missing, Value, rounding
from reportgen.wording.figures import in_figures


def check_claims(survey: Round) -> tuple[Problem, ...]:
    """Warnings of claims that the tables contradict."""
    if survey.claims is None:
        return ()
    silent = _silent_areas(survey) if survey.claims.every_area_answered else ()
    return (*silent, *_other_totals(survey, survey.claims))


def _silent_areas(survey: Round) -> Iterable[Problem]:
    for table in survey.tables:
        silent = {
            row.area.name: cell.place
            for row in table.rows
            for cell in reversed(row.cells)
            if cell.content is Missing.NO_ANSWER
        }
        if silent:
            yield warning(
                "round.toml says that every area answered (every_area_answered), but {table} has no answer of {areas}. "
                "The report prints both. Correct the table; or correct the text and remove that line from round.toml.",
                next(iter(silent.values())),
                table=table.question.id,
                areas=", ".join(silent),
            )


def _other_totals(survey: Round, claims: Claims) -> Iterable[Problem]:
    known = {table.question.id: table for table in survey.tables}
    for stated in claims.totals:
        table = known.get(stated.question)
        if table is None:
            # That it is missing, or cannot be read, has been said.
            continue
        column = table.question.column(stated.column)
        contents = {area.name: cell.content for area, cell in table.column(stated.column)}
        figures = [content.amount for content in contents.values() if isinstance(content, Value)]
        lacking = [name for name, content in contents.items() if not isinstance(content, Value)]
        found = sum(figures, Decimal(0))
        if abs(found - stated.amount) <= rounding([column.unit] * len(figures)):
            continue
        if lacking:
            yield warning(
                "round.toml states that {table}, {column}, add up to {stated}. That cannot be confirmed, because these "
                "areas have no figure: {areas}. The others give {found}. Add the figures, or correct the total.",
                claims.place,
                table=stated.question,
                column=column.heading,
                stated=in_figures(stated.amount),
                areas=", ".join(lacking),
                found=in_figures(found),
            )
            continue
        yield warning(
            "round.toml states that {table}, {column}, add up to {stated}, but the rows give {found}. Correct the one "
            "that is wrong.",
            claims.place,
            table=stated.question,
            column=column.heading,
            stated=in_figures(stated.amount),
            found=in_figures(found),
        )

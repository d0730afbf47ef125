"""How far the calendar of a study reaches, and what its cases may move in time."""

from __future__ import annotations

from collections.abc import Iterable

from feasibility.inputs.choices import VARIABLES
from feasibility.inputs.inputs import Inputs
from feasibility.inputs.references import word_code
from feasibility.inputs.targets import Target, read_target

LAST_YEAR = Target("premises", "", "last_year")
OPENING_DELAY = "opening_delay"


def longest_last_year(last_year: int, overrides: Iterable[tuple[str, float | None, float | None]]) -> int:
    """The last year of the longest case: the premises' own, or a later one that a scenario sets.

    ``overrides`` are targets with factor and value, as the sheet 시나리오 holds them. What is no whole year, or lies
    before the premises' last year, changes nothing here.

    >>> longest_last_year(2046, [("분석전제.분석종료연도", None, 2059.0), ("사업비", 1.2, None)])
    2059
    """
    years = [last_year]
    for target, factor, value in overrides:
        if read_target(target) == LAST_YEAR:
            year = value if value is not None else last_year * factor if factor is not None else last_year
            years.append(int(year))
    return max(years)


def calendar_end(inputs: Inputs) -> int:
    """The last year of a study's longest case; raises ``ValueError`` without premises."""
    if inputs.premises is None:
        raise ValueError("a study without its premises has no calendar")
    rows = inputs.scenarios.records if inputs.scenarios is not None else ()
    return longest_last_year(inputs.premises.last_year, ((row.target, row.factor, row.value) for row in rows))


def may_be_delayed(inputs: Inputs) -> bool:
    """Whether some scenario or sensitivity moves the opening to a later year."""
    targets = [row.target for row in inputs.scenarios or ()] + [row.variable for row in inputs.sensitivity or ()]
    return any(word_code(target, VARIABLES) == OPENING_DELAY for target in targets)

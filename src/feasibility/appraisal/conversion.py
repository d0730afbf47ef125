"""From what is paid to what it costs society: conversion factors, and the uplift for optimism."""

from __future__ import annotations

from collections.abc import Sequence

from feasibility.appraisal.sources import Sources
from feasibility.inputs.columns import Columns
from feasibility.lines import Line, each, literal


def converted_rows(sources: Sources, rows: Columns) -> tuple[tuple[int, ...], ...]:
    """For each row of a cost sheet, the positions of the rows of 전환계수 that name it; one at most by the checks.

    A row is named by its key, in a range, or by its group. Without the sheet 전환계수 every row has none: with two
    rows of which a factor names the second, ``((), (0,))``.
    """
    factors = sources.columns("conversion_factors")
    if factors is None:
        return ((),) * len(rows.axis)
    named = factors.named("item", rows)
    return tuple(
        tuple(factor for factor, positions in enumerate(named) if row in positions) for row in range(len(rows.axis))
    )


def conversion_factor(sources: Sources, rows: Columns, naming: Sequence[tuple[int, ...]]) -> Line | None:
    """The factor of each row of a cost sheet, 1 where none is given; ``None`` where 전환계수 names no row of it.

    ``naming`` is ``converted_rows``. The factor turns a financial amount without tax into an economic one, and counts
    in the economic cost alone: 100 of unskilled pay at a factor of 0.8 costs society 80.
    Source: European Commission, Guide to Cost-Benefit Analysis of Investment Projects (2014).
    """
    factors = sources.columns("conversion_factors")
    if factors is None or not any(naming):
        return None
    words = ["converted" if named else "as_paid" for named in naming]
    factor = factors.factor.sum_of_named(rows.axis, tuple(naming))
    return each(rows.axis, words, {"converted": factor, "as_paid": literal(1)})


def optimism_factor(sources: Sources) -> Line | None:
    """1 + the uplift that past projects of the reference class call for; ``None`` where the premises give none.

    It multiplies the initial investment in the total and in the economic view, not what is paid at bid prices:
    1,000 with an uplift of 0.24 is 1,240. Source: HM Treasury, Green Book supplementary guidance: optimism bias.
    """
    return 1 + sources.premises.optimism_bias_uplift if sources.premises.has("optimism_bias_uplift") else None

"""Fees by a table of rates: the rate of a share row at the amount of the rows it is a share of."""

from __future__ import annotations

from collections.abc import Sequence

from feasibility.appraisal.sources import Sources
from feasibility.inputs.columns import Columns
from feasibility.lines import Line, each, interpolate


def fee_rates(sources: Sources, items: Columns, base: Line, tier: Sequence[int], stated: Line) -> Line:
    """The rate of each item: ``stated``, or for the rows of ``tier`` that name a fee table (요율표) the table's.

    ``base`` is the amount of each row's base rows, without tax, 백만원 at prices of the price base year; between two
    points of the table the rate lies on the straight line (직선보간), outside it is the nearest point's. The points of
    a table ascend, which the checks see to. ``stated`` itself is given back where no row of the tier names a table.

    Full supervision is 3.19 % at 150 bn won of construction and 2.98 % at 250 bn: 3.085 % at 200 bn, and
    150 bn × 3.19 % = 4.79 bn. Source: 총사업비관리지침 제68–71조; 엔지니어링사업대가의 기준 (직선보간).
    """
    tables = sources.columns("fee_rates")
    if tables is None:
        return stated
    named = items.named("fee_table", tables)
    words: list[str] = ["stated"] * len(items.axis)
    options = {"stated": stated}
    for row in tier:
        if named[row]:
            words[row] = ",".join(map(str, named[row]))
            if words[row] not in options:
                table = sources.some_rows("fee_rates", named[row])
                options[words[row]] = interpolate(base, table.construction_amount, table.rate)
    return each(items.axis, words, options) if len(options) > 1 else stated

"""The same study said in another way: money times a number, sheets in another unit, rows in another order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from feasibility.inputs import RECORDS, Layout
from feasibility.inputs.records import columns
from feasibility.inputs.schema import MONEY
from feasibility.lines import Line
from tests.appraisal.drawing import Rows

WON = ("원", "천원", "백만원", "억원")
# Sheets whose rows are points of a table, which must ascend.
POINTS = ("fee_rates", "price_indices")


def money_power(line: Line) -> int:
    """How often money stands in a line's unit: 1 for 백만원/명, 0 for a ratio, −1 for 건/백만원."""
    return sum(power for symbol, power in line.unit.powers if symbol.partition("@")[0] in WON)


def money_times(rows: Mapping[str, Sequence[Mapping[Any, Any]]], factor: float, stated_only: bool = False) -> Rows:
    """The rows with every amount of money times a factor; ``stated_only`` leaves what is in won whatever the sheet."""
    return {name: [_row_times(name, row, factor, stated_only) for row in given] for name, given in rows.items()}


def _row_times(name: str, row: Mapping[Any, Any], factor: float, stated_only: bool) -> dict[Any, Any]:
    record = RECORDS[name]
    if record.sheet.layout is Layout.FORM:
        return dict(row)
    declared, years = columns(record), record.sheet.years
    found: dict[Any, Any] = {}
    for field, value in row.items():
        unit = ""
        if isinstance(field, int) and years is not None:
            unit = years.units.get(str(row.get(years.by, "")), years.unit)
        elif field in declared:
            column = declared[field]
            unit = column.units.get(str(row.get(column.by, "")), column.unit or "")
        above = unit.partition("/")[0].split("·")
        is_money = MONEY in above or (not stated_only and any(symbol in WON for symbol in above))
        found[field] = value * factor if is_money and value is not None else value
    return found


def in_another_order(rows: Mapping[str, Sequence[Mapping[Any, Any]]], seed: int) -> Rows:
    """The rows of every sheet shuffled; the points of a table stay in their order."""
    random = Random(seed)
    found: Rows = {}
    for name, given in rows.items():
        turned = [dict(row) for row in given]
        if name not in POINTS:
            random.shuffle(turned)
        found[name] = turned
    return found


def by_label(line: Line) -> dict[tuple[str, int], float]:
    """A line's numbers by row label and year position, whatever the order of its rows."""
    labels = ("",) if line.rows is None else line.rows.labels
    return {
        (label, year): float(line.values[row, year, 0])
        for row, label in enumerate(labels)
        for year in range(line.values.shape[1])
    }

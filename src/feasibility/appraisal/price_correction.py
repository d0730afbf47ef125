"""Prices of another year brought to the price base year by an index."""

from __future__ import annotations

from feasibility.appraisal.sources import Sources
from feasibility.inputs.columns import Columns
from feasibility.lines import Line, each, interpolate, literal


def price_factor(sources: Sources, items: Columns) -> Line | None:
    """For each item the index of the price base year ÷ the index of its price year; 1 for a row without price year.

    The factor is a pure number and multiplies the row's own amount (not a share, which follows its base). Index and
    years are cells of 물가지수; a year that the series lacks is a finding of the checks. ``None`` where no row states
    a price year, or the study has no indices.

    1,000 at prices of 2020 with an index of 100 in 2020 and 125 in 2025 is 1,250 at prices of 2025.
    Source: 예비타당성조사 수행 총괄지침(2022) 제49조 제1항 제2호 (costs by the deflator of construction investment).
    """
    indices = sources.columns("price_indices")
    if indices is None:
        return None
    named = items.named("price_index", indices)
    words: list[str] = ["as_stated"] * len(items.axis)
    options: dict[str, Line] = {"as_stated": literal(1)}
    for row, year in enumerate(record.price_year for record in items.records):
        if year is not None and named[row]:
            words[row] = ",".join(map(str, named[row]))
            if words[row] not in options:
                # The years are looked up, so that a changed price year is live in the workbook; the checks have seen
                # to it that they stand in the series, so that nothing is ever read between two of them.
                series = sources.some_rows("price_indices", named[row])
                then = interpolate(items.price_year, series.year, series.value)
                options[words[row]] = interpolate(sources.premises.price_base_year, series.year, series.value) / then
    return each(items.axis, words, options) if len(options) > 1 else None

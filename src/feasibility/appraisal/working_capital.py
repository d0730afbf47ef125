"""Working capital: money tied up between paying and being paid."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.operating import OperatingCost
from feasibility.appraisal.revenue import Revenue
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.timeline import Timeline
from feasibility.lines import Line, each, literal


@dataclass(frozen=True)
class WorkingCapital:
    """Working capital in 백만원; payables are negative, for they lend."""

    level: Line  # row × year, at the end of the year
    by_year: Line  # year
    outlay: Line  # year: what is added to it, less what comes free; the last year gives everything back


def working_capital(
    sources: Sources, time: Timeline, revenue: Revenue | None, operating: OperatingCost | None
) -> WorkingCapital | None:
    """Level = days ÷ days of a year × the year's revenue (receivables) or operating cost (the other kinds).

    The outlay of a year is the growth of the level over the year before. At the end of the last year the level is
    released, once, so that outlays sum to nothing over the period. An outlay is positive when cash is tied up, in
    백만원, and never a cost of the economic appraisal. ``None`` without the sheet, or without revenue and
    operating cost.

    Receivables of 73 days on a revenue of 100 a year tie up 20 in the first year and give them back in the last.
    """
    rows = sources.columns("working_capital")
    if rows is None or (revenue is None and operating is None):
        return None
    turnover: dict[str, Line] = {}
    if revenue is not None:
        turnover["receivable"] = revenue.by_year
    if operating is not None:
        turnover |= {
            "inventory": operating.by_year,
            "cash": operating.by_year,
            "payable": 0 - operating.by_year,
        }
    words = [word if word in turnover else None for word in rows.words("kind")]
    used = {word: line for word, line in turnover.items() if word in words}
    if not used:
        return None
    level = each(rows.axis, words, used) * rows.days / sources.figures.figure("days_per_year")
    by_year = level.sum_rows()
    outlay = sources.within(by_year - by_year.lag(literal(1)) - by_year * time.is_last_year)
    return WorkingCapital(level, by_year, outlay)

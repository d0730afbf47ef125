"""The calendar of the prior procedures: when each ends, and how long they take together."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.sources import Sources
from feasibility.lines import Line, literal, rounded, where


@dataclass(frozen=True)
class Procedures:
    """Procedures as rows; calendar years and months are pure numbers, for a month is no part of a price."""

    is_scheduled: Line  # 1 where a start and a duration are given
    begins: Line  # months since the year 0, the first month of the procedure
    ends: Line  # the first month after it
    end_year: Line  # calendar year of its last month
    end_month: Line  # 1–12
    procedure_months: Line  # from the first beginning to the last end


def procedures(sources: Sources) -> Procedures | None:
    """A procedure that begins in month m of year y and takes n months ends in month m + n − 1.

    Without a month it begins in January. ``None`` without the sheet, or where no procedure has a start and a duration.

    Six months from July 2026 end in December 2026, and two from January 2027 in February: eight months together.
    """
    rows = sources.columns("prior_procedures")
    if rows is None or not any(record.start_year is not None and record.months for record in rows.records):
        return None
    every = rows.only([True] * len(rows.axis))
    start_year, start_month, months = (every.with_unit(name, "") for name in ("start_year", "start_month", "months"))
    twelve = sources.figures.figure("months_per_year")
    scheduled = (start_year > 0) * (months > 0)
    month = where(start_month > 0, start_month, 1)
    begins = start_year * twelve + month - 1
    ends = begins + months
    # Whole years since January of the start: half a year below the middle of each year rounds down to it.
    last = month - 1 + months - 1
    half = (twelve - 1) / (literal(1) + 1)
    passed = rounded((last - half) / twelve, literal(0))
    latest = (ends * scheduled).most_row()
    first = where(scheduled, begins, latest).least_row()
    return Procedures(
        scheduled,
        begins,
        ends,
        start_year + passed,
        last - passed * twelve + 1,
        latest - first,
    )

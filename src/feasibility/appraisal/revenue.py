"""Revenue of the financial analysis, each row by its own basis."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.benefits import Benefits
from feasibility.appraisal.operating import OperatingCost
from feasibility.appraisal.research import ResearchOutput
from feasibility.appraisal.sources import Sources
from feasibility.inputs.columns import Columns
from feasibility.lines import Keys, Line, each, where


@dataclass(frozen=True)
class Revenue:
    """What users pay; 백만원 at prices of the price base year, positive, in the year in which it is received."""

    yearly: Line  # row × year
    by_year: Line  # year
    total_by_row: Line  # row
    total: Line


def revenue(
    sources: Sources, research: ResearchOutput | None, operating: OperatingCost | None, gains: Benefits | None
) -> Revenue | None:
    """Each row by its basis, in the years from its start to its end.

    fixed: the amount every year. quantity_price: quantity × unit price. operating_share: a rate of the operating cost
    of the year. per_output: unit price × the output of an indicator. benefit: as much as a benefit of the sheet 편익,
    whichever its scope (a royalty may be 참고 there and revenue here). by_year: the amounts given. A row whose basis
    names what the study does not have is 0. ``None`` without the sheet.

    A royalty of 1 % of an operating cost of 31,822 is 318 a year. Source: 예비타당성조사 수행 총괄지침(2022) 제54조.
    """
    rows = sources.columns("revenues")
    if rows is None:
        return None
    lines = _own(sources, rows, research, operating, gains)
    own = each(rows.axis, [word if word in lines else None for word in rows.words("basis")], lines)
    year = sources.frame.year
    window = sources.scheduled((year >= rows.start_year) * where(rows.end_year > 0, year <= rows.end_year, 1))
    yearly = own * window
    by_year = yearly.sum_rows()
    return Revenue(yearly, by_year, yearly.sum_years(), by_year.sum_years())


def _own(
    sources: Sources,
    rows: Columns,
    research: ResearchOutput | None,
    operating: OperatingCost | None,
    gains: Benefits | None,
) -> dict[str, Line]:
    """The line of each basis; that of fixed amounts is always there, so that rows of no basis known are 0."""
    lines: dict[str, Line] = {"fixed": rows.part("basis", "fixed").amount}
    if rows.has("basis", "quantity_price"):
        part = rows.part("basis", "quantity_price")
        lines["quantity_price"] = part.quantity * part.unit_price
    if rows.has("basis", "by_year"):
        lines["by_year"] = sources.scheduled(rows.part("basis", "by_year").years("money"))
    if rows.has("basis", "operating_share") and operating is not None:
        lines["operating_share"] = rows.part("basis", "operating_share").rate * operating.by_year
    if rows.has("basis", "per_output") and research is not None:
        output = research.output.of(_keys(rows, "per_output", research.output))
        lines["per_output"] = rows.part("basis", "per_output").unit_price * output
    if rows.has("basis", "benefit") and gains is not None:
        lines["benefit"] = gains.yearly.of(_keys(rows, "benefit", gains.yearly))
    return lines


def _keys(rows: Columns, basis: str, driven: Line) -> Keys:
    pairs = zip(rows.words("driver"), rows.words("basis"), strict=True)
    assert driven.rows is not None
    return rows.keys("driver", driven.rows, [word if found == basis else None for word, found in pairs])

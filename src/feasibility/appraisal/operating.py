"""Operating cost by item and year, each row by its own basis."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.capital import CapitalCost
from feasibility.appraisal.conversion import conversion_factor, converted_rows
from feasibility.appraisal.facilities import Facilities
from feasibility.appraisal.research import ResearchOutput
from feasibility.appraisal.shares import tiers
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.staffing import Staffing, heads_named
from feasibility.inputs.columns import Columns
from feasibility.lines import Keys, Line, each, literal, where


@dataclass(frozen=True)
class OperatingCost:
    """What running the centre costs; 백만원 at prices of the price base year, without tax."""

    yearly: Line  # row × year
    by_item: Line  # shown item × year
    by_year: Line  # year
    total: Line
    annual: Line  # at full operation
    annual_by_item: Line  # shown item
    total_by_item: Line  # shown item
    converted: Line | None  # year, times conversion factors; None where no row has one

    @property
    def appraised(self) -> Line:
        """The cost by year that the economic appraisal takes: the converted one where there is one."""
        return self.by_year if self.converted is None else self.converted


def operating_cost(
    sources: Sources,
    staff: Staffing | None,
    space: Facilities,
    research: ResearchOutput | None,
    capital: CapitalCost | None,
) -> OperatingCost | None:
    """Each row by its basis, in the years from its start to its end, times its activity where one is given.

    Shares are of other operating rows in the same year, of capital amounts without tax, or of both (upkeep is 2 %
    of construction), tier by tier. Full operation is the stated year, else the last. The factor of the operating cost
    is 1 but in a sensitivity case. Conversion factors count in ``converted`` alone. Amounts are positive, 백만원 at
    prices of the price base year without tax, in the year in which they are spent. ``None`` without the sheet.

    A fixed 150 from 2028, and 2 % of a building of 1,000 as its upkeep: 0 in 2027, 170 a year from 2028.
    Source: 예비타당성조사 수행 총괄지침(2022) 제35조, 제45조 제5항.
    """
    rows = sources.columns("operating_costs")
    if rows is None:
        return None
    lines = _own(sources, rows, staff, space, research)
    words = [word if word in lines else None for word in rows.words("basis")]
    own = each(rows.axis, words, lines) if lines else rows.rate * 0
    running = _running(sources, rows)
    yearly = _with_shares(sources, rows, own * running, running, capital)
    yearly = yearly * sources.figures.figure("operating_cost_factor")
    items = rows.words_axis("item", default=rows.titles("name"))
    by_item = yearly.by(rows.keys("item", items, default=rows.titles("name")))
    by_year = yearly.sum_rows()
    at_full = is_full_operation(sources)
    annual, annual_by_item = (by_year * at_full).sum_years(), (by_item * at_full).sum_years()
    factor = conversion_factor(sources, rows, converted_rows(sources, rows))
    converted = None if factor is None else (yearly * factor).sum_rows()
    over_years = by_item.sum_years()
    return OperatingCost(yearly, by_item, by_year, by_year.sum_years(), annual, annual_by_item, over_years, converted)


def is_full_operation(sources: Sources) -> Line:
    """1 in the year of full operation: the stated one (later by the delay of the opening), else the last."""
    premises = sources.premises
    if not premises.has("full_operation_year"):
        return sources.frame.year.equals(premises.last_year)
    return sources.scheduled(sources.frame.year.equals(premises.full_operation_year))


def _own(
    sources: Sources, rows: Columns, staff: Staffing | None, space: Facilities, research: ResearchOutput | None
) -> dict[str, Line]:
    """The line of each basis that a row of the sheet uses and the study can compute."""
    lines: dict[str, Line] = {}
    if rows.has("basis", "fixed"):
        lines["fixed"] = rows.part("basis", "fixed").amount
    if rows.has("basis", "quantity_price"):
        part = rows.part("basis", "quantity_price")
        lines["quantity_price"] = part.quantity * part.unit_price
    if rows.has("basis", "by_year"):
        lines["by_year"] = sources.scheduled(rows.part("measure", "amounts").years("money"))
    if rows.has("basis", "staffing") and staff is not None:
        lines["staffing"] = staff.cost
    if rows.has("basis", "per_head") and staff is not None:
        heads = heads_named(staff, _drivers(rows, "per_head"), rows.axis)
        if heads is not None:
            lines["per_head"] = rows.part("basis", "per_head").unit_price * heads
    if rows.has("basis", "per_output") and research is not None:
        lines["per_output"] = rows.part("basis", "per_output").unit_price * research.output.of(
            _driver_keys(rows, "per_output", research.output)
        )
    if rows.has("basis", "per_area") and space.total_area is not None:
        lines["per_area"] = rows.part("basis", "per_area").unit_price * space.total_area
    if rows.has("basis", "electricity") and space.electricity_cost is not None:
        lines["electricity"] = space.electricity_cost.of(_driver_keys(rows, "electricity", space.electricity_cost))
    return lines


def _driver_keys(rows: Columns, basis: str, driven: Line) -> Keys:
    """The drivers of the rows of one basis."""
    assert driven.rows is not None
    return rows.keys("driver", driven.rows, _drivers(rows, basis))


def _drivers(rows: Columns, basis: str) -> list[str | None]:
    pairs = zip(rows.words("driver"), rows.words("basis"), strict=True)
    return [word if found == basis else None for word, found in pairs]


def _running(sources: Sources, rows: Columns) -> Line:
    """1 in the years of a row, or its activity where the year columns hold one; 1 throughout for amounts by year."""
    year = sources.frame.year
    window = sources.scheduled((year >= rows.start_year) * where(rows.end_year > 0, year <= rows.end_year, 1))
    if not rows.has("measure", "activity"):
        return window
    activity = sources.scheduled(rows.part("measure", "activity").years(""))
    words = ["activity" if word == "activity" else "always" for word in rows.words("measure")]
    return window * each(rows.axis, words, {"activity": activity, "always": literal(1)})


def _with_shares(sources: Sources, rows: Columns, own: Line, running: Line, capital: CapitalCost | None) -> Line:
    if not rows.has("basis", "share"):
        return own
    items = sources.columns("capital_costs")
    bases = rows.named("base")
    outside = rows.named("base", items) if items is not None else ((),) * len(bases)
    # A share of capital alone has no base in this sheet, but is not the row's own amount either.
    shared = [word == "share" for word in rows.words("basis")]
    yearly = own
    if capital is not None and any(outside):
        of_capital = rows.rate * capital.unit_amount.sum_of_named(rows.axis, outside) * running
        words = ["capital" if out else "own" for out in outside]
        yearly = each(rows.axis, words, {"own": own, "capital": of_capital})
    for tier in tiers(bases)[1:]:
        named = tuple(base if row in tier else () for row, base in enumerate(bases))
        share = rows.rate * yearly.sum_of_named(rows.axis, named) * running
        both = [row for row in tier if outside[row]]
        options = {"known": yearly, "share": share}
        if both:
            options["both"] = yearly + share
        choice = [
            "both" if row in both else "share" if row in tier and shared[row] else "known"
            for row in range(len(rows.axis))
        ]
        yearly = each(rows.axis, choice, {word: line for word, line in options.items() if word in choice})
    return yearly

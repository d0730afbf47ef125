"""Benefits by row and year, and their sums by scope."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from feasibility.appraisal.benefit_bases import further_bases, market_share, within_technology_cycle
from feasibility.appraisal.operating import OperatingCost
from feasibility.appraisal.research import ResearchOutput
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.timeline import Timeline
from feasibility.inputs.columns import Columns
from feasibility.lines import Keys, Line, each, where

# A scope holds the benefits of the scopes before it; what is for reference only is in none.
SCOPES = ("guideline", "social")


@dataclass(frozen=True)
class Benefits:
    """Benefits in 백만원 at prices of the price base year."""

    yearly: Line  # benefit × year
    total: Line  # benefit, over the period, undiscounted
    present_value: Line  # benefit
    included: Line  # benefit × year: those that some scope counts
    included_total: Line  # benefit
    by_scope: Mapping[str, Line]  # scope → year, each with the scopes it includes
    reference: Line  # year: shown, never added


def benefits(
    sources: Sources,
    time: Timeline,
    research: ResearchOutput | None,
    operating: OperatingCost | None,
    market: Line | None,
) -> Benefits | None:
    """Each benefit by its basis, in its years, later by its gestation.

    per_output: output × share × unit value. quantity_hours: quantity × hours × utilisation × share × hourly price.
    market: size × market share × project share × R&D contribution × success × value added
    (연구개발 예비타당성조사의 시장수요접근법), ``market`` being the sizes by market and year. human_capital: output ×
    share × premium × annual wage × annuity over the years of effect at the social rate. operating_share: a rate of
    the operating cost. The other bases are those of ``further_bases``. The factor of the benefits is 1 but in a
    sensitivity case.
    ``None`` without the sheet.
    """
    rows = sources.columns("benefits")
    if rows is None:
        return None
    lines = _own(sources, rows, time, research, operating, market)
    own = each(rows.axis, [word if word in lines else None for word in rows.words("basis")], lines)
    own = within_technology_cycle(sources, rows, own)
    year = sources.frame.year
    window = sources.scheduled((year >= rows.start_year) * where(rows.end_year > 0, year <= rows.end_year, 1))
    yearly = sources.within((own * window).lag(rows.lag)) * sources.figures.figure("benefit_factor")
    by_scope = yearly.by(rows.choices("scope"))
    guideline = by_scope.row("guideline")
    scopes = {"guideline": guideline, "social": guideline + by_scope.row("social")}
    value = (yearly * time.discount_factor).sum_years()
    included = yearly * (1 - rows.chosen("scope", "reference"))
    return Benefits(
        yearly,
        yearly.sum_years(),
        value,
        included,
        included.sum_years(),
        scopes,
        by_scope.row("reference"),
    )


def _own(
    sources: Sources,
    rows: Columns,
    time: Timeline,
    research: ResearchOutput | None,
    operating: OperatingCost | None,
    market: Line | None,
) -> dict[str, Line]:
    lines: dict[str, Line] = {}
    if rows.has("basis", "fixed"):
        lines["fixed"] = rows.part("basis", "fixed").amount
    if rows.has("basis", "by_year"):
        lines["by_year"] = sources.scheduled(rows.part("basis", "by_year").years("money"))
    if rows.has("basis", "per_output") and research is not None:
        part = rows.part("basis", "per_output")
        lines["per_output"] = (
            research.output.of(_keys(rows, "per_output", research.output)) * part.share * part.unit_value
        )
    if rows.has("basis", "quantity_hours"):
        part = rows.part("basis", "quantity_hours")
        sold = part.quantity * part.hours * part.utilisation * part.share
        lines["quantity_hours"] = sources.prices.in_million_won(sold * part.hourly_price, "원")
    if rows.has("basis", "market") and market is not None:
        part = rows.part("basis", "market")
        ours = market.of(_keys(rows, "market", market)) * part.project_share * part.rnd_contribution
        lines["market"] = ours * part.success_rate * part.value_added_rate * market_share(rows)
    if rows.has("basis", "human_capital") and research is not None:
        part = rows.part("basis", "human_capital")
        people = research.output.of(_keys(rows, "human_capital", research.output)) * part.share
        rate, lasting = time.social_discount_rate, part.with_unit("effect_years", "")
        annuity = (1 - (1 + rate) ** (0 - lasting)) / where(rate > 0, rate, 1)
        years = where(rate > 0, annuity, lasting)
        # The indicator counts persons here.
        wage = part.with_unit("annual_wage", "money/건")
        lines["human_capital"] = people * part.premium * wage * years
    if rows.has("basis", "operating_share") and operating is not None:
        lines["operating_share"] = rows.part("basis", "operating_share").rate * operating.by_year
    return lines | further_bases(sources, rows, research)


def _keys(rows: Columns, basis: str, driven: Line) -> Keys:
    words = [
        word if found == basis else None for word, found in zip(rows.words("driver"), rows.words("basis"), strict=True)
    ]
    assert driven.rows is not None
    return rows.keys("driver", driven.rows, words)

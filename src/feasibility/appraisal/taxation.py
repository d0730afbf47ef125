"""Depreciation, and tax on profit with losses carried forward."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.capital import CapitalCost
from feasibility.appraisal.loans import Loans
from feasibility.appraisal.operating import OperatingCost
from feasibility.appraisal.renewal import Renewal
from feasibility.appraisal.revenue import Revenue
from feasibility.appraisal.sources import Sources
from feasibility.inputs.columns import Columns
from feasibility.lines import Line, larger, literal, roll, total, where


@dataclass(frozen=True)
class Taxation:
    """Depreciation and tax in 백만원, positive."""

    depreciable: Line | None  # rule × year: what is put into service
    depreciation: Line | None  # rule × year
    depreciation_by_year: Line | None  # year
    profit: Line  # year, before tax; a loss is negative
    taxable_profit: Line  # year, after losses brought forward
    tax_rate: Line  # the rates of corporate and local tax together
    tax: Line  # year
    tax_total: Line


def taxation(
    sources: Sources,
    capital: CapitalCost | None,
    renewed: Renewal | None,
    revenue: Revenue | None,
    operating: OperatingCost | None,
    debt: Loans | None,
) -> Taxation | None:
    """Profit = revenue − operating cost − depreciation − interest; tax = rates × profit above all losses so far.

    What a rule depreciates is what is paid for its items (with value-added tax, at bid prices), renewals included. It
    is put into service in the year it is paid, but not before the opening year; depreciation begins in that year.
    straight_line: cost ÷ life for ``life`` years. declining: each year the share 1 − (share left)^(1 ÷ life) of the
    book value, so that the share left stands at the end of its life. Losses are carried forward without limit of
    years. Tax is paid in the year of the profit; depreciation, profit and tax are 백만원, and a loss is a negative
    profit. What is not written off by the last year is left. ``None`` without the sheet, or without revenue and cost.

    A machine of 300 over 3 years, a yearly revenue of 250 less 100 of cost, and tax at 20 %: profit 50, tax 10.
    Losses of 98, then profits of 102 and 167: 4 and 167 are taxed.
    Source: 법인세법 시행령 제26조 (depreciation). Legal limits on losses carried forward are not applied.
    """
    rules = sources.columns("tax_depreciation")
    if rules is None:
        return None
    depreciable, depreciation = _depreciation(sources, rules, capital, renewed)
    written_off = None if depreciation is None else depreciation.sum_rows()
    earned = [line.by_year for line in (revenue,) if line is not None]
    spent = [line.by_year for line in (operating,) if line is not None]
    spent += [line for line in (written_off,) if line is not None]
    spent += [debt.interest_by_year] if debt is not None else []
    if not earned and not spent:
        return None
    profit = total(earned) - total(spent) if spent else total(earned)
    # Profit is taxed as far as its sum since the first year rises above where it has ever been.
    taxed = larger(0, profit.cumulative()).running_most()
    taxable = taxed - taxed.lag(literal(1))
    rates = rules.rate * (rules.chosen("kind", "corporate_tax") + rules.chosen("kind", "local_tax"))
    rate = rates.sum_rows()
    tax = taxable * rate
    return Taxation(depreciable, depreciation, written_off, profit, taxable, rate, tax, tax.sum_years())


def _depreciation(
    sources: Sources, rules: Columns, capital: CapitalCost | None, renewed: Renewal | None
) -> tuple[Line, Line] | tuple[None, None]:
    """What each rule puts into service in each year, and its depreciation, rule × year."""
    items = sources.columns("capital_costs")
    if capital is None or items is None or not rules.has("kind", "depreciation"):
        return None, None
    bought = capital.financial.yearly
    if renewed is not None and renewed.yearly is not None:
        bought = bought + renewed.yearly
    named = tuple(
        positions if kind == "depreciation" else ()
        for positions, kind in zip(rules.named("item", items), rules.words("kind"), strict=True)
    )
    paid = bought.sum_of_named(rules.axis, named)
    year, opening = sources.frame.year, sources.premises.opening_year
    until_opening = (paid * (year <= opening)).sum_years()
    in_service = paid * (year > opening) + until_opening * year.equals(opening)
    so_far = in_service.cumulative()
    life = where(rules.life > 0, rules.life, 1)
    straight = (so_far - so_far.lag(life)) / _as_number(rules)
    left = sources.figures.figure("declining_balance_residual_share") ** (1 / _as_number(rules))
    book = roll(sources.frame, growth=left, flow=in_service * left)
    declining = so_far - book - (so_far - book).lag(literal(1))
    method = rules.chosen("method", "declining")
    return in_service, where(method, declining, straight)


def _as_number(rules: Columns) -> Line:
    """The life of each rule as a pure number: by how much cost is divided; 1 where a rule has none."""
    life = rules.only([True] * len(rules.axis)).with_unit("life", "")
    return where(life > 0, life, 1)

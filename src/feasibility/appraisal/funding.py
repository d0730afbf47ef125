"""Who pays: investment with value-added tax, reinvestment, and what operation costs beyond its revenue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from feasibility.appraisal.capital import CapitalCost
from feasibility.appraisal.operating import OperatingCost
from feasibility.appraisal.renewal import Renewal, renewal
from feasibility.appraisal.revenue import Revenue
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.timeline import Timeline
from feasibility.inputs.choices import OPERATION
from feasibility.inputs.columns import Columns
from feasibility.inputs.references import parts, word_code
from feasibility.lines import Line, each, larger, total, where

# The columns of the sheet 재원조달, in its order.
PAYERS = ("national", "province", "city", "member", "private")
(RUNNING,) = OPERATION


@dataclass(frozen=True)
class Needs:
    """What each row of the sheet pays for in its years; row × year, 백만원."""

    investment: Line | None  # with value-added tax
    reinvestment: Line | None  # with value-added tax
    operation: Line | None
    purchases: Line | None  # both at bid prices: what is paid in cash
    investment_by_row: Line | None  # row, over the period
    operation_by_row: Line | None  # row, over the period


@dataclass(frozen=True)
class Payer:
    """What one payer gives; 백만원, positive."""

    investment_by_row: Line | None  # row of the sheet, over the period, with value-added tax
    investment: Line | None  # year
    investment_total: Line | None
    investment_by_group: Line | None  # cost group, over the period
    reinvestment: Line | None  # year, with value-added tax
    operation_by_row: Line | None  # row of the sheet, over the period
    operation: Line | None  # year
    operation_total: Line | None
    by_year: Line  # year: everything
    total: Line


@dataclass(frozen=True)
class Coverage:
    """How far the rows of the sheet cover the investment."""

    covered_share: Line  # item × year: 1 where payers give all
    unassigned_by_item: Line  # item: investment without a payer
    unassigned_by_year: Line  # year: the same
    unassigned_total: Line
    doubled_total: Line  # investment that several rows give


@dataclass(frozen=True)
class Funding:
    """Who pays for what. ``contributions`` is the cash that the financial analysis receives: at bid prices."""

    deficit: Line | None  # year: operating cost less revenue, not below 0
    needs: Needs
    payers: Mapping[str, Payer]
    coverage: Coverage | None
    local_burden: Line  # year: province and city
    contributions: Line  # year: all payers
    national_contributions: Line  # year


def funding(
    sources: Sources,
    time: Timeline,
    capital: CapitalCost | None,
    paid_again: Renewal | None,
    operating: OperatingCost | None,
    revenue: Revenue | None,
) -> Funding | None:
    """The shares of each row of the sheet applied to what the row names, in its years (a blank year bounds nothing).

    A row names items or groups of 사업비, or 운영. Investment is shared with value-added tax (총사업비), and renewals
    as the items that they renew; operation is shared as operating cost less revenue, where that is more than nothing.
    ``paid_again`` is the renewal of the financial view. What two rows name is given twice: the balances show it.
    ``None`` without the sheet, or where its rows name nothing that the study has.

    A building of 110 with tax, national share 0.6: 66. Source: 지방재정법 제37조, 지방재정 투자심사규칙 별지 서식.
    """
    rows = sources.columns("funding")
    if rows is None:
        return None
    year = sources.frame.year
    window = (year >= rows.phase_start) * where(rows.phase_end > 0, year <= rows.phase_end, 1)
    # What nobody earns is to be paid for.
    lacking = None if operating is None else operating.by_year
    if lacking is not None and revenue is not None:
        lacking = lacking - revenue.by_year
    deficit = None if lacking is None else larger(0, lacking)
    needs = _needs(sources, time, rows, window, capital, paid_again, deficit)
    if needs.investment is None and needs.operation is None:
        return None
    items = sources.columns("capital_costs")
    naming = None if items is None else _naming(rows, items)
    by_group = {payer: _by_group(getattr(rows, payer) * window, items, naming, capital) for payer in PAYERS}
    payers = {payer: _payer(getattr(rows, payer), needs, by_group[payer]) for payer in PAYERS}
    coverage = _coverage(rows, window, items, naming, capital)
    given = [payer.operation for payer in payers.values() if payer.operation is not None]
    state = [line for line in (payers["national"].operation,) if line is not None]
    if coverage is not None and needs.purchases is not None and capital is not None:
        given.append((_bought(capital, paid_again) * coverage.covered_share).sum_rows())
        state.append((needs.purchases * rows.national).sum_rows())
    return Funding(
        deficit,
        needs,
        payers,
        coverage,
        payers["province"].by_year + payers["city"].by_year,
        total(given),
        total(state),
    )


def _bought(capital: CapitalCost, paid_again: Renewal | None) -> Line:
    bought = capital.financial.yearly
    return bought if paid_again is None or paid_again.yearly is None else bought + paid_again.yearly


def _needs(
    sources: Sources,
    time: Timeline,
    rows: Columns,
    window: Line,
    capital: CapitalCost | None,
    paid_again: Renewal | None,
    deficit: Line | None,
) -> Needs:
    invested = renewed = purchases = operation = None
    items = sources.columns("capital_costs")
    named = () if items is None else rows.named("group", items)
    if capital is not None and any(named):
        again = renewal(sources, time, capital.gross)
        invested = capital.gross.yearly.sum_of_named(rows.axis, named) * window
        purchases = _bought(capital, paid_again).sum_of_named(rows.axis, named) * window
        if again.yearly is not None:
            renewed = again.yearly.sum_of_named(rows.axis, named) * window
    runs = [any(word_code(part, OPERATION) for part in parts(text or "")) for text in rows.words("group")]
    if deficit is not None and any(runs):
        words = [RUNNING.code if runs_here else None for runs_here in runs]
        operation = each(rows.axis, words, {RUNNING.code: deficit * window})
    return Needs(
        invested,
        renewed,
        operation,
        purchases,
        None if invested is None else invested.sum_years(),
        None if operation is None else operation.sum_years(),
    )


def _naming(rows: Columns, items: Columns) -> tuple[tuple[int, ...], ...]:
    """For each item of 사업비, the rows of the sheet that name it."""
    named = rows.named("group", items)
    return tuple(
        tuple(row for row, positions in enumerate(named) if item in positions) for item in range(len(items.axis))
    )


def _by_group(
    share: Line, items: Columns | None, naming: tuple[tuple[int, ...], ...] | None, capital: CapitalCost | None
) -> Line | None:
    """What one payer gives to each cost group; ``share`` is row × year, nothing outside a row's years."""
    if items is None or naming is None or capital is None:
        return None
    given = (capital.gross.yearly * share.sum_of_named(items.axis, naming)).sum_years()
    return given.by(items.choices("group"))


def _payer(share: Line, needs: Needs, by_group: Line | None) -> Payer:
    """What one payer gives: its share, by row of the sheet, of what the rows pay for."""
    invested = None if needs.investment is None else share * needs.investment
    renewed = None if needs.reinvestment is None else (share * needs.reinvestment).sum_rows()
    running = None if needs.operation is None else share * needs.operation
    investment = None if invested is None else invested.sum_rows()
    operation = None if running is None else running.sum_rows()
    by_year = total(line for line in (investment, renewed, operation) if line is not None)
    return Payer(
        None if invested is None else invested.sum_years(),
        investment,
        None if investment is None else investment.sum_years(),
        by_group,
        renewed,
        None if running is None else running.sum_years(),
        operation,
        None if operation is None else operation.sum_years(),
        by_year,
        by_year.sum_years(),
    )


def _coverage(
    rows: Columns,
    window: Line,
    items: Columns | None,
    naming: tuple[tuple[int, ...], ...] | None,
    capital: CapitalCost | None,
) -> Coverage | None:
    if items is None or naming is None or capital is None:
        return None
    whole = total(getattr(rows, payer) for payer in PAYERS)
    covered = (whole * window).sum_of_named(items.axis, naming)
    # Shares of 0.6, 0.12 and 0.28 add up to 1 but for rounding: the comparison knows, the difference does not.
    lacking = capital.gross.yearly * (covered < 1) * (1 - covered)
    by_item = lacking.sum_years()
    doubled = (capital.gross.yearly * (covered > 1) * (covered - 1)).sum_years()
    return Coverage(covered, by_item, lacking.sum_rows(), by_item.sum_rows(), doubled.sum_rows())

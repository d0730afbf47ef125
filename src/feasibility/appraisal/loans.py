"""Loans: drawn in one year, paid back after a time of grace."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.sources import Sources
from feasibility.appraisal.timeline import Timeline
from feasibility.lines import Line, literal, roll, where


@dataclass(frozen=True)
class Loans:
    """Debt in 백만원, every line positive; what is drawn comes in, principal and interest go out."""

    drawn: Line  # loan × year
    balance: Line  # loan × year, at the end of the year
    interest: Line  # loan × year, on the balance at the end of the year before
    principal: Line  # loan × year
    drawn_by_year: Line  # year
    interest_by_year: Line  # year
    principal_by_year: Line  # year
    balance_by_year: Line  # year
    service: Line  # year: principal + interest
    is_due: Line  # year: 1 where some loan asks for interest or principal
    interest_total: Line
    outstanding: Line  # at the end of the last year
    is_left_over: Line  # 1 where some loan is paid back later than that


def loans(sources: Sources, time: Timeline) -> Loans | None:
    """Each loan is drawn at the end of its year; interest falls due a year later, in the years of grace too.

    Repayment lasts n years after the grace. equal_principal: amount ÷ n a year. annuity: one payment
    amount × i ÷ (1 − (1 + i)^−n) a year, interest in it (amount ÷ n at no interest). bullet: everything in the n-th
    year. What falls due after the last year of the analysis is left outstanding. ``None`` without the sheet.

    Amounts are 백만원, positive; rates are yearly. Without years of grace the first payment follows a year after
    drawing.

    1,000 at 10 % drawn in 2026, a year of grace, two years of annuity: 100 of interest in 2027, then 576.19 twice;
    in equal principal 600 and 550.
    """
    rows = sources.columns("loans")
    if rows is None:
        return None
    year = sources.frame.year
    drawn = rows.amount * year.equals(rows.year)
    last_of_grace = rows.year + rows.grace_years
    last = last_of_grace + rows.repayment_years
    repaying = (year > last_of_grace) * (year <= last)
    level = rows.chosen("method", "annuity")
    equal = rows.chosen("method", "equal_principal")
    bullet = rows.chosen("method", "bullet")
    rate = rows.interest_rate
    # Years of repayment as a pure number: how many payments there are.
    payments = rows.only([True] * len(rows.axis)).with_unit("repayment_years", "")
    annuity = where(rate > 0, (1 - (1 + rate) ** (0 - payments)) / where(rate > 0, rate, 1), payments)
    paid = rows.amount * (level * repaying / annuity + equal * repaying / payments + bullet * year.equals(last))
    balance = roll(sources.frame, growth=1 + rate * level * repaying, flow=drawn - paid)
    before = balance.lag(literal(1))
    interest = sources.within(rate * before)
    principal = sources.within(before + drawn - balance)
    interest_by_year, principal_by_year = interest.sum_rows(), principal.sum_rows()
    balance_by_year = balance.sum_rows()
    service = interest_by_year + principal_by_year
    later = last > time.last_year
    # By the calendar and not by the amounts, of which rounding leaves a trace after the last payment.
    asking = ((year > rows.year) * (year <= last)).sum_rows() > 0
    return Loans(
        drawn,
        balance,
        interest,
        principal,
        drawn.sum_rows(),
        interest_by_year,
        principal_by_year,
        balance_by_year,
        service,
        asking * (service > 0),
        interest_by_year.sum_years(),
        ((balance * later).sum_rows() * time.is_last_year).sum_years(),
        later.most_row(),
    )

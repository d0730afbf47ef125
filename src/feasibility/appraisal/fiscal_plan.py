"""Funding in the forms that a city hands in: the investment review's, and the medium-term fiscal plan's five years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from feasibility.appraisal.funding import Funding, Payer
from feasibility.appraisal.sources import Sources
from feasibility.lines import Line, total


@dataclass(frozen=True)
class ReviewPeriods:
    """Investment with value-added tax before the years of the review form and after them; 백만원."""

    before: Line  # 기투자
    after: Line  # 이후


@dataclass(frozen=True)
class PlanSums:
    """Sums over the years of the medium-term plan; 백만원."""

    investment: Line | None  # renewals with it
    operation: Line | None
    everything: Line


@dataclass(frozen=True)
class MediumTerm:
    """The medium-term fiscal plan: what payers give to investment (renewals with it) and operation in its years."""

    plan_years: Line
    in_plan: Line  # year: 1 in the years of the plan
    payers: Mapping[str, PlanSums]
    all_payers: PlanSums
    by_payer: Mapping[str, Line]  # year: investment and renewals of each payer that gives some
    investment: Line | None  # year: of all payers
    operation: Line | None  # year
    by_year: Line  # year


@dataclass(frozen=True)
class FiscalPlan:
    """Both forms. They begin in ``first_year``; what was spent before it is 기투자."""

    first_year: Line
    review_years: Line  # how many years the review form shows one by one
    review: Mapping[str, ReviewPeriods]  # by payer that gives to investment
    review_total: ReviewPeriods | None
    review_unassigned: ReviewPeriods | None
    investment: Line | None  # year: of all payers, with what has no payer
    investment_total: Line | None  # the same over the period: the total project cost where nothing is given twice
    operation_total: Line | None  # operation less revenue of all payers, over the period
    local_burden_total: Line  # province and city, everything over the period
    highest_local_burden: Line  # of a year
    highest_city_burden: Line  # of a year
    medium_term: MediumTerm | None  # None for a pack that knows no medium-term plan


def fiscal_plan(sources: Sources, funded: Funding | None) -> FiscalPlan | None:
    """The forms begin in the year that the premises name, else in the fiscal year after the study begins.

    The review form shows total, what was spent before, the first years one by one, and the rest (총사업비, 기투자,
    연차별, 이후); the three parts add up to the total. The plan has five fiscal years, and takes renewals in with the
    investment. ``None`` without funding.

    100 a year from 2026 to 2031, study of 2026, four years shown: before 100 (2026), 2027–2030 100 each, after 100.
    Source: 지방재정법 제33조, 제37조; 지방재정 투자심사규칙 별지 서식(서식 원문 미확인).
    """
    if funded is None:
        return None
    figures, premises, year = sources.figures, sources.premises, sources.frame.year
    if premises.has("plan_year"):
        first = premises.plan_year
    else:
        first = premises.study_year + figures.figure("plan_year_offset")
    shown = figures.figure("investment_review_years")

    def periods(investment: Line) -> ReviewPeriods:
        before, after = year < first, year >= first + shown
        return ReviewPeriods((investment * before).sum_years(), (investment * after).sum_years())

    invested = {payer: given.investment for payer, given in funded.payers.items() if given.investment is not None}
    run = [given.operation_total for given in funded.payers.values() if given.operation_total is not None]
    by_year = total(invested.values()) if invested else None
    lacking = None if funded.coverage is None else funded.coverage.unassigned_by_year
    everything = by_year if by_year is None or lacking is None else by_year + lacking
    return FiscalPlan(
        first,
        shown,
        {payer: periods(line) for payer, line in invested.items()},
        None if everything is None else periods(everything),
        None if lacking is None else periods(lacking),
        everything,
        None if everything is None else everything.sum_years(),
        total(run) if run else None,
        funded.local_burden.sum_years(),
        funded.local_burden.most(),
        funded.payers["city"].by_year.most(),
        _medium_term(sources, funded, first),
    )


def _medium_term(sources: Sources, funded: Funding, first: Line) -> MediumTerm | None:
    figures, year = sources.figures, sources.frame.year
    if "medium_term_years" not in figures.guideline.figures:
        return None
    years = figures.figure("medium_term_years")
    in_plan = (year >= first) * (year < first + years)
    spent = {payer: _spent(given) for payer, given in funded.payers.items()}
    invested = [line for line in spent.values() if line is not None]
    run = [given.operation for given in funded.payers.values() if given.operation is not None]
    investment = total(invested) if invested else None
    operation = total(run) if run else None
    by_year = total(line for line in (investment, operation) if line is not None)

    def over(line: Line) -> Line:
        return (line * in_plan).sum_years()

    def sums(investment: Line | None, operation: Line | None, everything: Line) -> PlanSums:
        return PlanSums(
            None if investment is None else over(investment),
            None if operation is None else over(operation),
            over(everything),
        )

    return MediumTerm(
        years,
        in_plan,
        {payer: sums(spent[payer], given.operation, given.by_year) for payer, given in funded.payers.items()},
        sums(investment, operation, by_year),
        {payer: line for payer, line in spent.items() if line is not None},
        investment,
        operation,
        by_year,
    )


def _spent(given: Payer) -> Line | None:
    """Investment and renewals of one payer, by year."""
    lines = [line for line in (given.investment, given.reinvestment) if line is not None]
    return total(lines) if lines else None

"""What is missing for benefits to equal costs, and what each household would have to pay to make up for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from feasibility.appraisal.economic import EconomicResult
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.timeline import Timeline
from feasibility.lines import Line, larger


@dataclass(frozen=True)
class BreakEven:
    """The break-even of one scope of benefits."""

    missing_benefit: Line  # present value, 백만원; 0 where benefits reach costs
    payment_factor: Line | None  # the discount factors of the years of payment, added up
    household_payment: Line | None  # 원 a household and year


def break_even(sources: Sources, time: Timeline, verdicts: Mapping[str, EconomicResult]) -> dict[str, BreakEven]:
    """By scope: missing benefit = present value of costs − present value of benefits, not below 0 (B/C = 1).

    The payment is what every household of the premises pays once a year for ``payment_years`` from
    ``payment_first_year``, so that the payments' present value is the missing benefit. It says how large a willingness
    to pay would have to be, not that anyone would pay it. Years of payment after the last year count for nothing.
    Without households or years of payment (or with none of them in the period) there is no payment.

    100 missing, 1,000,000 households, one payment with a discount factor of 0.8: 125원.
    Source: 예비타당성조사 수행 총괄지침(2022) 제29조 (조건부가치측정은 불가피한 경우에 한함).
    """
    factor = _payment_factor(sources, time)
    return {scope: _of_scope(sources, verdict, factor) for scope, verdict in verdicts.items()}


def _payment_factor(sources: Sources, time: Timeline) -> Line | None:
    premises = sources.premises
    if not all(premises.has(name) for name in ("households", "payment_first_year", "payment_years")):
        return None
    year, first = sources.frame.year, premises.payment_first_year
    paid = sources.within((year >= first) * (year < first + premises.payment_years))
    factor = (paid * time.discount_factor).sum_years()
    return factor if factor.at() and premises.households.at() else None


def _of_scope(sources: Sources, verdict: EconomicResult, factor: Line | None) -> BreakEven:
    missing = larger(0, verdict.present_value_of_costs - verdict.present_value_of_benefits)
    if factor is None:
        return BreakEven(missing, None, None)
    each = missing / (sources.premises.households * factor)
    return BreakEven(missing, factor, each * sources.figures.figure("won_per_million_won"))

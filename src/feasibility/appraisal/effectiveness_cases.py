"""The project's cost a piece of output held against what like institutes pay."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.economic import EconomicCost
from feasibility.appraisal.effectiveness import Effectiveness, cost_per_piece
from feasibility.appraisal.price_correction import price_factor
from feasibility.appraisal.sources import Sources
from feasibility.lines import Line


@dataclass(frozen=True)
class EffectivenessCases:
    """By case; 백만원, the unit 건 stands for whatever the case's indicator counts."""

    case_cost: Line  # 백만원 a piece at the institute, at study prices where the row names an index
    own_output: Line  # the project's discounted output of the same
    own_cost: Line  # 백만원 a piece in the project; 0 where it produces nothing of it
    ratio: Line  # own cost ÷ case cost: above 1, the project is dearer
    output_at_case_cost: Line  # present value of what the project's output would cost at the institute's price
    incremental_cost: Line  # present value: all costs of the project less that; negative where the project is cheaper
    compared: Line  # how many cases name something that the project produces
    dearer: Line  # in how many of them the project's piece costs more
    price_factor: Line | None  # what brings the case's price to the price base year; None where no row needs it


def effectiveness_cases(sources: Sources, found: Effectiveness | None, cost: EconomicCost) -> EffectivenessCases | None:
    """Case cost = cost ÷ output (× index); own cost = present value of all costs ÷ discounted output.

    A case that names a group of indicators is held against their sum. The comparison is the incremental one of
    cost-effectiveness analysis: for the same output, what the project costs more than the institute's price would.
    The whole cost lies on the one output, so that a ratio above 1 says less than one below 1. ``None`` without the
    sheet 비용효과사례, or where the project produces nothing that it names.

    1,000 for 5.4 papers is 185.2 a paper; costs of 400 for 8 papers are 50 a paper: 0.27 times, and
    400 − 8 × 185.2 = −1,081 more.
    Source: 국가연구개발사업 예비타당성조사 운용지침(2022) 제41조.
    """
    cases, indicators = sources.columns("cost_effectiveness_cases"), sources.columns("output_indicators")
    if cases is None or indicators is None or found is None:
        return None
    own_output = found.discounted_output.sum_of_named(cases.axis, cases.named("indicator", indicators))
    if not own_output.values.any():
        return None
    case_cost = cases.cost / cases.output
    corrected = price_factor(sources, cases)
    case_cost = case_cost if corrected is None else case_cost * corrected
    own_cost = cost_per_piece(cost.present_value, own_output)
    produced = own_output > 0
    at_case_cost = own_output * case_cost
    return EffectivenessCases(
        case_cost,
        own_output,
        own_cost,
        own_cost / case_cost,
        at_case_cost,
        (cost.present_value - at_case_cost) * produced,
        produced.sum_rows(),
        (own_cost > case_cost).sum_rows(),
        corrected,
    )

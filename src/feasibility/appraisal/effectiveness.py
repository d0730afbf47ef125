"""Cost-effectiveness: what a paper, a trainee, an event costs, present value over present value."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.economic import EconomicCost
from feasibility.appraisal.research import ResearchOutput
from feasibility.appraisal.timeline import Timeline
from feasibility.lines import Line, where


@dataclass(frozen=True)
class Effectiveness:
    """By indicator; the unit 건 stands for whatever the indicator counts."""

    discounted_output: Line  # indicator: output × discount factor, over the period
    cost_per_output: Line  # indicator, 백만원 per piece; 0 where nothing is produced


def effectiveness(time: Timeline, research: ResearchOutput | None, cost: EconomicCost) -> Effectiveness | None:
    """Cost per piece = present value of all costs ÷ discounted output (균등화 비용, levelised cost).

    Each indicator bears the whole cost as if it were the only output, so that the figures of several indicators are
    read side by side and never added; each is an upper bound. ``None`` without output.

    Costs of 400 and discounted papers of 8: 50 a paper.
    Source: 국가연구개발사업 예비타당성조사 운용지침(2022) 제12조, 제41조.
    """
    if research is None:
        return None
    discounted = (research.output * time.discount_factor).sum_years()
    if not discounted.values.any():
        return None
    produced = discounted > 0
    # What is not produced is divided by some other output, and then is 0.
    divisor = where(produced, discounted, discounted.most_row())
    return Effectiveness(discounted, cost.present_value / divisor * produced)

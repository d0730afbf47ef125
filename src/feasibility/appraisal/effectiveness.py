"""Cost-effectiveness: what a paper, a trainee, an event costs, present value over present value."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.economic import EconomicCost
from feasibility.appraisal.research import ResearchOutput
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.timeline import Timeline
from feasibility.lines import Line, where


@dataclass(frozen=True)
class Effectiveness:
    """By indicator, and by group of indicators; the unit 건 stands for whatever the indicator counts."""

    discounted_output: Line  # indicator: output × discount factor, over the period
    cost_per_output: Line  # indicator, 백만원 per piece; 0 where nothing is produced
    group_output: Line | None  # group: the discounted outputs of its indicators added up; None without groups
    cost_per_group_output: Line | None  # group, 백만원 per piece; 0 where nothing is produced


def effectiveness(
    sources: Sources, time: Timeline, research: ResearchOutput | None, cost: EconomicCost
) -> Effectiveness | None:
    """Cost per piece = present value of all costs ÷ discounted output (균등화 비용, levelised cost).

    Each indicator bears the whole cost as if it were the only output, so that the figures of several indicators are
    read side by side and never added; each is an upper bound. Indicators with the same word in 비용효과 묶음 are added
    up first (trainees, fellows and visitors: whoever is trained on site). ``None`` without output.

    Costs of 400 and discounted papers of 8: 50 a paper.
    Source: 국가연구개발사업 예비타당성조사 운용지침(2022) 제12조, 제41조.
    """
    indicators = sources.columns("output_indicators")
    if research is None or indicators is None:
        return None
    discounted = (research.output * time.discount_factor).sum_years()
    if not discounted.values.any():
        return None
    together = None
    if any(indicators.titles("effect_group")):
        groups = indicators.words_axis("effect_group")
        together = discounted.by(indicators.keys("effect_group", groups))
        together = together if together.values.any() else None
    each_costs = cost_per_piece(cost.present_value, discounted)
    return Effectiveness(
        discounted,
        each_costs,
        together,
        None if together is None else cost_per_piece(cost.present_value, together),
    )


def cost_per_piece(cost: Line, output: Line) -> Line:
    """A cost over each row of an output, of which one at least is something; 0 for the rows without."""
    produced = output > 0
    # What is not produced is divided by some other output, and then is 0.
    return cost / where(produced, output, output.most_row()) * produced

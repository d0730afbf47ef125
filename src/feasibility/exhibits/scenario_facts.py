"""Facts of the scenarios: between what bounds they keep the benefit-cost ratio."""

from __future__ import annotations

from collections.abc import Callable

from feasibility.appraisal import Study
from feasibility.appraisal.scenarios import scenarios
from feasibility.descriptions import NumberKind


def give_scenarios(study: Study, give: Callable[..., None], scope: str) -> None:
    """The highest and the lowest benefit-cost ratio of a scope among the base and all scenarios."""
    every, line = scenarios(study), study.lines.get(f"economic.{scope}.benefit_cost_ratio")
    if every.is_empty or line is None:
        return
    (ratios,) = every.numbers([line])
    known = [(number.value, number) for number in ratios if number.value is not None]
    if known:
        for key, pick in (("scenario_highest_benefit_cost_ratio", max), ("scenario_lowest_benefit_cost_ratio", min)):
            _, chosen = pick(known, key=lambda pair: pair[0])
            give(key, chosen, NumberKind.RATIO)

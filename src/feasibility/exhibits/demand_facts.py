"""The facts of demand, scale and ratios, where the study has the sheets."""

from __future__ import annotations

from collections.abc import Callable

from feasibility.appraisal import Study
from feasibility.descriptions import NumberKind


def give_demand(study: Study, give: Callable[..., None]) -> None:
    """Survey, space, power and what the study makes per researcher and per 10억원."""
    parts = study.parts
    if parts.survey is not None:
        give("survey_sample", parts.survey.sample_total, NumberKind.COUNT)
        give("survey_respondents", parts.survey.respondents_total, NumberKind.COUNT)
        give("survey_response_rate", parts.survey.overall_rate, NumberKind.PERCENT)
    if parts.demand is not None and parts.demand.comparison is not None:
        give("demands_compared", parts.demand.comparison.compared, NumberKind.COUNT)
        give("demands_as_planned", parts.demand.comparison.as_planned, NumberKind.COUNT)
        give("demand_short_years", parts.demand.comparison.short_total, NumberKind.COUNT)
    space = parts.facilities
    give("net_to_gross_ratio", space.net_ratio, NumberKind.PERCENT)
    give("annual_electricity_use", space.energy_most, NumberKind.COUNT)
    give("annual_electricity_cost", space.electricity_cost_most)
    if space.load is not None:
        give("computing_load", space.load.computing_total, NumberKind.AMOUNT_FINE)
        give("peak_power", space.load.peak_most, NumberKind.RATIO)
    if parts.site_capacity is not None:
        give("site_floor_area_ratio", parts.site_capacity.chosen_floor_area_ratio, NumberKind.PERCENT)
        give("site_fits", parts.site_capacity.chosen_fits, NumberKind.COUNT)
    _give_power(study, give)
    ratios = parts.benchmarks
    if ratios is None:
        return
    for measure, line in ratios.own.items():
        whole = measure == "budget_per_person"
        give(measure, line, NumberKind.AMOUNT if whole else NumberKind.AMOUNT_FINE)
    give("ratios_compared", ratios.compared, NumberKind.COUNT)
    give("ratios_within", ratios.within, NumberKind.COUNT)


def _give_power(study: Study, give: Callable[..., None]) -> None:
    found = study.parts.power_supply
    if found is None:
        return
    give("power_supplies", found.supplies, NumberKind.COUNT)
    give("power_supplies_met", found.supplies_met, NumberKind.COUNT)

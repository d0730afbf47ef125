"""The facts of the break-even and of the regional effects."""

from __future__ import annotations

from collections.abc import Callable

from feasibility.appraisal import Study
from feasibility.descriptions import NumberKind, Outside, OutsideKind
from feasibility.exhibits.impact_tables import MEASURES, number

# Why a study's own table has no effect outside.
ONE_REGION = "one-region-table"
# The phase whose facts have no prefix is the investment, the side without suffix the region itself.
PREFIXES = {"investment_phase": "", "operation_phase": "annual_"}
SUFFIXES = {"inside": "", "outside": ".outside", "with_households": ".with_households"}


def give_break_even(study: Study, give: Callable[..., None], main_scope: str) -> None:
    """What is missing for a ratio of 1, by scope, and the households' payment that would make up for it."""
    premises, paid = study.sources.premises, False
    for scope, found in study.parts.break_even.items():
        suffix = "" if scope == main_scope else f".{scope}"
        give(f"missing_benefit{suffix}", found.missing_benefit)
        give(f"household_payment{suffix}", found.household_payment)
        paid = paid or found.household_payment is not None
    if paid:
        give("households", premises.households, NumberKind.COUNT)
        give("payment_first_year", premises.payment_first_year, NumberKind.YEAR)
        give("payment_years", premises.payment_years, NumberKind.COUNT)


def give_impact(study: Study, give: Callable[..., None]) -> None:
    """``production_inducement`` of the investment in the region, ``.outside`` of it; ``annual_…`` of operation.

    ``.with_households`` counts what households spend of what they earn by it. Of a table of one region, what is
    outside has no number but the reason.
    """
    if study.parts.impact is None:
        return
    premises = study.sources.premises
    if premises.has("input_output_year"):
        give("input_output_year", premises.input_output_year, NumberKind.YEAR)
    if premises.has("input_output_deflator"):
        give("input_output_deflator", premises.input_output_deflator, NumberKind.GIVEN)
    for name, prefix in PREFIXES.items():
        phase = getattr(study.parts.impact, name)
        if phase is None:
            continue
        give(f"{prefix}induced_demand", phase.demand_total)
        give(f"{prefix}demand_left_out", phase.left_out)
        for side, suffix in SUFFIXES.items():
            for measure in MEASURES:
                key, shown = f"{prefix}{measure.name}_inducement{suffix}", number(getattr(phase, side), measure)
                if shown is not None:
                    give(key, shown.source, measure.kind)
                elif side == "outside" and study.parts.transactions is not None and number(phase.inside, measure):
                    give(key, Outside(OutsideKind.LEONTIEF, None, measure.unit, ""), measure.kind, reason=ONE_REGION)

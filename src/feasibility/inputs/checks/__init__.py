"""Checks across the sheets of a study: one rule a function, each gives findings, none raises."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from feasibility.findings import Finding
from feasibility.inputs.checks.bases import bases_have_their_sheets
from feasibility.inputs.checks.benefits import (
    benefits_fall_into_the_period,
    outputs_are_valued_once,
    quantities_are_given_once,
    royalties_stand_apart_from_markets,
    willingness_to_pay_has_a_survey,
)
from feasibility.inputs.checks.cases import (
    alternatives_change_cells_soundly,
    one_alternative_is_the_base,
    scenarios_are_told_apart,
    scenarios_keep_within_bounds,
)
from feasibility.inputs.checks.conversion import an_uplift_has_its_grounds, items_are_converted_once
from feasibility.inputs.checks.criteria import criteria_have_siblings
from feasibility.inputs.checks.cycles import no_cycles
from feasibility.inputs.checks.evidence import numbers_have_evidence, sources_are_listed
from feasibility.inputs.checks.fees import points_ascend, rate_or_fee_table
from feasibility.inputs.checks.funding import (
    funding_adds_up,
    funding_is_given_once,
    investment_has_a_payer,
    operation_has_a_payer,
)
from feasibility.inputs.checks.indices import price_years_have_an_index
from feasibility.inputs.checks.judgement import (
    given_weights_add_up,
    pairs_are_sound,
    points_are_sound,
    raters_answer_everything,
    sites_are_scored,
)
from feasibility.inputs.checks.keys import keys_are_unique, keys_are_usable, labels_differ_in_more_than_case
from feasibility.inputs.checks.limits import loans_end_within_the_period, spending_stays_within_an_item
from feasibility.inputs.checks.markets import (
    forecasts_are_complete,
    forecasts_begin_within_the_period,
    market_series_have_no_gap,
)
from feasibility.inputs.checks.outputs import (
    lags_leave_something,
    plans_go_with_drivers,
    starts_lie_before_the_end,
)
from feasibility.inputs.checks.period import period_runs_forwards, years_are_covered, years_lie_in_period
from feasibility.inputs.checks.plans import items_are_phased, outputs_are_planned
from feasibility.inputs.checks.prices import unit_prices_lie_in_band
from feasibility.inputs.checks.procedures import procedures_follow_their_predecessors
from feasibility.inputs.checks.references import keys_are_known, targets_are_known
from feasibility.inputs.checks.scale import demand_has_one_basis, sites_state_what_they_need, spaces_have_one_basis
from feasibility.inputs.checks.schedule import steps_follow_their_predecessors
from feasibility.inputs.checks.spending import (
    one_source_of_coefficients,
    sectors_are_of_the_table_used,
    spending_is_of_its_phase,
    spending_leaves_little_out,
)
from feasibility.inputs.checks.sums import (
    input_is_one_of_two,
    phasing_adds_up,
    weights_add_up,
)
from feasibility.inputs.checks.survey import answers_are_possible, respondents_were_asked, surveys_agree
from feasibility.inputs.checks.transactions import (
    cells_are_given_once,
    the_table_has_an_inverse,
    the_table_is_whole,
)
from feasibility.inputs.checks.usage import filled_cells_are_used
from feasibility.inputs.parsing import Sheets

CHECKS: tuple[Callable[[Sheets], Iterator[Finding]], ...] = (
    keys_are_usable,
    keys_are_unique,
    labels_differ_in_more_than_case,
    keys_are_known,
    bases_have_their_sheets,
    targets_are_known,
    no_cycles,
    period_runs_forwards,
    years_lie_in_period,
    years_are_covered,
    items_are_phased,
    phasing_adds_up,
    funding_adds_up,
    funding_is_given_once,
    investment_has_a_payer,
    operation_has_a_payer,
    procedures_follow_their_predecessors,
    weights_add_up,
    spending_stays_within_an_item,
    one_source_of_coefficients,
    sectors_are_of_the_table_used,
    spending_is_of_its_phase,
    spending_leaves_little_out,
    cells_are_given_once,
    the_table_is_whole,
    the_table_has_an_inverse,
    loans_end_within_the_period,
    given_weights_add_up,
    pairs_are_sound,
    raters_answer_everything,
    points_are_sound,
    sites_are_scored,
    criteria_have_siblings,
    steps_follow_their_predecessors,
    input_is_one_of_two,
    scenarios_keep_within_bounds,
    scenarios_are_told_apart,
    one_alternative_is_the_base,
    alternatives_change_cells_soundly,
    rate_or_fee_table,
    points_ascend,
    price_years_have_an_index,
    items_are_converted_once,
    an_uplift_has_its_grounds,
    outputs_are_planned,
    outputs_are_valued_once,
    royalties_stand_apart_from_markets,
    benefits_fall_into_the_period,
    quantities_are_given_once,
    willingness_to_pay_has_a_survey,
    market_series_have_no_gap,
    forecasts_begin_within_the_period,
    forecasts_are_complete,
    plans_go_with_drivers,
    lags_leave_something,
    starts_lie_before_the_end,
    surveys_agree,
    respondents_were_asked,
    answers_are_possible,
    demand_has_one_basis,
    spaces_have_one_basis,
    sites_state_what_they_need,
    filled_cells_are_used,
    unit_prices_lie_in_band,
    numbers_have_evidence,
    sources_are_listed,
)


def check(sheets: Sheets) -> tuple[Finding, ...]:
    """Everything that the checks find, in the order of the checks."""
    return tuple(finding for rule in CHECKS for finding in rule(sheets))

"""English: scenarios, alternatives and risks (chapters 6 and 11)."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "scenario.base": "Base",
    "sheet.selector": "Scenario selector",
    "model.selector_means": (
        "Choose a scenario from the list: the whole workbook follows. The values of the base may be edited here."
    ),
    "model.chosen_scenario": "Scenario applied",
    "model.chosen_number": "Number",
    "fact.scenario_highest_benefit_cost_ratio": "Highest benefit-cost ratio of the scenarios",
    "fact.scenario_lowest_benefit_cost_ratio": "Lowest benefit-cost ratio of the scenarios",
    "table.scenarios": "Scenarios",
    "table.scenario_results": "Results by scenario",
    "table.period_variant": "Results over another period",
    "table.delay_and_overrun": "Results by delay and cost overrun",
    "chart.scenario_net_present_values": "Net present value by scenario",
    "column.scenario": "Scenario",
    "column.target": "Target",
    "column.factor": "Factor",
    "column.new_value": "Value",
    "column.delay": "Opening delay",
    "note.delay_and_overrun": (
        "Investment is paid as planned; operation, output, benefits and revenue come later, and what leaves the period "
        "is lost"
    ),
    "column.model.live": "Applied",
}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {}

"""English: scenarios, alternatives and risks (chapters 6 and 11)."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "outside.case": "Value in a scenario (choose it and the formulas give the same)",
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
        "Investment is paid as planned; operation, output, benefits and revenue come later, and what leaves "
        "the period "
        "is lost"
    ),
    "cover.alternative": "Alternative: {name}",
    "say.unknown_alternative": 'No alternative "{name}" can be worked out. There are: {known}',
    "word.rough": "rough",
    "table.alternative_review": "Review of the alternatives",
    "chart.alternative_costs": "Present value of costs and benefits by alternative",
    "column.alternative": "Alternative",
    "column.alternative.concept": "Concept",
    "column.alternative.strengths": "Strengths",
    "column.alternative.weaknesses": "Weaknesses",
    "column.alternative.assessment": "Assessment",
    "note.alternatives_rebuilt": "Each alternative is worked out anew from its own inputs",
    "note.rough_alternatives": "Those marked as rough show the numbers of their row, which were not worked out",
    "column.model.live": "Applied",
}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {
    "sheet-of-no-alternative": (
        'The sheet "{found}" is meant for "{item}", which the sheet Alternatives does not name. Please make '
        "the names agree."
    ),
    "override-out-of-bounds": (
        'In the scenario "{item}" becomes {found}. It must be {bounds}. Please change the factor or the value.'
    ),
    "override-not-whole": (
        'In the scenario "{item}" becomes {found}. Years are whole numbers. Please change the value.'
    ),
    "scenario-base": ('The scenario name "{found}" means the inputs as they are. Please use another name.'),
    "scenario-twice": ('The scenario "{item}" changes "{found}" twice. Please keep one row.'),
    "alternative-base": (
        '"{found}" is the base and so is as the sheets say. Please write the value there, or under another alternative.'
    ),
    "alternative-bases": ("{found} alternatives are marked as the base. Please mark exactly one with Yes."),
    "change-kind": (
        '"{found}" does not fit "{item}". Please give a number under Value for a cell of numbers, words '
        "under Text for one of words."
    ),
    "alternative-unsound": (
        'With the alternative "{item}" something is wrong at {found}. Please see the findings below and '
        "change its values."
    ),
}

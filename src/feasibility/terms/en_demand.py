"""English: demand, scale and research output (chapters 3 and 4)."""

from __future__ import annotations

LABELS = {
    "part.survey": "survey",
    "sheet.survey": "Survey calculation",
    "part.demand": "demand",
    "sheet.demand": "Demand calculation",
    "part.power_supply": "power supply",
    "sheet.power_supply": "Power supply calculation",
    "part.site_capacity": "site capacity",
    "sheet.site_capacity": "Site capacity calculation",
    "part.benchmarks": "benchmarks",
    "sheet.benchmarks": "Benchmark comparison",
    "line.sample": "sample",
    "line.respondents": "respondents",
    "line.response_rate": "response rate",
    "line.sample_total": "sample of all surveys",
    "line.respondents_total": "respondents of all surveys",
    "line.overall_rate": "overall response rate",
    "line.shares": "share of the answer",
    "line.answered": "shares of the question",
    "line.estimate": "demand",
    "line.estimate_total": "demand over the period",
    "line.comparison": "demand and plan",
    "line.plan": "planned output",
    "line.plan_total": "planned output over the period",
    "line.plan_share": "plan as a share of demand",
    "line.short": "year of too little demand",
    "line.short_years": "years of too little demand",
    "line.persons": "persons",
    "line.net_area": "area before the net ratio",
    "line.net_ratio": "net-to-gross ratio",
    "line.electricity_cost_by_year": "electricity cost by year",
    "line.electricity_cost_most": "electricity cost of a year (highest)",
    "line.energy": "use of electricity (MWh)",
    "line.energy_by_year": "use of electricity by year",
    "line.energy_most": "use of electricity of a year (highest)",
    "line.load": "load",
    "line.computing": "computing load",
    "line.computing_total": "computing load in all",
    "line.peak": "peak power",
    "line.peak_by_year": "peak power by year",
    "line.peak_most": "peak power (highest year)",
    "line.surplus": "surplus energy",
    "line.self_sufficiency": "self-sufficiency in power",
    "line.asked": "the centre's use",
    "line.surplus_times": "surplus in multiples of the use",
    "line.capacity_times": "capacity in multiples of the peak",
    "line.is_met": "supply covers the use",
    "line.supplies": "number of supplies",
    "line.supplies_met": "supplies that cover the use",
    "line.floor_area_ratio": "floor-area ratio",
    "line.footprint": "footprint",
    "line.building_coverage": "building coverage",
    "line.parking_spaces": "parking spaces",
    "line.parking_area": "outdoor parking area",
    "line.ground_left": "ground left",
    "line.fits": "floor area fits",
    "line.chosen_floor_area_ratio": "floor-area ratio of the base site",
    "line.chosen_fits": "base site fits",
    "line.own": "this study",
    "line.institutes": "institutes",
    "line.band": "range",
    "line.lowest": "lowest",
    "line.highest": "highest",
    "line.is_within": "within the range",
    "line.compared": "ratios with a range",
    "line.within": "ratios within the range",
    "line.papers_per_researcher": "papers per researcher",
    "line.papers_per_billion_won": "papers per KRW billion",
    "line.patents_per_researcher": "patents per researcher",
    "line.patents_per_billion_won": "patents per KRW billion",
    "line.trainees_per_billion_won": "trainees per KRW billion",
    "line.area_per_person": "floor area per person",
    "line.budget_per_person": "budget per person",
    "fact.papers_per_researcher": "Papers per researcher (full operation)",
    "fact.papers_per_billion_won": "Papers per KRW billion of operating cost",
    "fact.patents_per_researcher": "Patents per researcher (full operation)",
    "fact.patents_per_billion_won": "Patents per KRW billion of operating cost",
    "fact.trainees_per_billion_won": "Trainees per KRW billion of operating cost",
    "fact.area_per_person": "Floor area per member of staff",
    "fact.budget_per_person": "Operating cost per member of staff",
    "fact.ratios_compared": "Ratios with a range of comparison",
    "fact.ratios_within": "Ratios within the range",
    "fact.survey_sample": "Sample of the demand survey",
    "fact.survey_respondents": "Respondents of the demand survey",
    "fact.survey_response_rate": "Response rate of the demand survey",
    "fact.net_to_gross_ratio": "Net-to-gross ratio",
    "fact.annual_electricity_use": "Use of electricity a year (highest)",
    "fact.annual_electricity_cost": "Cost of electricity a year (highest)",
    "fact.computing_load": "Computing load",
    "fact.peak_power": "Peak power",
    "fact.site_floor_area_ratio": "Floor-area ratio of the base site",
    "fact.site_fits": "Whether the base site holds the floor area (1: yes)",
    "fact.power_supplies": "Supplies of power compared",
    "fact.power_supplies_met": "Supplies of power that cover the centre",
    "table.survey_overview": "The demand survey",
    "table.survey_answers": "Answers of the survey: {survey}",
    "table.demand_methods": "How demand is estimated",
    "table.demand_by_year": "Demand by year",
    "table.demand_and_plan": "Demand beside planned output",
    "table.benchmark_ratios": "Ratios beside like institutes",
    "table.benchmark_range": "Ratios and their range",
    "table.site_capacity": "What the sites can hold",
    "table.power_balance": "Regional power and the centre's use",
    "chart.demand_over_years": "Demand by year",
    "chart.power_supply": "Power asked and supplied",
    "chart.benchmark": "{ratio} compared",
    "column.sample": "Sample (persons)",
    "column.respondents": "Respondents (persons)",
    "column.response_rate": "Response rate",
    "column.question": "Question",
    "column.answer": "Answer",
    "column.persons": "Persons",
    "column.share": "Share",
    "column.demand_for": "Demand",
    "column.demand_total": "Demand (period)",
    "column.plan_total": "Plan (period)",
    "column.plan_share": "Plan/demand",
    "column.short_years": "Years of too little demand",
    "column.space": "Space",
    "column.persons_housed": "Persons",
    "column.area_per_person": "Area per person (㎡)",
    "column.net_area": "Net area (㎡)",
    "column.net_ratio": "Net ratio",
    "column.gross_area": "Gross area (㎡)",
    "column.ground_of_area": "Ground",
    "column.site_area": "Site area (㎡)",
    "column.footprint": "Footprint (㎡)",
    "column.coverage": "Coverage",
    "column.floor_area_ratio": "Floor-area ratio",
    "column.reached": "Planned",
    "column.limit": "Limit",
    "column.parking_spaces": "Parking spaces",
    "column.ground_left": "Ground left (㎡)",
    "column.computing_load": "Computing load (kW)",
    "column.peak_power": "Peak (MW)",
    "column.supply": "Region or plant",
    "column.ratio": "Ratio",
    "column.institute": "Institute or group",
    "column.base_year": "Year",
    "column.comparable": "Comparable",
    "column.lowest": "Lowest comparable",
    "column.highest": "Highest comparable",
    "row.generation": "Generation",
    "row.consumption": "Consumption",
    "row.surplus": "Surplus (generation − consumption)",
    "row.self_sufficiency": "Self-sufficiency",
    "row.asked": "Asked by the centre (same months)",
    "row.surplus_times": "Surplus in multiples of what is asked",
    "row.capacity": "Capacity",
    "row.peak": "Peak of the centre",
    "row.capacity_times": "Capacity in multiples of the peak",
    "cell.fits": "fits",
    "cell.does_not_fit": "does not fit",
    "cell.within": "within",
    "cell.outside": "outside",
    "cell.year": "{name} ({year})",
    "cell.year_months": "{name} ({year}, {months} months)",
    "word.several_answers": "several answers",
    "word.this_study": "This study",
    "note.several_answers": "Where a person may choose several answers the shares may exceed 100 % together",
    "note.all_floors_counted": (
        "The whole floor area counts as above ground, which is on the safe side; a limit that is blank binds nothing"
    ),
    "note.peak_left_out": "The peak leaves out buildings without a peak per area: {names}",
    "note.ratios_at_full_operation": (
        "The study is that of the year of full operation: output, staff, operating cost and floor area"
    ),
    "note.budgets_of_their_years": (
        "Budgets of the institutes are of their own years and not brought to one price level"
    ),
}
REASONS: dict[str, str] = {}
MESSAGES = {
    "survey-disagrees": (
        '"{item}": {field} differs from "{other}" of the same survey or question. Give one value, or write it in '
        "one row only."
    ),
    "survey-incomplete": '{field} of the survey "{item}" is blank, so there is no response rate. Fill it in.',
    "survey-respondents": (
        'The survey "{item}" has {found} respondents, more than its sample of {expected}. Check both.'
    ),
    "survey-count": (
        '"{item}" was chosen by {found} persons, more than the {expected} respondents of the survey. Check both.'
    ),
    "survey-share-sum": (
        'The shares of the question "{item}" add up to {found}; where a person chooses one answer they cannot '
        "exceed 1. Correct them or mark the question as having several answers."
    ),
    "demand-unit": '"{item}" is counted in "{found}", its indicator "{other}" in "{expected}". Use one unit.',
    "cell-without": "{field} is filled, but is not used without {other}. Clear it or fill {other}.",
    "lag-past-period": (
        '"{item}" comes {found} years later, first in {other}: nothing of it falls into the period '
        "({first}–{last}). Shorten the lag or start earlier."
    ),
    "start-past-period": (
        '"{item}" starts in {found}, after the period ({first}–{last}), so nothing of it counts. Correct the start '
        "year."
    ),
    "plan-overrides-driver": (
        '"{item}" has planned quantities, so its driver "{found}" and its rate are not used. Make the driver Plan, '
        "or plan rates or a ramp-up."
    ),
    "ramp-over": 'The ramp-up of "{item}" in {other} is {found}. It should lie between 0 and 1. Write 0.6 for 60 %.',
    "site-does-not-fit": (
        'The site "{item}" does not hold the planned {found} ㎡ within its limits of coverage and floor area, '
        "parking included. Check floors, areas and parking."
    ),
    "demand-below-plan": (
        'The demand "{item}" falls short of the planned output of "{other}" in {found} years. Plan less or check '
        "the ground of the demand."
    ),
    "power-not-met": (
        'The supply "{item}" does not cover what the centre asks. Check the supply and the scale of computing.'
    ),
    "benchmark-band": (
        '"{item}" is {found}, outside the range of what is comparable ({lower}–{upper}). Check its ground.'
    ),
}

"""English: benefits, markets and cost-effectiveness (chapters 2 and 9)."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "part.market": "Market",
    "part.willingness": "Willingness to pay",
    "part.cost_views": "Costs by view",
    "part.effectiveness_cases": "Cost-effectiveness compared",
    "sheet.market": "Market sizes",
    "sheet.willingness": "Willingness to pay",
    "sheet.cost_views": "Cost views",
    "sheet.effectiveness_cases": "Unit costs compared",
    "line.size": "Market size that benefits use",
    "line.growing": "Market size by compound growth",
    "line.diffusing": "Market size by diffusion",
    "line.adopted": "Cumulative market by diffusion",
    "line.stated": "Market size as stated by year",
    "line.growth_less_diffusion": "Compound growth less diffusion",
    "line.payment": "Willingness to pay per household and year",
    "line.project": "Total project cost",
    "line.residual_taken_off": "Residual value taken off",
    "line.group_output": "Discounted output by group",
    "line.cost_per_group_output": "Cost per piece by group",
    "line.case_cost": "Cost per piece at the institute",
    "line.own_output": "Output compared (discounted)",
    "line.own_cost": "Cost per piece in the project",
    "line.output_at_case_cost": "Cost of the output at the institute's price",
    "line.incremental_cost": "Incremental cost",
    "line.dearer": "Unit costs below the project's",
    "fact.effectiveness_cases_compared": "Unit costs compared",
    "fact.effectiveness_cases_dearer": "Unit costs below the project's",
    "fact.surveyed_payment": "Willingness to pay per household and year in the benefits",
    "table.market_forecasts": "Market outlook by forecast",
    "table.cost_views": "Costs by view",
    "table.benefit_unit_values": "Unit values and factors of the benefits",
    "table.cost_effectiveness_comparison": "Cost-effectiveness compared",
    "chart.market_forecasts": "Market outlook by forecast",
    "chart.cost_effectiveness_chart": "Cost-effectiveness compared",
    "column.view.project": "Total project cost",
    "column.view.economic": "Economic cost",
    "column.view.financial": "Financial cost",
    "column.applied_factor": "Factor",
    "column.price_year": "Price year",
    "column.case_cost": "Unit cost there",
    "column.own_cost": "Unit cost here",
    "column.own_to_case": "Here ÷ there (times)",
    "column.incremental_cost": "Incremental cost",
    "row.investment": "Initial investment",
    "row.this_project": "this project",
    "column.used_by_benefits": "{forecast} (used by the benefits)",
    "column.growth_less_diffusion": "Growth less diffusion",
    "note.forecasts_side_by_side": (
        "Extrapolated growth tends to come out high and diffusion low: they stand side by side and are not averaged"
    ),
    "note.cost_views": (
        "Sums over the period, undiscounted. Total project cost: the initial investment with tax; economic cost: "
        "without tax and other transfers; financial cost: with tax, at bid prices"
    ),
    "note.incremental_cost": (
        "Incremental cost: present value of all costs less what the same output would cost at the institute's unit cost"
    ),
    "note.prices_of_their_year": "Unit costs of institutes are at the prices of their year, not corrected",
}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {
    "output-valued-twice": (
        '"{item}" values "{found}" again, which "{other}" ({cell}) values already: the parts add up to {limit}. Give '
        "different parts shares that add up to 1 at most, or make one of the two a reference."
    ),
    "royalty-beside-market": (
        'The royalty "{item}" is paid out of the value added that the market approach "{other}" ({cell}) counts: it is '
        "counted twice. Make one of the two a reference."
    ),
    "benefit-ends-early": 'The end year of "{item}" ({upper}) is before its start year ({lower}). Correct the years.',
    "benefit-outside-period": (
        'With its lag, "{item}" runs {lower}–{upper}, outside the period ({first}–{last}). Correct years or lag.'
    ),
    "window-past-period": (
        'The window of "{item}" ends in {found}, after the period (to {last}). Benefits after it are not counted. '
        "Shorten the window or lengthen the period."
    ),
    "willingness-unsupported": (
        'The willingness to pay of "{item}" has no source. It must come from a survey. Give the id of the survey or '
        "remove the row."
    ),
    "market-gap": (
        'The market "{item}" has no size by year for {found}. Fill every year up to the last that benefits use.'
    ),
    "market-after-period": ('The {field} of "{item}" is {found}, after the period (to {last}). Correct the year.'),
}

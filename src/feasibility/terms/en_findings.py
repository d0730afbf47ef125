"""English: the sentences of findings; their blanks are explained beside the Korean ones."""

from __future__ import annotations

MESSAGES = {
    # folders and files
    "folder-missing": 'There is no folder "{found}". Check the name of the input folder.',
    "folder-empty": 'The folder "{found}" holds no workbook (.xlsx). Make one with `feasibility new` and fill it.',
    "workbook-unread": '"{found}" was not read ({cause}). Save it as xlsx if it is meant to be used.',
    "workbook-unreadable": '"{found}" cannot be read ({cause}). {hint}',
    "file-locked": '"{found}" is open in another program. Close it and run again.',
    "folder-unwritable": (
        'Nothing can be written into "{found}". Name another folder, or check its permissions and free space.'
    ),
    "report-edited": (
        '"{found}" was edited by hand since it was last written. It was left alone; the new one is saved as "{new}".'
    ),
    # sheets
    "sheet-missing": (
        'The required sheet "{expected}" is missing. '
        "Take it from the template that `feasibility new` makes and fill it."
    ),
    "cost-sheet-missing": "There is no sheet of costs. One of {expected} is required. Fill one.",
    "cost-not-positive": (
        "The present value of all costs is {found}. A benefit-cost ratio needs one above zero. "
        "Fill the quantities, unit prices and amounts of the cost sheets."
    ),
    "sheet-absent-optional": (
        'Without the sheet "{found}" the report leaves out: {left_out}. Fill the sheet if this is needed.'
    ),
    "sheet-duplicate": 'The sheet "{found}" stands twice ({other}). Keep one.',
    "sheet-unknown": 'No sheet is called "{found}", so it is not read. {meant}Rename or remove it.',
    # headings
    "header-missing": "No heading row was found. It should hold {expected}. Add it.",
    "column-missing": 'The required column "{expected}" is missing. Add it to the heading row and fill it.',
    "column-unknown": 'Nothing is called "{found}", so it is not read. {meant}Rename or remove it.',
    "column-duplicate": 'The column "{found}" stands twice ({other}). Keep one.',
    "year-not-whole": "The year heading is {found}. It should be a whole number. Write it as 2027.",
    "year-duplicate": "The year {found} stands twice ({other}). Keep one.",
    "year-missing": (
        "The period is {first}–{last}, but {found} has no column. Every year needs one. Add and fill the columns."
    ),
    "year-out-of-period": (
        "{found} is outside the period ({first}–{last}). Correct the year or extend the period in {cell}."
    ),
    "period-invalid": (
        "The period is {first}–{last}. It should run forwards and span at most {limit} years. "
        "Check the first and the last year."
    ),
    # cells
    "cell-type": '{field} is "{found}". It should be {wanted}. {hint}',
    "cell-required": "{field} is blank. {condition}Fill it in.",
    "cell-unused": '{field} is filled, but is not used when {when} is "{because}". Clear it or change {when}.',
    "cell-range": "{field} is {found}. It should be {bounds}. {hint}",
    "cell-choice": '"{found}" is not a possible value of {field}. {meant}Possible: {expected}',
    "cell-text-length": "{field} has {found} characters. It may have {limit}. Shorten it.",
    "cell-error": "The cell shows {found}. Repair the formula or write the value.",
    "cell-unsaved-formula": 'The formula "{found}" has no saved value. Open the file in Excel, recalculate and save.',
    "cell-untitled": '"{found}" stands under no heading and is not read. Give it a heading or remove it.',
    "row-total": 'The row of totals ("{found}") is not read. Totals are computed, so it may be removed.',
    "date-invalid": '{field} is "{found}". It should be a date. Write it as 2026-03-31.',
    "unit-missing": (
        "The money unit is not stated. "
        "Write 'Money unit' above the headings and one of {expected} in the cell beside it."
    ),
    "unit-unknown": 'The money unit "{found}" is unknown. Use one of {expected}.',
    # keys, labels, references
    "key-missing": '{field} is blank. Every row needs a key. Write one like "{example}".',
    "key-duplicate": 'The key "{found}" stands twice ({other}). Make them differ.',
    "key-like-cell": 'The key "{found}" can be read as a cell address. Write one like "{example}".',
    "key-unknown": '{field}: "{found}" is not on the sheet {expected}. {meant}Correct the key.',
    "key-sheet-absent": (
        '{field}: "{found}" is a key of the sheet {expected}, which is absent. Fill that sheet or correct {field}.'
    ),
    "target-unknown": '{field}: "{found}" names no cell of numbers. {meant}Write it as sheet.row-key.field.',
    "label-ambiguous": (
        '"{found}" holds signs that Excel reads in another way. Leave out commas, * ? ~, and = < > + - @ at the start.'
    ),
    "label-case": '"{found}" and "{other}" differ only in case. Use one of them.',
    "share-cycle": "Shares depend on each other in a ring ({found}). Correct a base to break the ring.",
    "reference-cycle": "References form a ring ({found}). Correct one to break the ring.",
    # plans and sums
    "share-over": 'The shares of "{item}" add up to {found}. They may not exceed 1. Correct them.',
    "loan-past-period": (
        '"{item}" is paid back in {found}, after the period (to {last}). Shorten the loan or extend the period.'
    ),
    "share-sum": 'The shares of "{item}" add up to {found}. They should add up to 1. Correct them.',
    "either-or": '"{item}" needs exactly one of two inputs. Fill one and clear the other.',
    "phasing-invalid": 'The phasing "{found}" of "{item}" does not fit its basis. Use "{expected}".',
    "phasing-missing": '"{item}" has no row ({expected}) on the phasing sheet. Add it there.',
    "points-not-ascending": (
        '"{item}": {field} is {found}, which should be above the point before it ({other}). Sort from the smallest.'
    ),
    "index-year-missing": (
        'The index "{item}" has no value for {found}. Add that year to the price indices, or correct the price year.'
    ),
    "item-converted-twice": ('"{item}" has two conversion factors ({other}, {found}). Name each item once.'),
    "plan-missing": '"{item}" has no row of quantities on the output plan. Add it there.',
    # evidence
    "unit-price-band": (
        "The unit price of {item}, {found} {unit}, is outside the range of like cases ({lower}–{upper}). "
        "Check its ground."
    ),
    "source-unknown": 'The source "{found}" is not on the sheet of sources. {meant}Add it or correct the id.',
    "source-missing": ('"{item}" is marked quoted or derived but names no source. Name the source or mark it assumed.'),
    "evidence-missing": '"{item}" has no evidence mark. Write quoted, derived, assumed or unverified.',
    # guidelines
    "pack-unknown": 'There is no guideline pack "{found}". {meant}Possible: {expected}',
    "pack-out-of-validity": (
        "The guideline pack {found} is not valid on {date} (valid {valid_from}–{valid_until}). "
        "Check which pack applies."
    ),
    "guideline-departure": (
        "{item} is {found}. The guideline says {expected} ({source}). Give the reason as a remark."
    ),
    "figure-required": "No guideline fixes {item}. Fill its value and source in {cell}.",
    # the report
    "formula-not-carried": (
        "The formula in {found} uses functions that are not supported; model.xlsx holds its value. "
        "With plain arithmetic and functions such as SUM it is carried as a formula."
    ),
    "narrative-unknown": 'Line {line}: this study has no "{found}". {meant}Correct the name.',
    "narrative-invalid": "Line {line} cannot be read ({found}). Correct it.",
}
PIECES = {
    "meant": 'Did you mean "{suggestion}"? ',
    "condition": 'It is needed when {when} is "{because}". ',
    "wanted.number": "a number",
    "wanted.number-from": "a number of {lower} or more",
    "wanted.whole": "a whole number",
    "wanted.text": "text",
    "hint.number": "Write a number such as 3.",
    "hint.rate": "Write rates as fractions (4.5% is 0.045).",
    "hint.whole": "Write a whole number such as 10.",
    "hint.text": "Write text.",
    "hint.range": "Correct the value.",
    "hint.encrypted": "Remove its password and save it again.",
    "hint.macro": "Save it as xlsx without macros.",
    "hint.too-large": "Remove sheets and pictures that are not used.",
    "hint.file": "Open it in Excel and save it again as xlsx.",
    "bounds.between": "between {lower} and {upper}",
    "bounds.from": "{lower} or more",
    "bounds.to": "{upper} or less",
    "cause.other-format": "another format than xlsx",
    "cause.damaged": "damaged",
    "cause.encrypted": "encrypted",
    "cause.too-large": "too large",
    "cause.old-format": "the old format .xls",
    "cause.macro": "holds macros",
    "cause.unsafe": "holds XML that declares entities",
    "cause.not-excel": "not an Excel file",
    "left_out.advice": "responses to advice",
    "left_out.ahp": "AHP weights",
    "left_out.ahp_ratings": "the overall AHP score",
    "left_out.alternatives": "comparison of alternatives",
    "left_out.benefits": "benefits and the results of the economic appraisal",
    "left_out.bibliography": "bibliography",
    "left_out.benchmarks": "comparison of ratios with published figures",
    "left_out.capital_costs": "project cost",
    "left_out.cases": "case studies",
    "left_out.city_conditions": "conditions of the competing cities",
    "left_out.computing_power": "computing and power",
    "left_out.conditions": "regional conditions",
    "left_out.conversion_factors": "economic cost at conversion factors",
    "left_out.cost_effectiveness_cases": "the comparison of cost-effectiveness with like institutes",
    "left_out.cover": "cover",
    "left_out.demand_estimates": "estimate of demand",
    "left_out.demand_survey": "survey of demand",
    "left_out.economic": "economic appraisal",
    "left_out.fee_rates": "fees by rate table",
    "left_out.front_matter": "revision history",
    "left_out.functions": "functions and programmes",
    "left_out.funding": "funding",
    "left_out.higher_plans": "higher and related plans",
    "left_out.history": "history of the project",
    "left_out.impact": "regional economic effects",
    "left_out.investment_phasing": "phasing of single investments",
    "left_out.laws": "laws",
    "left_out.loans": "loans",
    "left_out.local_budget": "the burden on the local budgets",
    "left_out.logic_model": "logic model",
    "left_out.market_outlook": "market outlook",
    "left_out.operating_costs": "operating cost",
    "left_out.operating_forms": "comparison of operating forms",
    "left_out.organisation": "organisation and posts",
    "left_out.pictures": "maps, layouts and other pictures",
    "left_out.policy": "policy appraisal",
    "left_out.power_supply": "comparison with the regional supply of power",
    "left_out.price_indices": "adjustment by price indices",
    "left_out.prior_procedures": "prior procedures",
    "left_out.reinvestments": "reinvestment",
    "left_out.research_output": "outlook on research output",
    "left_out.revenues": "revenues and the financial appraisal",
    "left_out.risks": "risk register",
    "left_out.scenarios": "scenarios",
    "left_out.schedule": "schedule",
    "left_out.sensitivity": "sensitivity beyond the usual steps (±20 %, the discount rate ±1 %p)",
    "left_out.similar_projects": "similar projects",
    "left_out.sites": "site analysis",
    "left_out.space_plan": "space plan and size of the facility",
    "left_out.staffing": "staff and staff cost",
    "left_out.swot": "SWOT",
    "left_out.tax_depreciation": "tax and depreciation",
    "left_out.technology_trends": "technology trends",
    "left_out.transactions": "multipliers from the transaction table",
    "left_out.uncertainties": "probabilistic analysis",
    "left_out.unit_cost_cases": "unit costs of like buildings",
    "left_out.visions": "vision and strategy",
    "left_out.working_capital": "working capital",
}

"""English: regional effects and the transactions table (chapter 12)."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "part.transactions": "Transactions table",
    "sheet.transactions": "Multipliers",
    "sheet.outside": "Values outside formulas",
    "model.outside_means": (
        "Values that no formula makes. They do not move when an input changes; the sheet of checks says when they "
        "no longer fit."
    ),
    "column.model.row": "Sector",
    "line.type_one": "Type I (without households)",
    "line.type_two": "Type II (with households)",
    "line.type_one_residual": "Residual of type I",
    "line.type_two_residual": "Residual of type II",
    "line.multipliers": "Table and multipliers",
    "line.money": "money",
    "line.income": "Income induced",
    "line.backward_linkage": "Backward linkage",
    "line.forward_linkage": "Forward linkage",
    "line.with_households": "Inside (with consumption)",
    "fact.production_inducement.with_households": "Production induced (investment, inside, with consumption)",
    "fact.annual_production_inducement.with_households": (
        "Production induced (operation, a year, inside, with consumption)"
    ),
    "fact.value_added_inducement.with_households": "Value added induced (investment, inside, with consumption)",
    "fact.annual_value_added_inducement.with_households": (
        "Value added induced (operation, a year, inside, with consumption)"
    ),
    "fact.employment_inducement.with_households": "Employment induced (investment, inside, with consumption)",
    "fact.annual_employment_inducement.with_households": (
        "Employment induced (operation, a year, inside, with consumption)"
    ),
    "fact.employees_inducement.with_households": "Employees induced (investment, inside, with consumption)",
    "fact.annual_employees_inducement.with_households": (
        "Employees induced (operation, a year, inside, with consumption)"
    ),
    "table.own_multipliers": "Multipliers of the transactions table by sector",
    "table.linkage_coefficients": "Linkages",
    "series.with_households": "With consumption",
    "series.type_one": "Type I",
    "series.type_two": "Type II",
    "column.production_multiplier": "Production",
    "column.value_added_multiplier": "Value added",
    "column.employment_multiplier": "Employment",
    "column.employees_multiplier": "Employees",
    "column.income_multiplier": "Income",
    "column.backward_linkage": "Backward linkage",
    "column.forward_linkage": "Forward linkage",
    "note.own_table": "By the Leontief inverse of the table of transactions of {region}",
    "note.own_table_year": "Year of the table of transactions {year}",
    "note.own_table_outside_share": "For transactions inside the region, the share from outside taken out by sector",
    "note.own_table_units": "Production, value added and income won per won, persons per KRW billion",
    "note.type_one": "Type I counts transactions between industries, type II also what households spend",
    "note.type_two_reference": "With consumption (type II) is for reference: it adds the rounds of household spending",
    "note.one_region": "The table is of one region: effects outside are not estimated",
    "note.linkages": "1 on average over the industries. Backward: demand for it; forward: demand for all",
    "word.this_region": "the region",
    "say.no_such_coefficients": "There are no coefficients {found}; there are {known}.",
    "say.example_has_coefficients": "The example has coefficients already: use --example or --coefficients, not both.",
}
REASONS: dict[str, str] = {
    "one-region-table": "a table of one region knows no effect outside it",
}
MESSAGES: dict[str, str] = {
    "transaction-duplicate": ('"{item}" is the same cell as "{other}" ({found}). Keep one row, or add up the amounts.'),
    "transactions-absent": (
        'The sectors of the sheet "{item}" have no transactions, so there are no multipliers. '
        "Fill the sheet Transactions, or clear this one."
    ),
    "households-twice": ('"{item}" is a second row of households after "{other}". There can be one. Correct the role.'),
    "households-idle": (
        'Households "{item}" stand nowhere as {field}, so type II equals type I. '
        "Put their pay and their consumption on the sheet Transactions."
    ),
    "sector-count-missing": (
        "{field} is blank for some sectors ({found}), so its effect is not estimated. Fill all to have it."
    ),
    "sector-without-output": '"{item}" has an output of 0 but trades. Fill its output, or clear its transactions.',
    "sector-over-output": (
        '"{item}" buys more ({found}) than its output ({limit}). A column adds up to no more than the output. '
        "Correct the amounts or the unit."
    ),
    "value-added-over": (
        'Purchases and value added of "{item}" add up to {found}, above its output ({limit}). Check both.'
    ),
    "no-leontief-inverse": (
        "The sectors use up all they make, so the table has no Leontief inverse ({item}; most by {found}). "
        "Check outputs, amounts and units."
    ),
    "own-table-used": (
        'The study has the sheet "{item}", so the multipliers come from its own table and the coefficients of '
        '"{found}" are not used. Clear the own table to use them.'
    ),
    "sector-of-other-table": (
        'The sector "{found}" of "{item}" stands on the sheet "{other}" only. '
        'The coefficients are those of "{expected}": use a key of that sheet.'
    ),
    "sector-of-households": 'The sector "{found}" of "{item}" is households. Name the industry that is paid.',
    "spending-other-phase": (
        'The items "{found}" of "{item}" are no costs of its phase, so they induce nothing. '
        "Correct the phase or the items."
    ),
    "item-not-spent": (
        '"{item}" is not on the sheet "{found}", so all of it is left out of the regional effects. '
        "Name its sectors if it is spent at home."
    ),
    "share-under": (
        'The shares of "{item}" add up to {found}. The rest, {rest}, is taken as imported or spent outside and left '
        "out of the regional effects. Correct the shares if all is spent at home."
    ),
}

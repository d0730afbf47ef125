"""English: the appraisal itself: rates of return, and what a calculation rests on."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "line.modified_internal_rate_of_return": "Modified internal rate of return (MIRR)",
    "fact.economic_modified_internal_rate_of_return": "Economic modified internal rate of return",
    "fact.financial_modified_internal_rate_of_return": "Financial modified internal rate of return",
    "table.economic_rates": "Every rate at which the net present value is zero",
    "table.financial_rates": "Every rate at which the financial net present value is zero",
    "column.presentation": "Presentation",
    "row.rate_of_return": "Rate at which the net present value is zero",
    "note.modified_rate": "The modified rate takes receipts to earn, and payments to cost, the discount rate",
}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {
    "basis-sheet-absent": (
        '{field}: "{found}" is calculated from the sheet {expected}, which is absent. '
        "Fill that sheet or correct {field}."
    ),
}

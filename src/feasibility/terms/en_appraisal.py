"""English: the appraisal itself: rates of return, and what a calculation rests on."""

from __future__ import annotations

LABELS: dict[str, str] = {}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {
    "basis-sheet-absent": (
        '{field}: "{found}" is calculated from the sheet {expected}, which is absent. '
        "Fill that sheet or correct {field}."
    ),
}

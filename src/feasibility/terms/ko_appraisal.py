"""Korean: the appraisal itself: rates of return, and what a calculation rests on."""

from __future__ import annotations

LABELS: dict[str, str] = {}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {
    "basis-sheet-absent": (
        '{field} "{found}"{found|은/는} 시트 {expected}에서 계산하는데 그 시트가 없습니다. '
        "시트를 채우거나 {field|을/를} 고쳐 주십시오."
    ),
}

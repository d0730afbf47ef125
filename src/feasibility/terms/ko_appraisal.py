"""Korean: the appraisal itself: rates of return, and what a calculation rests on."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "line.modified_internal_rate_of_return": "수정내부수익률(MIRR)",
    "fact.economic_modified_internal_rate_of_return": "경제적 수정내부수익률",
    "fact.financial_modified_internal_rate_of_return": "재무적 수정내부수익률",
    "table.economic_rates": "순현재가치를 0으로 만드는 모든 할인율",
    "table.financial_rates": "재무적 순현재가치를 0으로 만드는 모든 할인율",
    "column.presentation": "분석 관점",
    "row.rate_of_return": "순현재가치가 0이 되는 할인율",
    "note.modified_rate": "수정내부수익률은 수입을 할인율로 재투자하고 지출을 할인율로 조달한다고 볼 때의 수익률",
}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {
    "basis-sheet-absent": (
        '{field} "{found}"{found|은/는} 시트 {expected}에서 계산하는데 그 시트가 없습니다. '
        "시트를 채우거나 {field|을/를} 고쳐 주십시오."
    ),
}

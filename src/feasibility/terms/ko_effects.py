"""Korean: regional effects and the transactions table (chapter 12)."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "part.transactions": "거래표",
    "sheet.transactions": "유발계수 산정",
    "sheet.outside": "산식 밖의 값",
    "model.outside_means": (
        "산식으로 나타낼 수 없어 따로 구한 값입니다. 입력을 바꾸어도 따라 움직이지 않으며, "
        "맞지 않게 되면 점검 시트가 알립니다."
    ),
    "column.model.row": "부문",
    "line.type_one": "I형(가계 제외)",
    "line.type_two": "II형(가계 포함)",
    "line.type_one_residual": "I형 항등식의 차이",
    "line.type_two_residual": "II형 항등식의 차이",
    "line.multipliers": "거래표와 승수",
    "line.money": "금액",
    "line.income": "소득유발",
    "line.backward_linkage": "영향력계수",
    "line.forward_linkage": "감응도계수",
    "line.with_households": "역내(소비유발 포함)",
    "fact.production_inducement.with_households": "생산유발(투자 단계, 역내, 소비유발 포함)",
    "fact.annual_production_inducement.with_households": "생산유발(운영 단계 연간, 역내, 소비유발 포함)",
    "fact.value_added_inducement.with_households": "부가가치유발(투자 단계, 역내, 소비유발 포함)",
    "fact.annual_value_added_inducement.with_households": "부가가치유발(운영 단계 연간, 역내, 소비유발 포함)",
    "fact.employment_inducement.with_households": "취업유발(투자 단계, 역내, 소비유발 포함)",
    "fact.annual_employment_inducement.with_households": "취업유발(운영 단계 연간, 역내, 소비유발 포함)",
    "fact.employees_inducement.with_households": "고용유발(투자 단계, 역내, 소비유발 포함)",
    "fact.annual_employees_inducement.with_households": "고용유발(운영 단계 연간, 역내, 소비유발 포함)",
    "table.own_multipliers": "거래표에 따른 부문별 유발계수",
    "table.linkage_coefficients": "전후방 연쇄효과",
    "series.with_households": "소비유발 포함",
    "series.type_one": "I형",
    "series.type_two": "II형",
    "column.production_multiplier": "생산유발계수",
    "column.value_added_multiplier": "부가가치유발계수",
    "column.employment_multiplier": "취업유발계수",
    "column.employees_multiplier": "고용유발계수",
    "column.income_multiplier": "소득유발계수",
    "column.backward_linkage": "영향력계수",
    "column.forward_linkage": "감응도계수",
    "note.own_table": "{region}의 거래표에서 레온티예프 역행렬로 구한 값",
    "note.own_table_year": "거래표 기준연도 {year}년",
    "note.own_table_outside_share": "부문별 역외·수입 비율을 뺀 지역 안의 거래에 따른 값",
    "note.own_table_units": "생산·부가가치·소득은 원/원, 취업·고용은 명/10억 원",
    "note.type_one": "I형은 산업 사이의 거래만, II형은 가계가 번 소득의 소비까지 포함",
    "note.type_two_reference": "소비유발 포함(II형)은 가계소득의 소비가 되풀이되는 효과를 더한 참고값",
    "note.one_region": "지역 하나의 거래표이므로 역외 효과는 산정하지 않음",
    "note.linkages": (
        "모든 산업의 평균이 1. 영향력계수는 다른 산업의 생산을 이끄는 정도(후방 연쇄), "
        "감응도계수는 모든 산업의 수요에 반응하는 정도(전방 연쇄)"
    ),
    "word.this_region": "해당 지역",
    "say.no_such_coefficients": "쓸 수 있는 유발계수는 {known}입니다. 적은 이름: {found}",
    "say.example_has_coefficients": "예시에는 유발계수가 있습니다. --example과 --coefficients 가운데 하나만 쓰십시오.",
}
REASONS: dict[str, str] = {
    "one-region-table": "지역 하나의 거래표로는 역외 효과를 알 수 없음",
}
MESSAGES: dict[str, str] = {
    "transaction-duplicate": (
        '"{item}"{item|은/는} "{other}"{other|과/와} 같은 칸({found})입니다. 한 행만 남기거나 금액을 합해 주십시오.'
    ),
    "transactions-absent": (
        '시트 "{item}"의 부문에 거래가 없어 유발계수를 구하지 못합니다. 거래표를 채우거나 이 시트를 비워 주십시오.'
    ),
    "households-twice": (
        '"{item}"{item|이/가} "{other}"에 이어 두 번째 가계입니다. 가계는 한 행만 둘 수 있습니다. 구분을 고쳐 주십시오.'
    ),
    "households-idle": (
        '가계 "{item}"{item|이/가} {field}인 거래가 없어 소비유발(II형)이 I형과 같아집니다. '
        "피용자보수와 가계소비를 거래표에 넣어 주십시오."
    ),
    "sector-count-missing": (
        "{field|이/가} 빈 부문({found})이 있어 그 유발효과를 산정하지 않습니다. 산정하려면 모두 채워 주십시오."
    ),
    "sector-without-output": (
        '"{item}"{item|은/는} 총산출액이 0인데 거래가 있습니다. 총산출액을 적거나 거래를 지워 주십시오.'
    ),
    "sector-over-output": (
        '"{item}"{item|이/가} 사는 금액({found})이 총산출액({limit})을 넘습니다. '
        "거래표의 열 합은 총산출액 이하여야 합니다. 금액이나 단위를 고쳐 주십시오."
    ),
    "value-added-over": (
        '"{item}"의 중간투입과 부가가치의 합({found})이 총산출액({limit})을 넘습니다. '
        "부가가치나 거래표를 확인해 주십시오."
    ),
    "no-leontief-inverse": (
        "부문들이 만든 것을 모두 다시 써 버려 레온티예프 역행렬이 없습니다({item}, 가장 많이 쓰는 부문 {found}). "
        "총산출액, 거래 금액, 단위를 확인해 주십시오."
    ),
    "own-table-used": (
        '시트 "{item}"{item|이/가} 있어 유발계수는 거래표에서 구하고, 시트 "{found}"의 계수는 쓰지 않습니다. '
        "그 계수를 쓰려면 거래표를 비워 주십시오."
    ),
    "sector-of-other-table": (
        '"{item}"의 부문 "{found}"{found|은/는} 시트 "{other}"에만 있습니다. '
        '유발계수는 시트 "{expected}"의 것을 쓰므로 그 부문키로 고쳐 주십시오.'
    ),
    "sector-of-households": (
        '"{item}"의 부문 "{found}"{found|은/는} 가계입니다. 지출이 향하는 산업부문으로 고쳐 주십시오.'
    ),
    "spending-other-phase": (
        '"{item}"의 항목 "{found}"{found|은/는} 그 단계의 비용이 아니어서 효과가 없습니다. 단계나 항목을 고쳐 주십시오.'
    ),
    "item-not-spent": (
        '"{item}"{item|은/는} 시트 "{found}"에 없어 파급효과에서 모두 빠집니다. '
        "국내 지출이 있으면 부문을 적어 주십시오."
    ),
    "share-under": (
        '"{item}"의 배분율 합이 {found}입니다. 나머지 {rest|은/는} 수입이나 역외 지출로 보아 뺍니다. '
        "모두 국내 지출이면 배분율을 고쳐 주십시오."
    ),
}

"""Korean: benefits, markets and cost-effectiveness (chapters 2 and 9)."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "part.market": "시장",
    "part.willingness": "지불의사",
    "part.cost_views": "관점별 비용",
    "part.effectiveness_cases": "비용효과 비교",
    "sheet.market": "시장 전망 산정",
    "sheet.willingness": "지불의사 산정",
    "sheet.cost_views": "관점별 비용",
    "sheet.effectiveness_cases": "비용효과 비교",
    "line.size": "편익에 쓰는 시장규모",
    "line.growing": "연평균성장률에 따른 시장규모",
    "line.diffusing": "확산모형에 따른 시장규모",
    "line.adopted": "확산모형의 누적 시장규모",
    "line.stated": "연차별로 적은 시장규모",
    "line.growth_less_diffusion": "연평균성장률 전망에서 확산모형 전망을 뺀 값",
    "line.payment": "가구당 연간 지불의사액",
    "line.project": "총사업비",
    "line.residual_taken_off": "차감한 잔존가치",
    "line.group_output": "묶음별 할인한 성과",
    "line.cost_per_group_output": "묶음별 단위당 비용",
    "line.case_cost": "비교대상의 단위비용",
    "line.own_output": "견주는 성과(할인)",
    "line.own_cost": "본 사업의 단위비용",
    "line.output_at_case_cost": "비교대상 단위비용으로 본 성과의 비용",
    "line.incremental_cost": "증분비용",
    "line.dearer": "본 사업이 더 비싼 경우의 수",
    "fact.effectiveness_cases_compared": "견준 단위비용의 수",
    "fact.effectiveness_cases_dearer": "본 사업의 단위비용이 더 높은 비교값의 수",
    "fact.surveyed_payment": "편익에 반영한 가구당 연간 지불의사액",
    "table.market_forecasts": "예측방법별 시장 전망",
    "table.cost_views": "관점별 비용",
    "table.benefit_unit_values": "편익의 단위가치와 적용값",
    "table.cost_effectiveness_comparison": "비용효과 비교",
    "chart.market_forecasts": "예측방법별 시장 전망",
    "chart.cost_effectiveness_chart": "비용효과 비교",
    "column.view.project": "총사업비",
    "column.view.economic": "경제적 비용",
    "column.view.financial": "재무적 비용",
    "column.applied_factor": "적용 항목",
    "column.price_year": "가격연도",
    "column.case_cost": "비교 단위비용",
    "column.own_cost": "본 사업 단위비용",
    "column.own_to_case": "본 사업÷비교(배)",
    "column.incremental_cost": "증분비용",
    "row.investment": "최초 투자비 계",
    "row.this_project": "본 사업",
    "column.used_by_benefits": "{forecast}(편익에 적용)",
    "column.growth_less_diffusion": "차이(성장률-확산)",
    "note.forecasts_side_by_side": (
        "연평균성장률을 연장한 전망은 크게, 확산모형은 작게 나오는 경향이 있어 평균하지 않고 나란히 제시"
    ),
    "note.cost_views": (
        "할인 전 분석기간 합계. 총사업비는 부가가치세를 넣은 최초 투자비, 경제적 비용은 이전지출을 뺀 값, "
        "재무적 비용은 부가가치세를 넣고 낙찰률을 적용한 값"
    ),
    "note.incremental_cost": "증분비용은 총비용 현재가치에서, 같은 성과를 비교 단위비용으로 낼 때의 비용을 뺀 값",
    "note.prices_of_their_year": "비교 단위비용은 적은 가격연도의 값이며 물가를 보정하지 않음",
}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {
    "output-valued-twice": (
        '"{item}"{item|은/는} "{other}"({cell}){other|이/가} 이미 편익으로 잡은 "{found}"{found|을/를} 다시 잡아 몫의 '
        "합이 {limit}입니다. 서로 다른 부분이면 합이 1을 넘지 않게 몫을 나누고, 아니면 하나의 범위를 참고로 바꾸어 "
        "주십시오."
    ),
    "royalty-beside-market": (
        '"{item}"의 기술료는 시장접근 편익 "{other}"({cell})의 부가가치에서 나오므로 이중으로 셉니다. '
        "둘 가운데 하나의 범위를 참고로 바꾸어 주십시오."
    ),
    "benefit-ends-early": ('"{item}"의 종료연도({upper})가 시작연도({lower})보다 앞섭니다. 두 연도를 고쳐 주십시오.'),
    "benefit-outside-period": (
        '"{item}"의 편익은 시차를 더하면 {lower}–{upper}년이어서 분석기간({first}–{last}) 밖입니다. '
        "연도나 시차를 고쳐 주십시오."
    ),
    "window-past-period": (
        '"{item}"의 편익기간이 {found}년에 끝나 분석기간({last}년까지)을 넘습니다. 넘는 해의 편익은 세지 않습니다. '
        "편익기간을 줄이거나 분석기간을 늘려 주십시오."
    ),
    "willingness-unsupported": (
        '"{item}"의 지불의사액에 출처가 없습니다. 조사로 얻은 값이어야 합니다. 조사의 출처번호를 적거나 이 행을 지워 '
        "주십시오."
    ),
    "market-gap": (
        '"{item}"의 연차별 시장규모에 {found}년의 값이 없습니다. 편익이 쓰는 해까지 빈 해 없이 적어 주십시오.'
    ),
    "market-after-period": (
        '"{item}"의 {field|이/가} {found}년이어서 분석기간({last}년까지)보다 늦습니다. 연도를 고쳐 주십시오.'
    ),
}

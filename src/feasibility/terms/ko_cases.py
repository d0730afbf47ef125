"""Korean: scenarios, alternatives and risks (chapters 6 and 11)."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "scenario.base": "기준",
    "sheet.selector": "시나리오 선택",
    "model.selector_means": (
        "아래 목록에서 시나리오를 고르면 통합문서 전체가 그 값으로 다시 계산됩니다. "
        "기준 열의 값은 직접 고칠 수 있습니다."
    ),
    "model.chosen_scenario": "적용 시나리오",
    "model.chosen_number": "순번",
    "fact.scenario_highest_benefit_cost_ratio": "시나리오 가운데 가장 높은 편익/비용 비율",
    "fact.scenario_lowest_benefit_cost_ratio": "시나리오 가운데 가장 낮은 편익/비용 비율",
    "table.scenarios": "시나리오의 설정",
    "table.scenario_results": "시나리오별 결과",
    "table.period_variant": "분석기간을 달리한 결과",
    "table.delay_and_overrun": "개원 지연과 사업비 초과에 따른 결과",
    "chart.scenario_net_present_values": "시나리오별 순현재가치",
    "column.scenario": "시나리오",
    "column.target": "대상",
    "column.factor": "배수",
    "column.new_value": "값",
    "column.delay": "개원 지연",
    "note.delay_and_overrun": (
        "투자는 계획한 해에 하고, 운영·성과·편익·수입이 늦어지는 것으로 봄. 분석기간 밖으로 밀린 금액은 빠짐"
    ),
    "column.model.live": "적용값",
}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {}

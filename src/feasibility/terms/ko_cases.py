"""Korean: scenarios, alternatives and risks (chapters 6 and 11)."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "outside.case": "시나리오의 값(시나리오를 고르면 산식으로 같은 값)",
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
    "cover.alternative": "대안: {name}",
    "say.unknown_alternative": '계산할 수 있는 대안 가운데 "{name}" 항목이 없습니다. 있는 대안: {known}',
    "word.rough": "개략",
    "table.alternative_review": "대안별 검토",
    "chart.alternative_costs": "대안별 비용과 편익의 현재가치",
    "column.alternative": "대안",
    "column.alternative.concept": "개요",
    "column.alternative.strengths": "장점",
    "column.alternative.weaknesses": "단점",
    "column.alternative.assessment": "검토의견",
    "note.alternatives_rebuilt": "대안마다 달라지는 입력을 바꾸어 처음부터 다시 산정한 값",
    "note.rough_alternatives": "개략으로 표시한 대안은 대안 시트에 적은 값이며 산정한 값이 아님",
    "column.model.live": "적용값",
}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {
    "sheet-of-no-alternative": (
        '시트 "{found}"{found|은/는} "{item}"에 쓰려는 것이지만, 대안 시트에 그 대안이 없습니다. 이름을 '
        "맞추어 주십시오."
    ),
    "override-out-of-bounds": (
        '시나리오에서 "{item}"의 값이 {found}{found|이/가} 됩니다. {bounds|이어야/여야} 합니다. 배수나 값을 '
        "고쳐 주십시오."
    ),
    "override-not-whole": (
        '시나리오에서 "{item}"의 값이 {found}{found|이/가} 됩니다. 햇수나 연도는 정수여야 합니다. 값을 고쳐 주십시오.'
    ),
    "scenario-base": (
        '시나리오 이름 "{found}"{found|은/는} 입력 그대로의 결과를 가리키는 말입니다. 다른 이름을 써 주십시오.'
    ),
    "scenario-twice": ('시나리오 "{item}"에서 "{found}"{found|을/를} 두 번 바꿉니다. 한 행만 남겨 주십시오.'),
    "alternative-base": (
        '"{found}"{found|은/는} 기준안이므로 입력 시트 그대로입니다. 바꿀 값은 해당 시트에 적거나 다른 '
        "대안에 적어 주십시오."
    ),
    "alternative-bases": ("기준안으로 표시한 대안이 {found}개입니다. 하나만 기준안에 예로 표시해 주십시오."),
    "change-kind": (
        '"{item}"에 넣을 값 "{found}"의 종류가 맞지 않습니다. 숫자 셀이면 값에 숫자를, 글 셀이면 문자값에 '
        "글을 적어 주십시오."
    ),
    "alternative-unsound": (
        '대안 "{item}"대로 바꾸면 {found}에 문제가 생깁니다. 아래의 지적을 보고 대안변경의 값을 고쳐 주십시오.'
    ),
}

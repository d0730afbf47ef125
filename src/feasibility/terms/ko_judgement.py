"""Korean: labels of sites, criteria and policy (chapters 5, 8 and 13)."""

from __future__ import annotations

LABELS = {
    "outside.eigenvector": "산식이 아닌 값: 쌍대비교의 주고유벡터와 그에 따른 평점",
    "outside.leontief": "산식이 아닌 값: 레온티예프 역행렬",
    "outside.sampling": "산식이 아닌 값: 표본추출과 그 통계",
    "outside.solver": "산식이 아닌 값: 해찾기",
    "outside.ranking": "산식이 아닌 값: 순위와 순위 비교",
    "outside.roots": "산식이 아닌 값: 여러 근의 분석",
    "part.sites": "입지",
    "sheet.sites": "입지 평가",
    "line.favourable": "방향을 맞춘 점수",
    "line.weighted": "가중 점수",
    "line.best": "1위 점수",
    "line.gap": "1위와 2위의 점수 차이",
    "line.gap_is_small": "차이가 작음",
    "line.weighting": "가중치 변동",
    "line.raised": "가중치를 높인 점수",
    "line.lowered": "가중치를 낮춘 점수",
    "line.equal": "균등 가중치 점수",
    "fact.site_best_score": "입지 1위 종합점수",
    "fact.site_score_gap": "입지 1위와 2위의 점수 차이",
    "fact.small_site_gap": "작은 것으로 보는 입지 점수 차이",
    "fact.site_best_closeness_rank": "가중합 1위 후보지의 TOPSIS 순위",
    "fact.site_best_acceptability": "가중합 1위 후보지의 1위 가능 비율",
    "fact.site_weightings": "가중치를 바꾸어 본 경우의 수",
    "fact.site_weightings_with_other_first": "가중치를 바꾸었을 때 1위가 달라지는 경우의 수",
    "fact.ahp_consistency_ratio": "AHP 일관성비율(CR, 가장 큰 값)",
    "fact.consistency_ratio_threshold": "AHP 일관성비율 기준",
    "fact.ahp_score": "AHP 종합평점(시행)",
    "fact.ahp_pass_mark": "AHP 종합평점 기준",
    "fact.ahp_raters": "AHP 평가자 수",
    "table.site_evaluation": "후보지 평가표",
    "table.site_weight_sensitivity": "가중치 민감도",
    "table.ahp_weights": "평가 계층과 가중치",
    "table.ahp_consistency": "쌍대비교의 일관성",
    "table.ahp_scores": "평가자별 평점과 종합평점",
    "table.performance_indicators": "성과관리 지표",
    "table.policy_consistency": "정책 일관성과 추진의지",
    "table.readiness": "준비정도",
    "table.policy_risks": "법·제도와 재원의 위험",
    "table.regional_balance": "지역균형발전",
    "chart.site_totals": "후보지별 종합점수",
    "chart.site_scores_by_criterion": "후보지의 항목별 비교",
    "chart.criterion_weights": "최하위 기준의 종합 가중치",
    "word.chart.spans": "일정표(간트)",
    "chart.roadmap": "추진 로드맵",
    "series.start_year": "시작연도",
    "series.start_month": "시작월",
    "series.months": "기간(개월)",
    "note.milestone": "◆는 주요시점",
    "word.chart.scheme": "도식",
    "chart.logic_model_scheme": "논리모형도",
    "column.site": "후보지",
    "column.weighted_sum": "가중합",
    "column.rank": "순위",
    "column.closeness": "TOPSIS 근접도",
    "column.closeness_rank": "TOPSIS 순위",
    "column.acceptability": "1위 가능 비율",
    "column.weight": "가중치",
    "column.weighting": "가중치",
    "column.first_site": "1위 후보지",
    "column.level": "계층",
    "column.criterion": "평가기준",
    "column.local_weight": "계층 내 가중치",
    "column.matrix_size": "기준 수",
    "column.largest_eigenvalue": "최대고유값(λmax)",
    "column.consistency_index": "일관성지수(CI)",
    "column.consistency_ratio": "일관성비율(CR)",
    "column.rater": "평가자",
    "column.asked_again": "재응답",
    "column.score": "평점(시행)",
    "column.kept": "반영",
    "row.base_weights": "설정한 가중치",
    "row.equal_weights": "균등 가중치",
    "row.weight_raised": "{criterion} +{step}%p",
    "row.weight_lowered": "{criterion} -{step}%p",
    "row.overall": "종합평점",
    "cell.level": "{level}계층",
    "cell.first_level": "1계층 전체",
    "cell.asked_again": "요청",
    "cell.kept": "반영",
    "cell.trimmed": "제외",
    "note.site_methods": (
        "가중합은 점수×가중치의 합, TOPSIS 근접도는 가장 좋은 값에 가까운 정도(0–1), "
        "1위 가능 비율은 가능한 모든 가중치 가운데 가중합이 1위인 비율"
    ),
    "note.less_is_better": "낮을수록 좋은 기준은 만점에서 뺀 점수로 합산",
    "note.scores_assumed": "점수와 가중치는 연구진의 판단(가정)",
    "note.other_weights_in_proportion": "한 기준의 가중치를 바꾸면 나머지 가중치는 서로의 비례를 유지",
    "note.weights_of_raters": "평가자 쌍대비교의 기하평균에 대한 주고유벡터",
    "note.weights_of_consensus": "평가자의 응답이 아니라 연구진이 정한 가중치와 합의 행렬(가정)",
    "note.random_index": "무작위지수(RI)는 Saaty(2005)의 값",
    "note.scores_combined": "제외하고 남은 평가자의 쌍대비교와 평점의 비를 기하평균하여 종합",
    "note.indicators_are_plans": "계획치이며 실적이 아님",
}
REASONS = {
    "ahp-no-raters": "평가자의 평점이 없고 평가자를 지어내지 않으므로 종합평점을 산정하지 않음",
}
MESSAGES = {
    "ahp-not-reciprocal": (
        '"{item}"의 값이 {found}입니다. 거꾸로 비교한 "{other}"의 역수({expected})여야 합니다. '
        "한 행을 지우거나 값을 고쳐 주십시오."
    ),
    "ahp-self-compared": '"{item}"{item|이/가} 한 기준을 그 자신과 비교합니다. 서로 다른 두 기준을 적어 주십시오.',
    "ahp-no-children": (
        '"{item}"의 상위 기준 "{found}" 아래에 기준이 없습니다. AHP계층에 하위 기준을 넣거나 이 행을 지워 주십시오.'
    ),
    "ahp-not-below": (
        '"{item}"의 기준 "{found}"{found|은/는} "{expected}" 바로 아래에 있지 않습니다. 상위나 기준을 고쳐 주십시오.'
    ),
    "ahp-not-lowest": (
        '"{item}"의 기준 "{found}"{found|은/는} 하위 기준이 있어 평점을 매기지 않습니다. 최하위 기준을 적어 주십시오.'
    ),
    "answer-missing": "{item}의 응답이 없습니다({found}). 빠진 응답을 시트에 넣어 주십시오.",
    "answer-duplicate": '"{item}"{item|은/는} "{other}"{other|과/와} 같은 응답입니다. 한 행만 남겨 주십시오.',
    "consistency-ratio": (
        "{item} 쌍대비교의 일관성비율이 {found}입니다. 기준은 {expected} 이하입니다. 평가자에게 다시 물어 주십시오."
    ),
}

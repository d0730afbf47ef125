"""Korean: the basic concept, operating forms and judgement (chapters 1, 5, 6, 8 and 13)."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "table.advice": "자문의견 조치계획",
    "part.concept": "기본구상",
    "sheet.concept": "기본구상 집계",
    "line.organisation_staff": "조직 정원 합계",
    "line.verdicts": "정책성 판단",
    "line.overlaps": "유사·중복",
    "line.met": "충족",
    "line.partial": "부분 충족",
    "line.unmet": "미충족",
    "line.to_check": "확인 필요",
    "line.points": "항목 수",
    "line.met_total": "충족 합계",
    "line.partial_total": "부분 충족 합계",
    "line.unmet_total": "미충족 합계",
    "line.to_check_total": "확인 필요 합계",
    "line.points_total": "항목 수 합계",
    "line.projects": "검토한 유사사업",
    "line.overlapping_in_part": "부분 중복",
    "line.overlapping_much": "중복 높음",
    "fact.organisation_staff": "조직 정원 합계",
    "fact.policy_points": "정책성 검토 항목 수",
    "fact.policy_met": "정책성 충족 항목 수",
    "fact.policy_partial": "정책성 부분 충족 항목 수",
    "fact.policy_unmet": "정책성 미충족 항목 수",
    "fact.policy_to_check": "정책성 확인 필요 항목 수",
    "fact.similar_projects_reviewed": "검토한 유사사업 수",
    "fact.similar_projects_overlapping_in_part": "부분적으로 겹치는 유사사업 수",
    "fact.similar_projects_overlapping_much": "많이 겹치는 유사사업 수",
    "fact.ahp_raters_asked_again": "다시 물을 AHP 평가자 수",
    "fact.ahp_raters_left_out": "AHP 평점에서 제외한 평가자 수",
    "fact.ahp_trimmed_raters": "AHP 평점에서 제외하는 최고·최저 평가자 수",
    "fact.ahp_score_other_combination": "AHP 종합평점(다른 종합방법)",
    "fact.ahp_lowest_moved_score": "가중치를 바꾼 AHP 평점의 최솟값",
    "fact.ahp_highest_moved_score": "가중치를 바꾼 AHP 평점의 최댓값",
    "word.chart.tree": "체계도",
    "word.chart.flow": "흐름도",
    "chart.study_flow": "수행 흐름도",
    "chart.vision_scheme": "비전 체계도",
    "chart.organisation_chart": "조직도",
    "chart.founding_steps": "설립 절차({form})",
    "series.staff": "정원",
    "cell.step": "{number}단계",
    "cell.passes": "기준 이상",
    "cell.fails": "기준 미달",
    "table.headcount_by_grade": "직급별 연차 인력",
    "column.grade": "직급",
    "fact.site_weightings_spread": "고르게 적용한 가중치의 수",
    "table.site_features": "후보지의 접근성과 장단점",
    "table.technology_implications": "기술동향의 시사점",
    "table.function_partners": "기능별 전략과 협력기관",
    "table.operating_form_assessment": "운영형태의 장단점과 검토의견",
    "table.similar_project_scale": "유사사업의 규모와 내용",
    "table.policy_verdicts": "정책성 판단 종합",
    "table.implementing_bodies": "추진 주체별 과제",
    "table.ahp_rater_consistency": "평가자별 일관성과 재응답",
    "table.ahp_points": "최하위 기준별 평점",
    "table.ahp_score_sensitivity": "종합평점의 가중치 민감도",
    "column.city_indicator": "지표",
    "column.city": "도시",
    "column.policy_group": "구분",
    "column.points": "항목 수",
    "column.met": "충족",
    "column.partial": "부분 충족",
    "column.unmet": "미충족",
    "column.to_check": "확인 필요",
    "column.actor": "주체",
    "column.tasks": "추진과제",
    "column.compared_below": "비교한 계층",
    "column.random_index": "무작위지수(RI)",
    "column.share_of_points": "시행 비율",
    "column.contribution": "가중 평점",
    "column.moved_weight": "바꾼 가중치",
    "unit.points": "개",
    "word.by_judgements": "판단 종합",
    "word.by_priorities": "우선순위 종합",
    "note.overlaps_judged": "중복정도, 차별성, 조정방안은 연구진의 판단",
    "note.cities_by_facts": "도시에는 점수를 매기지 않음. 대괄호는 근거구분과 출처번호",
    "note.verdicts_of_authors": "판단은 연구진의 검토의견이며 평가자의 평점이 아님",
    "note.asked_again": "기준을 넘는 일관성비율이 있는 평가자에게 해당 항목을 다시 물음",
    "note.shares_of_points": "시행 비율은 시행 평점÷(시행 평점+미시행 평점). 여러 평가자는 두 평점의 비를 기하평균",
    "note.by_judgements": (
        "평가자는 쌍대비교의 판단을 기하평균하여 종합(도구의 규약). 우선순위의 기하평균에 따른 값을 나란히 제시"
    ),
    "note.by_priorities": (
        "평가자는 우선순위를 기하평균하여 종합(지침의 설정). 판단의 기하평균에 따른 값을 나란히 제시"
    ),
}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {
    "ahp-only-child": (
        '"{item}"{item|은/는} "{found}" 아래의 하나뿐인 기준이어서 비교할 것이 없습니다. 하위 기준을 둘 이상 '
        "넣거나 이 기준을 지워 주십시오."
    ),
    "ahp-no-random-index": (
        "{item} 쌍대비교의 기준이 {found}개입니다. 무작위지수 표는 {expected}개까지이므로 일관성비율을 구할 수 "
        "없습니다. 기준을 묶어 계층을 나누어 주십시오."
    ),
    "ahp-points-off-scale": (
        '"{item}"의 평점이 {found}입니다. 지침의 척도 {expected} 안이어야 합니다. 평점을 고쳐 주십시오.'
    ),
    "schedule-before-predecessor": (
        '"{item}"의 시작({found})이 선행과제 "{other}"의 마지막 달({expected})보다 이릅니다. 시작이나 선행과제를 '
        "고쳐 주십시오."
    ),
    "picture-missing": 'images 폴더에 "{found}" 파일이 없어 그림을 뺍니다. 파일을 넣거나 이 행을 지워 주십시오.',
    "picture-outside": (
        '"{found}"{found|은/는} images 폴더 안의 파일 이름이 아닙니다. images 폴더에 파일을 넣고 그 이름만 적어 '
        "주십시오."
    ),
    "picture-unreadable": (
        '"{found}"{found|을/를} 그림으로 읽을 수 없습니다. PNG나 JPEG 파일로 다시 저장하여 주십시오.'
    ),
    "picture-too-large": (
        '"{found}"{found|이/가} 너무 큽니다. {expected}까지 넣을 수 있습니다. 크기를 줄여 다시 저장하여 주십시오.'
    ),
    "picture-unplaced": (
        '그림 "{item}"의 게재위치 "{found}"에 해당하는 자리가 보고서에 없습니다. {expected} 가운데 하나로 적어 '
        "주십시오."
    ),
}

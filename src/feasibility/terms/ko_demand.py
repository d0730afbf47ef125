"""Korean: demand, scale and research output (chapters 3 and 4)."""

from __future__ import annotations

LABELS = {
    "part.survey": "수요조사",
    "sheet.survey": "수요조사 산정",
    "part.demand": "수요",
    "sheet.demand": "수요 산정",
    "part.power_supply": "전력 수급",
    "sheet.power_supply": "전력 수급 산정",
    "part.site_capacity": "부지 수용성",
    "sheet.site_capacity": "부지 수용성 산정",
    "part.benchmarks": "원단위 비교",
    "sheet.benchmarks": "원단위 비교",
    "line.sample": "표본수",
    "line.respondents": "응답수",
    "line.response_rate": "응답률",
    "line.sample_total": "표본수 합계",
    "line.respondents_total": "응답수 합계",
    "line.overall_rate": "전체 응답률",
    "line.shares": "응답 비율",
    "line.answered": "문항의 응답 비율 합",
    "line.estimate": "수요",
    "line.estimate_total": "수요 합계",
    "line.comparison": "수요와 계획",
    "line.plan": "계획 물량",
    "line.plan_total": "계획 물량 합계",
    "line.plan_share": "수요 대비 계획 물량",
    "line.short": "수요가 모자라는 해",
    "line.short_years": "수요가 모자라는 연수",
    "line.persons": "산정 인원",
    "line.net_area": "전용률 적용 전 면적",
    "line.net_ratio": "전용률",
    "line.electricity_cost_by_year": "연차별 전력비",
    "line.electricity_cost_most": "연간 전력비(최대)",
    "line.energy": "전력사용량(MWh)",
    "line.energy_by_year": "연차별 전력사용량",
    "line.energy_most": "연간 전력사용량(최대)",
    "line.load": "전력부하",
    "line.computing": "전산 부하",
    "line.computing_total": "전산 부하 합계",
    "line.peak": "최대전력",
    "line.peak_by_year": "연차별 최대전력",
    "line.peak_most": "최대전력(최대 연도)",
    "line.surplus": "여유 전력량",
    "line.self_sufficiency": "전력자급률",
    "line.asked": "센터 소요 전력량",
    "line.surplus_times": "센터 소요 대비 여유 배수",
    "line.capacity_times": "최대전력 대비 공급용량 배수",
    "line.is_met": "공급이 소요를 감당",
    "line.supplies": "수급 행의 수",
    "line.supplies_met": "소요를 감당하는 행의 수",
    "line.floor_area_ratio": "용적률",
    "line.footprint": "건축면적",
    "line.building_coverage": "건폐율",
    "line.parking_spaces": "주차대수",
    "line.parking_area": "옥외 주차면적",
    "line.ground_left": "남는 대지면적",
    "line.fits": "연면적을 수용",
    "line.chosen_floor_area_ratio": "기준안 부지의 용적률",
    "line.chosen_fits": "기준안 부지가 수용",
    "line.own": "본 사업",
    "line.institutes": "비교기관",
    "line.band": "비교 범위",
    "line.lowest": "최저",
    "line.highest": "최고",
    "line.is_within": "범위 안",
    "line.compared": "비교 범위가 있는 원단위 수",
    "line.within": "범위 안의 원단위 수",
    "line.papers_per_researcher": "연구인력 1인당 논문",
    "line.papers_per_billion_won": "10억 원당 논문",
    "line.patents_per_researcher": "연구인력 1인당 특허",
    "line.patents_per_billion_won": "10억 원당 특허",
    "line.trainees_per_billion_won": "10억 원당 연수인원",
    "line.area_per_person": "1인당 연면적",
    "line.budget_per_person": "1인당 연간예산",
    "fact.papers_per_researcher": "연구인력 1인당 논문(정상운영)",
    "fact.papers_per_billion_won": "운영비 10억 원당 논문(정상운영)",
    "fact.patents_per_researcher": "연구인력 1인당 특허(정상운영)",
    "fact.patents_per_billion_won": "운영비 10억 원당 특허(정상운영)",
    "fact.trainees_per_billion_won": "운영비 10억 원당 연수인원(정상운영)",
    "fact.area_per_person": "정원 1인당 연면적",
    "fact.budget_per_person": "정원 1인당 연간 운영비",
    "fact.ratios_compared": "비교 범위가 있는 원단위 수",
    "fact.ratios_within": "비교 범위 안의 원단위 수",
    "fact.survey_sample": "수요조사 표본수",
    "fact.survey_respondents": "수요조사 응답수",
    "fact.survey_response_rate": "수요조사 응답률",
    "fact.net_to_gross_ratio": "전용률",
    "fact.annual_electricity_use": "연간 전력사용량(최대 연도)",
    "fact.annual_electricity_cost": "연간 전력비(최대 연도)",
    "fact.computing_load": "전산 부하",
    "fact.peak_power": "최대전력",
    "fact.site_floor_area_ratio": "기준안 부지의 용적률",
    "fact.site_fits": "기준안 부지의 수용 여부(1: 수용)",
    "fact.power_supplies": "비교한 전력 수급 수",
    "fact.power_supplies_met": "센터 소요를 감당하는 전력 수급 수",
    "table.survey_overview": "수요조사 개요",
    "table.survey_answers": "수요조사 응답: {survey}",
    "table.demand_methods": "수요 추정 방법",
    "table.demand_by_year": "수요 추정",
    "table.demand_and_plan": "수요와 계획 물량의 비교",
    "table.benchmark_ratios": "유사기관과의 원단위 비교",
    "table.benchmark_range": "원단위와 비교 범위",
    "table.site_capacity": "후보지별 수용성",
    "table.power_balance": "지역 전력 수급과 센터 소요",
    "chart.demand_over_years": "수요 추정",
    "chart.power_supply": "전력 소요와 공급",
    "chart.benchmark": "{ratio} 비교",
    "column.sample": "표본수(명)",
    "column.respondents": "응답수(명)",
    "column.response_rate": "응답률",
    "column.question": "문항",
    "column.answer": "응답",
    "column.persons": "응답자수(명)",
    "column.share": "비율",
    "column.demand_for": "수요",
    "column.demand_total": "수요(분석기간)",
    "column.plan_total": "계획(분석기간)",
    "column.plan_share": "계획/수요",
    "column.short_years": "수요가 모자라는 연수(년)",
    "column.space": "공간",
    "column.persons_housed": "인원(명)",
    "column.area_per_person": "1인당면적(㎡/명)",
    "column.net_area": "전용면적(㎡)",
    "column.net_ratio": "전용률",
    "column.gross_area": "연면적(㎡)",
    "column.ground_of_area": "산정내용",
    "column.site_area": "대지면적(㎡)",
    "column.footprint": "건축면적(㎡)",
    "column.coverage": "건폐율",
    "column.floor_area_ratio": "용적률",
    "column.reached": "계획",
    "column.limit": "한도",
    "column.parking_spaces": "주차(대)",
    "column.ground_left": "남는 대지(㎡)",
    "column.computing_load": "전산 부하(kW)",
    "column.peak_power": "최대전력(MW)",
    "column.supply": "지역·설비",
    "column.ratio": "원단위",
    "column.institute": "기관·집단",
    "column.base_year": "기준연도",
    "column.comparable": "비교대상",
    "column.lowest": "비교대상 최저",
    "column.highest": "비교대상 최고",
    "row.generation": "발전량",
    "row.consumption": "소비량",
    "row.surplus": "여유(발전량 − 소비량)",
    "row.self_sufficiency": "전력자급률",
    "row.asked": "센터 소요(같은 기간)",
    "row.surplus_times": "센터 소요 대비 여유",
    "row.capacity": "공급 가능 용량",
    "row.peak": "센터 최대전력",
    "row.capacity_times": "최대전력 대비 공급용량",
    "cell.fits": "수용",
    "cell.does_not_fit": "수용 불가",
    "cell.within": "범위 안",
    "cell.outside": "범위 밖",
    "cell.year": "{name} ({year}년)",
    "cell.year_months": "{name} ({year}년, {months}개월)",
    "word.several_answers": "복수응답",
    "word.this_study": "본 사업",
    "note.several_answers": "복수응답 문항은 비율의 합이 100%를 넘을 수 있음",
    "note.all_floors_counted": (
        "연면적 전부를 지상층으로 보아 용적률을 산정(지하층은 제외되므로 안전측). 한도가 비어 있으면 판정에 넣지 않음"
    ),
    "note.peak_left_out": "최대전력에는 면적당 최대전력을 적지 않은 건물이 들어 있지 않음: {names}",
    "note.ratios_at_full_operation": "본 사업은 정상운영연도의 성과·인력·운영비와 연면적 기준",
    "note.budgets_of_their_years": "비교기관의 예산은 해당 연도의 금액이며 물가를 보정하지 않음",
}
REASONS: dict[str, str] = {}
MESSAGES = {
    "survey-disagrees": (
        '"{item}"의 {field|이/가} 같은 조사(문항)의 "{other}"{other|과/와} 다릅니다. 한 값으로 고치거나 한 행에만 '
        "적어 주십시오."
    ),
    "survey-incomplete": '조사 "{item}"의 {field|이/가} 비어 있어 응답률을 낼 수 없습니다. 값을 채워 주십시오.',
    "survey-respondents": (
        '조사 "{item}"의 응답수가 {found}명입니다. 표본수 {expected}명을 넘을 수 없습니다. 두 값을 확인해 주십시오.'
    ),
    "survey-count": (
        '"{item}"의 응답자수가 {found}명입니다. 조사의 응답수 {expected}명을 넘을 수 없습니다. 응답수와 응답자수를 '
        "확인해 주십시오."
    ),
    "survey-share-sum": (
        '문항 "{item}"의 응답 비율 합이 {found}입니다. 한 사람이 하나만 고르는 문항은 1을 넘을 수 없습니다. 비율을 '
        "고치거나 복수응답에 예를 적어 주십시오."
    ),
    "demand-unit": (
        '"{item}"의 단위 "{found}"{found|이/가} 성과지표 "{other}"의 단위 "{expected}"{expected|과/와} 다릅니다. '
        "같은 단위로 고쳐 주십시오."
    ),
    "cell-without": (
        "{field|이/가} 채워져 있지만 {other|이/가} 없어 쓰이지 않습니다. 지우거나 {other|을/를} 채워 주십시오."
    ),
    "lag-past-period": (
        '"{item}"의 시차가 {found}년이어서 첫 값이 {other}년에 나타납니다. 분석기간({first}–{last}) 안에 남는 값이 '
        "없습니다. 시차나 시작연도를 줄여 주십시오."
    ),
    "start-past-period": (
        '"{item}"의 시작연도 {found}년이 분석기간({first}–{last})보다 늦어 아무 값도 남지 않습니다. 시작연도를 '
        "고쳐 주십시오."
    ),
    "plan-overrides-driver": (
        '"{item}"의 성과계획이 수량이어서 동인 "{found}"{found|과/와} 원단위가 쓰이지 않습니다. 동인을 계획으로 '
        "고치거나 구분을 원단위·도달률로 바꿔 주십시오."
    ),
    "ramp-over": '"{item}"의 {other}년 도달률이 {found}입니다. 0과 1 사이여야 합니다. 60%이면 0.6처럼 고쳐 주십시오.',
    "site-does-not-fit": (
        '후보지 "{item}"{item|은/는} 계획 연면적 {found}㎡를 건폐율·용적률 한도와 주차를 포함해 수용하지 못합니다. '
        "층수·면적·주차기준을 확인해 주십시오."
    ),
    "demand-below-plan": (
        '수요 "{item}"{item|이/가} {found}개 연도에서 성과지표 "{other}"의 계획 물량에 못 미칩니다. 계획을 '
        "줄이거나 수요의 근거를 확인해 주십시오."
    ),
    "power-not-met": '"{item}"의 전력 공급이 센터 소요를 감당하지 못합니다. 공급 자료와 전산 규모를 확인해 주십시오.',
    "benchmark-band": (
        '"{item}"{item|이/가} {found}입니다. 비교대상의 범위({lower}–{upper})를 벗어납니다. 근거를 확인해 주십시오.'
    ),
}

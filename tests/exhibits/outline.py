"""The report's outline: the name of each table and figure by chapter, and the key under which it is made.

A new exhibit is named here first: what the outline does not know has no place in the report.
"""

from __future__ import annotations

# Chapter → name in the outline → key.
TABLES = {
    "앞부분": {"개정이력": "revision_history"},
    "요약": {"요약 지표표": "key_figures"},
    "1 과업의 개요": {"과업 개요": "study_overview", "과업 범위": "study_scope", "추진경위": "history"},
    "2 여건 및 상위·관련계획": {
        "상위·관련계획과의 연계": "higher_plans",
        "관련 법령": "laws",
        "이니셔티브 주요 내용, 연구기반 현황, 지역 경제지표, 전력 수급": "conditions_*",
        "기술 동향": "technology_trends",
        "시장 전망": "market_outlook",
        "SWOT": "swot",
    },
    "3 사례 분석": {
        "APCTP, MPK": "settled_cases",
        "해외 기관 비교": "foreign_cases",
        "국내 유사기관 비교": "domestic_cases",
        "재원구조 비교": "case_funding",
        "시사점": "case_lessons",
    },
    "4 수요 및 규모 산정": {
        "수요조사 개요": "survey_overview",
        "수요조사 응답": "survey_answers_*",
        "수요 추정 방법": "demand_methods",
        "수요 추정": "demand_by_year",
        "수요와 계획 물량": "demand_and_plan",
        "성과지표와 원단위": "output_indicators",
        "연차별 성과": "annual_output",
        "유사기관과의 원단위 비교": "benchmark_ratios",
        "원단위와 비교 범위": "benchmark_range",
        "공간계획": "space_plan",
        "부지 수용성": "site_capacity",
        "전산자원": "computing_power",
        "전력 소요": "electricity",
        "전력 수급 비교": "power_balance",
    },
    "5 입지 분석": {
        "도시 여건 비교": "city_conditions",
        "후보지 개요": "sites",
        "기준·가중치": "site_criteria",
        "평가표(가중합·TOPSIS)": "site_evaluation",
        "가중치 민감도": "site_weight_sensitivity",
    },
    "6 기본구상": {
        "비전·전략": "visions",
        "기능별 사업": "functions",
        "운영형태 비교": "operating_forms",
        "조직·정원": "organisation",
        "연차별 인력": "annual_headcount",
        "직급별 단가": "grades",
        "대안 비교(축소안·기준안·확대안)": "alternatives",
    },
    "7 사업비 및 재원조달": {
        "총사업비 총괄": "total_project_cost",
        "산출근거": "cost_basis",
        "유사시설 단가": "unit_cost_cases",
        "연차별 투자계획": "annual_investment",
        "운영비 총괄": "operating_cost_summary",
        "연차별 운영비": "annual_operating_cost",
        "연차별 인건비": "annual_staff_cost",
        "재투자비": "reinvestment",
        "재원조달": "funding_by_payer",
        "연차별 재원분담": "annual_funding",
        "중기재정 5개년, 지방비 부담": "local_burden",
        "사전절차 판정": "prior_procedures",
        "사전절차 일정": "review_verdicts",
    },
    "8 과학기술적·정책적 타당성": {
        "문제·이슈": "problems",
        "논리모형": "logic_model",
        "유사·중복성": "similar_projects",
        "정책 일관성": "policy_consistency",
        "준비정도": "readiness",
        "위험": "policy_risks",
        "지역균형": "regional_balance",
    },
    "9 경제적 타당성": {
        "전제": "appraisal_premises",
        "연차별 경제적 비용": "annual_economic_costs",
        "편익 항목과 단위가치": "benefit_items",
        "연차별 편익": "annual_benefits",
        "결과(B/C·NPV·IRR)": "economic_results",
        "비용·편익 현재가치(가로)": "present_values",
        "손익분기와 지불의사": "break_even",
        "비용효과": "cost_effectiveness",
    },
    "10 재무적 타당성": {
        "수입": "revenues",
        "현금흐름": "cash_flow",
        "지표(전체·운영기간·보조 후)": "financial_indicators",
        "누적 현금": "cash_balance",
    },
    "11 민감도 및 위험": {
        "민감도": "sensitivity*",
        "전환값": "switching_values",
        "시나리오": "scenario*",
        "위험등록부": "risks",
    },
    "12 지역경제 파급효과": {
        "유발계수": "inducement_coefficients",
        "투자 단계": "investment_impact",
        "운영 단계": "operation_impact",
        "종합": "impact_summary",
    },
    "13 종합평가 및 추진계획": {
        "계층·가중치": "ahp_weights",
        "일관성": "ahp_consistency",
        "평점": "ahp_scores",
        "추진 일정": "schedule",
        "성과관리 지표": "performance_indicators",
    },
    "14 결론 및 정책제언": {"종합 결과": "overall_results"},
    "부록": {
        "1 가정과 출처": "assumptions",
        "2 산식": "formulas",
        "3 연차표(가로)": "annual_overview",
        "4 수치 근거표": "ledger",
        "5 점검 결과": "check_results",
        "7 용어·약어": "glossary",
        "참고문헌": "bibliography",
    },
}
FIGURES = {
    "2 여건 및 상위·관련계획": {"지역내총생산, 전력자급률": "conditions_chart_*", "시장 전망": "market"},
    "3 사례 분석": {
        "연간 예산": "case_budgets",
        "인력 규모": "case_people",
        "재원구조": "case_funding_shares",
    },
    "4 수요 및 규모 산정": {
        "수요조사 문항": "survey_chart_*",
        "수요 추정": "demand_over_years",
        "논문·특허": "scholarly_output",
        "교육·교류 인원": "trained_people",
        "원단위 비교": "benchmark_chart_*",
        "면적 배분": "space_by_use",
        "전력 소요": "electricity_use",
        "전력 소요와 공급": "power_supply",
    },
    "5 입지 분석": {"종합점수": "site_totals", "항목별 비교": "site_scores_by_criterion"},
    "6 기본구상": {
        "비전 체계도": "vision_scheme",
        "조직도": "organisation_chart",
        "인력 추이": "headcount",
    },
    "7 사업비 및 재원조달": {
        "총사업비 구성": "project_cost_shares",
        "연차별 투자·운영비": "annual_investment_and_operation",
        "연차별 투자 구성": "annual_investment",
        "운영비 구성": "operating_by_item",
        "인건비 추이": "annual_staff_cost",
        "재원분담": "funding_by_year",
        "시비 부담 추이": "city_burden",
    },
    "8 과학기술적·정책적 타당성": {"논리모형도": "logic_model_scheme"},
    "9 경제적 타당성": {
        "연차별 비용·편익": "annual_costs_and_benefits",
        "누적 순편익": "cumulative_net_benefit",
        "범위별 B/C": "benefit_cost_ratio_by_scope",
        "편익 구성": "benefits_by_item",
        "비용효과 비교": "cost_effectiveness_chart",
    },
    "10 재무적 타당성": {"현금흐름과 누적잔액": "cash_flow_and_balance"},
    "11 민감도 및 위험": {
        "토네이도": "tornado",
        "스파이더": "spider",
        "할인율 곡선": "discount_rate_curve",
        "위험 매트릭스": "risk_matrix",
    },
    "12 지역경제 파급효과": {"생산·부가가치": "production_and_value_added", "취업유발": "employment_induced"},
    "13 종합평가 및 추진계획": {"가중치": "criterion_weights", "로드맵(간트)": "roadmap"},
}


def chapter_of(outline: dict[str, dict[str, str]], key: str) -> str | None:
    """The chapter in which the outline names a key; ``*`` at the end stands for any ending."""
    for chapter, names in outline.items():
        for known in names.values():
            if key == known or (known.endswith("*") and key.startswith(known.removesuffix("*"))):
                return chapter
    return None

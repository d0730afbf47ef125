"""The closed lists of words that cells may hold: code, Korean, English."""

from __future__ import annotations

from feasibility.inputs.schema import Choice


def _list(*words: tuple[str, str, str]) -> tuple[Choice, ...]:
    return tuple(Choice(*word) for word in words)


EVIDENCE = _list(
    ("quoted", "인용", "Quoted"),
    ("derived", "산출", "Derived"),
    ("assumed", "가정", "Assumed"),
    ("unverified", "미확인", "Unverified"),
)
YES_NO = _list(("yes", "예", "Yes"), ("no", "아니오", "No"))
STAGES = _list(("inception", "착수", "Inception"), ("interim", "중간", "Interim"), ("final", "최종", "Final"))
LANGUAGES = _list(("ko", "한국어", "Korean"), ("en", "영어", "English"))
MONEY_UNITS = ("원", "천원", "백만원", "억원")
STUDY_MONEY_UNITS = _list(("백만원", "백만 원", "Million won"))
RESIDUAL_VALUE_AS = _list(("cost", "비용 차감", "Negative cost"), ("benefit", "편익", "Benefit"))
DISCOUNT_TIMING = _list(("year_end", "연말", "Year end"), ("mid_year", "연앙", "Mid-year"))

PLAN_LEVELS = _list(
    ("international", "국제", "International"),
    ("national", "국가", "National"),
    ("regional", "광역", "Regional"),
    ("local", "기초", "Local"),
)
MARKET_FORECASTS = _list(
    ("cagr", "연평균성장률", "Compound growth"),
    ("bass", "확산모형", "Diffusion (Bass)"),
    ("by_year", "연차별", "Year by year"),
)
CASE_KINDS = _list(
    ("settled", "국제기구 정착", "Settled here"),
    ("foreign", "해외", "Foreign"),
    ("domestic", "국내", "Domestic"),
)
BUDGET_SCOPES = _list(("whole", "전체", "Whole"), ("partial", "일부", "In part"))
BENCHMARK_MEASURES = _list(
    ("papers_per_researcher", "연구인력 1인당 논문", "Papers per researcher"),
    ("papers_per_billion_won", "10억 원당 논문", "Papers per KRW billion"),
    ("patents_per_researcher", "연구인력 1인당 특허", "Patents per researcher"),
    ("patents_per_billion_won", "10억 원당 특허", "Patents per KRW billion"),
    ("trainees_per_billion_won", "10억 원당 연수인원", "Trainees per KRW billion"),
    ("area_per_person", "1인당 연면적", "Floor area per person"),
    ("budget_per_person", "1인당 연간예산", "Budget per person"),
)
VISION_LEVELS = _list(
    ("vision", "비전", "Vision"), ("goal", "목표", "Goal"), ("strategy", "전략", "Strategy"), ("task", "과제", "Task")
)
LOGIC_STAGES = _list(
    ("problem", "문제", "Problem"),
    ("input", "투입", "Input"),
    ("activity", "활동", "Activity"),
    ("output", "산출", "Output"),
    ("outcome", "결과", "Outcome"),
    ("impact", "영향", "Impact"),
)
OVERLAPS = _list(("none", "없음", "None"), ("partial", "부분", "Partial"), ("high", "높음", "High"))
POLICY_GROUPS = _list(
    ("problem", "문제·이슈", "Problem"),
    ("consistency", "정책 일관성", "Policy consistency"),
    ("commitment", "추진의지", "Commitment"),
    ("readiness", "준비정도", "Readiness"),
    ("legal_risk", "법·제도 위험", "Legal risk"),
    ("funding_risk", "재원 위험", "Funding risk"),
    ("regional_balance", "지역균형발전", "Regional balance"),
)
POLICY_VERDICTS = _list(
    ("met", "충족", "Met"),
    ("partial", "부분 충족", "Partly met"),
    ("unmet", "미충족", "Not met"),
    ("to_check", "확인 필요", "To be checked"),
)
SWOT_QUADRANTS = _list(
    ("strength", "강점", "Strength"),
    ("weakness", "약점", "Weakness"),
    ("opportunity", "기회", "Opportunity"),
    ("threat", "위협", "Threat"),
    ("strength_opportunity", "SO 전략", "SO strategy"),
    ("strength_threat", "ST 전략", "ST strategy"),
    ("weakness_opportunity", "WO 전략", "WO strategy"),
    ("weakness_threat", "WT 전략", "WT strategy"),
)
PROCEDURE_VERDICTS = _list(
    ("required", "대상", "Required"),
    ("not_required", "비대상", "Not required"),
    ("to_check", "확인 필요", "To be checked"),
    ("done", "완료", "Done"),
)
ADVICE_STATES = _list(
    ("adopted", "반영", "Adopted"), ("partly", "부분 반영", "Partly adopted"), ("declined", "미반영", "Not adopted")
)
# What the appraisal finds by the thresholds of a pack, so that a verdict that a person typed can be held against it.
REVIEW_KINDS = _list(
    ("own_review", "자체심사", "Own review"),
    ("province_review", "도 의뢰심사", "Review by the province"),
    ("central_review", "중앙 의뢰심사", "Central review"),
    ("feasibility_study", "타당성조사", "Feasibility study"),
    ("preliminary_study", "예비타당성조사", "Preliminary feasibility study"),
)
STRENGTHS = _list(("strong", "강", "Strong"), ("weak", "약", "Weak"))

COST_GROUPS = _list(
    ("land", "용지보상비", "Land and compensation"),
    ("construction", "공사비", "Construction"),
    ("design", "설계비", "Design"),
    ("supervision", "감리비", "Supervision"),
    ("incidental", "시설부대비", "Incidental cost"),
    ("equipment", "장비구축비", "Equipment"),
    ("other_investment", "기타투자비", "Other investment"),
    ("contingency", "예비비", "Contingency"),
)
CAPITAL_BASES = _list(
    ("fixed", "정액", "Fixed amount"),
    ("quantity_price", "수량×단가", "Quantity × unit price"),
    ("official_price", "면적×공시지가×비율", "Area × official price × ratio"),
    ("share", "비율", "Share of other rows"),
    ("per_head", "1인당", "Per head"),
    ("per_area", "면적당", "Per floor area"),
    ("by_year", "연차별", "Year by year"),
)
PHASINGS = _list(
    ("shares", "배분율", "Shares"), ("follow_base", "기준항목 따름", "As the base rows"), ("amounts", "금액", "Amounts")
)
PHASING_MEASURES = _list(("shares", "배분율", "Shares"), ("amounts", "금액", "Amounts"))
VAT = _list(("taxable", "과세", "Taxable"), ("exempt", "면세", "Exempt"))
VAT_INCLUDED = _list(("excluded", "별도", "Excluded"), ("included", "포함", "Included"))
RESIDUALS = _list(("none", "없음", "None"), ("full", "전액", "In full"), ("straight_line", "정액", "Straight line"))
OPERATING_BASES = _list(
    ("fixed", "정액", "Fixed amount"),
    ("quantity_price", "수량×단가", "Quantity × unit price"),
    ("share", "비율", "Share of other rows"),
    ("staffing", "인건비", "Staff pay"),
    ("per_head", "1인당", "Per head"),
    ("per_output", "실적당", "Per output"),
    ("per_area", "면적당", "Per floor area"),
    ("electricity", "전력", "Electricity"),
    ("by_year", "연차별", "Year by year"),
)
OPERATING_MEASURES = _list(("amounts", "금액", "Amounts"), ("activity", "가동률", "Activity"))
REINVESTMENT_METHODS = _list(("by_life", "내용연수", "By service life"), ("by_year", "지정연도", "In given years"))
REVENUE_BASES = _list(
    ("fixed", "정액", "Fixed amount"),
    ("quantity_price", "수량×단가", "Quantity × unit price"),
    ("operating_share", "운영비비율", "Share of operating cost"),
    ("per_output", "실적당", "Per output"),
    ("benefit", "편익연동", "As a benefit"),
    ("by_year", "연차별", "Year by year"),
)
REPAYMENTS = _list(
    ("annuity", "원리금균등", "Annuity"),
    ("equal_principal", "원금균등", "Equal principal"),
    ("bullet", "만기일시", "Bullet"),
)
WORKING_CAPITAL_KINDS = _list(
    ("receivable", "매출채권", "Receivables"),
    ("inventory", "재고자산", "Inventory"),
    ("payable", "매입채무", "Payables"),
    ("cash", "운영현금", "Operating cash"),
)
DEPRECIATION_METHODS = _list(("straight_line", "정액법", "Straight line"), ("declining", "정률법", "Declining balance"))
TAX_KINDS = _list(
    ("depreciation", "감가상각", "Depreciation"),
    ("corporate_tax", "법인세", "Corporate tax"),
    ("local_tax", "지방세", "Local tax"),
)

POWER_KINDS = _list(("computing", "전산", "Computing"), ("building", "건물", "Building"))
SUPPLY_KINDS = _list(("energy", "전력량", "Energy"), ("capacity", "공급용량", "Capacity"))
OUTPUT_KINDS = _list(("papers", "논문", "Papers"), ("patents", "특허", "Patents"), ("trainees", "연수인원", "Trainees"))
EVERYBODY = _list(("all", "전체", "All staff"))
PLAN = _list(("plan", "계획", "Plan"))
OUTPUT_MEASURES = _list(("quantity", "수량", "Quantity"), ("rate", "원단위", "Rate"), ("ramp", "도달률", "Ramp-up"))
BENEFIT_SCOPES = _list(
    ("guideline", "지침 반영", "Guideline"),
    ("social", "사회적(확장)", "Social (wider)"),
    ("reference", "참고", "Reference"),
)
BENEFIT_BASES = _list(
    ("per_output", "실적당", "Per output"),
    ("quantity_hours", "수량×시간", "Quantity × hours"),
    ("market", "시장접근", "Market approach"),
    ("human_capital", "인적자본", "Human capital"),
    ("operating_share", "운영비비율", "Share of operating cost"),
    ("fixed", "정액", "Fixed amount"),
    ("by_year", "연차별", "Year by year"),
    ("quantity_value", "수량×단위가치", "Quantity × unit value"),
    ("cost_saving", "비용절감", "Cost saving"),
    ("royalty", "기술료", "Royalty"),
    ("willingness_to_pay", "지불의사", "Willingness to pay"),
)

PHASES = _list(("investment", "투자", "Investment"), ("operation", "운영", "Operation"))
SECTOR_ROLES = _list(("industry", "산업", "Industry"), ("households", "가계", "Households"))
OPERATION = _list(("operation", "운영", "Operation"))
LOCAL_PAYERS = _list(("province", "도", "Province"), ("city", "시", "City"))
VARIABLES = _list(
    ("capital_cost", "사업비", "Capital cost"),
    ("operating_cost", "운영비", "Operating cost"),
    ("benefit", "편익", "Benefit"),
    ("discount_rate", "할인율", "Discount rate"),
    ("opening_delay", "개원 지연", "Opening delay"),
)
CHANGES = _list(("relative", "비율", "Relative"), ("absolute", "가산", "Absolute"))
DRAWN_AS = _list(("factor", "배수", "Factor"), ("value", "값", "Value"))
DISTRIBUTIONS = _list(
    ("triangular", "삼각", "Triangular"),
    ("uniform", "균등", "Uniform"),
    ("pert", "PERT", "PERT"),
    ("normal", "정규", "Normal"),
    ("lognormal", "로그정규", "Lognormal"),
)
DIRECTIONS = _list(("higher", "높을수록 좋음", "Higher is better"), ("lower", "낮을수록 좋음", "Lower is better"))

"""Korean: the sentences of findings.

A sentence says what was found, what is expected, and what to do. Blanks are the finding's details (``{found}``); a
particle behind a blank follows what fills it (``"{found}"{found|은/는}``). Besides its details a sentence may use
``{meant}``, ``{condition}``, ``{wanted}``, ``{bounds}``, ``{hint}``, ``{cause}`` and ``{left_out}``, which ``wording``
makes from PIECES.
"""

from __future__ import annotations

MESSAGES = {
    # folders and files
    "folder-missing": '폴더 "{found}"{found|이/가} 없습니다. 입력 폴더의 이름을 확인해 주십시오.',
    "folder-empty": (
        '폴더 "{found}"에 엑셀 통합문서(.xlsx)가 없습니다. `feasibility new`로 양식을 만들어 채워 주십시오.'
    ),
    "workbook-unread": '"{found}"{found|은/는} 읽지 않았습니다({cause}). 쓰시려면 xlsx 형식으로 저장해 주십시오.',
    "workbook-unreadable": '"{found}"{found|을/를} 읽을 수 없습니다({cause}). {hint}',
    "file-locked": '"{found}"{found|이/가} 다른 프로그램에서 열려 있습니다. 닫고 다시 실행해 주십시오.',
    "folder-unwritable": (
        '폴더 "{found}"에 파일을 쓸 수 없습니다. 다른 폴더를 지정하거나 쓰기 권한과 남은 공간을 확인해 주십시오.'
    ),
    "report-edited": (
        '"{found}"{found|이/가} 마지막으로 만든 뒤 사람의 손으로 고쳐졌습니다. 덮어쓰지 않고 새 보고서를 '
        '"{new}"{new|으로/로} 따로 저장했습니다.'
    ),
    # sheets
    "sheet-missing": (
        '꼭 필요한 시트 "{expected}"{expected|이/가} 없습니다. '
        "`feasibility new`로 만든 양식에서 그 시트를 옮겨 채워 주십시오."
    ),
    "cost-sheet-missing": "비용 시트가 없습니다. {expected} 가운데 하나는 있어야 합니다. 하나를 채워 주십시오.",
    "cost-not-positive": (
        "총비용의 현재가치가 {found}입니다. 0보다 커야 경제성을 판정할 수 있습니다. "
        "비용 시트의 수량·단가·금액을 채워 주십시오."
    ),
    "sheet-absent-optional": (
        '시트 "{found}"{found|이/가} 없어 {left_out|을/를} 보고서에서 뺍니다. 필요하면 시트를 채워 주십시오.'
    ),
    "sheet-duplicate": '시트 "{found}"{found|이/가} 두 번 있습니다({other}). 하나만 남겨 주십시오.',
    "sheet-unknown": (
        '시트 "{found}"{found|은/는} 양식에 없는 이름이어서 읽지 않습니다. {meant}이름을 고치거나 시트를 지워 주십시오.'
    ),
    # headings
    "header-missing": (
        "제목 행을 찾지 못했습니다. 열 제목({expected})이 있는 행이 있어야 합니다. 그 행을 넣어 주십시오."
    ),
    "column-missing": '꼭 필요한 열 "{expected}"{expected|이/가} 없습니다. 제목 행에 그 열을 넣고 채워 주십시오.',
    "column-unknown": (
        '"{found}"{found|은/는} 양식에 없는 제목이어서 읽지 않습니다. {meant}제목을 고치거나 지워 주십시오.'
    ),
    "column-duplicate": '열 "{found}"{found|이/가} 두 번 있습니다({other}). 하나만 남겨 주십시오.',
    "year-not-whole": "연도 제목이 {found}입니다. 정수여야 합니다. 2027처럼 고쳐 주십시오.",
    "year-duplicate": "{found}년 열이 두 번 있습니다({other}). 하나만 남겨 주십시오.",
    "year-missing": (
        "분석기간({first}–{last}) 가운데 {found}년의 열이 없습니다. 모든 연도의 열이 있어야 합니다. "
        "열을 넣고 채워 주십시오."
    ),
    "year-out-of-period": (
        "{found}년은 분석기간({first}–{last}) 밖입니다. 연도를 고치거나 {cell}의 기간을 늘려 주십시오."
    ),
    "period-invalid": (
        "분석기간이 {first}–{last}입니다. 종료연도는 시작연도보다 앞설 수 없고 기간은 {limit}년 이하여야 합니다. "
        "시작연도와 종료연도를 확인해 주십시오."
    ),
    # cells
    "cell-type": '{field|이/가} "{found}"입니다. {wanted|이어야/여야} 합니다. {hint}',
    "cell-required": "{field|이/가} 비어 있습니다. {condition}값을 채워 주십시오.",
    "cell-unused": (
        '{field|이/가} 채워져 있지만 {when|이/가} "{because}"일 때는 쓰이지 않습니다. '
        "지우거나 {when|을/를} 바꿔 주십시오."
    ),
    "cell-range": "{field|이/가} {found}입니다. {bounds|이어야/여야} 합니다. {hint}",
    "cell-choice": '"{found}"{found|은/는} {field|이/가} 아닙니다. {meant}가능한 값: {expected}',
    "cell-text-length": "{field|이/가} {found}자입니다. {limit}자 이하여야 합니다. 줄여 주십시오.",
    "cell-error": "칸에 {found} 오류가 있습니다. 수식을 고치거나 값을 적어 주십시오.",
    "cell-unsaved-formula": ('수식 "{found}"에 저장된 값이 없습니다. 엑셀에서 열어 다시 계산하고 저장해 주십시오.'),
    "cell-untitled": '"{found}"{found|이/가} 제목이 없는 열에 있어 읽지 않습니다. 제목을 붙이거나 지워 주십시오.',
    "row-total": '합계 행("{found}")은 읽지 않습니다. 합계는 계산되므로 지워도 됩니다.',
    "date-invalid": '{field|이/가} "{found}"입니다. 날짜여야 합니다. 2026-03-31처럼 고쳐 주십시오.',
    "unit-missing": (
        "금액 단위가 적혀 있지 않습니다. 제목 행 위에 '금액 단위'를 두고 그 옆 칸에 {expected} 가운데 하나를 적어 "
        "주십시오."
    ),
    "unit-unknown": '금액 단위 "{found}"{found|을/를} 알 수 없습니다. {expected} 가운데 하나로 고쳐 주십시오.',
    # keys, labels, references
    "key-missing": '{field|이/가} 비어 있습니다. 모든 행에 키가 있어야 합니다. "{example}"처럼 적어 주십시오.',
    "key-duplicate": '키 "{found}"{found|이/가} 두 번 있습니다({other}). 서로 다른 키로 고쳐 주십시오.',
    "key-like-cell": '키 "{found}"{found|은/는} 칸 주소로 읽힐 수 있습니다. "{example}"처럼 고쳐 주십시오.',
    "key-unknown": '{field}의 "{found}"{found|이/가} 시트 {expected}에 없습니다. {meant}키를 고쳐 주십시오.',
    "key-sheet-absent": (
        '{field}의 "{found}"{found|은/는} 시트 {expected}의 키인데 그 시트가 없습니다. '
        "시트를 채우거나 {field|을/를} 고쳐 주십시오."
    ),
    "target-unknown": (
        '{field}의 "{found}"{found|이/가} 가리키는 숫자 칸이 없습니다. {meant}"시트.행키.열" 형식으로 고쳐 주십시오.'
    ),
    "label-ambiguous": (
        '"{found}"에는 엑셀이 다른 뜻으로 읽는 글자가 있습니다. 쉼표와 * ? ~, 맨 앞의 = < > + - @ 없이 고쳐 주십시오.'
    ),
    "label-case": '"{found}"{found|과/와} "{other}"{other|은/는} 대소문자만 다릅니다. 하나로 통일해 주십시오.',
    "share-cycle": "비율의 기준이 서로 돌고 돕니다({found}). 기준항목을 고쳐 고리를 끊어 주십시오.",
    "reference-cycle": "참조가 서로 돌고 돕니다({found}). 참조를 고쳐 고리를 끊어 주십시오.",
    # plans and sums
    "share-over": '"{item}"의 비율 합이 {found}입니다. 합은 1을 넘을 수 없습니다. 비율을 고쳐 주십시오.',
    "loan-past-period": (
        '"{item}"의 상환이 {found}년에 끝나 분석기간({last}년까지)을 넘습니다. '
        "상환기간을 줄이거나 기간을 늘려 주십시오."
    ),
    "share-sum": '"{item}"의 비율 합이 {found}입니다. 합은 1이어야 합니다. 비율을 고쳐 주십시오.',
    "either-or": (
        '"{item}"{item|은/는} 두 가지 입력 가운데 하나만 채워야 합니다. 하나를 채우고 다른 하나를 비워 주십시오.'
    ),
    "phasing-invalid": (
        '"{item}"의 연차배분 "{found}"{found|은/는} 이 산정방식에 맞지 않습니다. "{expected}"{expected|으로/로} 고쳐 '
        "주십시오."
    ),
    "phasing-missing": '"{item}"의 연차투자 행({expected})이 없습니다. 연차투자 시트에 그 행을 넣어 주십시오.',
    "points-not-ascending": (
        '"{item}"의 {field|이/가} {found}입니다. 앞의 값({other})보다 커야 합니다. 작은 값부터 차례로 적어 주십시오.'
    ),
    "index-year-missing": (
        '지수 "{item}"에 {found}년의 값이 없습니다. 물가지수 시트에 그 해의 값을 넣거나 가격연도를 고쳐 주십시오.'
    ),
    "item-converted-twice": (
        '"{item}"에 전환계수가 두 번 적용됩니다({other}, {found}). 항목마다 한 번만 적어 주십시오.'
    ),
    "plan-missing": '"{item}"의 성과계획(수량) 행이 없습니다. 성과계획 시트에 그 행을 넣어 주십시오.',
    # evidence
    "unit-price-band": (
        "{item} 단가 {found} {unit|은/는} 유사시설 사례 범위({lower}–{upper})를 벗어납니다. 근거를 확인해 주십시오."
    ),
    "source-unknown": '출처 "{found}"{found|이/가} 출처 시트에 없습니다. {meant}출처를 넣거나 번호를 고쳐 주십시오.',
    "source-missing": (
        '"{item}"{item|은/는} 근거구분이 인용이나 산출인데 출처가 없습니다. 출처번호를 적거나 가정으로 표시해 주십시오.'
    ),
    "evidence-missing": ('"{item}"에 근거구분이 없습니다. 인용·산출·가정·미확인 가운데 하나를 적어 주십시오.'),
    # guidelines
    "pack-unknown": '지침 "{found}"{found|이/가} 없습니다. {meant}가능한 값: {expected}',
    "pack-out-of-validity": (
        "지침 {found|은/는} 기준일 {date}에 유효하지 않습니다(유효기간 {valid_from}–{valid_until}). "
        "적용 지침을 확인해 주십시오."
    ),
    "guideline-departure": (
        "{item|이/가} {found}입니다. 지침은 {expected}입니다({source}). 다르게 정한 이유를 비고에 적어 주십시오."
    ),
    "figure-required": ("{item|은/는} 지침이 정하지 않은 수치입니다. 값과 출처를 {cell}에 채워 주십시오."),
    # the report
    "formula-not-carried": (
        "{found}의 수식은 지원하지 않는 함수가 있어 model.xlsx에 값으로 옮겼습니다. "
        "사칙연산과 SUM 등 기본 함수로 고치면 수식으로 옮깁니다."
    ),
    "narrative-unknown": '{line}행의 "{found}"{found|이/가} 이 연구에 없습니다. {meant}이름을 고쳐 주십시오.',
    "narrative-invalid": "{line}행을 읽을 수 없습니다({found}). 문법을 고쳐 주십시오.",
}
PIECES = {
    "meant": '"{suggestion}"{suggestion|을/를} 뜻하십니까? ',
    "condition": '{when|이/가} "{because}"일 때 필요합니다. ',
    "wanted.number": "숫자",
    "wanted.number-from": "{lower} 이상의 숫자",
    "wanted.whole": "정수",
    "wanted.text": "글",
    "hint.number": "3처럼 숫자로 고쳐 주십시오.",
    "hint.rate": "비율은 소수로 적어 주십시오(4.5%는 0.045).",
    "hint.whole": "10처럼 정수로 고쳐 주십시오.",
    "hint.text": "글로 고쳐 주십시오.",
    "hint.range": "값을 고쳐 주십시오.",
    "hint.encrypted": "암호를 풀고 다시 저장해 주십시오.",
    "hint.macro": "매크로 없는 xlsx 형식으로 저장해 주십시오.",
    "hint.too-large": "쓰지 않는 시트와 그림을 지워 줄여 주십시오.",
    "hint.file": "엑셀에서 열어 xlsx 형식으로 다시 저장해 주십시오.",
    "bounds.between": "{lower}–{upper} 사이의 값",
    "bounds.from": "{lower} 이상의 값",
    "bounds.to": "{upper} 이하의 값",
    "cause.other-format": "xlsx가 아닌 형식",
    "cause.damaged": "손상됨",
    "cause.encrypted": "암호가 걸려 있음",
    "cause.too-large": "너무 큼",
    "cause.old-format": "옛 형식(.xls)",
    "cause.macro": "매크로가 들어 있음",
    "cause.unsafe": "외부 참조를 선언한 XML이 들어 있음",
    "cause.not-excel": "엑셀 파일이 아님",
    "left_out.advice": "자문의견 조치계획",
    "left_out.ahp": "AHP 가중치",
    "left_out.ahp_ratings": "AHP 종합평점",
    "left_out.alternatives": "대안 비교",
    "left_out.benefits": "편익과 경제성 분석 결과",
    "left_out.bibliography": "참고문헌",
    "left_out.benchmarks": "원단위 비교",
    "left_out.capital_costs": "사업비",
    "left_out.cases": "사례 분석",
    "left_out.city_conditions": "유치 경쟁 도시의 여건 비교",
    "left_out.computing_power": "전산·전력 규모",
    "left_out.conditions": "지역 여건",
    "left_out.conversion_factors": "전환계수를 적용한 경제적 비용",
    "left_out.cost_effectiveness_cases": "유사기관의 비용효과 비교",
    "left_out.cover": "표지",
    "left_out.demand_estimates": "수요 추정",
    "left_out.demand_survey": "수요조사 결과",
    "left_out.economic": "경제적 타당성",
    "left_out.fee_rates": "요율표에 따른 부대비 산정",
    "left_out.front_matter": "개정이력",
    "left_out.functions": "기능별 사업",
    "left_out.funding": "재원조달",
    "left_out.higher_plans": "상위·관련계획",
    "left_out.history": "추진경위",
    "left_out.impact": "지역경제 파급효과",
    "left_out.investment_phasing": "연차별 투자계획의 개별 배분",
    "left_out.laws": "관련 법령",
    "left_out.loans": "차입금",
    "left_out.local_budget": "지방재정 대비 부담",
    "left_out.logic_model": "논리모형",
    "left_out.market_outlook": "시장 전망",
    "left_out.operating_costs": "운영비",
    "left_out.operating_forms": "운영형태 비교",
    "left_out.organisation": "조직도와 정원",
    "left_out.pictures": "위치도·배치도 등 그림",
    "left_out.policy": "정책적 타당성",
    "left_out.power_supply": "지역 전력 수급 비교",
    "left_out.price_indices": "물가지수 보정",
    "left_out.prior_procedures": "사전절차",
    "left_out.reinvestments": "재투자비",
    "left_out.research_output": "연구성과 전망",
    "left_out.revenues": "수입과 재무적 타당성",
    "left_out.risks": "위험등록부",
    "left_out.scenarios": "시나리오 분석",
    "left_out.schedule": "추진 일정",
    "left_out.sensitivity": "따로 정한 변동폭의 민감도(표준 변동폭은 ±20%, 할인율 ±1%p)",
    "left_out.similar_projects": "유사·중복성 검토",
    "left_out.sites": "입지 분석",
    "left_out.space_plan": "공간계획과 시설 규모",
    "left_out.staffing": "인력과 인건비",
    "left_out.swot": "SWOT 분석",
    "left_out.tax_depreciation": "세무와 감가상각",
    "left_out.technology_trends": "기술동향",
    "left_out.transactions": "거래표에 따른 유발계수",
    "left_out.uncertainties": "확률 분석",
    "left_out.unit_cost_cases": "유사시설 단가 비교",
    "left_out.visions": "비전과 전략",
    "left_out.working_capital": "운전자본",
}

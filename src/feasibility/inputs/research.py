"""Research output and benefits."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import (
    BENEFIT_BASES,
    BENEFIT_SCOPES,
    EVERYBODY,
    OUTPUT_KINDS,
    OUTPUT_MEASURES,
    PLAN,
)
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Column, Reference, Sheet, YearColumns
from feasibility.lines.leaf import Kind


class OutputIndicator(Row):
    """Something the centre produces, and what drives it."""

    sheet: ClassVar[Sheet] = Sheet(
        "output_indicators",
        "성과지표",
        "Output indicators",
        "research_output",
        "research_output",
        key_example="성과-01",
        guide=(
            "성과 = 동인 × 원단위 (시차 뒤). 동인이 계획이면 성과계획 시트의 수량을 씁니다. "
            "비교구분(논문·특허·연수인원)을 적으면 유사기관의 원단위와 견줍니다."
        ),
        guide_english=(
            "Output = driver × rate after a lag; with the driver Plan the quantities of the output plan. "
            "Compared as (papers, patents, trainees) sets an indicator beside like institutes."
        ),
    )

    key: Annotated[str, column.key("지표키", "Indicator key")]
    name: Annotated[str, column.text("지표", "Indicator", required=True)]
    unit: Annotated[str, column.text("단위", "Unit", required=True, length=20)]
    driver: Annotated[
        str,
        column.refers(
            "동인",
            "Driver",
            "grades",
            "output_indicators",
            group="group",
            words=(*EVERYBODY, *PLAN),
            required=True,
            note="직급 구분(예: 연구), 전체, 계획, 다른 지표키, 또는 직급키",
            note_english="A staff group, All staff, Plan, another indicator, or a grade.",
        ),
    ]
    rate: Annotated[float | None, Column("원단위", "Rate", Kind.RATE, unit="", lower=0.0)] = None
    start_year: Annotated[int | None, column.year("시작연도", "Start year")] = None
    lag: Annotated[int, column.whole("시차", "Lag", upper=50)] = 0
    effect_group: Annotated[
        str,
        column.text(
            "비용효과 묶음",
            "Cost-effectiveness group",
            label=True,
            note="같은 말을 적은 지표의 성과를 더하여 단위비용을 구합니다 (예: 현장 교육·교류)",
            note_english="Indicators with the same word are added up for a cost per piece.",
        ),
    ] = ""
    compared_as: Annotated[
        str,
        column.choice(
            "비교구분",
            "Compared as",
            OUTPUT_KINDS,
            note="유사기관과 견줄 성과의 종류. 비우면 견주지 않습니다.",
            note_english="What the indicator is compared as; blank for not at all.",
        ),
    ] = ""


class OutputPlan(Row):
    """An indicator's quantities, rates, or ramp-up by year."""

    sheet: ClassVar[Sheet] = Sheet(
        "output_plan",
        "성과계획",
        "Output plan",
        "research_output",
        "research_output",
        years=YearColumns(Kind.AMOUNT, "", required=True),
        key_field="indicator",
        key_example="성과-01",
        guide="지표별 연도 값: 수량, 원단위, 또는 도달률(0–1).",
        guide_english="By year: quantity, rate, or ramp-up (a fraction).",
    )

    indicator: Annotated[str, column.refers("지표키", "Indicator key", "output_indicators", required=True)]
    measure: Annotated[str, column.choice("구분", "Measure", OUTPUT_MEASURES, required=True)]


class Benefit(Row):
    """A benefit; its basis says how its amount comes about, its scope in which total it counts."""

    sheet: ClassVar[Sheet] = Sheet(
        "benefits",
        "편익",
        "Benefits",
        "research_output",
        "benefits",
        money=True,
        years=YearColumns(Kind.AMOUNT, "money", {"quantity_value": "unit", "cost_saving": "unit"}, "basis"),
        key_example="편익-01",
        guide="범위: 지침 반영 / 사회적(확장) / 참고. 논문·특허·산업연관 효과는 지침 편익에 더하지 않습니다.",
        guide_english="Scope: Guideline, Social (wider), or Reference; papers never count as guideline benefits.",
    )

    key: Annotated[str, column.key("편익키", "Benefit key")]
    name: Annotated[str, column.text("편익", "Benefit", required=True)]
    scope: Annotated[str, column.choice("범위", "Scope", BENEFIT_SCOPES, required=True)]
    basis: Annotated[str, column.choice("산정방식", "Basis", BENEFIT_BASES, required=True)]
    driver: Annotated[
        str,
        Column(
            "동인",
            "Driver",
            by="basis",
            references={
                "per_output": Reference(("output_indicators",)),
                "human_capital": Reference(("output_indicators",)),
                "royalty": Reference(("output_indicators",)),
                "market": Reference(("market_outlook",)),
            },
            required_when=("basis", ("per_output", "human_capital", "royalty", "market")),
            note="실적당·인적자본·기술료: 지표키 / 시장접근: 시장키",
            note_english="Per output, human capital, royalty: an indicator; market approach: a market.",
        ),
    ] = ""
    quantity: Annotated[
        float | None, column.amount("수량", "Quantity", "unit", required_when=("basis", ("quantity_hours",)))
    ] = None
    quantity_unit: Annotated[str, column.text("수량단위", "Quantity unit", length=20)] = ""
    hours: Annotated[
        float | None,
        column.amount(
            "연간시간", "Hours a year", "시간/unit", upper=8784.0, required_when=("basis", ("quantity_hours",))
        ),
    ] = None
    utilisation: Annotated[
        float | None, column.share("가동률", "Utilisation", required_when=("basis", ("quantity_hours",)))
    ] = None
    share: Annotated[
        float | None,
        column.share(
            "적용비율",
            "Share",
            required_when=("basis", ("per_output", "quantity_hours", "human_capital", "royalty")),
            note="전부이면 1. 기술료에서는 기술이전 비율",
            note_english="1 for all of it; of a royalty, the share that is transferred.",
        ),
    ] = None
    unit_value: Annotated[
        float | None,
        column.amount(
            "단위가치",
            "Unit value",
            "money/건",
            units={"quantity_value": "money/unit"},
            by="basis",
            required_when=("basis", ("per_output", "quantity_value", "royalty")),
        ),
    ] = None
    hourly_price: Annotated[
        float | None, column.amount("시간단가", "Hourly price", "원/시간", required_when=("basis", ("quantity_hours",)))
    ] = None
    annual_wage: Annotated[
        float | None, column.amount("연간임금", "Annual wage", "money/명", required_when=("basis", ("human_capital",)))
    ] = None
    premium: Annotated[
        float | None, column.share("임금프리미엄", "Wage premium", required_when=("basis", ("human_capital",)))
    ] = None
    effect_years: Annotated[
        int | None, column.whole("효과기간", "Years of effect", lower=1, required_when=("basis", ("human_capital",)))
    ] = None
    project_share: Annotated[
        float | None, column.share("사업기여율", "Project share", required_when=("basis", ("market",)))
    ] = None
    rnd_contribution: Annotated[
        float | None, column.share("R&D기여율", "R&D contribution", required_when=("basis", ("market",)))
    ] = None
    success_rate: Annotated[
        float | None, column.share("사업화성공률", "Success rate", required_when=("basis", ("market",)))
    ] = None
    value_added_rate: Annotated[
        float | None, column.share("부가가치율", "Value added rate", required_when=("basis", ("market",)))
    ] = None
    rate: Annotated[float | None, column.share("비율", "Rate", required_when=("basis", ("operating_share",)))] = None
    amount: Annotated[float | None, column.amount("금액", "Amount", required_when=("basis", ("fixed",)))] = None
    start_year: Annotated[int | None, column.year("시작연도", "Start year")] = None
    end_year: Annotated[int | None, column.year("종료연도", "End year")] = None
    lag: Annotated[int, column.whole("시차", "Lag", upper=50)] = 0
    window_years: Annotated[
        int | None,
        column.whole(
            "편익기간(기술수명주기)",
            "Benefit window (technology cycle)",
            lower=1,
            upper=100,
            note="시작연도(비우면 분석시작연도)부터 시차만큼 뒤에 세는 연수. 비우면 종료연도나 기간 끝까지",
            note_english="Years of benefit from the start year (blank: the first year) after the lag; blank: no limit.",
        ),
    ] = None
    market_share: Annotated[
        float | None,
        column.share(
            "시장점유율",
            "Market share",
            note="시장접근에서 전체 시장 가운데 본 사업의 기술이 겨냥하는 몫. 비우면 전체",
            note_english="Of the market approach: the part of the market aimed at; blank: all of it.",
        ),
    ] = None
    cost_without: Annotated[
        float | None,
        column.amount(
            "미시행 단가",
            "Unit cost without",
            "money/unit",
            required_when=("basis", ("cost_saving",)),
            note="사업을 시행하지 않을 때의 단위비용",
            note_english="What a unit costs without the project.",
        ),
    ] = None
    cost_with: Annotated[
        float | None,
        column.amount(
            "시행 단가",
            "Unit cost with",
            "money/unit",
            required_when=("basis", ("cost_saving",)),
            note="사업을 시행할 때의 단위비용",
            note_english="What a unit costs with the project.",
        ),
    ] = None
    households: Annotated[
        float | None,
        column.amount("가구수", "Households", "가구", required_when=("basis", ("willingness_to_pay",))),
    ] = None
    payment: Annotated[
        float | None,
        column.amount(
            "가구당 지불의사액",
            "Willingness to pay per household",
            "원/가구",
            required_when=("basis", ("willingness_to_pay",)),
            note="가구당 연간 금액. 조사의 출처가 있어야 합니다. 지불 연수는 편익기간에 적습니다.",
            note_english="Won a household and year, with the survey as its source; years of payment in the window.",
        ),
    ] = None

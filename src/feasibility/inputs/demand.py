"""What people were asked, and the demand that follows."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import YES_NO
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Sheet, YearColumns
from feasibility.lines.leaf import Kind


class SurveyAnswer(Row):
    """An answer of the demand survey. What is said of the survey itself stands in the first of its rows."""

    sheet: ClassVar[Sheet] = Sheet(
        "demand_survey",
        "수요조사",
        "Demand survey",
        "research_output",
        "demand_survey",
        key_example="설문-01",
        guide=(
            "수요조사의 개요와 응답. 한 행에 한 응답. 대상·기간·방법·표본수·응답수는 조사의 첫 행에만 적어도 됩니다. "
            "비율 대신 응답자수를 적으면 응답수로 나눕니다."
        ),
        guide_english=(
            "The survey and its answers, one a row; what is said of the survey may stand in its first row alone. "
            "A number of persons instead of a share is divided by the respondents."
        ),
    )

    key: Annotated[str, column.key("설문키", "Answer key")]
    survey: Annotated[str, column.text("조사명", "Survey", required=True)]
    target: Annotated[str, column.text("대상", "Target")] = ""
    period: Annotated[str, column.text("기간", "Period")] = ""
    method: Annotated[str, column.text("방법", "Method")] = ""
    sample: Annotated[float | None, column.amount("표본수", "Sample", "명")] = None
    respondents: Annotated[float | None, column.amount("응답수", "Respondents", "명")] = None
    question: Annotated[str, column.prose("문항", "Question", required=True)]
    several: Annotated[
        str,
        column.choice(
            "복수응답",
            "Several answers",
            YES_NO,
            note="한 사람이 여러 응답을 고를 수 있는 문항이면 예. 아니면 비율의 합이 1을 넘을 수 없습니다.",
            note_english="Yes where a person may choose several; else the shares cannot exceed 1 together.",
        ),
    ] = "no"
    answer: Annotated[str, column.prose("응답", "Answer", required=True)]
    count: Annotated[
        float | None,
        column.amount(
            "응답자수",
            "Persons",
            "명",
            note="이 응답을 고른 사람 수. 비율을 적으면 비웁니다.",
            note_english="How many chose this answer; blank where the share is given.",
        ),
    ] = None
    share: Annotated[
        float | None,
        column.share(
            "비율",
            "Share",
            note="응답수 가운데 이 응답의 비율(0–1). 응답자수를 적으면 비웁니다.",
            note_english="Of the respondents (0 to 1); blank where the persons are given.",
        ),
    ] = None


class DemandEstimate(Row):
    """An estimate of demand: a base value with growth, explicit years, or the planned output that it names."""

    sheet: ClassVar[Sheet] = Sheet(
        "demand_estimates",
        "수요추정",
        "Demand estimates",
        "research_output",
        "demand_estimates",
        years=YearColumns(Kind.AMOUNT, "unit"),
        key_example="수요-01",
        guide=(
            "기준값 × (1 + 증가율)^(연도 − 기준연도), 또는 연도별 값. 적용응답을 적으면 그 응답 비율을 곱합니다. "
            "둘 다 비우고 성과지표만 적으면 계획 물량을 수요로 봅니다."
        ),
        guide_english=(
            "Base value × (1 + growth)^(year − base year), or values by year, times the share of the answers applied. "
            "With neither, the planned output of the indicator is taken as the demand."
        ),
    )

    key: Annotated[str, column.key("수요키", "Demand key")]
    name: Annotated[str, column.text("수요", "Demand", required=True)]
    unit: Annotated[str, column.text("단위", "Unit", required=True, length=20)]
    method: Annotated[str, column.prose("추정방법", "Method")] = ""
    base_year: Annotated[int | None, column.year("기준연도", "Base year")] = None
    base_value: Annotated[float | None, column.amount("기준값", "Base value", "unit")] = None
    growth_rate: Annotated[float | None, column.growth("증가율", "Growth rate")] = None
    answers: Annotated[
        str,
        column.refers(
            "적용응답",
            "Answers applied",
            "demand_survey",
            many=True,
            note="수요에 곱할 응답(의향)의 설문키. 여러 개이면 비율을 더합니다.",
            note_english="Answers (intentions) whose shares, added up, multiply the demand.",
        ),
    ] = ""
    indicator: Annotated[
        str,
        column.refers(
            "성과지표",
            "Indicator",
            "output_indicators",
            note="이 수요로 채울 성과지표. 계획 물량과 견줍니다.",
            note_english="The indicator that this demand is to fill; its planned output is compared.",
        ),
    ] = ""

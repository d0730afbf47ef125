"""Scenarios, alternatives, sensitivity, uncertainty, risks, and multi-criteria judgements."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import CHANGES, DISTRIBUTIONS, DRAWN_AS, VARIABLES, YES_NO
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Column, Sheet

TARGET_NOTE = {
    "note": "시트.행키.항목 (예: capital_costs.자본-03.quantity), 또는 사업비·운영비·편익·할인율",
    "note_english": "sheet.row-key.field, or Capital cost, Operating cost, Benefit, Discount rate.",
}


class Scenario(Row):
    """One override of a scenario: a cell, or a group of costs or benefits, by a factor or to a value."""

    sheet: ClassVar[Sheet] = Sheet(
        "scenarios",
        "시나리오",
        "Scenarios",
        "appraisal",
        "scenarios",
        key_example="시나리오-01",
        guide="같은 시나리오 이름의 행이 함께 적용됩니다. 배수 또는 값 가운데 하나.",
        guide_english="Rows of one scenario apply together; give a factor or a value.",
    )

    key: Annotated[str, column.key("시나리오키", "Scenario key")]
    scenario: Annotated[str, column.text("시나리오", "Scenario", required=True)]
    target: Annotated[str, column.refers("대상", "Target", words=VARIABLES, target=True, required=True, **TARGET_NOTE)]
    factor: Annotated[float | None, Column("배수", "Factor", unit="", lower=0.0)] = None
    value: Annotated[
        float | None,
        Column("값", "Value", unit="", note="대상 셀의 단위로", note_english="In the unit of the cell."),
    ] = None


class Alternative(Row):
    """An alternative to compare, by its headline numbers."""

    sheet: ClassVar[Sheet] = Sheet(
        "alternatives",
        "대안",
        "Alternatives",
        "appraisal",
        "alternatives",
        money=True,
        key_example="대안-01",
        guide="축소안·기준안·확대안 등 대안의 개략 규모. 기준안에 예.",
        guide_english="Alternatives and their rough size; Yes marks the base.",
    )

    key: Annotated[str, column.key("대안키", "Alternative key")]
    name: Annotated[str, column.text("대안", "Alternative", required=True)]
    base: Annotated[str, column.choice("기준안", "Base", YES_NO)] = "no"
    concept: Annotated[str, column.prose("개요", "Concept")] = ""
    area: Annotated[float | None, column.amount("연면적", "Floor area", "㎡")] = None
    staff: Annotated[float | None, column.amount("정원", "Staff", "명")] = None
    nodes: Annotated[float | None, column.amount("전산 대수", "Nodes", "대")] = None
    investment: Annotated[float | None, column.amount("초기투자", "Investment")] = None
    annual_operation: Annotated[float | None, column.amount("연간운영비", "Operation a year")] = None
    strengths: Annotated[str, column.prose("장점", "Strengths")] = ""
    weaknesses: Annotated[str, column.prose("단점", "Weaknesses")] = ""
    assessment: Annotated[str, column.prose("검토의견", "Assessment")] = ""


class AlternativeChange(Row):
    """A cell that holds something else in an alternative."""

    sheet: ClassVar[Sheet] = Sheet(
        "alternative_changes",
        "대안변경",
        "Alternative changes",
        "appraisal",
        "alternatives",
        key_example="변경-01",
        guide=(
            "대안에서 달라지는 입력 셀. 숫자는 값에, 글이나 선택값은 문자값에 적습니다. "
            "적지 않은 셀은 기준안과 같습니다."
        ),
        guide_english="Input cells that differ in an alternative; all others are as in the base.",
    )

    key: Annotated[str, column.key("변경키", "Change key")]
    alternative: Annotated[str, column.refers("대안", "Alternative", "alternatives", group="name", required=True)]
    target: Annotated[
        str,
        column.refers(
            "대상",
            "Target",
            target=True,
            texts=True,
            required=True,
            note="시트.행키.항목 (예: staffing_plan.인력-02.2032)",
            note_english="sheet.row-key.field",
        ),
    ]
    value: Annotated[float | None, Column("값", "Value", unit="", note="대상 셀의 단위로")] = None
    text: Annotated[str, column.text("문자값", "Text")] = ""


class Sensitivity(Row):
    """A variable and the range it is moved over."""

    sheet: ClassVar[Sheet] = Sheet(
        "sensitivity",
        "민감도",
        "Sensitivity",
        "appraisal",
        "sensitivity",
        key_example="민감-01",
        guide="변수와 변동 범위. 비율이면 ±0.2, 가산이면 할인율 ±0.01처럼 적습니다.",
        guide_english="Variables and ranges: relative (±0.2), or absolute (a discount rate by ±0.01).",
    )

    key: Annotated[str, column.key("민감키", "Sensitivity key")]
    variable: Annotated[
        str, column.refers("변수", "Variable", words=VARIABLES, target=True, required=True, **TARGET_NOTE)
    ]
    change: Annotated[str, column.choice("변동방식", "Change", CHANGES)] = "relative"
    low: Annotated[float, Column("하한", "Low", required=True)]
    high: Annotated[float, Column("상한", "High", required=True)]
    steps: Annotated[int, column.whole("단계수", "Steps", "", lower=2, upper=101)] = 5


class Uncertainty(Row):
    """The distribution of an input."""

    sheet: ClassVar[Sheet] = Sheet(
        "uncertainties",
        "불확실성",
        "Uncertainties",
        "appraisal",
        "uncertainties",
        key_example="확률-01",
        guide="입력의 분포. 배수이면 기준값에 곱하고, 값이면 그대로 씁니다.",
        guide_english="Distributions of inputs, as a factor on the base value or as the value itself.",
    )

    key: Annotated[str, column.key("확률키", "Uncertainty key")]
    name: Annotated[str, column.text("변수", "Variable")] = ""
    target: Annotated[str, column.refers("대상", "Target", words=VARIABLES, target=True, required=True, **TARGET_NOTE)]
    distribution: Annotated[str, column.choice("분포", "Distribution", DISTRIBUTIONS, required=True)]
    measure: Annotated[str, column.choice("구분", "Measure", DRAWN_AS)] = "factor"
    low: Annotated[float, Column("하한", "Low", required=True)]
    mode: Annotated[
        float | None,
        Column("최빈값", "Mode", required_when=("distribution", ("triangular", "pert"))),
    ] = None
    high: Annotated[float, Column("상한", "High", required=True)]


class Risk(Row):
    """An entry of the risk register."""

    sheet: ClassVar[Sheet] = Sheet(
        "risks",
        "위험등록부",
        "Risk register",
        "appraisal",
        "risks",
        key_example="위험-01",
        guide="발생가능성과 영향은 1(낮음)–5(높음).",
        guide_english="Probability and impact from 1 (low) to 5 (high).",
    )

    key: Annotated[str, column.key("위험키", "Risk key")]
    group: Annotated[str, column.text("구분", "Group")] = ""
    name: Annotated[str, column.text("위험", "Risk", required=True)]
    cause: Annotated[str, column.prose("원인", "Cause")] = ""
    probability: Annotated[int, column.whole("발생가능성", "Probability", "", lower=1, upper=5, required=True)]
    impact: Annotated[int, column.whole("영향", "Impact", "", lower=1, upper=5, required=True)]
    response: Annotated[str, column.prose("대응방안", "Response")] = ""
    owner: Annotated[str, column.text("책임", "Owner")] = ""


class AhpNode(Row):
    """A criterion of the hierarchy; one without parent stands on the first level."""

    sheet: ClassVar[Sheet] = Sheet(
        "ahp_hierarchy",
        "AHP계층",
        "AHP hierarchy",
        "appraisal",
        "ahp",
        key_example="기준-01",
        guide="평가기준의 계층. 상위가 비면 1계층. 가중치를 적으면 쌍대비교 대신 쓰입니다.",
        guide_english="Criteria; without parent on level 1. A weight stands in for pairwise judgements.",
    )

    key: Annotated[str, column.key("기준키", "Criterion key")]
    parent: Annotated[str, column.refers("상위", "Parent", "ahp_hierarchy")] = ""
    name: Annotated[str, column.text("기준", "Criterion", required=True)]
    weight: Annotated[float | None, column.share("가중치", "Weight")] = None
    description: Annotated[str, column.prose("설명", "Description")] = ""


class AhpJudgement(Row):
    """A pairwise judgement: how much more important the left criterion is than the right one."""

    sheet: ClassVar[Sheet] = Sheet(
        "ahp_judgements",
        "AHP쌍대비교",
        "AHP judgements",
        "appraisal",
        "ahp",
        key_example="비교-01",
        guide="왼쪽 기준이 오른쪽보다 몇 배 중요한가 (1/9–9). 평가자가 비면 합의 행렬.",
        guide_english="How many times more important Left is than Right (1/9 to 9); without rater: a consensus.",
    )

    key: Annotated[str, column.key("비교키", "Judgement key")]
    rater: Annotated[str, column.text("평가자", "Rater")] = ""
    node: Annotated[str, column.refers("상위", "Node", "ahp_hierarchy")] = ""
    left: Annotated[str, column.refers("왼쪽 기준", "Left", "ahp_hierarchy", required=True)]
    right: Annotated[str, column.refers("오른쪽 기준", "Right", "ahp_hierarchy", required=True)]
    value: Annotated[float, Column("값", "Value", lower=0.11, upper=9.0, required=True)]


class AhpRating(Row):
    """A rater's points for a lowest criterion, with and without the project."""

    sheet: ClassVar[Sheet] = Sheet(
        "ahp_ratings",
        "AHP평점",
        "AHP ratings",
        "appraisal",
        "ahp_ratings",
        key_example="평점-01",
        guide="평가자×최하위 기준의 시행·미시행 평점(1–9). 평가자를 지어내지 않습니다.",
        guide_english="Points (1 to 9) by rater and lowest criterion; never invent raters.",
    )

    key: Annotated[str, column.key("평점키", "Rating key")]
    rater: Annotated[str, column.text("평가자", "Rater", required=True)]
    criterion: Annotated[str, column.refers("기준키", "Criterion", "ahp_hierarchy", required=True)]
    implement: Annotated[float, Column("시행", "Implement", lower=1.0, upper=9.0, required=True)]
    not_implement: Annotated[float, Column("미시행", "Not implement", lower=1.0, upper=9.0, required=True)]

"""The basic concept: functions, vision, legal form, organisation, policy judgements, schedule, procedures, advice."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import (
    ADVICE_STATES,
    LOGIC_STAGES,
    OVERLAPS,
    POLICY_GROUPS,
    POLICY_VERDICTS,
    PROCEDURE_VERDICTS,
    REVIEW_KINDS,
    VISION_LEVELS,
    YES_NO,
)
from feasibility.inputs.records import Record, Row
from feasibility.inputs.schema import Sheet


class Function(Row):
    """A function of the centre and the programmes that serve it."""

    sheet: ClassVar[Sheet] = Sheet(
        "functions",
        "기능",
        "Functions",
        "study",
        "functions",
        key_example="기능-01",
        guide="기관의 기능별 사업 프로그램.",
        guide_english="The centre's functions and their programmes.",
    )

    key: Annotated[str, column.key("기능키", "Function key")]
    name: Annotated[str, column.text("기능", "Function", required=True)]
    strategy: Annotated[str, column.refers("관련 전략", "Strategy", "visions", many=True)] = ""
    content: Annotated[str, column.prose("주요 내용", "Content")] = ""
    programmes: Annotated[
        str, column.prose("세부사업", "Programmes", note="한 줄에 한 사업", note_english="One programme a line.")
    ] = ""
    outputs: Annotated[str, column.prose("산출물", "Outputs")] = ""
    partners: Annotated[str, column.prose("협력기관", "Partners")] = ""


class Vision(Row):
    """One statement of the vision tree: vision, goal, strategy, task."""

    sheet: ClassVar[Sheet] = Sheet(
        "visions",
        "비전",
        "Visions",
        "study",
        "visions",
        key_example="비전-01",
        guide="비전 → 목표 → 전략 → 과제. 상위 열이 바로 위의 비전키를 가리킵니다.",
        guide_english="Vision, goals, strategies, tasks; Parent names the row above.",
    )

    key: Annotated[str, column.key("비전키", "Vision key")]
    level: Annotated[str, column.choice("단계", "Level", VISION_LEVELS, required=True)]
    parent: Annotated[str, column.refers("상위", "Parent", "visions")] = ""
    name: Annotated[str, column.text("내용", "Statement", required=True)]
    description: Annotated[str, column.prose("설명", "Description")] = ""


class OperatingForm(Row):
    """A legal form in which the centre could be run."""

    sheet: ClassVar[Sheet] = Sheet(
        "operating_forms",
        "운영형태",
        "Operating forms",
        "study",
        "operating_forms",
        key_example="형태-01",
        guide="운영주체·법인형태 대안 비교. 채택한 것에 예. 설립 절차는 한 줄에 한 단계.",
        guide_english="Legal forms compared; Yes marks the chosen one. Founding steps, one a line.",
    )

    key: Annotated[str, column.key("형태키", "Form key")]
    name: Annotated[str, column.text("운영형태", "Operating form", required=True)]
    legal_basis: Annotated[str, column.prose("법적 근거", "Legal basis")] = ""
    steps: Annotated[
        str, column.prose("설립 절차", "Founding steps", note="한 줄에 한 단계", note_english="One step a line.")
    ] = ""
    months: Annotated[int | None, column.whole("설립 소요기간", "Months to found", "개월", lower=1, upper=600)] = None
    precedent: Annotated[str, column.prose("선례", "Precedent")] = ""
    strengths: Annotated[str, column.prose("장점", "Strengths")] = ""
    weaknesses: Annotated[str, column.prose("단점", "Weaknesses")] = ""
    assessment: Annotated[str, column.prose("검토의견", "Assessment")] = ""
    selected: Annotated[str, column.choice("채택", "Selected", YES_NO)] = "no"


class OrganisationUnit(Row):
    """A unit of the organisation chart."""

    sheet: ClassVar[Sheet] = Sheet(
        "organisation",
        "조직",
        "Organisation",
        "study",
        "organisation",
        key_example="조직-01",
        guide="조직도. 상위조직 열이 바로 위 조직의 키를 가리킵니다. 정원은 정상운영 기준.",
        guide_english="The organisation chart; Parent names the unit above. Staff at full operation.",
    )

    key: Annotated[str, column.key("조직키", "Unit key")]
    name: Annotated[str, column.text("조직명", "Unit", required=True)]
    parent: Annotated[str, column.refers("상위조직", "Parent", "organisation")] = ""
    role: Annotated[str, column.prose("역할", "Role")] = ""
    staff: Annotated[float | None, column.amount("정원", "Staff", "명")] = None


class LogicStep(Row):
    """A box of the logic model."""

    sheet: ClassVar[Sheet] = Sheet(
        "logic_model",
        "논리모형",
        "Logic model",
        "study",
        "logic_model",
        key_example="논리-01",
        guide="문제 → 투입 → 활동 → 산출 → 결과 → 영향. 다음 열이 이어지는 논리키를 가리킵니다.",
        guide_english="From problem to impact; Leads to names the rows that follow.",
    )

    key: Annotated[str, column.key("논리키", "Step key")]
    stage: Annotated[str, column.choice("단계", "Stage", LOGIC_STAGES, required=True)]
    content: Annotated[str, column.prose("내용", "Content", required=True)]
    leads_to: Annotated[str, column.refers("다음", "Leads to", "logic_model", many=True)] = ""
    indicator: Annotated[str, column.refers("성과지표", "Indicator", "output_indicators", many=True)] = ""


class SimilarProject(Row):
    """A project that could overlap with this one."""

    sheet: ClassVar[Sheet] = Sheet(
        "similar_projects",
        "유사중복",
        "Similar projects",
        "study",
        "similar_projects",
        key_example="유사-01",
        guide="유사·중복 사업과의 차별성.",
        guide_english="Projects that could overlap, and the difference.",
    )

    key: Annotated[str, column.key("유사키", "Project key")]
    name: Annotated[str, column.text("사업명", "Project", required=True)]
    organisation: Annotated[str, column.text("주관기관", "Organisation")] = ""
    period: Annotated[str, column.text("기간", "Period")] = ""
    budget: Annotated[str, column.text("예산", "Budget")] = ""
    content: Annotated[str, column.prose("주요 내용", "Content")] = ""
    overlap: Annotated[str, column.choice("중복정도", "Overlap", OVERLAPS)] = ""
    difference: Annotated[str, column.prose("차별성", "Difference")] = ""
    coordination: Annotated[str, column.prose("조정방안", "Coordination")] = ""


class PolicyPoint(Row):
    """A point of the scientific and policy judgement."""

    sheet: ClassVar[Sheet] = Sheet(
        "policy",
        "정책성",
        "Policy",
        "study",
        "policy",
        key_example="정책-01",
        guide="문제·이슈, 정책 일관성, 추진의지, 준비정도, 위험, 지역균형발전의 검토.",
        guide_english="Problems, consistency, commitment, readiness, risks, regional balance.",
    )

    key: Annotated[str, column.key("정책키", "Policy key")]
    group: Annotated[str, column.choice("구분", "Group", POLICY_GROUPS, required=True)]
    name: Annotated[str, column.text("항목", "Point", required=True)]
    content: Annotated[str, column.prose("내용", "Content")] = ""
    response: Annotated[str, column.prose("대응·목표", "Response")] = ""
    verdict: Annotated[str, column.choice("판단", "Verdict", POLICY_VERDICTS)] = ""


class ScheduleStep(Row):
    """A bar of the roadmap."""

    sheet: ClassVar[Sheet] = Sheet(
        "schedule",
        "추진일정",
        "Schedule",
        "study",
        "schedule",
        key_example="일정-01",
        guide="단계별 추진일정. 시작연도·시작월과 기간(개월)으로 간트 그림을 그립니다.",
        guide_english="The roadmap: start year and month, duration in months.",
    )

    key: Annotated[str, column.key("일정키", "Step key")]
    group: Annotated[str, column.text("구분", "Group")] = ""
    name: Annotated[str, column.text("추진과제", "Step", required=True)]
    start_year: Annotated[int, column.year("시작연도", "Start year", required=True)]
    start_month: Annotated[int, column.whole("시작월", "Start month", "월", lower=1, upper=12)] = 1
    months: Annotated[int, column.whole("기간", "Duration", "개월", lower=1, upper=600, required=True)]
    after: Annotated[str, column.refers("선행과제", "After", "schedule", many=True)] = ""
    milestone: Annotated[str, column.choice("주요시점", "Milestone", YES_NO)] = "no"
    actor: Annotated[str, column.text("주체", "Actor")] = ""


class PriorProcedure(Row):
    """A procedure that the law may require before the project goes on."""

    sheet: ClassVar[Sheet] = Sheet(
        "prior_procedures",
        "사전절차",
        "Prior procedures",
        "study",
        "prior_procedures",
        key_example="절차-01",
        guide="타당성 조사, 투자심사, 공유재산 심의 등 사전절차의 판정과 일정.",
        guide_english="Procedures required beforehand: verdict and time.",
    )

    key: Annotated[str, column.key("절차키", "Procedure key")]
    name: Annotated[str, column.text("절차", "Procedure", required=True)]
    legal_basis: Annotated[str, column.prose("근거 법령", "Legal basis")] = ""
    threshold: Annotated[str, column.prose("적용기준", "Threshold")] = ""
    verdict: Annotated[str, column.choice("판정", "Verdict", PROCEDURE_VERDICTS, required=True)]
    reason: Annotated[str, column.prose("판단근거", "Reason")] = ""
    authority: Annotated[str, column.text("관할기관", "Authority")] = ""
    start_year: Annotated[int | None, column.year("시작연도", "Start year")] = None
    start_month: Annotated[int | None, column.whole("시작월", "Start month", "월", lower=1, upper=12)] = None
    months: Annotated[int | None, column.whole("소요기간", "Duration", "개월", upper=600)] = None
    after: Annotated[
        str,
        column.refers(
            "선행절차",
            "After",
            "prior_procedures",
            many=True,
            note="먼저 끝나야 하는 절차의 키. 쉼표로 구분합니다.",
            note_english="Keys of the procedures that must end first, separated by commas.",
        ),
    ] = ""
    review: Annotated[
        str,
        column.choice(
            "심사구분",
            "Review",
            REVIEW_KINDS,
            note="지침의 기준으로 판정하는 절차이면 고릅니다. 적은 판정을 산정 결과와 대조합니다.",
            note_english="Where the guideline decides: the verdict is held against the computed one.",
        ),
    ] = ""


class Advice(Record):
    """An adviser's opinion and what was done about it."""

    sheet: ClassVar[Sheet] = Sheet(
        "advice",
        "자문의견",
        "Advice",
        "study",
        "advice",
        key_example="자문-01",
        guide="자문의견과 조치계획.",
        guide_english="Advisers' opinions and the action taken.",
    )

    key: Annotated[str, column.key("자문키", "Advice key")]
    adviser: Annotated[str, column.text("자문위원", "Adviser", required=True)]
    organisation: Annotated[str, column.text("소속", "Organisation")] = ""
    date: Annotated[str, column.text("일자", "Date")] = ""
    opinion: Annotated[str, column.prose("의견", "Opinion", required=True)]
    action: Annotated[str, column.prose("조치", "Action")] = ""
    state: Annotated[str, column.choice("반영여부", "State", ADVICE_STATES)] = ""
    page: Annotated[str, column.text("반영쪽", "Page")] = ""

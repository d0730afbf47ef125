"""People, space, and electric power."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import POWER_KINDS, YES_NO
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Sheet, YearColumns
from feasibility.lines.leaf import Kind


class Grade(Row):
    """A grade of staff and its yearly pay."""

    sheet: ClassVar[Sheet] = Sheet(
        "grades",
        "직급별단가",
        "Grades",
        "staffing",
        "staffing",
        money=True,
        key_example="인력-01",
        guide="직급별 연봉(법정부담금 제외). 구분(예: 연구)은 1인당 경비와 성과지표의 동인으로 쓰입니다.",
        guide_english="Yearly pay by grade, without employer on-cost; the group drives costs and outputs.",
    )

    key: Annotated[str, column.key("직급키", "Grade key")]
    name: Annotated[str, column.text("직급", "Grade", required=True)]
    group: Annotated[str, column.text("구분", "Group", required=True, label=True)]
    annual_pay: Annotated[float, column.amount("연봉", "Annual pay", "money/명", required=True)]
    counted: Annotated[
        str,
        column.choice(
            "정원포함",
            "Counted as staff",
            YES_NO,
            note="방문연구자처럼 정원 밖이면 아니오",
            note_english="No for visitors and others outside the staff.",
        ),
    ] = "yes"


class StaffingPlan(Row):
    """How many people of a grade work in each year."""

    sheet: ClassVar[Sheet] = Sheet(
        "staffing_plan",
        "인력계획",
        "Staffing plan",
        "staffing",
        "staffing",
        years=YearColumns(Kind.AMOUNT, "명", required=True),
        key_field="grade",
        key_example="인력-01",
        guide="직급별 연도별 인원(명).",
        guide_english="People by grade and year.",
    )

    grade: Annotated[str, column.refers("직급키", "Grade key", "grades", required=True)]
    name: Annotated[str, column.text("직급", "Grade name")] = ""


class Space(Row):
    """A part of the floor area: persons × area per person, or an area."""

    sheet: ClassVar[Sheet] = Sheet(
        "space_plan",
        "공간계획",
        "Space plan",
        "staffing",
        "space_plan",
        key_example="공간-01",
        guide="인원×1인당면적, 또는 면적을 적습니다.",
        guide_english="Persons × area per person, or an area.",
    )

    key: Annotated[str, column.key("공간키", "Space key")]
    name: Annotated[str, column.text("공간", "Space", required=True)]
    persons: Annotated[float | None, column.amount("인원", "Persons", "명")] = None
    area_per_person: Annotated[float | None, column.amount("1인당면적", "Area per person", "㎡/명")] = None
    area: Annotated[float | None, column.amount("면적", "Area", "㎡")] = None
    note: Annotated[str, column.prose("산정내용", "Note")] = ""


class ComputingPower(Row):
    """A consumer of electricity: computing nodes, or a building."""

    sheet: ClassVar[Sheet] = Sheet(
        "computing_power",
        "전산전력",
        "Computing and power",
        "staffing",
        "computing_power",
        key_example="전력-01",
        guide="전산: 대수×대당전력×여유율×시간×가동률×PUE×단가. 건물: 공간계획 면적×면적당전력량×단가.",
        guide_english="Computing: nodes × power × margin × hours × use × PUE × tariff; building: space × energy.",
    )

    key: Annotated[str, column.key("전력키", "Power key")]
    name: Annotated[str, column.text("설비", "Consumer", required=True)]
    kind: Annotated[str, column.choice("구분", "Kind", POWER_KINDS, required=True)]
    nodes: Annotated[float | None, column.amount("대수", "Nodes", "대", required_when=("kind", ("computing",)))] = None
    power_per_node: Annotated[
        float | None, column.amount("대당전력", "Power per node", "kW/대", required_when=("kind", ("computing",)))
    ] = None
    load_margin: Annotated[
        float | None,
        column.amount(
            "여유율",
            "Load margin",
            "",
            lower=1.0,
            upper=3.0,
            required_when=("kind", ("computing",)),
            note="정격에 곱하는 배수 (20% 여유이면 1.2)",
            note_english="A factor on the rated power (1.2 for a margin of 20 %).",
        ),
    ] = None
    hours: Annotated[
        float | None,
        column.amount("연간시간", "Hours a year", "h/년", upper=8784.0, required_when=("kind", ("computing",))),
    ] = None
    utilisation: Annotated[
        float | None, column.share("가동률", "Utilisation", required_when=("kind", ("computing",)))
    ] = None
    pue: Annotated[
        float | None, column.amount("PUE", "PUE", "", lower=1.0, upper=5.0, required_when=("kind", ("computing",)))
    ] = None
    energy_per_area: Annotated[
        float | None, column.amount("면적당전력량", "Energy per area", "kWh/㎡", required_when=("kind", ("building",)))
    ] = None
    tariff: Annotated[float, column.amount("전력단가", "Tariff", "원/kWh", required=True)]
    start_year: Annotated[int | None, column.year("시작연도", "Start year")] = None

"""People, space, and electric power."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import EVERYBODY, POWER_KINDS, SUPPLY_KINDS, YES_NO
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Column, Sheet, YearColumns
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
    """A part of the floor area: persons (typed, or a driver's peak × share) × area per person, or an area."""

    sheet: ClassVar[Sheet] = Sheet(
        "space_plan",
        "공간계획",
        "Space plan",
        "staffing",
        "space_plan",
        key_example="공간-01",
        guide=(
            "인원×1인당면적, 또는 면적을 적습니다. 인원 대신 인원동인과 적용비율을 적으면 "
            "동인의 최대 연도 값 × 적용비율이 인원이 됩니다. 전용률을 적으면 그 행의 면적을 전용면적으로 보고 "
            "전용률로 나누어 연면적을 냅니다."
        ),
        guide_english=(
            "Persons × area per person, or an area. A driver and its share stand in for the persons: its peak × share. "
            "With a net ratio the row's area is net and is divided by it for the gross area."
        ),
    )

    key: Annotated[str, column.key("공간키", "Space key")]
    name: Annotated[str, column.text("공간", "Space", required=True)]
    persons: Annotated[float | None, column.amount("인원", "Persons", "명")] = None
    driver: Annotated[
        str,
        column.refers(
            "인원동인",
            "Driver of persons",
            "grades",
            "demand_estimates",
            "output_indicators",
            group="group",
            words=EVERYBODY,
            note="직급 구분(예: 연구), 전체, 직급키, 수요키, 지표키. 인원을 적으면 비웁니다.",
            note_english="A staff group, All staff, a grade, a demand or an indicator; blank where persons are given.",
        ),
    ] = ""
    driver_share: Annotated[
        float | None,
        column.share(
            "적용비율",
            "Share",
            note="동시에 머무는 비율. 연 400명이 2주씩이면 2/52, 전부이면 1",
            note_english="Who is there at one time: 2/52 for 400 a year of two weeks each, 1 for all.",
        ),
    ] = None
    area_per_person: Annotated[float | None, column.amount("1인당면적", "Area per person", "㎡/명")] = None
    area: Annotated[float | None, column.amount("면적", "Area", "㎡")] = None
    net_ratio: Annotated[
        float | None,
        Column(
            "전용률",
            "Net-to-gross ratio",
            Kind.RATE,
            unit="",
            lower=0.1,
            upper=1.0,
            note="전용면적 ÷ 연면적. 비우면 적은 면적을 연면적으로 봅니다.",
            note_english="Net ÷ gross area; blank where the row's area is gross.",
        ),
    ] = None
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
        guide=(
            "전산: 대수×대당전력×여유율×시간×가동률×PUE×단가. 건물: 공간계획 면적×면적당전력량×단가. "
            "최대전력은 전산이 대수×대당전력×여유율×PUE, 건물이 면적×면적당최대전력입니다."
        ),
        guide_english=(
            "Computing: nodes × power × margin × hours × use × PUE × tariff; building: space × energy. "
            "Peak: nodes × power × margin × PUE, or space × peak per area."
        ),
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
    peak_per_area: Annotated[
        float | None,
        column.amount(
            "면적당최대전력",
            "Peak per area",
            "W/㎡",
            note="건물의 최대전력. 비우면 최대전력에서 건물을 뺍니다.",
            note_english="The building's peak; left out of the peak where blank.",
        ),
    ] = None
    tariff: Annotated[float, column.amount("전력단가", "Tariff", "원/kWh", required=True)]
    start_year: Annotated[int | None, column.year("시작연도", "Start year")] = None


class PowerSupply(Row):
    """What the region supplies: energy of a period beside its consumption, or a capacity that can be had."""

    sheet: ClassVar[Sheet] = Sheet(
        "power_supply",
        "전력수급",
        "Power supply",
        "staffing",
        "power_supply",
        key_example="수급-01",
        guide=(
            "센터의 전력 소요와 견줄 지역의 공급. 전력량이면 기간(월수)의 발전량과 소비량, 공급용량이면 MW를 적습니다."
        ),
        guide_english=(
            "What the centre's power is compared with: generation and consumption of some months, or a capacity in MW."
        ),
    )

    key: Annotated[str, column.key("수급키", "Supply key")]
    name: Annotated[str, column.text("지역·설비", "Region or plant", required=True)]
    kind: Annotated[str, column.choice("구분", "Kind", SUPPLY_KINDS, required=True)]
    year: Annotated[int | None, column.year("기준연도", "Year")] = None
    months: Annotated[
        int | None,
        column.whole(
            "월수",
            "Months",
            "개월",
            lower=1.0,
            upper=12.0,
            required_when=("kind", ("energy",)),
            note="발전량과 소비량의 기간. 한 해이면 12",
            note_english="What generation and consumption cover; 12 for a year.",
        ),
    ] = None
    generation: Annotated[
        float | None, column.amount("발전량", "Generation", "GWh", required_when=("kind", ("energy",)))
    ] = None
    consumption: Annotated[
        float | None, column.amount("소비량", "Consumption", "GWh", required_when=("kind", ("energy",)))
    ] = None
    capacity: Annotated[
        float | None, column.amount("공급용량", "Capacity", "MW", required_when=("kind", ("capacity",)))
    ] = None

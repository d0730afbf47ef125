"""Regional effects: input-output coefficients, where the money goes, quotations, conversion factors."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import PHASES
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Sheet


class InputOutput(Row):
    """Inducement coefficients of a sector, inside the region and outside it."""

    sheet: ClassVar[Sheet] = Sheet(
        "input_output",
        "산업연관",
        "Input-output",
        "appraisal",
        "impact",
        key_example="부문-01",
        guide="부문별 유발계수: 생산·부가가치는 원/원, 취업·고용은 명/10억원. 취업은 취업자, 고용은 임금근로자.",
        guide_english="Coefficients by sector: won per won, persons per billion won; all employed, and employees.",
    )

    key: Annotated[str, column.key("부문키", "Sector key")]
    code: Annotated[str, column.text("부문코드", "Code")] = ""
    name: Annotated[str, column.text("부문", "Sector", required=True)]
    production_inside: Annotated[float, column.amount("생산유발 역내", "Production inside", "", required=True)]
    production_outside: Annotated[float | None, column.amount("생산유발 역외", "Production outside", "")] = None
    value_added_inside: Annotated[float | None, column.amount("부가가치유발 역내", "Value added inside", "")] = None
    value_added_outside: Annotated[float | None, column.amount("부가가치유발 역외", "Value added outside", "")] = None
    employment_inside: Annotated[float | None, column.amount("취업유발 역내", "Employment inside", "명/10억원")] = None
    employment_outside: Annotated[float | None, column.amount("취업유발 역외", "Employment outside", "명/10억원")] = (
        None
    )
    employees_inside: Annotated[float | None, column.amount("고용유발 역내", "Employees inside", "명/10억원")] = None
    employees_outside: Annotated[float | None, column.amount("고용유발 역외", "Employees outside", "명/10억원")] = None


class Spending(Row):
    """Which sector an item's money goes to, and how much of it stays in the country."""

    sheet: ClassVar[Sheet] = Sheet(
        "spending",
        "지출배분",
        "Spending",
        "appraisal",
        "impact",
        key_example="지출-01",
        guide="비용 항목을 산업부문에 배분. 수입 장비는 국내 지출 비율만, 토지는 빼고 적습니다.",
        guide_english="Cost items by sector; only the domestic share of imported equipment, no land.",
    )

    key: Annotated[str, column.key("지출키", "Spending key")]
    phase: Annotated[str, column.choice("단계", "Phase", PHASES, required=True)]
    item: Annotated[
        str,
        column.refers("항목키", "Items", "capital_costs", "operating_costs", group="group", many=True, required=True),
    ]
    sector: Annotated[
        str,
        column.refers(
            "부문키",
            "Sector",
            "input_output",
            "transaction_sectors",
            required=True,
            note="산업연관 시트의 부문키. 거래표가 있으면 거래부문 시트의 부문키.",
            note_english="A key of the sheet Input-output; with a table of transactions, of Transaction sectors.",
        ),
    ]
    share: Annotated[float, column.share("배분율", "Share", required=True)]


class ConversionFactor(Row):
    """A factor that turns a financial amount into an economic one."""

    sheet: ClassVar[Sheet] = Sheet(
        "conversion_factors",
        "전환계수",
        "Conversion factors",
        "appraisal",
        "conversion_factors",
        key_example="전환-01",
        guide="재무적 금액을 경제적 금액으로 바꾸는 계수.",
        guide_english="Factors from financial to economic amounts.",
    )

    key: Annotated[str, column.key("전환키", "Conversion key")]
    item: Annotated[
        str,
        column.refers("항목키", "Items", "capital_costs", "operating_costs", group="group", many=True, required=True),
    ]
    factor: Annotated[float, column.amount("계수", "Factor", "", upper=5.0, required=True)]
    reason: Annotated[str, column.text("사유", "Reason")] = ""

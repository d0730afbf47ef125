"""Costs of operation, who pays, revenue, and finance."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import (
    DEPRECIATION_METHODS,
    EVERYBODY,
    OPERATING_BASES,
    OPERATING_MEASURES,
    OPERATION,
    REPAYMENTS,
    REVENUE_BASES,
    TAX_KINDS,
    WORKING_CAPITAL_KINDS,
)
from feasibility.inputs.investment import QUANTITY_UNITS
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Column, Reference, Sheet, YearColumns
from feasibility.lines.leaf import Kind

STAFF = Reference(("grades",), group="group", words=EVERYBODY, many=True)
INDICATOR = Reference(("output_indicators",))


class OperatingCost(Row):
    """A row of the yearly operating cost; its basis says how its amount comes about."""

    sheet: ClassVar[Sheet] = Sheet(
        "operating_costs",
        "운영비",
        "Operating costs",
        "costs",
        "operating_costs",
        money=True,
        years=YearColumns(Kind.AMOUNT, "", {"amounts": "money", "activity": ""}, "measure"),
        key_example="운영-01",
        guide="연간 운영비 항목. 연차구분이 금액이면 연도별 금액, 가동률이면 0–1의 비율을 연도 열에 적습니다.",
        guide_english="Yearly operating cost; year columns hold amounts, or the activity as a fraction.",
    )

    key: Annotated[str, column.key("항목키", "Item key")]
    group: Annotated[str, column.text("비목", "Group", required=True)]
    item: Annotated[
        str,
        column.text(
            "표시항목",
            "Shown as",
            label=True,
            note="같은 표시항목의 행은 보고서에서 한 줄로 합쳐집니다. 비우면 항목명.",
            note_english="Rows with the same text are one line in the report; blank: the name.",
        ),
    ] = ""
    name: Annotated[str, column.text("항목명", "Item name", required=True)]
    basis: Annotated[str, column.choice("산정방식", "Basis", OPERATING_BASES, required=True)]
    driver: Annotated[
        str,
        Column(
            "동인",
            "Driver",
            by="basis",
            references={
                "per_head": STAFF,
                "per_output": INDICATOR,
                "electricity": Reference(("computing_power",)),
            },
            required_when=("basis", ("per_head", "per_output", "electricity")),
            note="1인당: 직급 구분이나 전체 / 실적당: 지표키 / 전력: 전산전력의 키",
            note_english="Per head: a staff group or All staff; per output: an indicator; electricity: a key there.",
        ),
    ] = ""
    quantity: Annotated[
        float | None,
        column.amount(
            "수량", "Quantity", "unit", units=QUANTITY_UNITS, by="basis", required_when=("basis", ("quantity_price",))
        ),
    ] = None
    quantity_unit: Annotated[str, column.text("수량단위", "Quantity unit", length=20)] = ""
    unit_price: Annotated[
        float | None,
        column.amount(
            "단가",
            "Unit price",
            "money/unit",
            units={
                "quantity_price": "money/unit",
                "per_head": "money/명",
                "per_output": "money/건",
                "per_area": "money/㎡",
            },
            by="basis",
            required_when=("basis", ("quantity_price", "per_head", "per_output", "per_area")),
        ),
    ] = None
    amount: Annotated[float | None, column.amount("금액", "Amount", required_when=("basis", ("fixed",)))] = None
    rate: Annotated[float | None, column.share("비율", "Rate", required_when=("basis", ("share",)))] = None
    base: Annotated[
        str,
        column.refers(
            "기준항목",
            "Base",
            "operating_costs",
            "capital_costs",
            group="group",
            many=True,
            required_when=("basis", ("share",)),
            note="비율을 곱할 항목키나 비목 (운영비 또는 사업비). 쉼표와 범위를 쓸 수 있습니다.",
            note_english="Keys or groups of operating or capital costs; commas and ranges are allowed.",
        ),
    ] = ""
    start_year: Annotated[int | None, column.year("시작연도", "Start year")] = None
    end_year: Annotated[int | None, column.year("종료연도", "End year")] = None
    measure: Annotated[
        str, column.choice("연차구분", "Year values are", OPERATING_MEASURES, required_when=("basis", ("by_year",)))
    ] = ""


class Funding(Row):
    """Who pays for a group of costs in a span of years."""

    sheet: ClassVar[Sheet] = Sheet(
        "funding",
        "재원조달",
        "Funding",
        "costs",
        "funding",
        key_example="재원-01",
        guide="재원별 분담률(0–1). 한 행의 합은 1. 대상은 사업비의 비목·항목키, 또는 운영.",
        guide_english="Shares by payer (fractions that add up to 1) of cost groups, items, or Operation.",
    )

    key: Annotated[str, column.key("재원키", "Funding key")]
    group: Annotated[
        str,
        column.refers("대상", "Applies to", "capital_costs", group="group", words=OPERATION, many=True, required=True),
    ]
    phase_start: Annotated[int | None, column.year("시작연도", "Start year")] = None
    phase_end: Annotated[int | None, column.year("종료연도", "End year")] = None
    national: Annotated[float | None, column.share("국비", "National")] = None
    province: Annotated[float | None, column.share("도비", "Province")] = None
    city: Annotated[float | None, column.share("시비", "City")] = None
    member: Annotated[float | None, column.share("회원국·국제", "Members, international")] = None
    private: Annotated[float | None, column.share("민간·수탁", "Private, contracts")] = None


class Revenue(Row):
    """A source of revenue in the financial analysis."""

    sheet: ClassVar[Sheet] = Sheet(
        "revenues",
        "수입",
        "Revenues",
        "costs",
        "revenues",
        money=True,
        years=YearColumns(Kind.AMOUNT, "money"),
        key_example="수입-01",
        guide="재무분석의 수입. 연차별이면 연도 열에 금액을 적습니다.",
        guide_english="Revenue of the financial analysis; year columns hold amounts.",
    )

    key: Annotated[str, column.key("수입키", "Revenue key")]
    name: Annotated[str, column.text("수입", "Revenue", required=True)]
    basis: Annotated[str, column.choice("산정방식", "Basis", REVENUE_BASES, required=True)]
    driver: Annotated[
        str,
        Column(
            "동인",
            "Driver",
            by="basis",
            references={"per_output": INDICATOR, "benefit": Reference(("benefits",))},
            required_when=("basis", ("per_output", "benefit")),
        ),
    ] = ""
    quantity: Annotated[
        float | None, column.amount("수량", "Quantity", "unit", required_when=("basis", ("quantity_price",)))
    ] = None
    quantity_unit: Annotated[str, column.text("수량단위", "Quantity unit", length=20)] = ""
    unit_price: Annotated[
        float | None,
        column.amount(
            "단가",
            "Unit price",
            "money/unit",
            units={"quantity_price": "money/unit", "per_output": "money/건"},
            by="basis",
            required_when=("basis", ("quantity_price", "per_output")),
        ),
    ] = None
    amount: Annotated[float | None, column.amount("금액", "Amount", required_when=("basis", ("fixed",)))] = None
    rate: Annotated[float | None, column.share("비율", "Rate", required_when=("basis", ("operating_share",)))] = None
    start_year: Annotated[int | None, column.year("시작연도", "Start year")] = None
    end_year: Annotated[int | None, column.year("종료연도", "End year")] = None


class Loan(Row):
    """A loan."""

    sheet: ClassVar[Sheet] = Sheet(
        "loans",
        "차입금",
        "Loans",
        "costs",
        "loans",
        money=True,
        key_example="차입-01",
        guide="차입금과 상환조건.",
        guide_english="Loans and how they are paid back.",
    )

    key: Annotated[str, column.key("차입키", "Loan key")]
    name: Annotated[str, column.text("차입", "Loan", required=True)]
    amount: Annotated[float, column.amount("금액", "Amount", required=True)]
    year: Annotated[int, column.year("차입연도", "Year", required=True)]
    interest_rate: Annotated[float, column.share("이자율", "Interest rate", required=True)]
    grace_years: Annotated[int, column.whole("거치기간", "Years of grace")] = 0
    repayment_years: Annotated[int, column.whole("상환기간", "Years of repayment", lower=1, required=True)]
    method: Annotated[str, column.choice("상환방법", "Method", REPAYMENTS)] = "annuity"


class WorkingCapital(Row):
    """A part of the working capital, by days of turnover."""

    sheet: ClassVar[Sheet] = Sheet(
        "working_capital",
        "운전자본",
        "Working capital",
        "costs",
        "working_capital",
        key_example="운전-01",
        guide="운전자본 항목별 회전일수.",
        guide_english="Working capital by days of turnover.",
    )

    key: Annotated[str, column.key("운전키", "Working capital key")]
    kind: Annotated[str, column.choice("구분", "Kind", WORKING_CAPITAL_KINDS, required=True)]
    name: Annotated[str, column.text("항목", "Item", required=True)]
    days: Annotated[float, column.amount("회전일수", "Days", "일", upper=366.0, required=True)]


class TaxDepreciation(Row):
    """A rule of depreciation or a tax."""

    sheet: ClassVar[Sheet] = Sheet(
        "tax_depreciation",
        "세무·감가",
        "Tax and depreciation",
        "costs",
        "tax_depreciation",
        key_example="세무-01",
        guide="감가상각 방법과 세율.",
        guide_english="Depreciation methods and tax rates.",
    )

    key: Annotated[str, column.key("세무키", "Tax key")]
    kind: Annotated[str, column.choice("구분", "Kind", TAX_KINDS, required=True)]
    name: Annotated[str, column.text("항목", "Item name", required=True)]
    item: Annotated[str, column.refers("대상항목", "Applies to", "capital_costs", group="group", many=True)] = ""
    method: Annotated[
        str, column.choice("상각방법", "Method", DEPRECIATION_METHODS, required_when=("kind", ("depreciation",)))
    ] = ""
    life: Annotated[
        int | None, column.whole("내용연수", "Life", lower=1, required_when=("kind", ("depreciation",)))
    ] = None
    rate: Annotated[
        float | None, column.share("세율", "Rate", required_when=("kind", ("corporate_tax", "local_tax")))
    ] = None

"""Costs of investment: the cost items, their spread over the years, renewals, and what unit costs rest on."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import (
    CAPITAL_BASES,
    COST_GROUPS,
    PHASING_MEASURES,
    PHASINGS,
    REINVESTMENT_METHODS,
    RESIDUALS,
    VAT,
    VAT_INCLUDED,
    YES_NO,
)
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Sheet, YearColumns
from feasibility.lines.leaf import Kind

QUANTITY_UNITS = {"per_head": "명", "per_area": "㎡"}
PRICE_UNITS = {"quantity_price": "money/unit", "per_head": "money/명", "per_area": "money/㎡"}


class CapitalCost(Row):
    """A row of the total project cost; its basis says how its amount comes about."""

    sheet: ClassVar[Sheet] = Sheet(
        "capital_costs",
        "사업비",
        "Capital costs",
        "costs",
        "capital_costs",
        money=True,
        key_example="자본-01",
        guide="총사업비 항목. 산정방식마다 필요한 칸만 채웁니다. 비율은 0–1의 소수.",
        guide_english="Items of the total project cost; each basis needs its own cells. Rates are fractions.",
    )

    key: Annotated[str, column.key("항목키", "Item key")]
    group: Annotated[str, column.choice("비목", "Group", COST_GROUPS, required=True)]
    name: Annotated[str, column.text("항목명", "Item", required=True)]
    basis: Annotated[str, column.choice("산정방식", "Basis", CAPITAL_BASES, required=True)]
    quantity: Annotated[
        float | None,
        column.amount(
            "수량",
            "Quantity",
            "unit",
            units={**QUANTITY_UNITS, "official_price": "㎡"},
            by="basis",
            required_when=("basis", ("quantity_price", "official_price")),
        ),
    ] = None
    quantity_unit: Annotated[str, column.text("수량단위", "Quantity unit", length=20)] = ""
    unit_price: Annotated[
        float | None,
        column.amount(
            "단가",
            "Unit price",
            "money/unit",
            units={**PRICE_UNITS, "official_price": "money/㎡"},
            by="basis",
            required_when=("basis", ("quantity_price", "official_price", "per_head", "per_area")),
        ),
    ] = None
    amount: Annotated[float | None, column.amount("금액", "Amount", required_when=("basis", ("fixed",)))] = None
    rate: Annotated[
        float | None, column.share("비율", "Rate", required_when=("basis", ("share",)), or_else="fee_table")
    ] = None
    base: Annotated[
        str,
        column.refers(
            "기준항목",
            "Base",
            "capital_costs",
            group="group",
            many=True,
            required_when=("basis", ("share",)),
            note="비율을 곱할 항목키나 비목. 쉼표와 범위(자본-02~자본-06)를 쓸 수 있습니다.",
            note_english="Keys or groups that the rate applies to; commas and ranges are allowed.",
        ),
    ] = ""
    phasing: Annotated[str, column.choice("연차배분", "Phasing", PHASINGS, required=True)]
    vat: Annotated[str, column.choice("부가세", "VAT", VAT, required=True)]
    vat_included: Annotated[
        str, column.choice("단가부가세", "VAT in the price", VAT_INCLUDED, required_when=("vat", ("taxable",)))
    ] = ""
    bid_ratio: Annotated[float | None, column.share("낙찰률", "Bid ratio")] = None
    residual: Annotated[str, column.choice("잔존가치", "Residual value", RESIDUALS)] = "none"
    life: Annotated[
        int | None, column.whole("내용연수", "Service life", lower=1, required_when=("residual", ("straight_line",)))
    ] = None
    completion_year: Annotated[
        int | None,
        column.year(
            "완공연도",
            "Completion year",
            note="잔존가치의 경과연수를 세는 해. 비우면 지출한 해부터 셉니다.",
            note_english="From when the age for the residual value counts; blank: the year of each payment.",
        ),
    ] = None
    official_ratio: Annotated[
        float | None,
        column.amount(
            "공시지가 배율",
            "Ratio to the official price",
            "",
            upper=20.0,
            required_when=("basis", ("official_price",)),
            note="면적과 공시지가(단가)에 곱할 배율 (예: 1.5)",
            note_english="What area × official price is multiplied by, for example 1.5.",
        ),
    ] = None
    fee_table: Annotated[
        str,
        column.refers(
            "적용 요율표",
            "Fee table",
            "fee_rates",
            group="table",
            note="비율 대신 요율표 시트의 표 이름. 기준항목의 금액(부가세 제외)에서 직선보간합니다.",
            note_english="Instead of a rate: a table of the sheet Fee rates, read at the amount of the base rows.",
        ),
    ] = ""
    price_year: Annotated[
        int | None,
        column.year(
            "가격연도",
            "Price year",
            note="단가나 금액이 가격기준연도의 것이 아닐 때. 물가지수로 환산합니다.",
            note_english="Where the price is not of the price base year: it is corrected by the index.",
        ),
    ] = None
    price_index: Annotated[
        str,
        column.refers(
            "적용 지수",
            "Index applied",
            "price_indices",
            group="series",
            note="물가지수 시트의 지수 이름",
            note_english="A series of the sheet Price indices.",
        ),
    ] = ""


class InvestmentPhasing(Row):
    """How an item's amount spreads over the years, as shares or as amounts."""

    sheet: ClassVar[Sheet] = Sheet(
        "investment_phasing",
        "연차투자",
        "Investment phasing",
        "costs",
        "investment_phasing",
        money=True,
        years=YearColumns(
            Kind.AMOUNT, "", {"amounts": "money", "shares": ""}, "measure", required=True, complete=False
        ),
        key_field="item",
        key_example="자본-01",
        guide="연차배분이 배분율이나 금액인 항목의 연도별 값. 배분율의 합은 1.",
        guide_english="Yearly values of the items phased by shares or amounts; shares add up to 1.",
    )

    item: Annotated[str, column.refers("항목키", "Item key", "capital_costs", required=True)]
    measure: Annotated[str, column.choice("구분", "Measure", PHASING_MEASURES, required=True)]


class Reinvestment(Row):
    """A renewal of an item: every service life, or in a given year."""

    sheet: ClassVar[Sheet] = Sheet(
        "reinvestments",
        "재투자비",
        "Reinvestments",
        "costs",
        "reinvestments",
        key_example="재투자-01",
        guide="장비 교체. 내용연수마다, 또는 지정한 연도에 최초투자의 비율만큼.",
        guide_english="Renewals: every service life, or in a given year, as a share of the first investment.",
    )

    key: Annotated[str, column.key("재투자키", "Reinvestment key")]
    item: Annotated[str, column.refers("항목키", "Item key", "capital_costs", required=True)]
    method: Annotated[str, column.choice("방법", "Method", REINVESTMENT_METHODS, required=True)]
    year: Annotated[int | None, column.year("연도", "Year", required_when=("method", ("by_year",)))] = None
    rate: Annotated[float, column.share("최초투자 대비 비율", "Share of first investment", required=True)]


class FeeRate(Row):
    """A point of a table of fees by construction amount; between points the rate is interpolated."""

    sheet: ClassVar[Sheet] = Sheet(
        "fee_rates",
        "요율표",
        "Fee rates",
        "costs",
        "fee_rates",
        money=True,
        key_example="요율-01",
        guide="설계·감리·시설부대비의 공사비 구간별 요율. 구간 사이는 직선보간.",
        guide_english="Fees by construction amount; linear between the points.",
    )

    key: Annotated[str, column.key("요율키", "Rate key")]
    table: Annotated[str, column.text("요율표", "Table", required=True)]
    construction_amount: Annotated[float, column.amount("공사비", "Construction amount", required=True)]
    rate: Annotated[float, column.share("요율", "Rate", required=True)]


class PriceIndex(Row):
    """A value of a price index."""

    sheet: ClassVar[Sheet] = Sheet(
        "price_indices",
        "물가지수",
        "Price indices",
        "costs",
        "price_indices",
        key_example="지수-01",
        guide="건설공사비지수 등 연도별 지수.",
        guide_english="Price indices by year.",
    )

    key: Annotated[str, column.key("지수키", "Index key")]
    series: Annotated[str, column.text("지수", "Series", required=True)]
    year: Annotated[int, column.year("연도", "Year", required=True)]
    value: Annotated[float, column.amount("값", "Value", "", lower=0.01, required=True)]
    base: Annotated[str, column.text("기준", "Base", note="예: 2015=100", note_english="For example 2015=100")] = ""


class UnitCostCase(Row):
    """A building that shows what a unit price rests on."""

    sheet: ClassVar[Sheet] = Sheet(
        "unit_cost_cases",
        "단가사례",
        "Unit cost cases",
        "costs",
        "unit_cost_cases",
        money=True,
        key_example="단가-01",
        guide="유사 시설의 공사비 단가. 범위 판정이 예인 사례의 최소–최대를 벗어난 단가는 주의로 알립니다.",
        guide_english="Unit costs of like buildings; a unit price outside the range of those marked Yes is flagged.",
    )

    key: Annotated[str, column.key("사례키", "Case key")]
    name: Annotated[str, column.text("시설", "Building", required=True)]
    year: Annotated[int | None, column.year("기준연도", "Year")] = None
    cost: Annotated[float | None, column.amount("공사비", "Cost", "억원")] = None
    area: Annotated[float | None, column.amount("연면적", "Floor area", "㎡")] = None
    unit_cost: Annotated[float | None, column.amount("단가", "Unit cost", "money/㎡")] = None
    indexed_unit_cost: Annotated[float | None, column.amount("보정단가", "Indexed unit cost", "money/㎡")] = None
    band: Annotated[str, column.choice("범위 판정", "Counts for the range", YES_NO)] = "no"
    applies_to: Annotated[
        str,
        column.refers("적용대상", "Applies to", "capital_costs", group="group", many=True),
    ] = ""

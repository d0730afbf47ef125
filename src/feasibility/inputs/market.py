"""Markets: their size in a base year, and how it is forecast."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import MARKET_FORECASTS
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Column, Sheet, YearColumns
from feasibility.lines.leaf import Kind


class Market(Row):
    """A market by one or more forecasts; ``forecast`` says which of them the benefits use.

    Compound growth: a size in a base year, growing at one rate until a year and at another after it. Diffusion (Bass):
    the market potential, the coefficients of innovation and imitation, and the first year of sales. Year by year: the
    sizes themselves in the year columns. What is filled besides is shown beside it.
    """

    sheet: ClassVar[Sheet] = Sheet(
        "market_outlook",
        "시장전망",
        "Market outlook",
        "study",
        "market_outlook",
        money=True,
        years=YearColumns(
            Kind.AMOUNT,
            "money",
            note="예측방법이 연차별일 때의 연도별 시장규모. 중간에 빈 해가 없어야 합니다.",
            note_english="Sizes by year for a forecast year by year; no year in between is blank.",
        ),
        key_example="시장-01",
        guide="시장규모의 전망. 편익의 시장접근법이 시장키로 찾아 예측방법에 적은 전망을 씁니다(비우면 연평균성장률).",
        guide_english="Size of markets; the market approach of the benefits uses the forecast named here.",
    )

    key: Annotated[str, column.key("시장키", "Market key")]
    name: Annotated[str, column.text("시장", "Market", required=True)]
    region: Annotated[str, column.text("지역", "Region")] = ""
    base_year: Annotated[int | None, column.year("기준연도", "Base year", required_when=("forecast", ("cagr",)))] = None
    base_value: Annotated[
        float | None, column.amount("기준규모", "Base value", required_when=("forecast", ("cagr",)))
    ] = None
    growth_rate: Annotated[float | None, column.growth("성장률", "Growth rate")] = None
    growth_until: Annotated[int | None, column.year("성장률 적용종료연도", "Growth until")] = None
    later_growth_rate: Annotated[float | None, column.growth("이후 성장률", "Later growth rate")] = None
    original: Annotated[
        str, column.text("원자료 값", "Original value", note="예: 41억 달러", note_english="As the source states it.")
    ] = ""
    forecast: Annotated[
        str,
        column.choice(
            "예측방법",
            "Forecast",
            MARKET_FORECASTS,
            note="편익이 쓰는 전망. 비우면 연평균성장률. 다른 전망도 채우면 나란히 보입니다.",
            note_english="Which forecast the benefits use; blank: compound growth. Others that are filled are shown.",
        ),
    ] = "cagr"
    market_potential: Annotated[
        float | None,
        column.amount(
            "잠재시장(m)",
            "Market potential (m)",
            required_when=("forecast", ("bass",)),
            note="확산이 끝날 때까지의 누적 시장규모",
            note_english="Cumulative sales when diffusion has ended.",
        ),
    ] = None
    innovation: Annotated[
        float | None,
        Column(
            "혁신계수(p)",
            "Innovation (p)",
            Kind.RATE,
            unit="",
            lower=0.0001,
            upper=0.9999,
            required_when=("forecast", ("bass",)),
            note="유사 제품의 추정값. 출처가 있어야 하며 기본값은 없습니다.",
            note_english="Estimated from a like product; there is no default.",
        ),
    ] = None
    imitation: Annotated[
        float | None,
        Column(
            "모방계수(q)",
            "Imitation (q)",
            Kind.RATE,
            unit="",
            lower=0.0,
            upper=2.0,
            required_when=("forecast", ("bass",)),
            note="유사 제품의 추정값. 출처가 있어야 하며 기본값은 없습니다.",
            note_english="Estimated from a like product; there is no default.",
        ),
    ] = None
    launch_year: Annotated[
        int | None,
        column.year(
            "출시연도",
            "Launch year",
            required_when=("forecast", ("bass",)),
            note="확산의 첫 해",
            note_english="The first year of diffusion.",
        ),
    ] = None

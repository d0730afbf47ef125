"""The frame of a study: what it is called (과업개요) and on which premises it stands (분석전제)."""

from __future__ import annotations

import datetime
from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import (
    DISCOUNT_TIMING,
    LANGUAGES,
    RESIDUAL_VALUE_AS,
    STAGES,
    STUDY_MONEY_UNITS,
)
from feasibility.inputs.records import Record
from feasibility.inputs.schema import Column, Layout, Sheet
from feasibility.lines.leaf import Kind


class StudyOverview(Record):
    """What the study is: title, client, stage, scope."""

    sheet: ClassVar[Sheet] = Sheet(
        "study_overview",
        "과업개요",
        "Study overview",
        "study",
        "cover",
        Layout.FORM,
        required=True,
        guide="표지와 제1장에 쓰입니다. 값 열만 채워 주십시오.",
        guide_english="Used on the cover and in chapter 1. Fill the column Value only.",
    )

    title: Annotated[str, column.text("과업명", "Title", required=True)]
    subtitle: Annotated[str, column.text("부제", "Subtitle")] = ""
    client: Annotated[str, column.text("발주처", "Client", required=True)]
    author: Annotated[str, column.text("수행기관", "Author", required=True)]
    addressee: Annotated[
        str,
        column.text(
            "제출처", "Addressee", note="제출문을 받는 이 (예: 포항시장)", note_english="Who receives the report."
        ),
    ] = ""
    researchers: Annotated[
        str,
        column.prose(
            "연구진", "Researchers", note="한 줄에 한 사람: 역할, 이름, 소속", note_english="One person a line."
        ),
    ] = ""
    stage: Annotated[str, column.choice("단계", "Stage", STAGES)] = "interim"
    edition: Annotated[
        str, column.text("판", "Edition", note="예: 제1판", note_english="For example: first edition")
    ] = ""
    report_date: Annotated[
        datetime.date,
        column.text("보고서일자", "Report date", required=True, note="날짜로 입력합니다.", note_english="A date."),
    ]
    language: Annotated[str, column.choice("언어", "Language", LANGUAGES)] = "ko"
    guideline_pack: Annotated[
        str,
        column.text(
            "지침",
            "Guideline pack",
            note="비우면 kr_local_2025 (지방재정법 타당성 조사·투자심사)",
            note_english="Blank: kr_local_2025 (local finance rules).",
        ),
    ] = "kr_local_2025"
    centre_name: Annotated[str, column.text("기관명", "Centre name", required=True)]
    location: Annotated[str, column.text("위치", "Location")] = ""
    purpose: Annotated[str, column.prose("목적", "Purpose")] = ""
    background: Annotated[str, column.prose("배경", "Background")] = ""
    scope_space: Annotated[str, column.prose("공간적 범위", "Scope in space")] = ""
    scope_time: Annotated[str, column.prose("시간적 범위", "Scope in time")] = ""
    scope_content: Annotated[str, column.prose("내용적 범위", "Scope in content")] = ""
    methods: Annotated[
        str,
        column.prose(
            "수행방법",
            "Methods",
            note="한 줄에 한 단계 (단계: 내용). 수행 흐름도가 됩니다.",
            note_english="One step a line (step: what is done). They become the flow chart.",
        ),
    ] = ""
    keywords: Annotated[str, column.text("핵심어", "Keywords")] = ""


class Premises(Record):
    """Dates, period, rates and unit of the analysis. A blank rate is the guideline's."""

    sheet: ClassVar[Sheet] = Sheet(
        "premises",
        "분석전제",
        "Premises",
        "study",
        "economic",
        Layout.FORM,
        required=True,
        guide="분석의 기간과 율. 비율은 0–1의 소수로 적습니다 (4.5% → 0.045). 빈 할인율은 지침을 따릅니다.",
        guide_english="Period and rates. Rates are fractions (4.5 % is 0.045). A blank rate is the guideline's.",
    )

    study_year: Annotated[int, column.year("조사착수연도", "Study year", required=True)]
    discount_base_year: Annotated[
        int,
        column.year(
            "할인기준연도",
            "Discount base year",
            required=True,
            note="지침: 조사를 시작한 해의 전년도",
            note_english="By the rules, the year before the study starts.",
        ),
    ]
    price_base_year: Annotated[int, column.year("가격기준연도", "Price base year", required=True)]
    first_year: Annotated[int, column.year("분석시작연도", "First year", required=True)]
    last_year: Annotated[int, column.year("분석종료연도", "Last year", required=True)]
    opening_year: Annotated[int, column.year("개소연도", "Opening year", required=True)]
    full_operation_year: Annotated[int | None, column.year("정상운영연도", "Year of full operation")] = None
    money_unit: Annotated[str, column.choice("표시단위", "Money unit", STUDY_MONEY_UNITS)] = "백만원"
    social_discount_rate: Annotated[float | None, column.share("사회적할인율", "Social discount rate")] = None
    financial_discount_rate: Annotated[float | None, column.share("재무적할인율", "Financial discount rate")] = None
    employer_on_cost_rate: Annotated[
        float | None,
        column.share(
            "법정부담금률",
            "Employer on-cost rate",
            note="4대보험 사업주 부담과 퇴직급여 (예: 0.187)",
            note_english="Social insurance and retirement pay on top of annual pay.",
        ),
    ] = None
    real_wage_growth: Annotated[float | None, column.growth("실질임금상승률", "Real wage growth")] = None
    residual_value_as: Annotated[str, column.choice("잔존가치 처리", "Residual value as", RESIDUAL_VALUE_AS)] = "cost"
    discount_timing: Annotated[str, column.choice("할인시점", "Discount timing", DISCOUNT_TIMING)] = "year_end"
    households: Annotated[
        float | None,
        column.amount(
            "가구수",
            "Households",
            "가구",
            note="손익분기 지불액을 나눌 가구 수",
            note_english="Households over which a break-even payment is spread.",
        ),
    ] = None
    payment_first_year: Annotated[int | None, column.year("지불시작연도", "First year of payment")] = None
    payment_years: Annotated[int | None, column.whole("지불기간", "Years of payment", lower=1)] = None
    input_output_region: Annotated[str, column.text("산업연관 지역", "Input-output region")] = ""
    input_output_year: Annotated[int | None, column.year("산업연관 기준연도", "Input-output year")] = None
    input_output_deflator: Annotated[
        float | None,
        column.amount(
            "산업연관 디플레이터",
            "Input-output deflator",
            "",
            note="가격기준연도 금액을 산업연관표 연도 금액으로 나누는 값",
            note_english="What an amount at study prices is divided by to reach the table's prices.",
        ),
    ] = None
    optimism_bias_uplift: Annotated[
        float | None,
        Column(
            "낙관편향 보정률",
            "Optimism-bias uplift",
            Kind.RATE,
            unit="",
            lower=0.0,
            upper=2.0,
            note="총사업비와 경제적 비용의 최초투자에 더할 비율 (예: 0.24). 비우면 보정하지 않습니다.",
            note_english="Added to the investment, in total and economic cost (0.24 adds 24 %). Blank: none.",
        ),
    ] = None
    optimism_bias_class: Annotated[
        str,
        column.text(
            "낙관편향 참조집단",
            "Reference class",
            note="보정률을 얻은 유사사업의 집단",
            note_english="The class of past projects that the uplift is taken from.",
        ),
    ] = ""
    optimism_bias_reason: Annotated[str, column.prose("낙관편향 보정사유", "Reason for the uplift")] = ""
    plan_year: Annotated[
        int | None,
        column.year(
            "재정계획 시작연도",
            "First year of the fiscal plan",
            note="투자심사 서식과 중기지방재정계획의 첫 연도. 비우면 조사착수연도의 다음 해",
            note_english="First year of the review form and the medium-term plan; blank: the year after the study.",
        ),
    ] = None

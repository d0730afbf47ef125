"""Cities by their facts, candidate sites with what may be built on them, and the sites' scores."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import DIRECTIONS, YES_NO
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Column, Sheet
from feasibility.lines.leaf import Kind


class CityCondition(Row):
    """A fact about a competing city; cities are compared by facts, never by scores."""

    sheet: ClassVar[Sheet] = Sheet(
        "city_conditions",
        "도시여건",
        "City conditions",
        "appraisal",
        "city_conditions",
        key_example="도시-01",
        guide="지표×도시의 사실. 도시에는 점수를 매기지 않습니다.",
        guide_english="Facts by indicator and city; cities get no scores.",
    )

    key: Annotated[str, column.key("도시키", "Fact key")]
    indicator: Annotated[str, column.text("지표", "Indicator", required=True)]
    city: Annotated[str, column.text("도시", "City", required=True)]
    content: Annotated[str, column.prose("내용", "Content", required=True)]


class Site(Row):
    """A candidate site."""

    sheet: ClassVar[Sheet] = Sheet(
        "sites",
        "입지후보",
        "Sites",
        "appraisal",
        "sites",
        key_example="입지-01",
        guide=(
            "후보지의 개요. 점수는 입지평점 시트에 적습니다. 건폐율·용적률 한도, 지상층수, 주차기준을 적으면 "
            "공간계획의 연면적이 들어가는지 살핍니다."
        ),
        guide_english=(
            "Candidate sites; scores stand on Site scores. With limits of coverage and floor area, floors and parking "
            "standards it is told whether the planned floor area fits."
        ),
    )

    key: Annotated[str, column.key("입지키", "Site key")]
    name: Annotated[str, column.text("후보지", "Site", required=True)]
    address: Annotated[str, column.text("위치", "Address")] = ""
    area: Annotated[float | None, column.amount("면적", "Area", "㎡")] = None
    land_price: Annotated[float | None, column.amount("토지단가", "Land price", "천원/㎡")] = None
    zoning: Annotated[str, column.text("용도지역", "Zoning")] = ""
    ownership: Annotated[str, column.text("소유", "Ownership")] = ""
    access: Annotated[str, column.prose("접근성", "Access")] = ""
    strengths: Annotated[str, column.prose("장점", "Strengths")] = ""
    weaknesses: Annotated[str, column.prose("단점", "Weaknesses")] = ""
    selected: Annotated[str, column.choice("기준안", "Base", YES_NO)] = "no"
    coverage_limit: Annotated[
        float | None,
        column.share("건폐율 한도", "Building coverage limit", note="70%이면 0.7", note_english="0.7 for 70 %."),
    ] = None
    floor_area_limit: Annotated[
        float | None,
        Column(
            "용적률 한도",
            "Floor-area ratio limit",
            Kind.RATE,
            unit="",
            lower=0.0,
            upper=20.0,
            note="350%이면 3.5",
            note_english="3.5 for 350 %.",
        ),
    ] = None
    floors: Annotated[
        int | None,
        column.whole(
            "지상층수",
            "Floors",
            "",
            lower=1.0,
            note="건축면적 = 연면적 ÷ 지상층수",
            note_english="Footprint = floor area ÷ floors.",
        ),
    ] = None
    area_per_space: Annotated[
        float | None,
        column.amount(
            "주차 1대당 시설면적",
            "Floor area per parking space",
            "㎡/대",
            lower=1.0,
            note="부설주차장 설치기준: 시설면적 몇 ㎡마다 1대인가. 근거를 비고에 적습니다.",
            note_english="The parking standard: one space for each so many ㎡; say whose standard in the remark.",
        ),
    ] = None
    parking_per_space: Annotated[
        float | None,
        column.amount(
            "주차 1대당 주차면적",
            "Parking area per space",
            "㎡/대",
            note="옥외 주차장의 차로를 포함한 1대당 면적. 건물 안에 주차하면 비웁니다.",
            note_english="Outdoors, lanes included; blank for parking inside the building.",
        ),
    ] = None


class SiteCriterion(Row):
    """A criterion of the site selection and its weight."""

    sheet: ClassVar[Sheet] = Sheet(
        "site_criteria",
        "입지기준",
        "Site criteria",
        "appraisal",
        "sites",
        key_example="입지기준-01",
        guide="입지 평가기준과 가중치. 가중치의 합은 1.",
        guide_english="Criteria and weights, which add up to 1.",
    )

    key: Annotated[str, column.key("입지기준키", "Criterion key")]
    name: Annotated[str, column.text("기준", "Criterion", required=True)]
    weight: Annotated[float, column.share("가중치", "Weight", required=True)]
    direction: Annotated[str, column.choice("방향", "Direction", DIRECTIONS)] = "higher"
    description: Annotated[str, column.prose("설명", "Description")] = ""


class SiteScore(Row):
    """A site's score on a criterion."""

    sheet: ClassVar[Sheet] = Sheet(
        "site_scores",
        "입지평점",
        "Site scores",
        "appraisal",
        "sites",
        key_example="입지평점-01",
        guide="후보지×기준의 점수 (0–100).",
        guide_english="Scores by site and criterion (0 to 100).",
    )

    key: Annotated[str, column.key("입지평점키", "Score key")]
    site: Annotated[str, column.refers("입지키", "Site", "sites", required=True)]
    criterion: Annotated[str, column.refers("입지기준키", "Criterion", "site_criteria", required=True)]
    score: Annotated[float, column.amount("점수", "Score", "점", upper=100.0, required=True)]

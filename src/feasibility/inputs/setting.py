"""The setting of a study: plans, laws, conditions, trends, markets, like institutes; sources and pictures."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import (
    BUDGET_SCOPES,
    CASE_KINDS,
    PLAN_LEVELS,
    STRENGTHS,
    SWOT_QUADRANTS,
    YES_NO,
)
from feasibility.inputs.records import Record, Row
from feasibility.inputs.schema import Column, Sheet
from feasibility.lines.leaf import Kind


class Revision(Record):
    """One edition of the report: when, what changed, by whom."""

    sheet: ClassVar[Sheet] = Sheet(
        "revision_history",
        "개정이력",
        "Revision history",
        "study",
        "front_matter",
        key_example="개정-01",
        guide="보고서 판별로 무엇이 바뀌었는지 적습니다.",
        guide_english="What changed from edition to edition.",
    )

    key: Annotated[str, column.key("개정키", "Revision key")]
    edition: Annotated[str, column.text("판", "Edition", required=True)]
    date: Annotated[str, column.text("일자", "Date")] = ""
    description: Annotated[str, column.prose("내용", "Description", required=True)]
    author: Annotated[str, column.text("작성자", "Author")] = ""


class HigherPlan(Row):
    """A plan above this study, and how the study fits it."""

    sheet: ClassVar[Sheet] = Sheet(
        "higher_plans",
        "상위계획",
        "Higher plans",
        "study",
        "higher_plans",
        key_example="계획-01",
        guide="국제·국가·광역·기초 단위의 상위·관련계획과 연계성.",
        guide_english="Plans above the study and how it fits them.",
    )

    key: Annotated[str, column.key("계획키", "Plan key")]
    level: Annotated[str, column.choice("구분", "Level", PLAN_LEVELS, required=True)]
    name: Annotated[str, column.text("계획명", "Plan", required=True)]
    organisation: Annotated[str, column.text("수립기관", "Organisation")] = ""
    period: Annotated[str, column.text("기간", "Period")] = ""
    content: Annotated[str, column.prose("주요 내용", "Content")] = ""
    relevance: Annotated[str, column.prose("연계성", "Relevance")] = ""


class Law(Row):
    """A law or rule that binds the project."""

    sheet: ClassVar[Sheet] = Sheet(
        "laws",
        "관련법령",
        "Laws",
        "study",
        "laws",
        key_example="법령-01",
        guide="사업에 적용되는 법령과 시사점.",
        guide_english="Laws that apply to the project.",
    )

    key: Annotated[str, column.key("법령키", "Law key")]
    name: Annotated[str, column.text("법령명", "Law", required=True)]
    article: Annotated[str, column.text("조항", "Article")] = ""
    content: Annotated[str, column.prose("주요 내용", "Content")] = ""
    relevance: Annotated[str, column.prose("시사점", "Relevance")] = ""


class Condition(Row):
    """A fact about the setting; with a value it can stand in a chart beside others of its group."""

    sheet: ClassVar[Sheet] = Sheet(
        "conditions",
        "여건",
        "Conditions",
        "study",
        "conditions",
        key_example="여건-01",
        guide="구분(예: 국제, 지역경제, 전력, 연구기반)별 사실. 같은 구분·항목의 값은 지역별로 비교됩니다.",
        guide_english="Facts by group; values of one group and name are compared by area.",
    )

    key: Annotated[str, column.key("여건키", "Condition key")]
    group: Annotated[str, column.text("구분", "Group", required=True)]
    name: Annotated[str, column.text("항목", "Item", required=True)]
    area: Annotated[str, column.text("지역", "Area")] = ""
    value: Annotated[float | None, Column("값", "Value", Kind.AMOUNT, unit="unit")] = None
    unit: Annotated[str, column.text("단위", "Unit")] = ""
    year: Annotated[int | None, column.year("기준연도", "Year")] = None
    content: Annotated[str, column.prose("내용", "Content")] = ""


class TechnologyTrend(Row):
    """A technology trend and what follows for the centre."""

    sheet: ClassVar[Sheet] = Sheet(
        "technology_trends",
        "기술동향",
        "Technology trends",
        "study",
        "technology_trends",
        key_example="동향-01",
        guide="기술 분야별 동향과 시사점.",
        guide_english="Trends by field of technology.",
    )

    key: Annotated[str, column.key("동향키", "Trend key")]
    field: Annotated[str, column.text("분야", "Field", required=True)]
    content: Annotated[str, column.prose("동향", "Trend", required=True)]
    implication: Annotated[str, column.prose("시사점", "Implication")] = ""


class Case(Row):
    """An institute to compare with."""

    sheet: ClassVar[Sheet] = Sheet(
        "cases",
        "사례",
        "Cases",
        "study",
        "cases",
        key_example="사례-01",
        guide=(
            "비교 기관. 숫자 열은 그림과 원단위 비교에, 글 열은 표에 쓰입니다. 재원구조는 0–1의 소수. "
            "논문·특허·연수인원은 성과연도 한 해의 값이며, 연구인력과 면적인원은 그 성과와 면적에 맞는 인원입니다."
        ),
        guide_english=(
            "Institutes to compare with; numbers feed charts and ratios, texts feed tables. Shares are fractions. "
            "Papers, patents and trainees are of one year; researchers and people housed go with them and the area."
        ),
    )

    key: Annotated[str, column.key("사례키", "Case key")]
    kind: Annotated[str, column.choice("구분", "Kind", CASE_KINDS, required=True)]
    name: Annotated[str, column.text("기관명", "Institute", required=True)]
    country: Annotated[str, column.text("국가·도시", "Country, city")] = ""
    founded: Annotated[int | None, column.year("설립연도", "Founded")] = None
    legal_form: Annotated[str, column.text("법인형태", "Legal form")] = ""
    budget_text: Annotated[str, column.prose("예산", "Budget as stated")] = ""
    budget: Annotated[float | None, column.amount("연간예산", "Budget a year", "억원")] = None
    budget_year: Annotated[int | None, column.year("예산연도", "Year of budget")] = None
    budget_scope: Annotated[
        str,
        column.choice(
            "예산범위",
            "Scope of budget",
            BUDGET_SCOPES,
            note="일부 재원만 알려진 예산이면 일부. 예산당 원단위를 내지 않습니다.",
            note_english="In part where only some funds are known; no ratio is made of it.",
        ),
    ] = "whole"
    people_text: Annotated[str, column.prose("인력", "People as stated")] = ""
    people: Annotated[float | None, column.amount("인력수", "Number of people", "명")] = None
    output: Annotated[str, column.prose("성과", "Output")] = ""
    output_year: Annotated[int | None, column.year("성과연도", "Year of output")] = None
    papers: Annotated[float | None, column.amount("논문수", "Papers a year", "건")] = None
    patents: Annotated[float | None, column.amount("특허수", "Patents a year", "건")] = None
    trainees: Annotated[float | None, column.amount("연수인원", "Trainees a year", "건")] = None
    researchers: Annotated[
        float | None,
        column.amount(
            "연구인력",
            "Researchers",
            "명",
            note="논문·특허를 낸 해의 연구인력",
            note_english="Of the year of the papers and patents.",
        ),
    ] = None
    area: Annotated[float | None, column.amount("면적", "Area", "㎡")] = None
    people_housed: Annotated[
        float | None,
        column.amount(
            "면적인원",
            "People housed",
            "명",
            note="그 면적을 쓰는 인원(같은 해). 비우면 1인당 면적을 내지 않습니다.",
            note_english="Who uses the area in the same year; no area per person without it.",
        ),
    ] = None
    funding_text: Annotated[str, column.prose("재원", "Funding")] = ""
    national_share: Annotated[float | None, column.share("국가 비중", "National share")] = None
    local_share: Annotated[float | None, column.share("지방 비중", "Local share")] = None
    international_share: Annotated[float | None, column.share("국제 비중", "International share")] = None
    private_share: Annotated[float | None, column.share("민간 비중", "Private share")] = None
    lesson: Annotated[str, column.prose("시사점", "Lesson")] = ""
    comparable: Annotated[
        str,
        column.choice(
            "비교대상",
            "Comparable",
            YES_NO,
            note="예이면 원단위 비교 범위에 넣습니다.",
            note_english="Yes counts for the range of ratios.",
        ),
    ] = "no"


class Swot(Row):
    """One strength, weakness, opportunity or threat, or a strategy from two of them."""

    sheet: ClassVar[Sheet] = Sheet(
        "swot",
        "SWOT",
        "SWOT",
        "study",
        "swot",
        key_example="요인-01",
        guide="강점·약점·기회·위협과, 이를 엮은 전략.",
        guide_english="Strengths, weaknesses, opportunities, threats, and the strategies from them.",
    )

    key: Annotated[str, column.key("요인키", "Factor key")]
    quadrant: Annotated[str, column.choice("구분", "Quadrant", SWOT_QUADRANTS, required=True)]
    content: Annotated[str, column.prose("내용", "Content", required=True)]


class HistoryEvent(Row):
    """What has happened so far."""

    sheet: ClassVar[Sheet] = Sheet(
        "history",
        "추진경위",
        "History",
        "study",
        "history",
        key_example="경위-01",
        guide="지금까지의 추진경위, 시간순.",
        guide_english="What has happened so far, in order of time.",
    )

    key: Annotated[str, column.key("경위키", "Event key")]
    date: Annotated[str, column.text("일자", "Date", required=True, note="예: 2025-11-17")]
    content: Annotated[str, column.prose("내용", "Content", required=True)]
    actor: Annotated[str, column.text("주체", "Actor")] = ""


class Picture(Record):
    """A picture file to put into the report."""

    sheet: ClassVar[Sheet] = Sheet(
        "pictures",
        "그림",
        "Pictures",
        "study",
        "pictures",
        key_example="그림-01",
        guide="images 폴더의 그림 파일(PNG, JPEG)과 들어갈 자리.",
        guide_english="Files (PNG, JPEG) in the folder images and where they go.",
    )

    key: Annotated[str, column.key("그림키", "Picture key")]
    file: Annotated[str, column.text("파일", "File", required=True)]
    title: Annotated[str, column.text("제목", "Title", required=True)]
    position: Annotated[
        str,
        column.text(
            "게재위치",
            "Position",
            note="site_map(위치도), layout(배치도) 또는 장·절의 이름표(overview, concept, cost …)",
            note_english="site_map, layout, or the anchor of a heading (overview, concept, cost …).",
        ),
    ] = ""
    alternative_text: Annotated[str, column.prose("대체텍스트", "Alternative text")] = ""
    source: Annotated[str, column.refers("출처", "Source", "sources", many=True)] = ""


class Source(Record):
    """An entry of the bibliography."""

    sheet: ClassVar[Sheet] = Sheet(
        "sources",
        "출처",
        "Sources",
        "study",
        "bibliography",
        key_example="통계-01",
        cell_like_keys=True,
        guide="다른 시트의 출처 열이 여기의 출처번호를 가리킵니다. 참고문헌이 됩니다.",
        guide_english="Other sheets name these ids in their column Source; they become the bibliography.",
    )

    key: Annotated[str, column.key("출처번호", "Source id")]
    title: Annotated[str, column.prose("제목", "Title", required=True)]
    publisher: Annotated[str, column.text("발행처", "Publisher")] = ""
    date: Annotated[str, column.text("일자", "Date")] = ""
    address: Annotated[str, column.prose("주소", "Address")] = ""
    strength: Annotated[str, column.choice("강도", "Strength", STRENGTHS)] = "strong"
    checked: Annotated[str, column.text("확인일", "Checked on")] = ""

"""Published figures that a study's outputs, space and budget are set beside."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import BENCHMARK_MEASURES, YES_NO
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Column, Sheet
from feasibility.lines.leaf import Kind

UNITS = {
    "papers_per_researcher": "건/명",
    "papers_per_billion_won": "건/10억원",
    "patents_per_researcher": "건/명",
    "patents_per_billion_won": "건/10억원",
    "trainees_per_billion_won": "건/10억원",
    "area_per_person": "㎡/명",
    "budget_per_person": "백만원/명",
}


class Benchmark(Row):
    """A published ratio of an institute or of a group of them: papers per researcher, ㎡ per person."""

    sheet: ClassVar[Sheet] = Sheet(
        "benchmarks",
        "원단위기준",
        "Benchmarks",
        "study",
        "benchmarks",
        key_example="기준값-01",
        guide="공표된 원단위. 사례 시트의 숫자로 계산되지 않는 값(집단 평균 등)을 출처와 함께 적습니다.",
        guide_english="Published ratios that no numbers of the sheet Cases give, such as averages of a group.",
    )

    key: Annotated[str, column.key("기준값키", "Benchmark key")]
    measure: Annotated[str, column.choice("지표", "Measure", BENCHMARK_MEASURES, required=True)]
    name: Annotated[str, column.text("기관·집단", "Institute or group", required=True)]
    value: Annotated[
        float,
        Column(
            "값",
            "Value",
            Kind.AMOUNT,
            units=UNITS,
            by="measure",
            lower=0.0,
            required=True,
            note="지표의 단위로: 편·건·명, ㎡, 백만원",
            note_english="In the measure's unit: pieces or persons, ㎡, million won.",
        ),
    ]
    year: Annotated[int | None, column.year("기준연도", "Year")] = None
    comparable: Annotated[
        str,
        column.choice(
            "비교대상",
            "Comparable",
            YES_NO,
            note="예이면 비교 범위에 넣고, 본 사업이 범위를 벗어나면 주의로 알립니다.",
            note_english="Yes counts for the range; a study outside it is told so.",
        ),
    ] = "no"

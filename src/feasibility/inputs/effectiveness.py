"""What like institutes pay for their output."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Sheet


class EffectivenessCase(Row):
    """What a like institute pays for a piece of output: its cost over its output, to hold the project against."""

    sheet: ClassVar[Sheet] = Sheet(
        "cost_effectiveness_cases",
        "비용효과사례",
        "Cost-effectiveness cases",
        "research_output",
        "cost_effectiveness_cases",
        money=True,
        key_example="견줌-01",
        guide="유사기관의 비용과 성과. 비용÷성과가 단위비용이 되어 본 사업의 단위비용과 견주어집니다.",
        guide_english="Cost and output of like institutes; cost ÷ output is held against the project's own unit cost.",
    )

    key: Annotated[str, column.key("견줌키", "Case key")]
    indicator: Annotated[
        str,
        column.refers(
            "성과지표",
            "Indicator",
            "output_indicators",
            group="effect_group",
            required=True,
            note="지표키, 또는 성과지표 시트의 비용효과 묶음",
            note_english="An indicator, or a cost-effectiveness group of the output indicators.",
        ),
    ]
    name: Annotated[str, column.text("비교대상", "Institute", required=True)]
    cost: Annotated[float, column.amount("비용", "Cost", lower=0.0001, required=True)]
    output: Annotated[
        float,
        column.amount(
            "성과",
            "Output",
            "건",
            lower=0.0001,
            required=True,
            note="그 비용으로 낸 성과 (예: 10억 원당 논문 5.4편이면 비용 1,000백만 원, 성과 5.4)",
            note_english="What came of that cost (5.4 papers for a billion won: cost 1,000 million, output 5.4).",
        ),
    ]
    price_year: Annotated[int | None, column.year("가격연도", "Price year")] = None
    price_index: Annotated[
        str,
        column.refers(
            "적용 지수",
            "Index applied",
            "price_indices",
            group="series",
            note="물가지수 시트의 지수 이름. 비우면 그 해의 가격 그대로 견줍니다.",
            note_english="A series of the sheet Price indices; blank: compared at the prices of that year.",
        ),
    ] = ""

"""The budgets of the local governments that pay: what their burden is measured against."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import LOCAL_PAYERS
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Sheet


class LocalBudget(Row):
    """A yardstick of a local government's means in one year: its budget, its own revenue, what it is free to invest."""

    sheet: ClassVar[Sheet] = Sheet(
        "local_budget",
        "지방재정",
        "Local budgets",
        "costs",
        "local_budget",
        money=True,
        key_example="재정-01",
        guide="도·시의 예산규모, 자체수입, 투자가용재원 등. 연차별 부담액을 이 금액과 비교합니다.",
        guide_english="Budgets, own revenue or means to invest of province and city; the yearly burden is set against.",
    )

    key: Annotated[str, column.key("재정키", "Budget key")]
    payer: Annotated[str, column.choice("부담주체", "Payer", LOCAL_PAYERS, required=True)]
    name: Annotated[
        str,
        column.text(
            "재정지표",
            "Yardstick",
            required=True,
            note="예: 포항시 예산규모(일반회계), 자체수입, 투자가용재원",
            note_english="For example: total budget (general account), own revenue.",
        ),
    ]
    amount: Annotated[float, column.amount("금액", "Amount", lower=0.01, required=True)]
    year: Annotated[int, column.year("기준연도", "Year of the amount", required=True)]
    growth_rate: Annotated[
        float | None,
        column.growth(
            "연평균증가율",
            "Yearly growth",
            note="기준연도 뒤의 실질 증가율. 비우면 그대로 둡니다.",
            note_english="Real growth after that year; blank: none.",
        ),
    ] = None

"""A study's own table of transactions: its sectors with their totals, and what each sells to each."""

from __future__ import annotations

from typing import Annotated, ClassVar

from feasibility.inputs import making as column
from feasibility.inputs.choices import SECTOR_ROLES
from feasibility.inputs.records import Row
from feasibility.inputs.schema import Sheet


class TransactionSector(Row):
    """A sector of the own table. Households are a sector of their own, of which the output is all their income."""

    sheet: ClassVar[Sheet] = Sheet(
        "transaction_sectors",
        "거래부문",
        "Transaction sectors",
        "appraisal",
        "transactions",
        money=True,
        key_example="부문-01",
        guide="거래표의 부문마다 한 행: 총산출액, 부가가치, 역외·수입 비율, 종사자. 가계를 한 행으로 더하면 II형.",
        guide_english="One row a sector of the table: output, value added, share from outside, persons. "
        "A row of households gives type II.",
    )

    key: Annotated[str, column.key("부문키", "Sector key")]
    code: Annotated[str, column.text("부문코드", "Code")] = ""
    name: Annotated[str, column.text("부문", "Sector", required=True)]
    role: Annotated[
        str,
        column.choice(
            "구분",
            "Role",
            SECTOR_ROLES,
            note="비우면 산업. 가계는 한 행만: 총산출액에 가계소득 합계를 적습니다.",
            note_english="Industry where blank. One row of households at most: its output is all their income.",
        ),
    ] = ""
    output: Annotated[float, column.amount("총산출액", "Output", required=True)]
    value_added: Annotated[float | None, column.amount("부가가치", "Value added")] = None
    outside_share: Annotated[
        float | None,
        column.share(
            "역외·수입 비율",
            "Share from outside",
            note="그 부문의 생산물을 쓸 때 지역 밖에서 들여오는 비율. 거래표가 지역산만 담으면 비웁니다.",
            note_english="How much of what is used of its product comes from outside. Blank in a domestic table.",
        ),
    ] = None
    employment: Annotated[
        float | None,
        column.amount(
            "취업자",
            "All employed",
            "명",
            note="자영업자·무급가족종사자를 포함한 취업자(취업유발).",
            note_english="Self-employed and unpaid family workers included.",
        ),
    ] = None
    employees: Annotated[
        float | None,
        column.amount("임금근로자", "Employees", "명", note="고용유발에만 씁니다.", note_english="Employees alone."),
    ] = None


class Transaction(Row):
    """A cell of the own table: what one sector sells to another in the table's year.

    A cell sold by households is what a sector pays them; one bought by households is what they consume of it.
    """

    sheet: ClassVar[Sheet] = Sheet(
        "transactions",
        "거래표",
        "Transactions",
        "appraisal",
        "transactions",
        money=True,
        key_example="거래-01",
        guide="중간거래의 칸마다 한 행: 공급부문(행), 수요부문(열), 금액. "
        "가계가 공급하면 피용자보수, 가계가 수요하면 소비.",
        guide_english="One row a cell of the table: from sector (row), to sector (column), amount. "
        "From households: their pay; to households: their consumption.",
    )

    key: Annotated[str, column.key("거래키", "Transaction key")]
    seller: Annotated[str, column.refers("공급부문", "From sector", "transaction_sectors", required=True)]
    buyer: Annotated[str, column.refers("수요부문", "To sector", "transaction_sectors", required=True)]
    amount: Annotated[float, column.amount("금액", "Amount", required=True)]

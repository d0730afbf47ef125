"""The note on rounding stands under a table exactly where the shown numbers miss a total that is true."""

from __future__ import annotations

import pytest

from feasibility.descriptions import Column, Number, NumberKind, Row, Table
from feasibility.document.rounding import misses_by_rounding
from feasibility.terms import get_language
from tests.document.samples import number


def shown(each: Number) -> str:
    return get_language("ko").number(each.value, each.kind.value)


def column(*entries: tuple[float | None, str], kind: NumberKind = NumberKind.AMOUNT) -> Table:
    rows = tuple(Row(("행", None if value is None else number(value, kind)), role) for value, role in entries)
    return Table("t", "t", (Column("항목", "left"), Column("금액")), rows)


@pytest.mark.parametrize(
    ("table", "misses"),
    [
        (column((0.4, "body"), (0.4, "body"), (0.8, "total")), True),
        (column((1.0, "body"), (2.0, "body"), (3.0, "total")), False),
        # The total is not the sum of these rows: nothing is claimed.
        (column((0.4, "body"), (0.4, "body"), (9.8, "total")), False),
        # A total above its rows.
        (column((0.8, "total"), (0.4, "body"), (0.4, "body")), True),
        # Subtotals are not added twice.
        (
            column(
                (1.4, "body"),
                (1.4, "body"),
                (2.8, "subtotal"),
                (1.0, "body"),
                (1.0, "body"),
                (2.0, "subtotal"),
                (4.8, "total"),
            ),
            True,
        ),
        (
            column(
                (1.0, "body"),
                (1.0, "body"),
                (2.0, "subtotal"),
                (3.0, "body"),
                (1.0, "body"),
                (4.0, "subtotal"),
                (6.0, "total"),
            ),
            False,
        ),
        # An empty cell adds nothing; a number that does not exist makes no claim.
        (column((0.4, "body"), (None, "body"), (0.4, "body"), (0.8, "total")), True),
        # Shares and ratios are not added.
        (column((0.0044, "body"), (0.0044, "body"), (0.0088, "total"), kind=NumberKind.PERCENT), False),
        (column((0.0004, "body"), (0.0004, "body"), (0.0008, "total"), kind=NumberKind.RATIO), False),
        (column((-0.4, "body"), (-0.4, "body"), (-0.8, "total")), True),
        (
            column(
                (1.0, "total"),
            ),
            False,
        ),
        (column(), False),
    ],
)
def test_columns_are_added_as_they_are_shown(table: Table, misses: bool) -> None:
    assert misses_by_rounding(table, shown) is misses


def test_a_last_column_that_is_the_sum_of_its_row_is_added_too() -> None:
    columns = (Column("항목", "left"), Column("2027"), Column("2028"), Column("합 계"))
    rows = (Row(("비용", number(0.4), number(0.4), number(0.8))),)
    assert misses_by_rounding(Table("t", "t", columns, rows), shown)
    exact = (Row(("비용", number(1.0), number(2.0), number(3.0))),)
    assert not misses_by_rounding(Table("t", "t", columns, exact), shown)


def test_a_number_that_does_not_exist_makes_no_claim() -> None:
    table = column((0.4, "body"), (0.4, "body"), (0.8, "total"))
    rows = (Row(("행", number(None))), *table.rows)
    assert not misses_by_rounding(Table("t", "t", table.columns, rows), shown)

"""The way back from a line, and its formula in words."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from feasibility.lines import (
    Axis,
    Keys,
    Line,
    choose,
    larger,
    literal,
    matches,
    order,
    roll,
    stack,
    trail,
    where,
    words,
)
from tests.lines.making import FRAME, GROUPS, ITEMS, column, flow, one

A, B, C, T = one(2), one(3), one(5), flow([1, 2, 3, 4, 5])
NAMES = {id(A): "a", id(B): "b", id(C): "c", id(T): "t", id(FRAME.year): "year", id(FRAME.tolerance): "tolerance"}


def call_name(operation: str) -> str:
    return {"sum_years": "합계", "larger": "큰 값"}.get(operation, operation)


def said(line: Line, more: Mapping[int, str] | None = None) -> str:
    return words(line, {**NAMES, **(more or {})}, call_name)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (A + B, "a + b"),
        (A - B - C, "a − b − c"),
        (A - (B - C), "a − (b − c)"),
        (A - (B + C), "a − (b + c)"),
        (A + (B - C), "a + b − c"),
        ((A + B) * C, "(a + b) × c"),
        (A * B + C, "a × b + c"),
        (A / (B * C), "a ÷ (b × c)"),
        (A / B / C, "a ÷ b ÷ c"),
        (A * (B / C), "a × b ÷ c"),
        (A / B**C, "a ÷ b ^ c"),
        ((A * B) ** C, "(a × b) ^ c"),
        (A ** (B**C), "a ^ (b ^ c)"),
        ((A**B) ** C, "(a ^ b) ^ c"),
        (-A, "0 − a"),
        (A * -1, "a × −1"),
        (1 - A, "1 − a"),
        (1 / (1 + A), "1 ÷ (1 + a)"),
        (A > B, "a > b"),
        (A + B >= C * A, "a + b ≥ c × a"),
        ((A > B) * C, "(a > b) × c"),
        (A.equals(0), "a = 0"),
        (T.sum_years(), "합계(t)"),
        ((T * A).sum_years() / B, "합계(t × a) ÷ b"),
        (larger(A + B, 0), "큰 값(a + b, 0)"),
        (where(A > B, A, C), "where(a > b, a, c)"),
        (choose(A, B, C), "choose(a, b, c)"),
        (roll(FRAME, growth=1 / (1 + A), opening=1), "roll(1 ÷ (1 + a), 0, 1)"),
        (FRAME.year - 1, "year − 1"),
        (A, "a"),
        (literal(-1), "−1"),
        (FRAME.year, "year"),
    ],
)
def test_a_formula_is_said_with_the_parentheses_it_needs(line: Line, expected: str) -> None:
    assert said(line) == expected


def test_the_words_stop_at_named_lines_but_write_out_the_line_itself() -> None:
    part = A + B
    line = part * part
    assert said(line, {id(line): "whole", id(part): "part"}) == "part × part"
    assert said(part, {id(part): "part"}) == "a + b"


def test_a_row_is_said_with_its_title() -> None:
    items = Axis("items", ("a", "b"), titles=("용지보상비", "공사비"))
    line = column([1, 2], rows=items)
    assert said(line.row("b"), {id(line): "사업비"}) == "one_row(사업비, 공사비)"
    keys = Keys.of(ITEMS, items, ["a", None, "b"])
    assert said(matches(FRAME, keys, "a")) == "is_row(용지보상비)"


def test_lines_of_other_tables_are_said_as_calls() -> None:
    line = column([1, 2, 3])
    keys = Keys.of(ITEMS, GROUPS, ["x", None, "y"])
    assert said(line.by(keys), {id(line): "cost"}) == "by(cost)"
    assert said(stack(GROUPS, [A, B])) == "stack(a, b)"


def test_an_input_without_a_name_is_said_by_its_operation() -> None:
    assert said(A + one(7)) == "a + leaf"


def test_a_part_that_would_be_very_long_is_left_out() -> None:
    line = A + B
    for _ in range(60):
        line = line * line
    assert len(said(line)) < 1000
    assert "…" in said(line)


def test_a_very_long_sum_does_not_exhaust_the_stack() -> None:
    line = A + B
    for _ in range(5000):
        line = line + B
    assert said(line).endswith("… + b")
    assert len(list(trail(line))) == 5003


def test_a_trail_leads_down_to_the_inputs() -> None:
    line = (A + B) * A
    assert [(depth, part.operation, part.line) for depth, part in trail(line)] == [
        (0, "multiply", line),
        (1, "add", line.operands[0]),
        (2, "leaf", A),
        (2, "leaf", B),
    ]


def test_a_trail_folds_nothing_and_shows_a_tolerance_too() -> None:
    line = where(A > B, A, 0)
    assert {id(part.line) for _, part in trail(line)} == {id(part) for part in order([line])}


def test_a_trail_stops_at_the_depth_asked_for() -> None:
    line = (A + B) * (A - C)
    assert [part.operation for _, part in trail(line, 0)] == ["multiply"]
    assert [part.operation for _, part in trail(line, 1)] == ["multiply", "add", "subtract"]
    assert trail(line, 1).operands[0].operands == ()
    assert [part.line for part in trail(line, 2).operands[1].operands] == [A, C]


def test_a_depth_beyond_the_inputs_gives_the_whole_trail() -> None:
    line = (A + B) * (A - C)
    assert [part.line for _, part in trail(line, 10_000)] == [part.line for _, part in trail(line)]


def test_a_line_used_twice_has_one_trail() -> None:
    part = A + B
    found = trail(part * part)
    assert found.operands[0] is found.operands[1]


def test_a_negative_depth_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be -1 operations deep"):
        trail(A, -1)

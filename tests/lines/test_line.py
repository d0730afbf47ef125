"""What a line refuses, and how it says so; how it shows itself."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from feasibility.lines import (
    Frame,
    Line,
    Years,
    choose,
    larger,
    leaf,
    literal,
    roll,
    rounded,
    smaller,
    stack,
    total,
    where,
)
from feasibility.lines.line import CALENDAR, LEAF, LITERAL, make
from tests.lines.making import FRAME, GROUPS, ITEMS, column, flow, one, table

INFIX: tuple[Callable[[Line, Line], Line], ...] = (
    Line.__add__,
    Line.__sub__,
    Line.__mul__,
    Line.__truediv__,
    Line.__pow__,
    Line.__gt__,
    Line.__ge__,
    Line.__lt__,
    Line.__le__,
    Line.equals,
    larger,
    smaller,
)
SAME_UNIT = tuple(verb for verb in INFIX if verb not in {Line.__mul__, Line.__truediv__, Line.__pow__})


@pytest.mark.parametrize(
    "number", [2, 0.5, -2, True, False, 1.5, float("nan"), "1", None, np.float64(2), np.array([2.0])]
)
def test_every_other_number_than_0_1_and_minus_1_is_refused(number: object) -> None:
    line = one(3)
    verbs: list[Callable[[Line, object], object]] = [
        lambda a, b: a + b,  # type: ignore[operator]
        lambda a, b: b + a,  # type: ignore[operator]
        lambda a, b: a - b,  # type: ignore[operator]
        lambda a, b: b - a,  # type: ignore[operator]
        lambda a, b: a * b,  # type: ignore[operator]
        lambda a, b: b * a,  # type: ignore[operator]
        lambda a, b: a / b,  # type: ignore[operator]
        lambda a, b: b / a,  # type: ignore[operator]
        lambda a, b: a**b,  # type: ignore[operator]
        lambda a, b: b**a,  # type: ignore[operator]
        lambda a, b: a > b,  # type: ignore[operator]
        lambda a, b: b > a,  # type: ignore[operator]
        lambda a, b: a.equals(b),  # type: ignore[arg-type]
        lambda a, b: larger(b, a),  # type: ignore[arg-type]
        lambda a, b: where(a, a, b),  # type: ignore[arg-type]
        lambda a, b: choose(a, a, b),  # type: ignore[arg-type]
        lambda a, b: roll(FRAME, b),  # type: ignore[arg-type]
    ]
    for verb in verbs:
        with pytest.raises(ValueError, match="only 0, 1 and −1 may be literals"):
            verb(line, number)


@pytest.mark.parametrize("verb", INFIX)
def test_lines_of_two_studies_never_meet(verb: Callable[[Line, Line], Line]) -> None:
    other = leaf(Frame(FRAME.years), 1)
    with pytest.raises(ValueError, match="lines of two studies cannot be combined"):
        verb(one(1), other)
    with pytest.raises(ValueError, match="lines of two studies cannot be combined"):
        verb(other, flow([1]))


@pytest.mark.parametrize("verb", INFIX)
def test_two_row_axes_meeting_are_both_named(verb: Callable[[Line, Line], Line]) -> None:
    with pytest.raises(ValueError, match="the rows of items and groups meet; sum them or look one up"):
        verb(column([1, 2, 3]), column([1, 2], rows=GROUPS))


@pytest.mark.parametrize("verb", SAME_UNIT)
def test_two_units_that_differ_are_both_named(verb: Callable[[Line, Line], Line]) -> None:
    for left, right, message in (
        ("백만원", "명", "units differ, 백만원 and 명"),
        ("백만원@2025", "백만원@2026", "units differ, 백만원@2025 and 백만원@2026"),
        ("", "명", "units differ, 1 and 명"),
        ("명", "", "units differ, 명 and 1"),
        ("년", "", "units differ, 년 and 1"),
    ):
        with pytest.raises(ValueError, match=message):
            verb(one(1, left), one(1, right))


@pytest.mark.parametrize("verb", SAME_UNIT)
def test_a_literal_0_fits_every_unit_and_1_only_pure_numbers_and_years(verb: Callable[[Line, Line], Line]) -> None:
    for unit in ("", "년", "백만원"):
        verb(one(3, unit), literal(0))
    for unit in ("", "년"):
        verb(one(3, unit), literal(1))
        verb(one(3, unit), literal(-1))
    with pytest.raises(ValueError, match="units differ, 백만원 and the literal 1"):
        verb(one(3, "백만원"), literal(1))


def test_the_other_verbs_name_the_units_that_do_not_fit() -> None:
    money, people, pure = one(1, "백만원"), one(1, "명"), one(1)
    attempts: list[tuple[Callable[[], Line], str]] = [
        (lambda: where(pure, money, people), "where: units differ, 백만원 and 명"),
        (lambda: choose(pure, money, people), "choose: units differ, 백만원 and 명"),
        (lambda: choose(people, money, money), "choose: a pure number is needed, not one in 명"),
        (lambda: rounded(money, people), "rounded: a pure number is needed, not one in 명"),
        (lambda: stack(GROUPS, [money, people]), "stack: units differ, 백만원 and 명"),
        (lambda: total([money, people]), "add: units differ, 백만원 and 명"),
        (lambda: money**pure, "power: a pure number is needed, not one in 백만원"),
        (lambda: pure**money, "power: units differ, 백만원 and 년"),
        (lambda: flow([1]).lag(people), "lag: units differ, 명 and 년"),
        (lambda: flow([1]).renewed(money), "renewed: units differ, 백만원 and 년"),
        (lambda: roll(FRAME, pure, money, people), "roll: units differ, 백만원 and 명"),
        (lambda: roll(FRAME, pure, money, 1), "roll: units differ, 백만원 and the literal 1"),
    ]
    for attempt, message in attempts:
        with pytest.raises(ValueError, match=message):
            attempt()


def test_units_multiply_and_divide() -> None:
    pay, staff = one(100, "백만원@2025/명"), one(3, "명")
    assert (pay * staff).unit_text == "백만원@2025"
    assert (pay / pay).unit_text == ""
    assert (1 / staff).unit_text == "1/명"
    assert (staff * staff).unit_text == "명·명"


def test_a_choice_needs_options() -> None:
    with pytest.raises(ValueError, match="nothing to choose from"):
        choose(one(1))


def test_a_line_has_no_truth_value() -> None:
    with pytest.raises(ValueError, match="use where"):
        bool(one(1))
    with pytest.raises(ValueError, match="use where"):
        max(one(1), one(2))
    with pytest.raises(ValueError, match="use where"):
        assert one(1) < one(2) < one(3)


def test_a_line_cannot_be_iterated() -> None:
    with pytest.raises(ValueError, match="cannot be iterated"):
        list(flow([1, 2]))
    with pytest.raises(ValueError, match="cannot be iterated"):
        sum(flow([1, 2]))


def test_a_number_is_read_by_its_row_and_year() -> None:
    line = table([[1, 2, 3, 4, 5]] * 3)
    assert line.at("b", 2028) == 3
    assert column([1, 2, 3]).at("c") == 3
    assert flow([1, 2]).at(year=2027) == 2
    assert one(0.1).at() == 0.1


@pytest.mark.parametrize(
    ("line", "row", "year", "message"),
    [
        (column([1, 2, 3]), None, None, "this line has rows of items"),
        (column([1, 2, 3]), "z", None, "axis items has no row 'z'"),
        (column([1, 2, 3]), "a", 2026, "this line has no years"),
        (flow([1]), None, None, "this line runs over years, name one"),
        (flow([1]), None, 2031, "2031 is outside 2026–2030"),
        (flow([1]), "a", 2026, "this line has no rows"),
        (one(1), "a", None, "this line has no rows"),
    ],
)
def test_a_place_that_a_line_does_not_have_is_named(
    line: Line, row: str | None, year: int | None, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        line.at(row, year)


def test_a_line_shows_its_operation_unit_and_axes() -> None:
    assert repr(one(1)) == "<line leaf [1] one value>"
    assert repr(table([[1] * 5] * 3, "명") * one(1)) == "<line multiply [명] items × years>"
    assert "1.5" in str(one(1.5))


def test_a_row_of_a_line_without_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="this line has no rows"):
        flow([1]).row("a")
    with pytest.raises(ValueError, match="has no row 'z'"):
        column([1, 2, 3]).row("z")


def test_the_total_of_nothing_is_the_literal_zero_and_of_one_line_itself() -> None:
    nothing, line = total([]), one(3, "명")
    assert nothing.operation is LITERAL
    assert nothing.at() == 0
    assert total([line]) is line
    assert total([line, line]).at() == 6


def test_the_calendar_is_a_line_in_years() -> None:
    assert FRAME.year.operation is CALENDAR
    assert [FRAME.year.at(year=year) for year in FRAME.years] == [2026, 2027, 2028, 2029, 2030]
    assert (FRAME.year - 1).at(year=2026) == 2025
    assert (FRAME.year + FRAME.year).unit_text == "년"


def test_a_line_remembers_what_it_was_made_from() -> None:
    a, b = column([1, 2, 3]), one(2)
    line = a - b
    assert line.operation.name == "subtract"
    assert line.operands == (a, b)
    assert a.operation is LEAF
    assert line.rows is ITEMS
    assert line.frame is FRAME
    assert not line.has_years


def test_a_made_line_takes_the_frame_it_is_given_only_when_its_operands_agree() -> None:
    operation = (one(1) + one(2)).operation
    with pytest.raises(ValueError, match="two studies"):
        make(operation, (one(1), one(2)), None, one(1).unit, frame=Frame(Years(2026, 2030)))

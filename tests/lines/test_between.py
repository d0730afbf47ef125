"""From the rows of one table to those of another, against numbers written by hand."""

from __future__ import annotations

import pytest

from feasibility.lines import Axis, Keys, each, leaf, literal, matches, stack
from tests.lines.making import FRAME, GROUPS, ITEMS, column, flow, one, shown, table

KEYS = Keys.of(ITEMS, GROUPS, ["y", None, "y"])
NUMBERS = [[1, 2, 3, 4, 5], [10, 20, 30, 40, 50], [100, 200, 300, 400, 500]]


def test_by_sums_the_rows_that_name_each_row_and_leaves_blank_keys_out() -> None:
    assert shown(table(NUMBERS).by(KEYS)) == [[0] * 5, [101, 202, 303, 404, 505]]
    assert shown(column([1, 2, 4]).by(KEYS)) == [[0], [5]]


def test_of_looks_up_the_named_row_and_gives_zero_for_a_blank_key() -> None:
    assert shown(column([7, 8], rows=GROUPS).of(KEYS)) == [[8], [0], [8]]
    assert shown(table(NUMBERS[:2], rows=GROUPS).of(KEYS)) == [NUMBERS[1], [0] * 5, NUMBERS[1]]


def test_keys_that_are_all_blank_give_zeros() -> None:
    blank = Keys.of(ITEMS, GROUPS, ["", None, ""])
    assert shown(column([1, 2, 3]).by(blank)) == [[0], [0]]
    assert shown(column([7, 8], rows=GROUPS).of(blank)) == [[0], [0], [0]]


def test_keys_may_lead_to_the_rows_of_the_same_table() -> None:
    own = Keys.of(ITEMS, ITEMS, ["b", "b", None])
    assert shown(column([1, 2, 4]).by(own)) == [[0], [3], [0]]
    assert shown(column([1, 2, 4]).of(own)) == [[2], [2], [0]]


def test_matches_is_one_where_the_key_names_the_row() -> None:
    assert shown(matches(FRAME, KEYS, "y")) == [[1], [0], [1]]
    assert shown(matches(FRAME, KEYS, "x")) == [[0], [0], [0]]
    assert matches(FRAME, KEYS, "y").frame is FRAME


def test_one_row_is_a_line_without_rows() -> None:
    line = table(NUMBERS).row("b")
    assert line.rows is None
    assert shown(line) == [NUMBERS[1]]


def test_lines_are_stacked_in_their_order() -> None:
    axis = Axis("all", tuple("12345"))
    stacked = stack(axis, [column([1, 2, 3]), one(9), flow([1, 2, 3, 4, 5])])
    assert shown(stacked) == [[1] * 5, [2] * 5, [3] * 5, [9] * 5, [1, 2, 3, 4, 5]]
    assert stacked.rows is axis


def test_a_stack_of_the_wrong_height_is_refused() -> None:
    with pytest.raises(ValueError, match="4 rows stacked for the 3 rows of items"):
        stack(ITEMS, [column([1, 2, 3]), one(9)])


def test_each_row_sums_the_rows_it_names() -> None:
    line = table(NUMBERS).sum_of_named(GROUPS, ((0, 2), ()))
    assert shown(line) == [[101, 202, 303, 404, 505], [0] * 5]
    assert line.rows is GROUPS


@pytest.mark.parametrize("named", [((0, 3), ()), ((-1,), ()), ((1, 1), ())])
def test_rows_named_twice_or_beyond_the_table_are_refused(named: tuple[tuple[int, ...], ...]) -> None:
    with pytest.raises(ValueError, match=r"row x of groups names .* of the rows of items"):
        column([1, 2, 3]).sum_of_named(GROUPS, named)


def test_lists_of_rows_must_be_as_many_as_the_rows() -> None:
    with pytest.raises(ValueError, match="1 lists of rows for 2 rows of groups"):
        column([1, 2, 3]).sum_of_named(GROUPS, ((0,),))
    with pytest.raises(ValueError, match="2 lists of rows for 2 rows of groups"):
        one(1).sum_of_named(GROUPS, ((0,), ()))


def test_each_row_comes_from_the_line_its_word_names() -> None:
    line = each(ITEMS, ["fixed", None, "yearly"], {"fixed": column([1, 2, 3]), "yearly": flow([1, 2, 3, 4, 5])})
    assert shown(line) == [[1] * 5, [0] * 5, [1, 2, 3, 4, 5]]
    turned = each(ITEMS, ["yearly", None, "fixed"], {"fixed": column([1, 2, 3]), "yearly": flow([1, 2, 3, 4, 5])})
    assert shown(turned) == [[1, 2, 3, 4, 5], [0] * 5, [3] * 5]


def test_each_takes_a_literal_and_a_choice_of_nothing() -> None:
    assert shown(each(ITEMS, ["on", None, "on"], {"on": literal(1)})) == [[1], [0], [1]]
    assert shown(each(ITEMS, [None] * 3, {"on": column([1, 2, 3], "명")})) == [[0]] * 3


def test_each_names_the_word_that_has_no_line() -> None:
    with pytest.raises(ValueError, match="a row of items names 'per head', which is none of fixed"):
        each(ITEMS, ["fixed", "per head", None], {"fixed": one(1)})


def test_each_needs_one_word_a_row() -> None:
    with pytest.raises(ValueError, match="2 words for the 3 rows of items"):
        each(ITEMS, ["fixed", None], {"fixed": one(1)})


def test_each_refuses_a_line_of_other_rows() -> None:
    with pytest.raises(ValueError, match="does not run over items"):
        each(ITEMS, ["fixed", None, None], {"fixed": column([1, 2], rows=GROUPS)})


def test_keys_of_other_rows_are_refused() -> None:
    with pytest.raises(ValueError, match="keys of items cannot gather"):
        column([1, 2], rows=GROUPS).by(KEYS)
    with pytest.raises(ValueError, match="keys to groups cannot look up"):
        column([1, 2, 3]).of(KEYS)
    with pytest.raises(ValueError, match="has no row 'z'"):
        matches(FRAME, KEYS, "z")


def test_two_axes_of_the_same_labels_are_not_the_same_rows() -> None:
    twin = Axis("items again", ITEMS.labels)
    with pytest.raises(ValueError, match="the rows of items and items again meet"):
        column([1, 2, 3]) + leaf(FRAME, [[1], [2], [3]], rows=twin)

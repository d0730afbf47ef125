"""Sums and extremes over rows and years, against numbers written by hand."""

from __future__ import annotations

import pytest

from feasibility.lines import Line, derive
from tests.lines.making import column, flow, one, shown, table

NUMBERS = [[1, 5, -2, 5, 0], [3, -1, 4, -1, 2], [2, 2, 2, 2, 2]]


def test_a_table_is_summed_over_rows_or_years() -> None:
    assert shown(table(NUMBERS).sum_rows()) == [[6, 6, 4, 6, 4]]
    assert shown(table(NUMBERS).sum_years()) == [[9], [7], [10]]
    assert table(NUMBERS).sum_rows().sum_years().at() == table(NUMBERS).sum_years().sum_rows().at() == 26


def test_the_least_and_the_most_are_found_over_rows_or_years() -> None:
    line = table(NUMBERS)
    assert shown(line.least()) == [[-2], [-1], [2]]
    assert shown(line.most()) == [[5], [4], [2]]
    assert shown(line.least_row()) == [[1, -1, -2, -1, 0]]
    assert shown(line.most_row()) == [[3, 5, 4, 5, 2]]


def test_the_least_and_the_most_so_far_run_along_the_years() -> None:
    line = table(NUMBERS)
    assert shown(line.running_least()) == [[1, 1, -2, -2, -2], [3, -1, -1, -1, -1], [2] * 5]
    assert shown(line.running_most()) == [[1, 5, 5, 5, 5], [3, 3, 4, 4, 4], [2] * 5]


def test_where_years_tie_the_derivative_goes_to_the_first() -> None:
    line = flow([1, 5, -2, 5, 0])
    assert derive(line.most()).by_leaf[line].tolist() == [[0, 1, 0, 0, 0]]
    assert derive(line.running_most().sum_years()).by_leaf[line].tolist() == [[1, 4, 0, 0, 0]]
    assert derive(line.running_least().sum_years()).by_leaf[line].tolist() == [[2, 0, 3, 0, 0]]
    low = flow([3, 1, 1, 2, 1])
    assert derive(low.least()).by_leaf[low].tolist() == [[0, 1, 0, 0, 0]]
    assert derive(low.running_least().sum_years()).by_leaf[low].tolist() == [[1, 4, 0, 0, 0]]


@pytest.mark.parametrize("verb", [Line.sum_years, Line.least, Line.most, Line.running_least, Line.running_most])
def test_a_line_without_years_has_nothing_to_reduce_over_years(verb: object) -> None:
    assert callable(verb)
    for line in (one(1), column([1, 2, 3])):
        with pytest.raises(ValueError, match="needs a line that runs over years"):
            verb(line)


@pytest.mark.parametrize("verb", [Line.sum_rows, Line.least_row, Line.most_row])
def test_a_line_without_rows_has_nothing_to_reduce_over_rows(verb: object) -> None:
    assert callable(verb)
    for line in (one(1), flow([1, 2])):
        with pytest.raises(ValueError, match="needs a line with rows"):
            verb(line)

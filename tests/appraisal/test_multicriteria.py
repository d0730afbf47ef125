"""Pairwise comparison, TOPSIS and acceptability: what must hold whatever the numbers are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feasibility.appraisal.multicriteria import (
    SAATY_RANDOM_INDEX,
    closeness_to_ideal,
    combined_judgements,
    combined_priorities,
    first_rank_acceptability,
    global_weights,
    is_reciprocal,
    pairwise_matrix,
    priorities,
    project_score,
    ranks,
    raters_to_ask_again,
    trimmed,
    weighted_sums,
    weightings,
)

Matrix = tuple[tuple[float, ...], ...]
SCALE = [1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1.0, 2.0, 3.0, 5.0, 7.0, 9.0]


@st.composite
def matrices(draw: st.DrawFn, least: int = 2, most: int = 6) -> Matrix:
    count = draw(st.integers(least, most))
    pairs = [(i, j) for i in range(count) for j in range(i + 1, count)]
    return pairwise_matrix(count, {pair: draw(st.sampled_from(SCALE)) for pair in pairs})


@given(matrices())
def test_weights_are_positive_and_add_up_to_one(matrix: Matrix) -> None:
    weights = priorities(matrix).weights
    assert min(weights) > 0
    assert math.fsum(weights) == pytest.approx(1, abs=1e-12)


@given(matrices(), st.randoms(use_true_random=False))
def test_weights_do_not_depend_on_the_order_of_the_criteria(matrix: Matrix, shuffling: object) -> None:
    order = list(range(len(matrix)))
    shuffling.shuffle(order)  # type: ignore[attr-defined]
    turned = priorities([[matrix[i][j] for j in order] for i in order])
    straight = priorities(matrix)
    assert turned.weights == pytest.approx([straight.weights[i] for i in order], abs=1e-9)
    assert turned.consistency_index == pytest.approx(straight.consistency_index, abs=1e-9)


@given(st.lists(st.floats(0.05, 20), min_size=2, max_size=8))
def test_a_consistent_matrix_gives_its_weights_and_a_ratio_of_nothing(weights: list[float]) -> None:
    found = priorities([[one / other for other in weights] for one in weights])
    assert found.weights == pytest.approx([weight / sum(weights) for weight in weights], rel=1e-9)
    assert found.consistency_ratio == pytest.approx(0, abs=1e-9)
    assert found.largest_eigenvalue == pytest.approx(len(weights))


def test_a_circle_of_preferences_is_far_from_consistent() -> None:
    found = priorities([[1, 9, 1 / 9], [1 / 9, 1, 9], [9, 1 / 9, 1]])
    assert found.weights == pytest.approx([1 / 3] * 3)
    assert found.largest_eigenvalue == pytest.approx(1 + 9 + 1 / 9)
    assert found.consistency_ratio == pytest.approx((10 + 1 / 9 - 3) / 2 / 0.52)


def test_there_is_no_ratio_beyond_the_table_of_random_indices() -> None:
    most = len(SAATY_RANDOM_INDEX)
    assert priorities([[1.0] * most] * most).consistency_ratio == 0
    assert priorities([[1.0] * (most + 1)] * (most + 1)).consistency_ratio is None


@given(matrices(), st.integers(1, 5))
def test_a_rater_repeated_changes_nothing_in_the_geometric_mean(matrix: Matrix, times: int) -> None:
    combined = combined_judgements([matrix] * times)
    for row, wanted in zip(combined, matrix, strict=True):
        assert row == pytest.approx(wanted, rel=1e-12)
    weights = priorities(matrix).weights
    assert combined_priorities([weights] * times) == pytest.approx(weights, rel=1e-12)


@given(matrices(3, 3), matrices(3, 3))
def test_combined_judgements_stay_reciprocal_and_do_not_depend_on_the_order_of_raters(a: Matrix, b: Matrix) -> None:
    combined = combined_judgements([a, b])
    assert is_reciprocal(combined, 1e-9)
    for row, other in zip(combined, combined_judgements([b, a]), strict=True):
        assert row == pytest.approx(other, rel=1e-12)


def test_answers_that_make_no_matrix_are_refused() -> None:
    with pytest.raises(ValueError, match="not compared"):
        pairwise_matrix(3, {(0, 1): 2.0, (0, 2): 2.0})
    with pytest.raises(ValueError, match="not above 0"):
        pairwise_matrix(2, {(0, 1): 0.0})
    with pytest.raises(ValueError, match="reciprocal"):
        priorities([[1, 3], [3, 1]])
    with pytest.raises(ValueError, match="square"):
        priorities([[1, 3]])
    with pytest.raises(ValueError, match="one size"):
        combined_judgements([[[1.0]], [[1.0, 1.0], [1.0, 1.0]]])


def test_weights_go_down_a_hierarchy_of_any_depth() -> None:
    chain = global_weights([None, 0, 1, 2, 2], [1.0, 1.0, 0.5, 0.25, 0.75])
    assert chain == pytest.approx([1, 1, 0.5, 0.125, 0.375])
    with pytest.raises(ValueError, match="below itself"):
        global_weights([1, 0], [0.5, 0.5])


@given(st.permutations(range(4)))
def test_the_weights_of_the_lowest_criteria_add_up_to_one_in_any_order(order: list[int]) -> None:
    parents, local = [None, None, 0, 0], [0.6, 0.4, 0.3, 0.7]
    place = {old: new for new, old in enumerate(order)}
    turned = [None if (above := parents[old]) is None else place[above] for old in order]
    weights = global_weights(turned, [local[old] for old in order])
    lowest = [weights[place[old]] for old in (1, 2, 3)]
    assert lowest == pytest.approx([0.4, 0.18, 0.42])
    assert sum(lowest) == pytest.approx(1)


def test_who_is_asked_again_and_who_is_left_out() -> None:
    assert raters_to_ask_again({"A": 0.15, "B": 0.1501, "C": None}, 0.15) == ("B",)
    scores = {"A": 0.1, "B": 0.9, "C": 0.5, "D": 0.6, "E": 0.8}
    assert trimmed(scores, 2) == ("D",)
    assert trimmed(scores, 1) == ("C", "D", "E")
    assert trimmed(scores, 0) == tuple(scores)


def test_doing_and_not_doing_share_the_whole_score() -> None:
    yes, no = [6.0, 3.0, 9.0], [3.0, 3.0, 1.0]
    weights = [0.5, 0.3, 0.2]
    assert project_score(weights, yes, no) == pytest.approx(0.5 * 2 / 3 + 0.3 * 0.5 + 0.2 * 0.9)
    assert project_score(weights, yes, no) + project_score(weights, no, yes) == pytest.approx(1)


def test_topsis_of_a_case_worked_by_hand() -> None:
    # Columns (3, 4) and (4, 3) have the length 5; halves of 0.6/0.8 and 0.8/0.6: both lie as near as each other.
    assert closeness_to_ideal([[3, 4], [4, 3]], [0.5, 0.5]) == pytest.approx([0.5, 0.5])
    # With three times the weight the first column decides: 0.15 from worst, 0.05 from best.
    assert closeness_to_ideal([[3, 4], [4, 3]], [0.25, 0.75]) == pytest.approx([0.75, 0.25])
    assert closeness_to_ideal([[5, 5], [5, 5]], [0.5, 0.5]) == (1.0, 1.0)


@given(st.lists(st.lists(st.floats(0, 100), min_size=3, max_size=3), min_size=2, max_size=5))
def test_topsis_lies_between_nothing_and_one_and_a_site_best_in_everything_is_first(scores: list[list[float]]) -> None:
    best = [max(column) + 1 for column in zip(*scores, strict=True)]
    closeness = closeness_to_ideal([*scores, best], [0.2, 0.3, 0.5])
    assert all(0 <= value <= 1 for value in closeness)
    assert ranks(closeness)[-1] == 1


SCORES = st.lists(st.lists(st.floats(0, 100), min_size=4, max_size=4), min_size=2, max_size=5)


@given(SCORES, st.lists(st.floats(0.01, 1), min_size=4, max_size=4), st.floats(0.1, 30), st.data())
def test_adding_a_dominated_site_never_changes_the_winner_by_weighted_sum(
    scores: list[list[float]], raw: list[float], worse_by: float, data: st.DataObject
) -> None:
    weights = [weight / sum(raw) for weight in raw]
    model = scores[data.draw(st.integers(0, len(scores) - 1))]
    dominated = [score - worse_by for score in model]
    before, after = weighted_sums(scores, weights), weighted_sums([*scores, dominated], weights)
    assert after[:-1] == before
    assert ranks(after)[:-1] == tuple(
        rank if rank == 1 else ranks(after)[row] for row, rank in enumerate(ranks(before))
    )
    assert ranks(after)[-1] != 1


def exact_areas(scores: Sequence[Sequence[float]]) -> list[float]:
    """The share of the triangle of three weights in which each site is first, by cutting the triangle with lines."""
    found = []
    for site in scores:
        polygon = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0)]  # w1, w2; w3 is what is left
        for other in scores:
            a, b, c = (site[k] - other[k] for k in range(3))
            if (a, b, c) != (0, 0, 0):
                polygon = cut(polygon, a - c, b - c, c)
        turns = (x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise([*polygon, *polygon[:1]]))
        found.append(abs(math.fsum(turns)))  # twice the area, over twice the triangle's
    return found


def cut(polygon: list[tuple[float, float]], a: float, b: float, c: float) -> list[tuple[float, float]]:
    """The part of a polygon where a·x + b·y + c ≥ 0."""
    kept = []
    for (x1, y1), (x2, y2) in pairwise([*polygon, *polygon[:1]]):
        one, two = a * x1 + b * y1 + c, a * x2 + b * y2 + c
        if one >= 0:
            kept.append((x1, y1))
        if (one > 0 > two) or (one < 0 < two):
            share = one / (one - two)
            kept.append((x1 + share * (x2 - x1), y1 + share * (y2 - y1)))
    return kept


THREE = [
    [[90, 55, 70], [60, 95, 70], [60, 60, 90]],
    [[80, 20, 50], [50, 60, 40], [10, 90, 55], [45, 45, 60]],
    [[100, 0, 0], [0, 100, 0], [0, 0, 100]],
    [[70, 70, 70], [69, 95, 40], [95, 40, 68]],
]


@pytest.mark.parametrize("scores", THREE)
def test_acceptability_is_the_exact_area_within_one_percentage_point(scores: Sequence[Sequence[float]]) -> None:
    exact = exact_areas(scores)
    assert sum(exact) == pytest.approx(1)
    assert first_rank_acceptability(scores) == pytest.approx(exact, abs=0.01)


def test_the_three_corners_of_a_triangle_share_it() -> None:
    assert exact_areas(THREE[2]) == pytest.approx([1 / 3] * 3)


@pytest.mark.parametrize("criteria", [1, 2, 3, 4, 7])
def test_weightings_are_admissible_spread_evenly_and_always_the_same(criteria: int) -> None:
    found = weightings(criteria)
    assert len(found) >= 10_000
    assert found.min() >= 0
    assert found.sum(axis=1) == pytest.approx(1, abs=1e-12)
    assert found.mean(axis=0) == pytest.approx([1 / criteria] * criteria, abs=1e-3)
    assert (weightings(criteria) == found).all()


def test_acceptability_does_not_depend_on_the_order_of_the_criteria() -> None:
    scores = [[90, 55, 70, 90], [60, 95, 70, 65], [60, 60, 90, 70]]
    straight = first_rank_acceptability(scores)
    assert sum(straight) == pytest.approx(1)
    for order in permutations(range(4)):
        turned = first_rank_acceptability([[row[column] for column in order] for row in scores])
        assert turned == straight


@given(SCORES, st.lists(st.floats(0.01, 1), min_size=4, max_size=4), st.permutations(range(4)))
def test_neither_method_depends_on_the_order_of_the_criteria(
    scores: list[list[float]], raw: list[float], order: list[int]
) -> None:
    weights = [weight / sum(raw) for weight in raw]
    turned, moved = [[row[place] for place in order] for row in scores], [weights[place] for place in order]
    assert weighted_sums(turned, moved) == pytest.approx(weighted_sums(scores, weights), rel=1e-12, abs=1e-12)
    assert closeness_to_ideal(turned, moved) == pytest.approx(closeness_to_ideal(scores, weights), abs=1e-9)


def test_equal_sites_share_the_first_rank() -> None:
    assert first_rank_acceptability([[5, 5], [5, 5]]) == (0.5, 0.5)
    assert ranks([2.0, 2.0, 1.0]) == (1, 1, 3)

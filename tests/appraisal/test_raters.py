"""Several raters: two ways to combine them, points by criterion, moved weights, and who is named for what."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import feasibility
from feasibility.appraisal.answers import Answers
from feasibility.appraisal.combination import local_weights, score, shares
from feasibility.appraisal.judgement_findings import judgement_findings
from feasibility.appraisal.multicriteria import global_weights, pairwise_matrix, priorities
from feasibility.appraisal.score_sensitivity import moved_scores
from feasibility.findings import Finding, Grade
from feasibility.guidelines import load_guideline
from feasibility.workbook.template import write_workbooks
from tests.appraisal.test_hierarchy import (
    CIRCLE,
    SOUND,
    THREE,
    YEARS,
    Points,
    findings_of,
    hierarchy_of,
    rows_of,
    with_judgement,
)

SCALE = (1 / 9, 1 / 5, 1 / 3, 1.0, 2.0, 4.0, 7.0)


def answers(below: Mapping[str, tuple[int, ...]], keys: tuple[str, ...], **more: object) -> Answers:
    """Answers without workbooks: criteria by key, nothing compared yet."""
    parent = {keys[child]: node for node, children in below.items() for child in children}
    records = tuple(SimpleNamespace(key=key, name=key, parent=parent[key], weight=None) for key in keys)
    return replace(Answers(records, below, {}, {}), **more)  # type: ignore[arg-type]


MATRICES = st.lists(st.sampled_from(SCALE), min_size=3, max_size=3).map(
    lambda values: pairwise_matrix(3, dict(zip(((0, 1), (0, 2), (1, 2)), values, strict=True)))
)


@given(st.lists(MATRICES, min_size=1, max_size=4), st.integers(1, 3))
def test_a_rater_repeated_changes_nothing_whichever_way_they_are_combined(
    matrices: list[tuple[tuple[float, ...], ...]], times: int
) -> None:
    below, keys = {"": (0, 1, 2)}, ("가", "나", "다")
    once = {f"평가자 {place}": matrix for place, matrix in enumerate(matrices)}
    again = {f"평가자 {place}": matrix for place, matrix in enumerate(matrices * times)}
    for by_judgements in (True, False):
        one = local_weights(answers(below, keys, matrices={"": once}), list(once), by_judgements=by_judgements)
        many = local_weights(answers(below, keys, matrices={"": again}), list(again), by_judgements=by_judgements)
        assert many == pytest.approx(one, rel=1e-9)
        assert math.fsum(one) == pytest.approx(1)


@given(st.lists(MATRICES, min_size=1, max_size=3), st.permutations(range(3)))
def test_weights_and_score_do_not_depend_on_the_order_of_the_criteria(
    matrices: list[tuple[tuple[float, ...], ...]], order: list[int]
) -> None:
    points = {"가": (9.0, 1.0), "나": (2.0, 5.0), "다": (4.0, 4.0)}
    raters = [f"평가자 {place}" for place in range(len(matrices))]
    found = []
    for turn in (range(3), order):
        turned = [tuple(tuple(matrix[i][j] for j in turn) for i in turn) for matrix in matrices]
        keys = tuple("가나다"[place] for place in turn)
        given_answers = answers(
            {"": (0, 1, 2)},
            keys,
            matrices={"": dict(zip(raters, turned, strict=True))},
            points=dict.fromkeys(raters, points),
        )
        weights = dict(zip(keys, local_weights(given_answers, raters, by_judgements=True), strict=True))
        found.append([*(weights[key] for key in "가나다"), score(given_answers, raters, by_judgements=True)])
    assert found[1] == pytest.approx(found[0], rel=1e-9)


@given(MATRICES)
def test_one_rater_alone_is_the_same_both_ways(matrix: tuple[tuple[float, ...], ...]) -> None:
    alone = answers({"": (0, 1, 2)}, ("가", "나", "다"), matrices={"": {"갑": matrix}})
    assert local_weights(alone, ["갑"], by_judgements=False) == pytest.approx(
        local_weights(alone, ["갑"], by_judgements=True), rel=1e-9
    )
    assert local_weights(alone, [], by_judgements=True) == pytest.approx(priorities(matrix).weights, rel=1e-9)


@settings(max_examples=60)
@given(
    MATRICES,
    st.lists(st.tuples(st.floats(1, 9), st.floats(1, 9)), min_size=3, max_size=3),
    st.floats(0.01, 0.5),
)
def test_a_moved_weight_moves_the_score_towards_its_own_criterion(
    matrix: tuple[tuple[float, ...], ...], points: list[tuple[float, float]], step: float
) -> None:
    keys = ("가", "나", "다")
    rated = answers(
        {"": (0, 1, 2)}, keys, matrices={"": {"갑": matrix}}, points={"갑": dict(zip(keys, points, strict=True))}
    )
    local, own = local_weights(rated, ["갑"], by_judgements=True), shares(rated, ["갑"])
    base = score(rated, ["갑"], by_judgements=True)
    for moved in moved_scores(rated, local, own, step):
        place = keys.index(moved.key)
        value, weight = moved.score.value, moved.weight.value
        assert value is not None
        assert weight is not None
        others = [local[other] * (1 - weight) / (1 - local[place]) for other in range(3) if other != place]
        whole = [own[other] for other in range(3) if other != place]
        assert value == pytest.approx(weight * own[place] + sum(w * s for w, s in zip(others, whole, strict=True)))
        assert 0 <= value <= 1
        toward = own[place] - base
        assert (value - base) * toward * (1 if moved.is_raised else -1) >= -1e-12


def test_the_two_ways_to_combine_raters_are_as_worked_by_hand(tmp_path: Path) -> None:
    """Judgements: √(1 × 9) = 3 … each pair; priorities: the geometric means of the raters' weights."""
    first = {("기준-01", "기준-02"): 1.0, ("기준-01", "기준-03"): 1.0, ("기준-02", "기준-03"): 1.0}
    second = {("기준-01", "기준-02"): 9.0, ("기준-01", "기준-03"): 9.0, ("기준-02", "기준-03"): 1.0}
    points = {rater: {"기준-01": (9, 1), "기준-02": (5, 5), "기준-03": (5, 5)} for rater in ("갑", "을")}
    found = hierarchy_of(tmp_path, rows_of({"갑": first, "을": second}, points, THREE))
    # 3 : 1 : 1. Both matrices are consistent, and so both ways agree.
    assert [each.weight.value for each in found.criteria] == pytest.approx([0.6, 0.2, 0.2])
    assert [each.other_weight.value for each in found.criteria] == pytest.approx([0.6, 0.2, 0.2])
    assert found.score.value == pytest.approx(0.6 * 0.9 + 0.4 * 0.5)
    assert found.other_score.value == pytest.approx(found.score.value)
    assert found.combines_judgements
    assert found.compared.value == 2


def test_inconsistent_raters_of_four_criteria_weigh_otherwise_by_priorities_than_by_judgements(tmp_path: Path) -> None:
    four = {f"기준-0{number}": "" for number in range(1, 5)}
    pairs = list(combinations(four, 2))
    strange = dict(zip(pairs, (9.0, 0.2, 4.0, 7.0, 0.25, 9.0), strict=True))
    even = dict.fromkeys(pairs, 1.0)
    found = hierarchy_of(tmp_path, rows_of({"갑": strange, "을": even}, tree=four))
    places = list(combinations(range(4), 2))
    first = priorities(pairwise_matrix(4, dict(zip(places, strange.values(), strict=True)))).weights
    means = [math.sqrt(weight / 4) for weight in first]
    by_priorities = [mean / math.fsum(means) for mean in means]
    roots = {place: math.sqrt(value) for place, value in zip(places, strange.values(), strict=True)}
    assert [each.other_weight.value for each in found.criteria] == pytest.approx(by_priorities)
    assert [each.weight.value for each in found.criteria] == pytest.approx(
        priorities(pairwise_matrix(4, roots)).weights
    )
    gaps = [abs((each.weight.value or 0) - other) for each, other in zip(found.criteria, by_priorities, strict=True)]
    assert max(gaps) > 0.01


def test_four_levels_give_the_score_worked_by_hand(tmp_path: Path) -> None:
    tree = {"가-01": "", "가-02": "", "나-01": "가-01", "나-02": "가-01", "다-01": "나-01", "다-02": "나-01"}
    tree |= {"라-01": "다-02", "라-02": "다-02"}
    one = {("가-01", "가-02"): 3.0, ("나-01", "나-02"): 1.0, ("다-01", "다-02"): 0.25, ("라-01", "라-02"): 4.0}
    points = {"갑": {"가-02": (1.0, 9.0), "나-02": (5.0, 5.0), "다-01": (8.0, 2.0), "라-01": (6, 4), "라-02": (4, 6)}}
    found = hierarchy_of(tmp_path, rows_of({"갑": one}, points, tree))
    weights = {each.key: each.weight.value for each in found.criteria if each.is_lowest}
    # 3/4 × 1/2 × (1/5; 4/5 × (4/5; 1/5)) below the first criterion.
    wanted = {"다-01": 0.075, "라-01": 0.24, "라-02": 0.06, "나-02": 0.375, "가-02": 0.25}
    assert weights == pytest.approx(wanted)
    assert {each.level for each in found.criteria} == {1, 2, 3, 4}
    assert found.score.value == pytest.approx(0.075 * 0.8 + 0.24 * 0.6 + 0.06 * 0.4 + 0.375 * 0.5 + 0.25 * 0.1)
    shown = [each.contribution.value for each in found.criteria if each.contribution.value is not None]
    assert sum(shown) == pytest.approx(found.score.value)


def test_the_moved_scores_are_as_worked_by_hand(tmp_path: Path) -> None:
    found = hierarchy_of(
        tmp_path,
        rows_of({"갑": {("기준-01", "기준-02"): 1.5}}, {"갑": {"기준-01": (7.0, 3.0), "기준-02": (5.0, 5.0)}}),
    )
    assert found.score.value == pytest.approx(0.62)
    moved = [(each.key, each.is_raised, each.weight.value, each.score.value) for each in found.moved]
    assert [row[:2] for row in moved] == [(f"기준-0{key}", up) for key in (1, 2) for up in (True, False)]
    assert [row[2] for row in moved] == pytest.approx([0.7, 0.5, 0.5, 0.3])
    assert [row[3] for row in moved] == pytest.approx([0.64, 0.6, 0.6, 0.64])
    assert (found.lowest_score.value, found.highest_score.value) == pytest.approx((0.6, 0.64))


def test_below_a_single_goal_the_weights_of_the_level_under_it_are_moved(tmp_path: Path) -> None:
    tree = {"목표-01": "", "기준-01": "목표-01", "기준-02": "목표-01"}
    rated: Points = {"갑": {"기준-01": (7.0, 3.0), "기준-02": (5.0, 5.0)}}
    found = hierarchy_of(tmp_path, rows_of({"갑": {("기준-01", "기준-02"): 1.5}}, rated, tree))
    assert [each.key for each in found.moved] == ["기준-01", "기준-01", "기준-02", "기준-02"]
    assert found.score.value == pytest.approx(0.62)


def test_raters_left_out_and_raters_to_be_asked_again_are_counted(tmp_path: Path) -> None:
    given_points = {"갑": (9, 1), "을": (6, 4), "병": (5, 5), "정": (4, 6), "무": (1, 9)}
    points = {rater: dict.fromkeys(THREE, pair) for rater, pair in given_points.items()}
    judged = dict.fromkeys(given_points, SOUND) | {"무": CIRCLE}
    found = hierarchy_of(tmp_path, rows_of(judged, points, THREE))
    assert (found.counted.value, found.left_out.value, found.asked_again.value) == (1, 4, 1)
    assert [rater.name for rater in found.raters if rater.is_asked_again] == ["무"]
    # Only the rater who is left counts for the weights too.
    assert [each.weight.value for each in found.criteria] == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert found.raters[0].ratios[""].value == pytest.approx(0, abs=1e-9)


def test_an_only_criterion_below_another_is_a_warning_at_its_parent(tmp_path: Path) -> None:
    tree = {"기준-01": "", "기준-02": "", "기준-11": "기준-01"}
    (found,) = findings_of(tmp_path, rows_of({"": {("기준-01", "기준-02"): 1.0}}, tree=tree))
    assert (found.code, found.grade, found.place.sheet) == ("ahp-only-child", Grade.WARNING, "AHP계층")
    assert found.place.cell == "B7"
    assert dict(found.details) == {"item": "기준-11", "found": "기준-01"}


def test_a_criterion_that_does_not_exist_and_a_rater_without_answers_are_found_at_their_cells(tmp_path: Path) -> None:
    rows = rows_of({"갑": SOUND}, tree=THREE)
    (unknown, *_) = findings_of(tmp_path / "unknown", with_judgement(rows, right="기준-99"))
    assert (unknown.code, unknown.place.cell) == ("key-unknown", "E7")
    points = {rater: dict.fromkeys(THREE, (5.0, 5.0)) for rater in ("갑", "을")}
    (silent,) = findings_of(tmp_path / "silent", rows_of({"갑": SOUND}, points, THREE))
    assert (silent.code, silent.details["item"]) == ("answer-missing", "을")
    (alone,) = findings_of(
        tmp_path / "absent", rows_of({"갑": SOUND}, {"갑": dict.fromkeys(list(THREE)[:2], (5.0, 5.0))}, THREE)
    )
    assert (alone.code, alone.place.sheet) == ("answer-missing", "AHP평점")


def test_more_criteria_than_the_table_of_random_indices_are_said_to_have_no_ratio(tmp_path: Path) -> None:
    tree = {f"기준-{number:02d}": "" for number in range(1, 17)}
    same = dict.fromkeys(combinations(tree, 2), 1.0)
    (found,) = findings_of(tmp_path, rows_of({"": same}, tree=tree))
    assert (found.code, found.grade) == ("ahp-no-random-index", Grade.WARNING)
    assert (found.details["found"], found.details["expected"]) == (16, 15)
    assert hierarchy_of(tmp_path / "again", rows_of({"": same}, tree=tree)).comparisons[0].random_index.value is None


def off_scale(folder: Path, highest: float) -> list[Finding]:
    points = {"갑": {"기준-01": (5.0, 2.0), "기준-02": (3.0, 3.0)}}
    rows = rows_of({"갑": {("기준-01", "기준-02"): 1.0}}, points)
    write_workbooks(folder, "ko", {name: [{**row} for row in given] for name, given in rows.items()}, YEARS)
    inputs, _ = feasibility.read(folder)
    assert inputs is not None
    pack = load_guideline("kr_local_2025")
    figures = {**pack.figures, "ahp_highest_points": replace(pack.figures["ahp_highest_points"], value=highest)}
    return list(judgement_findings(inputs, replace(pack, figures=figures)))


def test_points_off_the_scale_of_the_pack_are_found(tmp_path: Path) -> None:
    assert off_scale(tmp_path / "nine", 9) == []
    (found,) = off_scale(tmp_path / "four", 4)
    assert (found.code, found.grade, found.place.cell) == ("ahp-points-off-scale", Grade.ERROR, "D5")
    assert dict(found.details) == {"item": "평점-01", "found": 5.0, "expected": "1–4"}


def test_whole_weights_multiply_down_the_levels() -> None:
    assert global_weights([None, 0, 1], [1.0, 1.0, 1.0]) == (1.0, 1.0, 1.0)

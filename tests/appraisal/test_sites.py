"""Sites by weighted sum and beside it, from workbooks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.appraisal.sites import Sites
from tests.appraisal.projects import ASSUMED, Rows, cost, frame_of, one, study_of

YEARS = range(2027, 2030)
SCORES = {"가": (90, 55), "나": (60, 95)}


def rows_of(
    scores: Mapping[str, tuple[float, ...]], weights: Sequence[float] = (0.6, 0.4), directions: Sequence[str] = ()
) -> Rows:
    """A study of one cost with sites named by their keys."""
    criteria = [f"기준-{number:02d}" for number in range(1, len(weights) + 1)]
    places = {name: f"입지-{number:02d}" for number, name in enumerate(scores, start=1)}
    toward = directions or ["higher"] * len(weights)
    given: list[dict[str, Any]] = []
    for name, values in scores.items():
        for criterion, value in zip(criteria, values, strict=True):
            key = f"점수-{len(given) + 1:02d}"
            given.append({"key": key, "site": places[name], "criterion": criterion, "score": value, **ASSUMED})
    return {
        **frame_of(YEARS),
        "capital_costs": [cost("자본-01", "construction", 100)],
        "investment_phasing": [{"item": "자본-01", "measure": "shares", 2027: 1.0, **ASSUMED}],
        "sites": [{"key": key, "name": name, **ASSUMED} for name, key in places.items()],
        "site_criteria": [
            {"key": key, "name": key, "weight": weight, "direction": way, **ASSUMED}
            for key, weight, way in zip(criteria, weights, toward, strict=True)
        ],
        "site_scores": given,
    }


def sites_of(folder: Path, rows: Rows) -> Sites:
    found = study_of(folder, rows, YEARS).parts.sites
    assert found is not None
    return found


def test_a_total_is_the_sum_of_scores_by_weight(tmp_path: Path) -> None:
    found = sites_of(tmp_path, rows_of(SCORES))
    assert [found.total.at(key) for key in ("입지-01", "입지-02")] == pytest.approx([76.0, 74.0])
    assert one(found.best) == pytest.approx(76)
    assert one(found.gap) == pytest.approx(2)
    assert one(found.gap_is_small) == 1
    assert [rank.value for rank in found.rank.values()] == [1, 2]


def test_less_counts_as_what_is_left_of_the_full_score(tmp_path: Path) -> None:
    found = sites_of(tmp_path, rows_of(SCORES, directions=("higher", "lower")))
    assert [found.total.at(key) for key in ("입지-01", "입지-02")] == pytest.approx([54 + 18, 36 + 2])
    assert one(found.gap_is_small) == 0


def test_sites_that_share_the_best_total_have_no_gap(tmp_path: Path) -> None:
    found = sites_of(tmp_path, rows_of({"가": (80, 70), "나": (70, 80), "다": (10, 10)}, weights=(0.5, 0.5)))
    assert one(found.gap) == 0
    assert [rank.value for rank in found.rank.values()] == [1, 1, 3]


def test_moved_weights_keep_the_proportions_of_the_others(tmp_path: Path) -> None:
    scores = {"가": (90, 55, 70), "나": (60, 95, 70)}
    found = sites_of(tmp_path, rows_of(scores, weights=(0.5, 0.3, 0.2)))
    assert found.weighting is not None
    row = found.score_rows["입지-01"]["기준-01"]
    # 0.6 for the first; 0.4 is shared by the others as 0.3 to 0.2.
    assert found.weighting.raised.at(row) == pytest.approx(90 * 0.6 + 55 * 0.24 + 70 * 0.16)
    assert found.weighting.lowered.at(row) == pytest.approx(90 * 0.4 + 55 * 0.36 + 70 * 0.24)
    assert found.weighting.equal.at("입지-01") == pytest.approx((90 + 55 + 70) / 3)
    assert found.weighting.tried.value == 7


def test_one_criterion_with_all_the_weight_leaves_nothing_to_move(tmp_path: Path) -> None:
    found = sites_of(tmp_path, rows_of({"가": (90,), "나": (60,)}, weights=(1.0,)))
    assert found.weighting is None
    assert [share.value for share in found.acceptability.values()] == [1, 0]


def test_a_dominated_site_changes_neither_the_totals_nor_the_gap_of_the_others(tmp_path: Path) -> None:
    alone = sites_of(tmp_path / "two", rows_of(SCORES))
    more = sites_of(tmp_path / "three", rows_of({**SCORES, "다": (50, 50)}))
    assert [more.total.at(key) for key in alone.rank] == [alone.total.at(key) for key in alone.rank]
    assert one(more.gap) == one(alone.gap)
    assert [rank.value for rank in more.rank.values()] == [1, 2, 3]


def test_a_site_without_a_score_is_a_finding(tmp_path: Path) -> None:
    from feasibility.workbook.template import write_workbooks

    rows = {name: [dict(row) for row in given] for name, given in rows_of(SCORES).items()}
    del rows["site_scores"][3]
    write_workbooks(tmp_path, "ko", rows, YEARS)
    inputs, findings = feasibility.read(tmp_path)
    assert inputs is None
    assert [found.code for found in findings if found.code.startswith("answer")] == ["answer-missing"]


def test_pohang_is_as_the_study_published_it(project: Path) -> None:
    inputs, _ = feasibility.read(project / "inputs")
    assert inputs is not None
    found = feasibility.appraise(inputs).parts.sites
    assert found is not None
    assert [found.total.at(key) for key in found.rank] == pytest.approx([75.5, 73.5, 68.0])
    # The two methods do not agree on the first: the report must say so.
    assert [rank.value for rank in found.rank.values()] == [1, 2, 3]
    assert [rank.value for rank in found.closeness_rank.values()] == [2, 1, 3]
    assert found.weighting is not None
    assert (found.weighting.tried.value, found.weighting.changes.value) == (9, 3)


def test_the_order_of_the_criteria_on_the_sheet_changes_nothing(tmp_path: Path) -> None:
    scores = {"가": (90, 55, 70), "나": (60, 95, 70), "다": (60, 60, 90)}
    straight = sites_of(tmp_path / "straight", rows_of(scores, weights=(0.5, 0.3, 0.2)))
    turned_scores = {name: values[::-1] for name, values in scores.items()}
    turned = sites_of(tmp_path / "turned", rows_of(turned_scores, weights=(0.2, 0.3, 0.5)))
    for site in straight.rank:
        assert turned.total.at(site) == pytest.approx(straight.total.at(site))
        assert turned.closeness[site].value == pytest.approx(straight.closeness[site].value)
        assert turned.acceptability[site].value == straight.acceptability[site].value
    assert straight.spread.value is not None
    assert straight.spread.value >= 10_000

"""The published pairwise case through a folder of workbooks: weights, consistency, and a score worked by hand."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from tests.appraisal.test_hierarchy import findings_of, hierarchy_of, rows_of
from tests.published.test_ahp_cases import CASE, ITEMS, PUBLISHED, TOLERANCE

KEYS = {item: f"음료-{number:02d}" for number, item in enumerate(ITEMS, start=1)}
TREE = dict.fromkeys(KEYS.values(), "")


def judgements() -> dict[tuple[str, str], float]:
    pairs = ((name.split(">"), value) for name, value in CASE["inputs"]["judgements"].items())
    return {(KEYS[left], KEYS[right]): float(value) for (left, right), value in pairs}


@pytest.mark.parametrize("raters", [("",), ("갑",), ("갑", "을", "병")])
def test_weights_and_consistency_are_as_published(tmp_path: Path, raters: tuple[str, ...]) -> None:
    found = hierarchy_of(tmp_path, rows_of(dict.fromkeys(raters, judgements()), tree=TREE))
    for criterion, item in zip(found.criteria, ITEMS, strict=True):
        assert criterion.key == KEYS[item]
        for weight in (criterion.weight.value, criterion.other_weight.value):
            assert weight == pytest.approx(PUBLISHED["weights"][item], abs=TOLERANCE["weights"])
    (comparison,) = found.comparisons
    assert comparison.size.value == 7
    assert comparison.random_index.value == 1.35  # Saaty (2005), seven criteria
    assert comparison.consistency_ratio.value == pytest.approx(PUBLISHED["cr"], abs=TOLERANCE["cr"])
    index, largest = comparison.consistency_index.value, comparison.largest_eigenvalue.value
    assert index is not None
    assert largest is not None
    assert index == pytest.approx((largest - 7) / 6)
    assert found.consistency_ratio.value == pytest.approx(index / 1.35)


def test_the_score_of_two_raters_is_as_worked_by_hand(tmp_path: Path) -> None:
    """Water gets 9 to 1 and 4 to 4, all else 5 to 5: √(9 × 1) = 3 to 1, a share of 3/4, else 1/2."""
    water = {"갑": (9.0, 1.0), "을": (4.0, 4.0)}
    points = {
        rater: {key: given if key == KEYS["water"] else (5.0, 5.0) for key in TREE} for rater, given in water.items()
    }
    rows = rows_of(dict.fromkeys(water, judgements()), points, TREE)
    found = hierarchy_of(tmp_path / "study", rows)
    weight = PUBLISHED["weights"]["water"]
    assert found.score.value == pytest.approx(0.5 + weight * (0.75 - 0.5), abs=TOLERANCE["weights"] / 4)
    assert found.other_score.value == pytest.approx(found.score.value, abs=1e-9)
    alone = [rater.score.value for rater in found.raters]
    assert alone == pytest.approx([0.5 + weight * 0.4, 0.5], abs=TOLERANCE["weights"] / 2)
    # 0.5 + 0.327 × 0.25 lies above the pass mark of 0.5; the published ratio of 0.022 below the threshold of 0.15.
    assert [rater.is_asked_again for rater in found.raters] == [False, False]
    assert math.fsum(each.share.value or 0 for each in found.criteria) == pytest.approx(6 * 0.5 + 0.75)
    assert findings_of(tmp_path / "found", rows) == []

"""Pairwise comparison as its inventor published it: relative consumption of drinks (Saaty 2008)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal.multicriteria import pairwise_matrix, priorities

CASE: dict[str, Any] = json.loads(
    Path(__file__).parent.joinpath("data", "ahp-saaty-drinks.json").read_text(encoding="utf-8")
)
ITEMS: list[str] = CASE["inputs"]["items"]
PUBLISHED, TOLERANCE = CASE["published_results"], CASE["tolerance"]
# The random index of seven criteria by Donegan and Dodd (1991), which the second published ratio rests on.
DONEGAN_DODD = 1.2524


def answers() -> dict[tuple[int, int], float]:
    pairs = ((name.split(">"), value) for name, value in CASE["inputs"]["judgements"].items())
    return {(ITEMS.index(left), ITEMS.index(right)): float(value) for (left, right), value in pairs}


def test_the_matrix_follows_from_the_judgements() -> None:
    made = pairwise_matrix(len(ITEMS), answers())
    for row, wanted in zip(made, CASE["inputs"]["matrix"], strict=True):
        assert row == pytest.approx(wanted, abs=1e-12)


@pytest.mark.parametrize("item", ITEMS)
def test_every_weight_is_as_published(item: str) -> None:
    weights = priorities(CASE["inputs"]["matrix"]).weights
    assert weights[ITEMS.index(item)] == pytest.approx(PUBLISHED["weights"][item], abs=TOLERANCE["weights"])


def test_the_consistency_ratio_is_as_published() -> None:
    found = priorities(CASE["inputs"]["matrix"])
    assert found.consistency_ratio == pytest.approx(PUBLISHED["cr"], abs=TOLERANCE["cr"])
    assert found.consistency_index / DONEGAN_DODD == pytest.approx(PUBLISHED["cr_donegan_dodd"], abs=TOLERANCE["cr"])

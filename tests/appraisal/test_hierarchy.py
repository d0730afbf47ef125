"""The hierarchy of criteria from workbooks: weights, raters, score, and what is found in bad answers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

import feasibility
from feasibility.appraisal.hierarchy import Hierarchy
from feasibility.findings import Finding, Grade
from feasibility.workbook.template import write_workbooks
from tests.appraisal.projects import ASSUMED, Rows, cost, frame_of, study_of

YEARS = range(2027, 2030)
Answers = Mapping[str, Mapping[tuple[str, str], float]]  # rater → left, right → value
Points = Mapping[str, Mapping[str, tuple[float, float]]]  # rater → criterion → 시행, 미시행
TREE = {"기준-01": "", "기준-02": ""}


def rows_of(
    answers: Answers,
    points: Points | None = None,
    tree: Mapping[str, str] = TREE,
    weights: Mapping[str, float] | None = None,
) -> Rows:
    judged: list[dict[str, Any]] = []
    for rater, pairs in answers.items():
        for (left, right), value in pairs.items():
            key = f"비교-{len(judged) + 1:02d}"
            row = {"key": key, "rater": rater, "node": tree[left], "left": left, "right": right, "value": value}
            judged.append({**row, **ASSUMED})
    rated: list[dict[str, Any]] = []
    for rater, given in (points or {}).items():
        for criterion, (yes, no) in given.items():
            row = {"key": f"평점-{len(rated) + 1:02d}", "rater": rater, "criterion": criterion}
            rated.append({**row, "implement": yes, "not_implement": no, **ASSUMED})
    return {
        **frame_of(YEARS),
        "capital_costs": [cost("자본-01", "construction", 100)],
        "investment_phasing": [{"item": "자본-01", "measure": "shares", 2027: 1.0, **ASSUMED}],
        "ahp_hierarchy": [
            {"key": key, "parent": parent, "name": key, "weight": (weights or {}).get(key), **ASSUMED}
            for key, parent in tree.items()
        ],
        **({"ahp_judgements": judged} if judged else {}),
        **({"ahp_ratings": rated} if rated else {}),
    }


def hierarchy_of(folder: Path, rows: Rows) -> Hierarchy:
    found = study_of(folder, rows, YEARS).parts.hierarchy
    assert found is not None
    return found


def findings_of(folder: Path, rows: Rows) -> list[Finding]:
    """What is found in the answers."""
    write_workbooks(folder, "ko", {name: [{**row} for row in given] for name, given in rows.items()}, YEARS)
    _, findings = feasibility.read(folder)
    return [
        found for found in findings if found.code != "sheet-absent-optional" and found.place.sheet.startswith("AHP")
    ]


def codes_of(folder: Path, rows: Rows) -> list[str]:
    return [found.code for found in findings_of(folder, rows)]


TWO_RATERS: Answers = {"갑": {("기준-01", "기준-02"): 4.0}, "을": {("기준-01", "기준-02"): 1.0}}
TWO_POINTS: Points = {
    "갑": {"기준-01": (8, 2), "기준-02": (2, 8)},
    "을": {"기준-01": (4, 4), "기준-02": (4, 4)},
}


def test_the_score_of_two_raters_is_as_worked_by_hand(tmp_path: Path) -> None:
    found = hierarchy_of(tmp_path, rows_of(TWO_RATERS, TWO_POINTS))
    # √(4 × 1) = 2: weights 2/3 and 1/3. Points √(4 × 1) = 2 to 1 and √(1/4 × 1) = 1/2 to 1: shares 2/3 and 1/3.
    assert [criterion.weight.value for criterion in found.criteria] == pytest.approx([2 / 3, 1 / 3])
    assert found.score.value == pytest.approx(2 / 3 * 2 / 3 + 1 / 3 * 1 / 3)
    assert found.counted.value == 2
    # Alone: 0.8 × 0.8 + 0.2 × 0.2, and a half.
    assert [rater.score.value for rater in found.raters] == pytest.approx([0.68, 0.5])


def test_without_points_there_are_weights_and_no_score(tmp_path: Path) -> None:
    found = hierarchy_of(tmp_path, rows_of({"": {("기준-01", "기준-02"): 3.0}}))
    assert [criterion.weight.value for criterion in found.criteria] == pytest.approx([0.75, 0.25])
    assert found.score.value is None
    assert found.raters == ()


def test_the_highest_and_lowest_scores_are_left_out_as_the_pack_says(tmp_path: Path) -> None:
    scores = {"갑": (9, 1), "을": (6, 4), "병": (5, 5), "정": (4, 6), "무": (1, 9)}
    points = {rater: {"기준-01": given, "기준-02": given} for rater, given in scores.items()}
    found = hierarchy_of(tmp_path, rows_of({"": {("기준-01", "기준-02"): 1.0}}, points))
    assert [rater.name for rater in found.raters if rater.is_kept] == ["병"]
    assert found.score.value == pytest.approx(0.5)
    assert found.counted.value == 1


def test_weights_go_down_three_levels_and_given_weights_stand_in_for_answers(tmp_path: Path) -> None:
    tree = {"기준-01": "", "기준-02": "", "기준-11": "기준-01", "기준-12": "기준-01"}
    tree |= {"기준-21": "기준-12", "기준-22": "기준-12"}
    answers = {"": {("기준-01", "기준-02"): 1.0, ("기준-21", "기준-22"): 4.0}}
    given = {"기준-11": 0.3, "기준-12": 0.7}
    found = hierarchy_of(tmp_path, rows_of(answers, tree=tree, weights=given))
    by_key = {criterion.key: criterion for criterion in found.criteria}
    assert [criterion.key for criterion in found.criteria] == [
        *("기준-01", "기준-11", "기준-12", "기준-21", "기준-22", "기준-02"),
    ]
    assert by_key["기준-21"].weight.value == pytest.approx(0.5 * 0.7 * 0.8)
    assert by_key["기준-21"].level == 3
    lowest = [criterion.weight.value or 0 for criterion in found.criteria if criterion.is_lowest]
    assert sum(lowest) == pytest.approx(1)


def test_pohang_has_its_published_weights_and_says_why_there_is_no_score(project: Path) -> None:
    from feasibility.exhibits.facts import facts
    from feasibility.terms import get_language

    inputs, _ = feasibility.read(project / "inputs")
    assert inputs is not None
    study = feasibility.appraise(inputs)
    found = study.parts.hierarchy
    assert found is not None
    first = [criterion.weight.value for criterion in found.criteria if criterion.level == 1]
    assert first == pytest.approx([0.4545, 0.3636, 0.1818], abs=5e-5)
    assert found.consistency_ratio.value == pytest.approx(0, abs=1e-9)
    known = facts(study, get_language("ko"))
    assert known["ahp_score"].value is None
    assert known["ahp_score"].reason == "ahp-no-raters"


THREE = {"기준-01": "", "기준-02": "", "기준-03": ""}
CIRCLE = {("기준-01", "기준-02"): 9.0, ("기준-02", "기준-03"): 9.0, ("기준-01", "기준-03"): 1 / 9}
SOUND = {("기준-01", "기준-02"): 2.0, ("기준-02", "기준-03"): 2.0, ("기준-01", "기준-03"): 4.0}


def test_an_inconsistent_rater_is_a_warning_with_the_name(tmp_path: Path) -> None:
    rows = rows_of({"갑": SOUND, "을": CIRCLE}, tree=THREE)
    (found,) = findings_of(tmp_path, rows)
    assert (found.code, found.grade) == ("consistency-ratio", Grade.WARNING)
    assert found.details["item"] == "을"
    assert found.place.cell == "F8"
    assert found.details["expected"] == 0.15
    (asked,) = [rater.name for rater in hierarchy_of(tmp_path / "again", rows).raters if rater.is_asked_again]
    assert asked == "을"


def test_answers_that_contradict_their_reverse_are_found(tmp_path: Path) -> None:
    both = {"": {("기준-01", "기준-02"): 3.0, ("기준-02", "기준-01"): 3.0}}
    (found,) = findings_of(tmp_path / "bad", rows_of(both))
    assert (found.code, found.place.cell) == ("ahp-not-reciprocal", "F6")
    right = {"": {("기준-01", "기준-02"): 3.0, ("기준-02", "기준-01"): 0.33}}
    assert codes_of(tmp_path / "good", rows_of(right)) == []


@pytest.mark.parametrize("value", [9.5, 0.1])
def test_an_answer_outside_the_scale_is_found(tmp_path: Path, value: float) -> None:
    assert codes_of(tmp_path, rows_of({"": {("기준-01", "기준-02"): value}})) == ["cell-range"]


@pytest.mark.parametrize("points", [(0.5, 5.0), (5.0, 10.0)])
def test_a_rating_outside_the_scale_is_found(tmp_path: Path, points: tuple[float, float]) -> None:
    rated = {"갑": {"기준-01": points, "기준-02": (5.0, 5.0)}}
    assert codes_of(tmp_path, rows_of({"": {("기준-01", "기준-02"): 1.0}}, rated)) == ["cell-range"]


def test_a_rater_without_all_answers_is_found(tmp_path: Path) -> None:
    less = {pair: value for pair, value in SOUND.items() if pair != ("기준-02", "기준-03")}
    (found,) = findings_of(tmp_path / "pairs", rows_of({"갑": SOUND, "을": less}, tree=THREE))
    assert found.code == "answer-missing"
    assert found.details == {"item": "을", "found": "기준-02–기준-03"}
    points = {"갑": {"기준-01": (5.0, 5.0), "기준-02": (5.0, 5.0)}, "을": {"기준-01": (5.0, 5.0)}}
    (missing,) = findings_of(tmp_path / "points", rows_of(TWO_RATERS, points))
    assert (missing.code, missing.details["found"]) == ("answer-missing", "기준-02")
    # Who compares but does not rate is missing from the ratings altogether.
    (absent,) = findings_of(tmp_path / "absent", rows_of(TWO_RATERS, {"갑": points["갑"]}))
    assert absent.details == {"item": "을", "found": "기준-01, 기준-02"}


def with_judgement(rows: Rows, **changes: Any) -> Rows:
    judged = [dict(row) for row in rows["ahp_judgements"]]
    judged[-1] |= changes
    return {**rows, "ahp_judgements": judged}


def test_criteria_in_the_wrong_place_are_found(tmp_path: Path) -> None:
    tree = {**TREE, "기준-11": "기준-01", "기준-12": "기준-01"}
    sound = rows_of({"": {("기준-01", "기준-02"): 1.0, ("기준-11", "기준-12"): 1.0}}, tree=tree)
    assert codes_of(tmp_path / "sound", sound) == []
    childless = codes_of(tmp_path / "childless", with_judgement(sound, node="기준-02"))
    assert childless == ["ahp-no-children", "answer-missing"]
    elsewhere = codes_of(tmp_path / "elsewhere", with_judgement(sound, right="기준-02"))
    assert elsewhere == ["ahp-not-below", "answer-missing"]
    itself = codes_of(tmp_path / "itself", with_judgement(sound, right="기준-11"))
    assert itself == ["ahp-self-compared", "answer-missing"]


def test_the_same_answer_twice_and_points_for_an_upper_criterion_are_found(tmp_path: Path) -> None:
    rows = rows_of({"": {("기준-01", "기준-02"): 1.0}})
    twice = {**rows, "ahp_judgements": [*rows["ahp_judgements"], {**rows["ahp_judgements"][0], "key": "비교-09"}]}
    assert codes_of(tmp_path / "twice", twice) == ["answer-duplicate"]
    tree = {**TREE, "기준-11": "기준-01", "기준-12": "기준-01"}
    points = {"갑": dict.fromkeys(("기준-11", "기준-12", "기준-02", "기준-01"), (5.0, 5.0))}
    answers = {"": {("기준-01", "기준-02"): 1.0, ("기준-11", "기준-12"): 1.0}}
    assert codes_of(tmp_path / "upper", rows_of(answers, points, tree)) == ["ahp-not-lowest"]


def test_given_weights_are_whole_and_add_up(tmp_path: Path) -> None:
    judged = {"": {("기준-01", "기준-02"): 1.0}}
    assert codes_of(tmp_path / "part", rows_of(judged, weights={"기준-01": 0.4})) == ["answer-missing"]
    short = rows_of(judged, weights={"기준-01": 0.4, "기준-02": 0.4})
    assert codes_of(tmp_path / "short", short) == ["share-sum"]

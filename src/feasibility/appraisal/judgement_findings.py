"""What a guideline says of raters' answers: consistent enough, few enough criteria to tell, points on its scale."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.appraisal.answers import Answers, answers_of
from feasibility.appraisal.hierarchy import THRESHOLD
from feasibility.appraisal.multicriteria import SAATY_RANDOM_INDEX, priorities
from feasibility.findings import Finding, Grade
from feasibility.guidelines import Guideline
from feasibility.inputs import Inputs

LOWEST_POINTS, HIGHEST_POINTS = "ahp_lowest_points", "ahp_highest_points"


def judgement_findings(inputs: Inputs, guideline: Guideline) -> tuple[Finding, ...]:
    """Matrices above the pack's consistency ratio, whose raters are to be asked again; and points off its scale.

    A matrix of more criteria than the table of random indices has no ratio: that is said, since nobody can tell
    whether it is consistent.
    """
    answers = answers_of(inputs)
    if answers is None:
        return ()
    return (*_inconsistent(inputs, guideline, answers), *_off_the_scale(inputs, guideline))


def _inconsistent(inputs: Inputs, guideline: Guideline, answers: Answers) -> Iterator[Finding]:
    if inputs.ahp_judgements is None or THRESHOLD not in guideline.figures:
        return
    threshold = guideline.figures[THRESHOLD].value
    names = {record.key: record.name for record in answers.records}
    for node, by_rater in answers.matrices.items():
        for rater, matrix in by_rater.items():
            record = next(each for each in inputs.ahp_judgements.records if (each.node, each.rater) == (node, rater))
            place = record.place("value")
            item = " ".join(part for part in (rater or place.sheet, f"({names[node]})" if node else "") if part)
            ratio = priorities(matrix).consistency_ratio
            if ratio is None:
                details = {"item": item, "found": len(matrix), "expected": len(SAATY_RANDOM_INDEX)}
                yield Finding("ahp-no-random-index", place, Grade.WARNING, details)
            elif ratio > threshold:
                details = {"item": item, "found": round(ratio, 3), "expected": threshold}
                yield Finding("consistency-ratio", place, Grade.WARNING, details)


def _off_the_scale(inputs: Inputs, guideline: Guideline) -> Iterator[Finding]:
    if inputs.ahp_ratings is None or not {LOWEST_POINTS, HIGHEST_POINTS} <= guideline.figures.keys():
        return
    low, high = (guideline.figures[key].value for key in (LOWEST_POINTS, HIGHEST_POINTS))
    for record in inputs.ahp_ratings.records:
        for field in ("implement", "not_implement"):
            points = getattr(record, field)
            if not low <= points <= high:
                details = {"item": record.key, "found": points, "expected": f"{low:g}–{high:g}"}
                yield Finding("ahp-points-off-scale", record.place(field), details=details)

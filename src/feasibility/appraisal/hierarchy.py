"""The study's hierarchy of criteria (AHP): weights from pairwise answers, the score from raters' points."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from feasibility.appraisal.multicriteria import (
    SAATY_RANDOM_INDEX,
    Priorities,
    combined_judgements,
    global_weights,
    pairwise_matrix,
    priorities,
    project_score,
    raters_to_ask_again,
    trimmed,
)
from feasibility.descriptions import Outside, OutsideKind
from feasibility.findings import Finding, Grade
from feasibility.guidelines import Guideline
from feasibility.inputs import Inputs

# The rater of the answers that nobody signed: a consensus.
CONSENSUS = ""
THRESHOLD, TRIMMING = "consistency_ratio_threshold", "ahp_trimmed_raters"
Matrix = tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Criterion:
    """A criterion with its weight among its siblings (``local``) and in the whole (``weight``)."""

    key: str
    name: str
    level: int
    is_lowest: bool
    local: Outside
    weight: Outside


@dataclass(frozen=True)
class Comparison:
    """The pairwise matrix below one criterion (key empty for the first level), raters combined."""

    key: str
    name: str
    size: Outside
    largest_eigenvalue: Outside
    consistency_index: Outside
    consistency_ratio: Outside


@dataclass(frozen=True)
class Rater:
    """One rater: the worst consistency ratio of the rater's own matrices, and the score of doing the project."""

    name: str
    consistency_ratio: Outside
    is_asked_again: bool
    score: Outside
    is_kept: bool  # False for a score that was trimmed


@dataclass(frozen=True)
class Hierarchy:
    """Criteria, each followed by those below it. Without raters' points the score has no value."""

    criteria: tuple[Criterion, ...]
    comparisons: tuple[Comparison, ...]
    raters: tuple[Rater, ...]
    consistency_ratio: Outside  # the worst of the combined matrices
    counted: Outside  # raters whose points make the score
    score: Outside


@dataclass(frozen=True)
class _Answers:
    """What the sheets say: the criteria below each one, and each rater's matrix and points."""

    records: tuple[Any, ...]
    below: Mapping[str, tuple[int, ...]]  # key, empty for the first level → positions of its children
    matrices: Mapping[str, Mapping[str, Matrix]]  # node → rater → matrix
    points: Mapping[str, Mapping[str, tuple[float, float]]]  # rater → lowest criterion → 시행, 미시행


def hierarchy(inputs: Inputs, guideline: Guideline) -> Hierarchy | None:
    """Weights by the principal eigenvector of the combined answers, score by the raters' points.

    Answers of several raters are combined by the geometric mean; an answer that nobody signed is a consensus and
    stands only where no rater answers. Given weights stand in for answers. Each rater's score is Σ weight × 시행 ÷
    (시행 + 미시행); with points, the highest and lowest scores are left out as the pack says, the answers and the
    ratios of points of the raters left are combined by the geometric mean, and the score follows from both.
    ``None`` without the hierarchy, or where some criteria have neither weights nor all their answers.

    The matrix 1 1.25 2.5; 0.8 1 2; 0.4 0.5 1 gives 0.4545, 0.3636, 0.1818 and a ratio of 0.
    """
    answers = _answers(inputs)
    if answers is None or not _is_complete(answers):
        return None
    scores = {rater: _score(answers, [rater]) for rater in answers.points}
    dropped = guideline.figures[TRIMMING].value if TRIMMING in guideline.figures else 0
    kept = trimmed(scores, int(dropped))
    found = _compared(answers, kept)
    local = _local(answers, found)
    weights = global_weights(_parents(answers.records), local)
    ratios = [each.consistency_ratio for each in found.values() if each.consistency_ratio is not None]
    threshold = guideline.figures[THRESHOLD].value if THRESHOLD in guideline.figures else math.inf
    asked_again = raters_to_ask_again(_rater_ratios(answers), threshold)
    return Hierarchy(
        tuple(_criteria(answers, local, weights)),
        tuple(_comparisons(answers, found)),
        tuple(_raters(answers, scores, kept, asked_again)),
        _eigen(max(ratios, default=None), "worst consistency ratio of the combined matrices"),
        _eigen(float(len(kept)), "raters with points, less those left out"),
        _eigen(_score(answers, kept) if kept else None, "Σ weight × share of the points, raters combined"),
    )


def judgement_findings(inputs: Inputs, guideline: Guideline) -> tuple[Finding, ...]:
    """The matrices whose consistency ratio lies above the pack's threshold: their raters are to be asked again."""
    answers = _answers(inputs)
    if answers is None or inputs.ahp_judgements is None or THRESHOLD not in guideline.figures:
        return ()
    threshold = guideline.figures[THRESHOLD].value
    found = []
    for node, by_rater in answers.matrices.items():
        for rater, matrix in by_rater.items():
            ratio = priorities(matrix).consistency_ratio
            if ratio is None or ratio <= threshold:
                continue
            record = next(each for each in inputs.ahp_judgements.records if (each.node, each.rater) == (node, rater))
            place = record.place("value")
            details = {"item": rater or place.sheet, "found": round(ratio, 3), "expected": threshold}
            found.append(Finding("consistency-ratio", place, Grade.WARNING, details))
    return tuple(found)


def _answers(inputs: Inputs) -> _Answers | None:
    if inputs.ahp_hierarchy is None or not inputs.ahp_hierarchy.records:
        return None
    records = inputs.ahp_hierarchy.records
    below: dict[str, tuple[int, ...]] = {}
    for position, record in enumerate(records):
        below[record.parent] = (*below.get(record.parent, ()), position)
    given: dict[str, dict[str, dict[tuple[int, int], float]]] = {}
    for answer in inputs.ahp_judgements.records if inputs.ahp_judgements is not None else ():
        place = {records[position].key: number for number, position in enumerate(below.get(answer.node, ()))}
        if answer.left in place and answer.right in place:
            pair = (place[answer.left], place[answer.right])
            given.setdefault(answer.node, {}).setdefault(answer.rater, {})[pair] = answer.value
    matrices: dict[str, dict[str, Matrix]] = {}
    for node, by_rater in given.items():
        for rater, pairs in by_rater.items():
            count = len(below[node])
            if all((i, j) in pairs or (j, i) in pairs for i in range(count) for j in range(i + 1, count)):
                matrices.setdefault(node, {})[rater] = pairwise_matrix(count, pairs)
    points: dict[str, dict[str, tuple[float, float]]] = {}
    for rating in inputs.ahp_ratings.records if inputs.ahp_ratings is not None else ():
        points.setdefault(rating.rater, {})[rating.criterion] = (rating.implement, rating.not_implement)
    return _Answers(tuple(records), below, matrices, points)


def _is_complete(answers: _Answers) -> bool:
    """Whether every group of criteria has weights, and every rater with points has rated every lowest criterion."""
    for node, children in answers.below.items():
        given = all(answers.records[child].weight is not None for child in children)
        if not given and len(children) > 1 and node not in answers.matrices:
            return False
    lowest = {record.key for record in answers.records if record.key not in answers.below}
    return all(lowest <= set(points) for points in answers.points.values())


def _compared(answers: _Answers, raters: Sequence[str]) -> dict[str, Priorities]:
    """The combined matrix below each criterion, by the raters given; all who answered where none of them did."""
    found = {}
    for node, by_rater in answers.matrices.items():
        signed = {rater: matrix for rater, matrix in by_rater.items() if rater != CONSENSUS}
        chosen = [signed[rater] for rater in raters if rater in signed] or [*signed.values()] or [*by_rater.values()]
        found[node] = priorities(combined_judgements(chosen))
    return found


def _local(answers: _Answers, found: Mapping[str, Priorities]) -> list[float]:
    local = [1.0] * len(answers.records)
    for node, children in answers.below.items():
        given = [answers.records[child].weight for child in children]
        if all(weight is not None for weight in given):
            weights: Sequence[float] = given
        elif node in found:
            weights = found[node].weights
        else:
            weights = (1.0,)
        for child, weight in zip(children, weights, strict=True):
            local[child] = weight
    return local


def _parents(records: Sequence[Any]) -> list[int | None]:
    position = {record.key: number for number, record in enumerate(records)}
    return [position.get(record.parent) for record in records]


def _score(answers: _Answers, raters: Sequence[str]) -> float:
    """The score of some raters: their weights, and the geometric mean of their ratios of points."""
    weights = global_weights(_parents(answers.records), _local(answers, _compared(answers, raters)))
    lowest = [number for number, record in enumerate(answers.records) if record.key not in answers.below]
    ratios = []
    for number in lowest:
        product = 1.0
        for rater in raters:
            implement, not_implement = answers.points[rater][answers.records[number].key]
            product *= implement / not_implement
        ratios.append(product ** (1 / len(raters)))
    return project_score([weights[number] for number in lowest], ratios, [1.0] * len(lowest))


def _rater_ratios(answers: _Answers) -> dict[str, float | None]:
    """Each rater's worst consistency ratio; ``None`` for one who rated but compared nothing."""
    ratios: dict[str, float | None] = dict.fromkeys(answers.points)
    for by_rater in answers.matrices.values():
        for rater, matrix in by_rater.items():
            ratio = priorities(matrix).consistency_ratio
            if rater != CONSENSUS and ratio is not None:
                ratios[rater] = max(ratio, ratios.get(rater) or 0.0)
    return ratios


def _criteria(answers: _Answers, local: Sequence[float], weights: Sequence[float]) -> Iterator[Criterion]:
    waiting = [(position, 1) for position in reversed(answers.below[""])]
    while waiting:
        position, level = waiting.pop()
        record = answers.records[position]
        waiting += [(child, level + 1) for child in reversed(answers.below.get(record.key, ()))]
        yield Criterion(
            record.key,
            record.name,
            level,
            record.key not in answers.below,
            _eigen(local[position], "weight among the criteria below the same one"),
            _eigen(weights[position], "product of the weights from the first level down"),
        )


def _comparisons(answers: _Answers, found: Mapping[str, Priorities]) -> Iterator[Comparison]:
    names = {record.key: record.name for record in answers.records}
    for node in answers.below:
        if node in found:
            each, size = found[node], len(answers.below[node])
            words = f"random index of {size} criteria {SAATY_RANDOM_INDEX[min(size, len(SAATY_RANDOM_INDEX)) - 1]}"
            yield Comparison(
                node,
                names.get(node, ""),
                _eigen(float(size), "number of criteria"),
                _eigen(each.largest_eigenvalue, "principal eigenvalue"),
                _eigen(each.consistency_index, "(λmax − n) ÷ (n − 1)"),
                _eigen(each.consistency_ratio, words),
            )


def _raters(
    answers: _Answers, scores: Mapping[str, float], kept: Sequence[str], asked_again: Sequence[str]
) -> Iterator[Rater]:
    for rater, ratio in _rater_ratios(answers).items():
        yield Rater(
            rater,
            _eigen(ratio, "worst consistency ratio of the rater"),
            rater in asked_again,
            _eigen(scores.get(rater), "Σ weight × share of the points"),
            rater in kept,
        )


def _eigen(value: float | None, words: str) -> Outside:
    return Outside(OutsideKind.EIGENVECTOR, value, "", words)

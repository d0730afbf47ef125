"""The study's hierarchy of criteria (AHP): weights from pairwise answers, the score from raters' points."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from feasibility.appraisal.answers import Answers, answers_of
from feasibility.appraisal.combination import compared, local_weights, score, score_of, shares
from feasibility.appraisal.multicriteria import (
    SAATY_RANDOM_INDEX,
    Priorities,
    global_weights,
    raters_to_ask_again,
    trimmed,
)
from feasibility.appraisal.score_sensitivity import MovedWeight, moved_scores
from feasibility.descriptions import Outside, OutsideKind
from feasibility.guidelines import Guideline
from feasibility.inputs import Inputs

THRESHOLD, TRIMMING = "consistency_ratio_threshold", "ahp_trimmed_raters"
COMBINATION, STEP = "ahp_combines_judgements", "ahp_weight_step"


@dataclass(frozen=True)
class Criterion:
    """A criterion with its weight among its siblings (``local``) and in the whole (``weight``).

    ``other_weight`` is that of the other way to combine raters. ``share`` and ``contribution`` stand for a lowest
    criterion with points: what doing the project gets of them, and that × the weight; else they have no value.
    """

    key: str
    name: str
    level: int
    is_lowest: bool
    local: Outside
    weight: Outside
    other_weight: Outside
    share: Outside
    contribution: Outside


@dataclass(frozen=True)
class Comparison:
    """The pairwise matrix below one criterion (key empty for the first level), raters combined."""

    key: str
    name: str
    size: Outside
    largest_eigenvalue: Outside
    consistency_index: Outside
    random_index: Outside
    consistency_ratio: Outside


@dataclass(frozen=True)
class Rater:
    """One rater: the consistency ratio of each own matrix and the worst, and the score of doing the project."""

    name: str
    ratios: Mapping[str, Outside]  # by the criterion above; empty for one who compared nothing
    consistency_ratio: Outside
    is_asked_again: bool
    score: Outside
    is_kept: bool  # False for a score that was trimmed


@dataclass(frozen=True)
class Hierarchy:
    """Criteria, each followed by those below it. Without raters' points the scores have no value."""

    criteria: tuple[Criterion, ...]
    comparisons: tuple[Comparison, ...]
    raters: tuple[Rater, ...]
    consistency_ratio: Outside  # the worst of the combined matrices
    combines_judgements: bool  # else priorities; the other way stands beside it
    compared: Outside  # raters with answers of their own
    counted: Outside  # raters whose points make the score
    left_out: Outside  # raters whose points are trimmed
    asked_again: Outside  # raters above the threshold of consistency
    score: Outside
    other_score: Outside
    moved: tuple[MovedWeight, ...]  # none without a score
    lowest_score: Outside  # of the moved ones
    highest_score: Outside


def hierarchy(inputs: Inputs, guideline: Guideline) -> Hierarchy | None:
    """Weights by the principal eigenvector of the raters' answers, score by their points.

    Answers of several raters are combined by the geometric mean of their judgements, or of their priorities where the
    guideline's figure ``ahp_combines_judgements`` is 0; an answer that nobody signed is a consensus and stands only
    where no rater answers. Given weights stand in for answers. Each rater's score is Σ weight × 시행 ÷ (시행 + 미시행);
    with points, the highest and lowest scores are left out as the pack says (nobody where none would be left), and the
    ratios of points of the raters left are combined by the geometric mean. ``None`` without the hierarchy, or where
    some criteria have neither weights nor all their answers.

    The matrix 1 1.25 2.5; 0.8 1 2; 0.4 0.5 1 gives 0.4545, 0.3636, 0.1818 and a ratio of 0.
    """
    answers = answers_of(inputs)
    if answers is None or not answers.is_complete():
        return None
    by_judgements = _figure(guideline, COMBINATION, 1.0) != 0
    scores = {rater: score(answers, [rater], by_judgements=by_judgements) for rater in answers.points}
    kept = trimmed(scores, int(_figure(guideline, TRIMMING, 0.0)))
    local = local_weights(answers, kept, by_judgements=by_judgements)
    other = local_weights(answers, kept, by_judgements=not by_judgements)
    weights, other_weights = (global_weights(answers.parents, each) for each in (local, other))
    found = compared(answers, kept)
    ratios = [each.consistency_ratio for each in found.values() if each.consistency_ratio is not None]
    given = shares(answers, kept) if kept else {}
    moved = moved_scores(answers, local, given, _figure(guideline, STEP, 0.0)) if kept else ()
    moved_values = [each.score.value for each in moved if each.score.value is not None]
    raters = tuple(_raters(answers, scores, kept, _figure(guideline, THRESHOLD, math.inf)))
    sums = "Σ weight × share of the points, raters combined"
    return Hierarchy(
        tuple(_criteria(answers, local, (weights, other_weights), given)),
        tuple(_comparisons(answers, found)),
        raters,
        _eigen(max(ratios, default=None), "worst consistency ratio of the combined matrices"),
        by_judgements,
        _eigen(float(len(answers.compared_by)), "raters with pairwise answers"),
        _eigen(float(len(kept)), "raters with points, less those left out"),
        _eigen(float(len(scores) - len(kept)), "raters with the highest and lowest scores, left out"),
        _eigen(float(sum(rater.is_asked_again for rater in raters)), "raters above the threshold"),
        _eigen(score_of(weights, given) if kept else None, sums),
        _eigen(score_of(other_weights, given) if kept else None, sums),
        moved,
        _eigen(min(moved_values, default=None), "lowest score with a weight moved"),
        _eigen(max(moved_values, default=None), "highest score with a weight moved"),
    )


def _figure(guideline: Guideline, key: str, default: float) -> float:
    return guideline.figures[key].value if key in guideline.figures else default


def _criteria(
    answers: Answers,
    local: Sequence[float],
    weights: tuple[Sequence[float], Sequence[float]],
    given: Mapping[int, float],
) -> Iterator[Criterion]:
    product = "product of the weights from the first level down"
    waiting = [(position, 1) for position in reversed(answers.below[""])]
    while waiting:
        position, level = waiting.pop()
        record, share = answers.records[position], given.get(position)
        waiting += [(child, level + 1) for child in reversed(answers.below.get(record.key, ()))]
        yield Criterion(
            record.key,
            record.name,
            level,
            record.key not in answers.below,
            _eigen(local[position], "weight among the criteria below the same one"),
            _eigen(weights[0][position], product),
            _eigen(weights[1][position], f"{product}, raters combined the other way"),
            _eigen(share, "share of the points, raters combined by the geometric mean of their ratios"),
            _eigen(None if share is None else weights[0][position] * share, "weight × share of the points"),
        )


def _comparisons(answers: Answers, found: Mapping[str, Priorities]) -> Iterator[Comparison]:
    names = {record.key: record.name for record in answers.records}
    for node in answers.below:
        if node in found:
            each, size = found[node], len(answers.below[node])
            index = SAATY_RANDOM_INDEX[size - 1] if size <= len(SAATY_RANDOM_INDEX) else None
            yield Comparison(
                node,
                names.get(node, ""),
                _eigen(float(size), "number of criteria"),
                _eigen(each.largest_eigenvalue, "principal eigenvalue"),
                _eigen(each.consistency_index, "(λmax − n) ÷ (n − 1)"),
                _eigen(index, f"random index of {size} criteria, Saaty (2005)"),
                _eigen(each.consistency_ratio, "consistency index ÷ random index"),
            )


def _raters(answers: Answers, scores: Mapping[str, float], kept: Sequence[str], threshold: float) -> Iterator[Rater]:
    for rater in dict.fromkeys((*answers.points, *answers.compared_by)):
        ratios = answers.ratios(rater)
        worst = max((ratio for ratio in ratios.values() if ratio is not None), default=None)
        yield Rater(
            rater,
            {node: _eigen(ratio, "consistency ratio of the rater's matrix") for node, ratio in ratios.items()},
            _eigen(worst, "worst consistency ratio of the rater"),
            bool(raters_to_ask_again({rater: worst}, threshold)),
            _eigen(scores.get(rater), "Σ weight × share of the points"),
            rater in kept,
        )


def _eigen(value: float | None, words: str) -> Outside:
    return Outside(OutsideKind.EIGENVECTOR, value, "", words)

"""Several raters' answers as one: by their judgements or by their priorities; and the score that follows."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from feasibility.appraisal.answers import CONSENSUS, Answers, Matrix
from feasibility.appraisal.multicriteria import (
    Priorities,
    combined_judgements,
    combined_priorities,
    global_weights,
    priorities,
    project_score,
)

DIGITS = 12


def compared(answers: Answers, raters: Sequence[str]) -> dict[str, Priorities]:
    """The matrix below each criterion, the geometric mean of the raters' own."""
    return {
        node: priorities(combined_judgements(chosen_matrices(by_rater, raters)))
        for node, by_rater in answers.matrices.items()
    }


def chosen_matrices(by_rater: Mapping[str, Matrix], raters: Sequence[str]) -> list[Matrix]:
    """The matrices that count: of the raters given; of all who answered where none of them did; else the consensus."""
    signed = {rater: matrix for rater, matrix in by_rater.items() if rater != CONSENSUS}
    return [signed[rater] for rater in raters if rater in signed] or [*signed.values()] or [*by_rater.values()]


def local_weights(answers: Answers, raters: Sequence[str], *, by_judgements: bool) -> list[float]:
    """The weight of each criterion among its siblings; given weights stand in for answers.

    ``by_judgements`` takes the eigenvector of the geometric mean of the answers, else the geometric mean of the
    eigenvectors, scaled to add up to 1. Both are the same for one rater, for consistent raters, and for three criteria
    or fewer, where the eigenvector is the geometric mean of the rows. Source: E. Forman and K. Peniwati, Aggregating
    individual judgments and priorities with the analytic hierarchy process (1998).
    """
    local = [1.0] * len(answers.records)
    for node, children in answers.below.items():
        given = [answers.records[child].weight for child in children]
        weights: Sequence[float] = (1.0,)
        if all(weight is not None for weight in given):
            weights = given
        elif node in answers.matrices:
            matrices = chosen_matrices(answers.matrices[node], raters)
            if by_judgements:
                weights = priorities(combined_judgements(matrices)).weights
            else:
                weights = combined_priorities([priorities(matrix).weights for matrix in matrices])
        for child, weight in zip(children, weights, strict=True):
            local[child] = weight
    return local


def shares(answers: Answers, raters: Sequence[str]) -> dict[int, float]:
    """What doing the project gets of the points on each lowest criterion, 0 to 1: raters' ratios by geometric mean.

    Points of 8 to 2 and of 4 to 4 are ratios of 4 and 1: √4 = 2, a share of 2/3.
    """
    found = {}
    for number in answers.lowest:
        key = answers.records[number].key
        logarithms = [math.log(answers.points[rater][key][0] / answers.points[rater][key][1]) for rater in raters]
        ratio = math.exp(math.fsum(logarithms) / len(logarithms))
        found[number] = ratio / (1 + ratio)
    return found


def score(answers: Answers, raters: Sequence[str], *, by_judgements: bool) -> float:
    """The score of doing the project by the raters given: Σ weight × share over the lowest criteria, 0 to 1."""
    weights = global_weights(answers.parents, local_weights(answers, raters, by_judgements=by_judgements))
    return score_of(weights, shares(answers, raters))


def score_of(weights: Sequence[float], given: Mapping[int, float]) -> float:
    """Σ weight × share; without the noise of the last digits, which must not decide at a pass mark."""
    own = [weights[number] for number in given]
    return round(project_score(own, list(given.values()), [1 - share for share in given.values()]), DIGITS)

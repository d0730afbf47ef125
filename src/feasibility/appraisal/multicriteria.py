"""Judgements in numbers: pairwise comparison (AHP), and the ranking of options by several criteria.

Public functions outside the graph: eigenvectors, rankings and samples are no cell formulas. A matrix is a sequence of
rows; a table of options is a row an option and a column a criterion, in which more is better.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Table = Sequence[Sequence[float]]

# Saaty's random index, the average consistency index of random reciprocal matrices of 1 to 15 criteria: T. L. Saaty,
# Theory and Applications of the Analytic Network Process (2005), p. 31.
SAATY_RANDOM_INDEX = (0.0, 0.0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59)
# Reciprocals that people write with two places, 0.14 for 1/7, are within 3 % of one.
RECIPROCAL_TOLERANCE = 0.03
# How many weightings stand for all of them.
WEIGHTINGS = 32768
EQUAL = 1e-9


@dataclass(frozen=True)
class Priorities:
    """What a pairwise matrix says: weights that add up to 1, and how far its answers agree with each other.

    ``consistency_index`` is (λmax − n) ÷ (n − 1); ``consistency_ratio`` is that index over the random index of the
    same size, 0 for one or two criteria and ``None`` beyond the table's 15.
    """

    weights: tuple[float, ...]
    largest_eigenvalue: float
    consistency_index: float
    consistency_ratio: float | None


def pairwise_matrix(count: int, answers: Mapping[tuple[int, int], float]) -> tuple[tuple[float, ...], ...]:
    """The reciprocal matrix of ``count`` criteria from one answer a pair.

    ``answers[i, j]`` is how many times more important criterion i is than j; j against i is its reciprocal. Raises
    ``ValueError`` when a pair has no answer, or one that is not above 0.

    >>> pairwise_matrix(2, {(0, 1): 4.0})
    ((1.0, 4.0), (0.25, 1.0))
    """
    rows = [[1.0] * count for _ in range(count)]
    for i in range(count):
        for j in range(i + 1, count):
            given, reverse = answers.get((i, j)), answers.get((j, i))
            if given is None and reverse is None:
                raise ValueError(f"criteria {i} and {j} are not compared")
            value = given if given is not None else 1 / reverse if reverse else 0.0
            if not value > 0:
                raise ValueError(f"criteria {i} and {j} are compared by {value!r}, which is not above 0")
            rows[i][j], rows[j][i] = value, 1 / value
    return tuple(tuple(row) for row in rows)


def is_reciprocal(matrix: Table, tolerance: float = RECIPROCAL_TOLERANCE) -> bool:
    """Whether a(i, j) × a(j, i) = 1 everywhere, within a relative tolerance for values written with two places.

    >>> is_reciprocal([[1, 3], [0.33, 1]]), is_reciprocal([[1, 3], [3, 1]])
    (True, False)
    """
    values = _square(matrix)
    return bool(np.all(np.abs(values * values.T - 1) <= tolerance))


def priorities(matrix: Table) -> Priorities:
    """The principal right eigenvector of a reciprocal matrix, and its consistency.

    Raises ``ValueError`` for a matrix that is not square, positive and reciprocal. Source: T. L. Saaty, Decision making
    with the analytic hierarchy process (2008).

    >>> found = priorities([[1, 1.25, 2.5], [0.8, 1, 2], [0.4, 0.5, 1]])
    >>> [round(weight, 4) for weight in found.weights], abs(round(found.consistency_ratio, 9))
    ([0.4545, 0.3636, 0.1818], 0.0)
    """
    values = _square(matrix)
    if not is_reciprocal(matrix):
        raise ValueError("a pairwise matrix is reciprocal: a(j, i) = 1 ÷ a(i, j)")
    count = len(values)
    weights = np.full(count, 1 / count)
    for _ in range(10_000):
        following = values @ weights
        following /= following.sum()
        still = bool(np.max(np.abs(following - weights)) < 1e-15)
        weights = following
        if still:
            break
    eigenvalue = float(np.mean(values @ weights / weights))
    # Rounding may leave λmax a hair below n, which is its least value.
    index = max(0.0, (eigenvalue - count) / (count - 1)) if count > 1 else 0.0
    return Priorities(tuple(map(float, weights)), eigenvalue, index, _ratio(index, count))


def _ratio(index: float, count: int) -> float | None:
    if count > len(SAATY_RANDOM_INDEX):
        return None
    random = SAATY_RANDOM_INDEX[count - 1]
    return index / random if random else 0.0


def combined_judgements(matrices: Sequence[Table]) -> tuple[tuple[float, ...], ...]:
    """Several raters' matrices as one: the geometric mean of each answer, which keeps the matrix reciprocal.

    Source: J. Aczél and T. L. Saaty, Procedures for synthesizing ratio judgements (1983). Raises ``ValueError`` for
    none, or for matrices of different sizes.

    >>> combined_judgements([[[1, 2], [0.5, 1]], [[1, 8], [0.125, 1]]])
    ((1.0, 4.0), (0.25, 1.0))
    """
    if not matrices or len({len(matrix) for matrix in matrices}) != 1:
        raise ValueError("judgements are combined from one or more matrices of one size")
    logarithms = np.log(np.array([_square(matrix) for matrix in matrices]))
    mean = np.exp(logarithms.mean(axis=0))
    return tuple(tuple(round(float(value), 15) for value in row) for row in mean)


def combined_priorities(weights: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """Several raters' weights as one: their geometric mean, scaled to add up to 1.

    >>> [round(weight, 4) for weight in combined_priorities([(0.2, 0.8), (0.8, 0.2)])]
    [0.5, 0.5]
    """
    if not weights or any(not weight > 0 for given in weights for weight in given):
        raise ValueError("priorities are combined from one or more lists of weights above 0")
    mean = np.exp(np.log(np.array(weights, dtype=np.float64)).mean(axis=0))
    return tuple(map(float, mean / mean.sum()))


def raters_to_ask_again(ratios: Mapping[str, float | None], threshold: float) -> tuple[str, ...]:
    """The raters whose consistency ratio lies above the threshold, in the order given.

    >>> raters_to_ask_again({"A": 0.02, "B": 0.31}, 0.15)
    ('B',)
    """
    return tuple(rater for rater, ratio in ratios.items() if ratio is not None and ratio > threshold)


def trimmed(scores: Mapping[str, float], dropped: int) -> tuple[str, ...]:
    """The raters left when the ``dropped`` highest and as many lowest scores are taken out; all where none would be.

    >>> trimmed({"A": 0.4, "B": 0.9, "C": 0.5}, 1)
    ('C',)
    >>> trimmed({"A": 0.4, "B": 0.9}, 1)
    ('A', 'B')
    """
    if dropped < 1 or len(scores) <= 2 * dropped:
        return tuple(scores)
    ranked = sorted(scores, key=lambda rater: scores[rater])
    kept = set(ranked[dropped:-dropped])
    return tuple(rater for rater in scores if rater in kept)


def global_weights(parents: Sequence[int | None], local: Sequence[float]) -> tuple[float, ...]:
    """The weight of each criterion in the whole: its own among its siblings × that of every criterion above it.

    ``parents[i]`` is the position of the criterion above i, ``None`` on the first level; any depth. Raises
    ``ValueError`` for a cycle.

    >>> global_weights([None, None, 0, 0], [0.5, 0.5, 0.25, 0.75])
    (0.5, 0.5, 0.125, 0.375)
    """
    result = []
    for position, own in enumerate(local):
        weight, above = own, parents[position]
        for _ in parents:
            if above is None:
                break
            weight, above = weight * local[above], parents[above]
        if above is not None:
            raise ValueError(f"criterion {position} stands below itself")
        result.append(weight)
    return tuple(result)


def project_score(weights: Sequence[float], implement: Sequence[float], not_implement: Sequence[float]) -> float:
    """The overall score of doing the project: Σ weight × implement ÷ (implement + not implement).

    ``weights`` are those of the lowest criteria and add up to 1; the points of both are above 0. It lies between 0
    and 1; not doing it scores the rest. Raises ``ValueError`` for lists of different lengths.

    >>> round(project_score([0.6, 0.4], [6, 3], [3, 6]), 4)
    0.5333
    """
    parts = zip(weights, implement, not_implement, strict=True)
    return math.fsum(weight * yes / (yes + no) for weight, yes, no in parts)


def weighted_sums(scores: Table, weights: Sequence[float]) -> tuple[float, ...]:
    """Σ weight × score of each option.

    >>> weighted_sums([[90, 55], [60, 95]], [0.5, 0.5])
    (72.5, 77.5)
    """
    return tuple(math.fsum(score * weight for score, weight in zip(row, weights, strict=True)) for row in scores)


def ranks(values: Sequence[float]) -> tuple[int, ...]:
    """The rank of each value, the highest first; equal values share the better rank.

    >>> ranks([75.5, 73.5, 75.5])
    (1, 3, 1)
    """
    return tuple(1 + sum(other > value + EQUAL for other in values) for value in values)


def closeness_to_ideal(scores: Table, weights: Sequence[float]) -> tuple[float, ...]:
    """TOPSIS: how near each option is to the best of every criterion, away from the worst; 1 is the best itself.

    Scores are divided by their column's length and weighted; closeness = distance to the worst ÷ (distance to the best
    + distance to the worst). Where all options are the same everyone is at 1. Source: C. L. Hwang and K. Yoon, Multiple
    Attribute Decision Making (1981).

    >>> closeness_to_ideal([[3, 4], [0, 0]], [0.5, 0.5])
    (1.0, 0.0)
    """
    values = np.array(scores, dtype=np.float64)
    lengths = np.sqrt((values**2).sum(axis=0))
    scaled = values / np.where(lengths > 0, lengths, 1.0) * np.array(weights, dtype=np.float64)
    to_best = np.sqrt(((scaled - scaled.max(axis=0)) ** 2).sum(axis=1))
    to_worst = np.sqrt(((scaled - scaled.min(axis=0)) ** 2).sum(axis=1))
    both = to_best + to_worst
    return tuple(map(float, np.where(both > 0, to_worst / np.where(both > 0, both, 1.0), 1.0)))


def weightings(criteria: int, count: int = WEIGHTINGS) -> Any:
    """Weightings spread evenly over all that are admissible (each ≥ 0, adding up to 1), a row each; always the same.

    Points of Halton's sequence (1960) break the whole into parts, so that every region of the simplex gets its share.

    >>> weightings(3, 4).sum(axis=1).round(12).tolist()
    [1.0, 1.0, 1.0, 1.0]
    """
    left = np.ones(count)
    parts = []
    for position, base in enumerate(_primes(criteria - 1)):
        part = left * (1 - (1 - _reversed_digits(base, count)) ** (1 / (criteria - 1 - position)))
        parts.append(part)
        left = left - part
    return np.stack([*parts, left], axis=1)


def _primes(count: int) -> list[int]:
    found: list[int] = []
    number = 2
    while len(found) < count:
        if all(number % prime for prime in found):
            found.append(number)
        number += 1
    return found


def _reversed_digits(base: int, count: int) -> Any:
    """The numbers 1, 2, … with their digits mirrored behind the point (van der Corput)."""
    left, share = np.arange(1, count + 1), 1.0
    result = np.zeros(count)
    while left.any():
        share /= base
        result += share * (left % base)
        left = left // base
    return result


def first_rank_acceptability(scores: Table, count: int = WEIGHTINGS) -> tuple[float, ...]:
    """The share of all admissible weightings under which each option has the highest weighted sum; ties are split.

    Source: R. Lahdelma and P. Salminen, SMAA-2 (2001), with certain scores and no preference known.

    >>> [round(share, 3) for share in first_rank_acceptability([[1, 0], [0, 1]])]
    [0.5, 0.5]
    """
    # Criteria in an order of their own, so that the order of the sheet does not change the sample.
    columns = sorted(zip(*scores, strict=True))
    totals = weightings(len(columns), count) @ np.array(columns, dtype=np.float64)
    first = totals >= totals.max(axis=1, keepdims=True) - EQUAL
    return tuple(map(float, (first / first.sum(axis=1, keepdims=True)).mean(axis=0)))


def _square(matrix: Iterable[Sequence[float]]) -> Any:
    values = np.array([list(row) for row in matrix], dtype=np.float64)
    if values.ndim != 2 or values.shape[0] != values.shape[1] or not (values > 0).all():
        raise ValueError("a pairwise matrix is square and holds numbers above 0")
    return values

"""How far the AHP score moves when the weight of a criterion of the first level is moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from feasibility.appraisal.answers import Answers
from feasibility.appraisal.combination import DIGITS, score_of
from feasibility.appraisal.multicriteria import global_weights
from feasibility.descriptions import Outside, OutsideKind


@dataclass(frozen=True)
class MovedWeight:
    """One criterion's weight moved by a step, the others in proportion: its weight then, and the score."""

    key: str
    name: str
    is_raised: bool
    weight: Outside
    score: Outside


def moved_scores(
    answers: Answers, local: Sequence[float], given: Mapping[int, float], step: float
) -> tuple[MovedWeight, ...]:
    """The score with each weight of the first level a step higher and a step lower, within 0 and 1.

    Below a single top criterion the first level is the first one with several. ``given`` are the shares of the points
    (``combination.shares``). Nothing where one criterion holds all the weight.

    Weights of 0.6 and 0.4 with scores of 0.7 and 0.5 give 0.62; with 0.7 and 0.3 they give 0.64.
    """
    level = answers.below[""]
    while len(level) == 1 and answers.records[level[0]].key in answers.below:
        level = answers.below[answers.records[level[0]].key]
    if any(local[position] >= 1 for position in level):
        return ()
    own = {position: _own_score(answers, local, given, level, position) for position in level}
    whole = score_of(global_weights(answers.parents, local), given)
    found = []
    for position in level:
        others = (whole - local[position] * own[position]) / (1 - local[position])
        for is_raised, moved in ((True, min(1.0, local[position] + step)), (False, max(0.0, local[position] - step))):
            found.append(
                MovedWeight(
                    answers.records[position].key,
                    answers.records[position].name,
                    is_raised,
                    Outside(OutsideKind.EIGENVECTOR, moved, "", "weight moved by a step, within 0 and 1"),
                    Outside(
                        OutsideKind.EIGENVECTOR,
                        round(moved * own[position] + (1 - moved) * others, DIGITS),
                        "",
                        "Σ weight × share of the points, the other weights in proportion",
                    ),
                )
            )
    return tuple(found)


def _own_score(
    answers: Answers, local: Sequence[float], given: Mapping[int, float], level: Sequence[int], position: int
) -> float:
    """The score of one criterion alone: all the weight of the level on it."""
    alone = [float(number == position) if number in level else weight for number, weight in enumerate(local)]
    return score_of(global_weights(answers.parents, alone), given)

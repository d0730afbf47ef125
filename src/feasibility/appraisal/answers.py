"""What raters answered: the criteria below each one, each rater's pairwise matrices and points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from feasibility.appraisal.multicriteria import pairwise_matrix, priorities
from feasibility.inputs import Inputs

# The rater of the answers that nobody signed: a consensus.
CONSENSUS = ""
Matrix = tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Answers:
    """The sheets of the AHP. The empty key stands for the first level."""

    records: tuple[Any, ...]
    below: Mapping[str, tuple[int, ...]]  # key → positions of the criteria below it
    matrices: Mapping[str, Mapping[str, Matrix]]  # key → rater → matrix of the criteria below it
    points: Mapping[str, Mapping[str, tuple[float, float]]]  # rater → lowest criterion → 시행, 미시행

    @property
    def parents(self) -> list[int | None]:
        """The position of the criterion above each one; ``None`` on the first level."""
        position = {record.key: number for number, record in enumerate(self.records)}
        return [position.get(record.parent) for record in self.records]

    @property
    def lowest(self) -> list[int]:
        """The positions of the criteria with nothing below them."""
        return [number for number, record in enumerate(self.records) if record.key not in self.below]

    @property
    def compared_by(self) -> tuple[str, ...]:
        """The raters who compared, the consensus left out, in the order of the sheet."""
        found = (rater for by_rater in self.matrices.values() for rater in by_rater if rater != CONSENSUS)
        return tuple(dict.fromkeys(found))

    def ratios(self, rater: str) -> dict[str, float | None]:
        """The consistency ratio of each matrix of a rater, by the criterion above; ``None`` beyond the table."""
        return {
            node: priorities(by_rater[rater]).consistency_ratio
            for node, by_rater in self.matrices.items()
            if rater in by_rater
        }

    def is_complete(self) -> bool:
        """Whether every group of criteria has weights, and every rater with points rated every lowest criterion."""
        for node, children in self.below.items():
            given = all(self.records[child].weight is not None for child in children)
            if not given and len(children) > 1 and node not in self.matrices:
                return False
        lowest = {self.records[number].key for number in self.lowest}
        return all(lowest <= set(points) for points in self.points.values())


def answers_of(inputs: Inputs) -> Answers | None:
    """The answers of a study; ``None`` without criteria. A matrix in which a pair is missing is left out."""
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
    return Answers(tuple(records), below, matrices, points)

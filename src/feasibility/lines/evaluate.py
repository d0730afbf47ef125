"""Evaluation by cases: the same graph with some inputs overridden, many cases at once.

The case axis is the last one in memory. Lines that no overridden input reaches are not computed again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from feasibility.lines.line import LEAF, Line
from feasibility.lines.operation import Array


def order(targets: Sequence[Line]) -> list[Line]:
    """Every line the targets depend on, operands before what uses them, the targets included."""
    seen: set[int] = set()
    result: list[Line] = []
    for target in targets:
        waiting: list[tuple[Line, bool]] = [(target, False)]
        while waiting:
            line, ready = waiting.pop()
            if ready:
                result.append(line)
            elif id(line) not in seen:
                seen.add(id(line))
                waiting.append((line, True))
                waiting.extend((operand, False) for operand in reversed(line.operands))
    return result


def evaluate(targets: Sequence[Line], overrides: Mapping[Line, Array]) -> list[Array]:
    """The values of some lines when leaves are overridden.

    ``overrides`` gives each leaf an array that broadcasts to its ``(row, year)`` with the cases last. Returns one
    ``(row, year, case)`` array a target, with one case where no override reaches it.

    >>> import numpy as np
    >>> from feasibility.lines import Frame, Years, leaf
    >>> frame = Frame(Years(2027, 2028))
    >>> price = leaf(frame, 3, unit="원")
    >>> evaluate([price * price], {price: np.array([2.0, 5.0]).reshape(1, 1, 2)})[0].ravel().tolist()
    [4.0, 25.0]
    """
    given: dict[int, Array] = {}
    for line, numbers in overrides.items():
        if line.operation is not LEAF:
            raise ValueError(f"only an input can be overridden, not {line!r}")
        array = np.asarray(numbers, dtype=np.float64)
        if array.ndim != 3:
            raise ValueError(f"an override is (row, year, case), not {array.ndim}-dimensional")
        rows, years, _ = line.values.shape
        if array.shape[0] not in {1, rows} or array.shape[1] not in {1, years}:
            raise ValueError(
                f"an override of shape {array.shape} does not fit the {rows} × {years} numbers of {line!r}"
            )
        given[id(line)] = np.broadcast_to(array, (rows, years, array.shape[2]))
    counts = {array.shape[2] for array in given.values()} - {1}
    if len(counts) > 1:
        raise ValueError(
            f"the overrides have {' and '.join(map(str, sorted(counts)))} cases: each must have as many, or 1"
        )
    changed: dict[int, Array] = {}
    for line in order(targets):
        if id(line) in given:
            changed[id(line)] = given[id(line)]
        elif any(id(operand) in changed for operand in line.operands):
            operands = (changed.get(id(operand), operand.values) for operand in line.operands)
            with np.errstate(all="ignore"):
                changed[id(line)] = line.operation.values(line.parameters, *operands)
    return [changed.get(id(target), target.values) for target in targets]

"""From the rows of one table to those of another: by, of, one row, stacked rows, named rows, each its own line."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np

from feasibility.lines.axis import Keys
from feasibility.lines.operation import Array, Formula, Operation, Position


def _incidence(keys: Keys) -> Array:
    """A matrix with a 1 where a source row names a target row, shape (target, source)."""
    matrix = np.zeros((len(keys.target), len(keys.source)))
    for source, target in enumerate(keys.positions):
        if target >= 0:
            matrix[target, source] = 1.0
    return matrix


def _over_rows(matrix: Array, values: Array) -> Array:
    """A matrix applied along the rows of an array."""
    result: Array = np.tensordot(matrix, values, axes=(1, 0))
    return result


class By(Operation):
    """The sum, for each row of the target, of the rows that name it. Parameters: keys.

    Text is compared by EXACT: SUMIF takes ``A*`` and ``<5`` as patterns, and ``Ab`` as ``ab``.
    """

    name, linear, ranges = "by", (0,), (0,)

    def values(self, parameters: Any, *operands: Array) -> Array:
        return _over_rows(_incidence(parameters), operands[0])

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return (_over_rows(_incidence(parameters).T, gradient),)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        label = at.label(parameters.target, at.row)
        return Formula(f"SUMPRODUCT(EXACT({at.key_column(parameters)},{label})*{at.over_rows(0)})")


class Of(Operation):
    """For each row of the source, the target row that it names, 0 where it names none. Parameters: keys."""

    name, linear, ranges = "of", (0,), (0,)

    def values(self, parameters: Any, *operands: Array) -> Array:
        return _over_rows(_incidence(parameters).T, operands[0])

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return (_over_rows(_incidence(parameters), gradient),)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        labels = at.labels(parameters.target)
        return Formula(f"SUMPRODUCT(EXACT({labels},{at.key(parameters)})*{at.over_rows(0)})")


class IsRow(Operation):
    """1 for the rows whose text names one given row of the target. Parameters: keys, position in the target."""

    name, steps = "is_row", True

    def values(self, parameters: Any, *operands: Array) -> Array:
        keys, position = parameters
        return np.array([float(found == position) for found in keys.positions]).reshape(-1, 1, 1)

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return ()

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        keys, position = parameters
        return Formula(f"IF(EXACT({at.key(keys)},{at.label(keys.target, position)}),1,0)")


class OneRow(Operation):
    """One row of a line, as a line without rows. Parameters: its position."""

    name, linear = "one_row", (0,)

    def values(self, parameters: Any, *operands: Array) -> Array:
        return operands[0][parameters : parameters + 1]

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        passed = np.zeros(operands[0].shape[:2] + gradient.shape[2:])
        passed[parameters : parameters + 1] = gradient
        return (passed,)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return at.operand_in_row(0, parameters)


class Stack(Operation):
    """Lines one below the other as the rows of one axis. Parameters: the number of rows each brings."""

    name, linear = "stack", "all"

    def values(self, parameters: Any, *operands: Array) -> Array:
        years = max(operand.shape[1] for operand in operands)
        cases = max(operand.shape[2] for operand in operands)
        return np.concatenate(
            [np.broadcast_to(operand, (rows, years, cases)) for operand, rows in zip(operands, parameters, strict=True)]
        )

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        starts = np.cumsum((0, *parameters))
        return tuple(gradient[start:stop] for start, stop in itertools.pairwise(starts))

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        row = at.row
        for index, rows in enumerate(parameters):
            if row < rows:
                return at.operand_in_row(index, row)
            row -= rows
        raise ValueError("a stack was asked for a row it does not have")


class SumOfNamed(Operation):
    """For each row, the sum of the rows it names: the base of a share. Parameters: a tuple of positions a row."""

    name, linear, ranges = "sum_of_named", (0,), (0,)

    def _matrix(self, parameters: Any, width: int) -> Array:
        matrix = np.zeros((len(parameters), width))
        for row, named in enumerate(parameters):
            matrix[row, list(named)] = 1.0
        return matrix

    def values(self, parameters: Any, *operands: Array) -> Array:
        return _over_rows(self._matrix(parameters, operands[0].shape[0]), operands[0])

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return (_over_rows(self._matrix(parameters, operands[0].shape[0]).T, gradient),)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        named = parameters[at.row]
        return Formula(f"SUM({at.over_some_rows(0, named)})") if named else Formula("0")


class Each(Operation):
    """Each row from a line of its own, as its basis says. Parameters: the operand of each row, −1 for none (0)."""

    name, linear = "each", "all"

    def values(self, parameters: Any, *operands: Array) -> Array:
        shape = np.broadcast_shapes(*(operand.shape for operand in operands), (len(parameters), 1, 1))
        result = np.zeros(shape)
        for row, index in enumerate(parameters):
            if index >= 0:
                operand = operands[index]
                result[row] = operand[row if operand.shape[0] > 1 else 0]
        return result

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        chosen = np.array(parameters).reshape(-1, 1, 1)
        return tuple(np.where(chosen == index, gradient, 0.0) for index in range(len(operands)))

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        index = parameters[at.row]
        return at.operand(index) if index >= 0 else Formula("0")


BY, OF, IS_ROW, ONE_ROW, STACK, SUM_OF_NAMED, EACH = By(), Of(), IsRow(), OneRow(), Stack(), SumOfNamed(), Each()

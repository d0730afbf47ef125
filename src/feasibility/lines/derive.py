"""The derivative of one number by every input cell, in one backward pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from feasibility.lines.evaluate import order
from feasibility.lines.line import LEAF, Line
from feasibility.lines.operation import Array


@dataclass(frozen=True, slots=True, eq=False)
class Derivatives:
    """``by_leaf`` holds, for each leaf with a derivative, its array in the leaf's shape ``(row, year)``;

    ``stepwise`` the leaves that reach the number only through comparisons, counts, lags or choices: their
    derivative says nothing, so they are moved by a step instead of ranked.
    """

    by_leaf: Mapping[Line, Array]
    stepwise: tuple[Line, ...]


def derive(output: Line) -> Derivatives:
    """The derivatives of a single number (no rows, no years) by every leaf it depends on, in the base case.

    Where two branches tie (a maximum of equal numbers) the derivative is that of one side. Raises ``ValueError``
    when the output has rows or years, or does not exist.

    >>> from feasibility.lines import Frame, Years, leaf
    >>> frame = Frame(Years(2027, 2028))
    >>> price, amount = leaf(frame, 3, unit="원/개"), leaf(frame, 4, unit="개")
    >>> float(derive(price * amount).by_leaf[price][0, 0])
    4.0
    """
    if output.values.shape[:2] != (1, 1):
        raise ValueError(f"a derivative needs a single number, not {output!r}")
    if np.isnan(output.values).any():
        raise ValueError("a number that does not exist has no derivative")
    lines = order([output])
    gradients: dict[int, Array] = {id(output): np.ones((1, 1, 1))}
    for line in reversed(lines):
        gradient = gradients.get(id(line))
        if gradient is None or not line.operands:
            continue
        full = np.broadcast_to(gradient, line.values.shape)
        operands = tuple(operand.values for operand in line.operands)
        with np.errstate(all="ignore"):
            passed = line.operation.gradients(line.parameters, full, line.values, *operands)
        for operand, part in zip(line.operands, passed, strict=True):
            if part is not None:
                reduced = _reduced(part, operand.values.shape)
                known = gradients.get(id(operand))
                gradients[id(operand)] = reduced if known is None else known + reduced
    leaves = [line for line in lines if line.operation is LEAF]
    by_leaf = {line: gradients[id(line)][:, :, 0] for line in leaves if id(line) in gradients}
    return Derivatives(by_leaf, tuple(line for line in leaves if id(line) not in gradients))


def _reduced(array: Array, shape: tuple[int, ...]) -> Array:
    """An array summed over the axes along which the operand was broadcast."""
    axes = tuple(axis for axis, size in enumerate(shape) if size == 1 and array.shape[axis] != 1)
    return np.broadcast_to(array.sum(axis=axes, keepdims=True) if axes else array, shape)

"""Plus, minus, times, divided by, power; larger, smaller; where, choose, round."""

from __future__ import annotations

from typing import Any

import numpy as np

from feasibility.lines.operation import ATOM, POWER, PRODUCT, SUM, Array, Formula, Operation, Position


def _passed(gradient: Array, factor: Array) -> Array:
    """Gradient times factor, 0 where nothing is asked.

    ``where(b > 0, a / b, 0)`` must not spoil the derivative where b is 0: 0 × ∞ is not a number.
    """
    passed: Array = gradient * factor
    return passed if np.isfinite(passed.sum()) else np.where(gradient == 0, 0.0, passed)


class Add(Operation):
    """The sum."""

    name, symbol, binding, linear = "add", "+", SUM, "all"

    def values(self, parameters: Any, *operands: Array) -> Array:
        left, right = operands
        return left + right

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return gradient, gradient

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"{at.operand(0).within(SUM)}+{at.operand(1).within(SUM)}", SUM)


class Subtract(Operation):
    """The difference."""

    name, symbol, binding, linear = "subtract", "−", SUM, "all"

    def values(self, parameters: Any, *operands: Array) -> Array:
        left, right = operands
        return left - right

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return gradient, -gradient

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"{at.operand(0).within(SUM)}-{at.operand(1).within(PRODUCT)}", SUM)


class Multiply(Operation):
    """The product: linear in each side, not in both together."""

    name, symbol, binding, linear = "multiply", "×", PRODUCT, (0, 1)

    def values(self, parameters: Any, *operands: Array) -> Array:
        left, right = operands
        return left * right

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        left, right = operands
        return _passed(gradient, right), _passed(gradient, left)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"{at.operand(0).within(PRODUCT)}*{at.operand(1).within(PRODUCT)}", PRODUCT)


class Divide(Operation):
    """The quotient; infinite or not a number where the divisor is 0, an error in the workbook."""

    name, symbol, binding, linear = "divide", "÷", PRODUCT, (0,)

    def values(self, parameters: Any, *operands: Array) -> Array:
        left, right = operands
        with np.errstate(divide="ignore", invalid="ignore"):
            return left / right

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        _, right = operands
        with np.errstate(divide="ignore", invalid="ignore"):
            return _passed(gradient, 1 / right), _passed(gradient, -result / right)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"{at.operand(0).within(PRODUCT)}/{at.operand(1).within(POWER)}", PRODUCT)


class Power(Operation):
    """A power; both sides are bracketed in Excel, where ``-2^2`` is 4 and ``2^3^2`` is 64."""

    name, symbol, binding = "power", "^", POWER

    def values(self, parameters: Any, *operands: Array) -> Array:
        base, exponent = operands
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            return np.power(base, exponent)

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        base, exponent = operands
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            by_base = np.where(exponent == 0, 0.0, exponent * np.power(base, exponent - 1))
            by_exponent = np.where(base > 0, result * np.log(np.where(base > 0, base, 1.0)), 0.0)
            return _passed(gradient, by_base), _passed(gradient, by_exponent)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"{at.operand(0).within(ATOM)}^{at.operand(1).within(ATOM)}", POWER)


class Larger(Operation):
    """The larger of two; where both tie, the derivative goes to the first."""

    name = "larger"

    def values(self, parameters: Any, *operands: Array) -> Array:
        left, right = operands
        return np.maximum(left, right)

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        left, right = operands
        first = left >= right
        return gradient * first, gradient * ~first

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"MAX({at.operand(0).text},{at.operand(1).text})")


class Smaller(Operation):
    """The smaller of two; where both tie, the derivative goes to the first."""

    name = "smaller"

    def values(self, parameters: Any, *operands: Array) -> Array:
        left, right = operands
        return np.minimum(left, right)

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        left, right = operands
        first = left <= right
        return gradient * first, gradient * ~first

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"MIN({at.operand(0).text},{at.operand(1).text})")


class Where(Operation):
    """The second operand where the first is not zero, else the third."""

    name, linear = "where", (1, 2)

    def values(self, parameters: Any, *operands: Array) -> Array:
        condition, yes, no = operands
        return np.where(condition != 0, yes, no)

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        chosen = operands[0] != 0
        return None, np.where(chosen, gradient, 0.0), np.where(chosen, 0.0, gradient)

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"IF({at.operand(0).text},{at.operand(1).text},{at.operand(2).text})")


class Choose(Operation):
    """The option whose number, counted from 1, the first operand holds."""

    name = "choose"

    def is_linear_in(self, index: int) -> bool:
        return index > 0

    def values(self, parameters: Any, *operands: Array) -> Array:
        selector, *options = operands
        result = np.full(np.broadcast_shapes(*(operand.shape for operand in operands)), np.nan)
        for number, option in enumerate(options, start=1):
            result = np.where(np.rint(selector) == number, option, result)
        return result

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        selector, *options = operands
        chosen = (np.where(np.rint(selector) == n, gradient, 0.0) for n in range(1, len(options) + 1))
        return None, *chosen

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"CHOOSE({','.join(at.operand(index).text for index in range(count))})")


class Round(Operation):
    """Rounded to a number of digits, half away from zero as Excel and the trade do (not half to even)."""

    name, steps = "round", True

    def values(self, parameters: Any, *operands: Array) -> Array:
        number, digits = operands
        places = np.rint(digits)
        # Ten to a negative power is not exact: 12345 is rounded to thousands by dividing by 1000.
        scale = np.power(10.0, np.abs(places))
        scaled = np.where(places < 0, np.abs(number) / scale, np.abs(number) * scale)
        whole = np.floor(scaled)
        # The nudge repairs products such as 2.675 × 100 that fall a hair short of the half; beyond 2^42 it would be
        # more than a hair.
        nudged = np.where(scaled < 2.0**42, scaled * (1 + 2.0**-50), scaled)
        rounded = whole + (nudged - whole >= 0.5)
        # Adding 0 turns −0 into 0.
        result: Array = np.sign(number) * np.where(places < 0, rounded * scale, rounded / scale) + 0.0
        return result

    def gradients(self, parameters: Any, gradient: Array, result: Array, *operands: Array) -> tuple[Array | None, ...]:
        return None, None

    def formula(self, parameters: Any, at: Position, count: int) -> Formula:
        return Formula(f"ROUND({at.operand(0).text},{at.operand(1).text})")


ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER_OF = Add(), Subtract(), Multiply(), Divide(), Power()
LARGER, SMALLER, WHERE, CHOOSE, ROUND = Larger(), Smaller(), Where(), Choose(), Round()

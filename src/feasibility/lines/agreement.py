"""What lines must agree on before they meet in an operation: their study, their rows, their unit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from feasibility.lines.given import LITERAL
from feasibility.lines.unit import PURE, YEARS_UNIT, Unit

if TYPE_CHECKING:
    from feasibility.lines.axis import Axis
    from feasibility.lines.frame import Frame
    from feasibility.lines.line import Line


def common_frame(operands: Sequence[Line], frame: Frame | None = None) -> Frame | None:
    """The one study of the operands (and of ``frame``); ``None`` for literals alone.

    Raises ``ValueError`` when lines of two studies meet, or when an operand may be absent: an internal rate of
    return or a payback is a result, never an operand.
    """
    for operand in operands:
        if operand.operation.may_be_absent:
            raise ValueError(f"{operand!r} may not exist, so nothing may be computed from it")
        if operand.frame is not None:
            if frame is not None and operand.frame is not frame:
                raise ValueError("lines of two studies cannot be combined")
            frame = operand.frame
    return frame


def common_rows(name: str, operands: Sequence[Line]) -> Axis | None:
    """The one row axis of the operands, if any has one."""
    axes = {id(operand.rows): operand.rows for operand in operands if operand.rows is not None}
    if len(axes) > 1:
        names = " and ".join(axis.name for axis in axes.values())
        raise ValueError(f"{name}: the rows of {names} meet; sum them or look one up in the other first")
    return next(iter(axes.values()), None)


def common_unit(name: str, *operands: Line) -> Unit:
    """The one unit of the operands; literals give way. ``ValueError`` says which units differ."""
    units = [operand.unit for operand in operands if operand.operation is not LITERAL]
    if not units:
        return PURE
    for unit in units[1:]:
        if unit != units[0]:
            raise ValueError(f"{name}: units differ, {units[0].spelled} and {unit.spelled}")
    if units[0] not in (PURE, YEARS_UNIT):
        for operand in operands:
            if operand.operation is LITERAL and operand.parameters != 0:
                raise ValueError(f"{name}: units differ, {units[0].spelled} and the literal {operand.parameters}")
    return units[0]


def need_years_unit(name: str, line: Line) -> None:
    """``ValueError`` when a line that counts years is neither in years nor a pure number."""
    if line.unit not in (YEARS_UNIT, PURE):
        raise ValueError(f"{name}: units differ, {line.unit.spelled} and {YEARS_UNIT.spelled}")


def need_pure(name: str, line: Line) -> None:
    """``ValueError`` when a line is not a pure number."""
    if not line.unit.is_pure:
        raise ValueError(f"{name}: a pure number is needed, not one in {line.unit.spelled}")

"""Functions of several lines: larger, where, choose, total, stack, each, roll, tables of points, returns."""

from __future__ import annotations

from typing import Iterable, Mapping, Sequence

from feasibility.lines import arithmetic, between, returns, tables, time
from feasibility.lines.axis import Axis, Keys
from feasibility.lines.line import Frame, Line, Operand, add, as_line, common_unit, literal, make
from feasibility.lines.unit import PURE


def larger(left: Operand, right: Operand) -> Line:
    """The larger of two, element by element."""
    a, b = as_line(left), as_line(right)
    return make(arithmetic.LARGER, (a, b), None, common_unit("larger", a, b))


def smaller(left: Operand, right: Operand) -> Line:
    """The smaller of two, element by element."""
    a, b = as_line(left), as_line(right)
    return make(arithmetic.SMALLER, (a, b), None, common_unit("smaller", a, b))


def where(condition: Line, yes: Operand, no: Operand) -> Line:
    """``yes`` where the condition is not zero, else ``no``."""
    a, b = as_line(yes), as_line(no)
    return make(arithmetic.WHERE, (condition, a, b), None, common_unit("where", a, b))


def choose(selector: Line, *options: Operand) -> Line:
    """The option whose number, counted from 1, the selector holds."""
    lines = tuple(as_line(option) for option in options)
    return make(arithmetic.CHOOSE, (selector, *lines), None, common_unit("choose", *lines))


def rounded(line: Line, digits: Line) -> Line:
    """Rounded to a number of digits, half away from zero."""
    return make(arithmetic.ROUND, (line, digits), None, line.unit)


def total(lines: Iterable[Line]) -> Line:
    """The sum of several lines; the literal 0 for none."""
    result = literal(0)
    for line in lines:
        result = add(result, line)
    return result


def matches(frame: Frame, keys: Keys, label: str) -> Line:
    """1 for the rows whose text names one given row of the target, 0 for the others."""
    line = make(between.IS_ROW, (), (keys, keys.target.position(label)), PURE, rows=keys.source, has_years=False)
    line.frame = frame
    return line


def stack(axis: Axis, lines: Sequence[Line]) -> Line:
    """Lines one below the other as the rows of ``axis``; each brings its rows, or one."""
    counts = tuple(1 if line.rows is None else len(line.rows) for line in lines)
    if sum(counts) != len(axis):
        raise ValueError(f"{sum(counts)} rows stacked for the {len(axis)} rows of {axis.name}")
    return make(between.STACK, tuple(lines), counts, common_unit("stack", *lines), rows=axis)


def each(axis: Axis, choice: Sequence[str | None], lines: Mapping[str, Line]) -> Line:
    """Each row from the line that its word names: the bases of a cost table. No word, no value (0).

    >>> from feasibility.lines import Axis, Frame, Years, leaf
    >>> frame, items = Frame(Years(2027, 2028)), Axis("items", ("a", "b"))
    >>> price, amount = (leaf(frame, [[v], [v]], unit="원", rows=items) for v in (7, 5))
    >>> [each(items, ["priced", "fixed"], {"priced": price, "fixed": amount}).at(row) for row in "ab"]
    [7.0, 5.0]
    """
    words = list(lines)
    for line in lines.values():
        if line.rows is not None and line.rows is not axis:
            raise ValueError(f"each: {line!r} does not run over {axis.name}")
    positions = tuple(-1 if word is None else words.index(word) for word in choice)
    operands = tuple(lines.values())
    return make(between.EACH, operands, positions, common_unit("each", *operands), rows=axis)


def roll(frame: Frame, growth: Operand, flow: Operand = 0, opening: Operand = 0) -> Line:
    """This year = growth × last year + flow; ``opening`` stands before the first year. Runs over the frame's years.

    >>> from feasibility.lines import Frame, Years, leaf
    >>> frame = Frame(Years(2026, 2028))
    >>> rate = leaf(frame, 0.25)
    >>> factor = roll(frame, growth=1 / (1 + rate), opening=1)
    >>> [round(factor.at(year=year), 3) for year in frame.years]
    [0.8, 0.64, 0.512]
    """
    g, f, o = as_line(growth), as_line(flow), as_line(opening)
    if not g.unit.is_pure or o.has_years:
        raise ValueError("roll: growth is a pure number and the opening has no years")
    line = make(time.ROLL, (g, f, o), len(frame.years), common_unit("roll", f, o), has_years=True)
    line.frame = frame
    return line


def step(x: Line, points: Line, values: Line) -> Line:
    """The value of the last point that x reaches; 0 below the first. Points ascend along their rows."""
    _check_points("step", x, points, values)
    return make(tables.STEP, (x, points, values), None, values.unit, rows=x.rows, has_years=x.has_years)


def interpolate(x: Line, points: Line, values: Line) -> Line:
    """The straight line between two points (직선보간), level outside the table. Points ascend along their rows."""
    _check_points("interpolate", x, points, values)
    return make(tables.INTERPOLATE, (x, points, values), None, values.unit, rows=x.rows, has_years=x.has_years)


def _check_points(name: str, x: Line, points: Line, values: Line) -> None:
    common_unit(name, x, points)
    if points.rows is None or points.rows is not values.rows or points.has_years or values.has_years:
        raise ValueError(f"{name}: points and values are two columns of one table")


def profile(flow: Line, rates: Line) -> Line:
    """The net present value of a flow at each rate of a table, the first year discounted once."""
    if flow.rows is not None or not flow.has_years or rates.rows is None:
        raise ValueError("profile: a flow over years and a table of rates are needed")
    return make(returns.PROFILE, (flow, rates), None, flow.unit, rows=rates.rows, has_years=False)


def internal_rate_of_return(flow: Line, net_present_values: Line, rates: Line) -> Line:
    """The rate at which the flow is worth nothing, where the profile starts positive and falls through zero once."""
    operands = (flow, net_present_values, rates)
    assert rates.rows is not None
    return make(returns.IRR, operands, len(rates.rows), PURE, rows=None, has_years=False)

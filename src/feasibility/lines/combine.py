"""Functions of several lines: larger, where, choose, total, stack, each, roll, tables of points, returns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from feasibility.lines import arithmetic, between, returns, tables, time
from feasibility.lines.agreement import common_unit, need_pure
from feasibility.lines.axis import Axis, Keys
from feasibility.lines.line import Frame, Line, Operand, add, as_line, literal, make
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
    if not options:
        raise ValueError("choose: there is nothing to choose from")
    need_pure("choose", selector)
    lines = tuple(as_line(option) for option in options)
    return make(arithmetic.CHOOSE, (selector, *lines), None, common_unit("choose", *lines))


def rounded(line: Line, digits: Line) -> Line:
    """Rounded to a number of digits, half away from zero."""
    need_pure("rounded", digits)
    return make(arithmetic.ROUND, (line, digits), None, line.unit)


def total(lines: Iterable[Line]) -> Line:
    """The sum of several lines; the literal 0 for none."""
    result = literal(0)
    for line in lines:
        result = add(result, line)
    return result


def matches(frame: Frame, keys: Keys, label: str) -> Line:
    """1 for the rows whose text names one given row of the target, 0 for the others."""
    parameters = (keys, keys.target.position(label))
    return make(between.IS_ROW, (), parameters, PURE, rows=keys.source, has_years=False, frame=frame)


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
    if len(choice) != len(axis):
        raise ValueError(f"each: {len(choice)} words for the {len(axis)} rows of {axis.name}")
    words = list(lines)
    for word in choice:
        if word is not None and word not in lines:
            raise ValueError(f"each: a row of {axis.name} names {word!r}, which is none of {', '.join(words)}")
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
    need_pure("roll", g)
    if o.has_years:
        raise ValueError(f"roll: the opening stands before the first year and has no years, as {o!r} has")
    return make(time.ROLL, (g, f, o), len(frame.years), common_unit("roll", f, o), has_years=True, frame=frame)


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
    _check_flow("profile", flow, rates)
    return make(returns.PROFILE, (flow, rates), None, flow.unit, rows=rates.rows, has_years=False)


def internal_rate_of_return(flow: Line, net_present_values: Line, rates: Line) -> Line:
    """The rate at which the flow is worth nothing, where the profile starts positive and falls through zero once.

    ``net_present_values`` is ``profile(flow, rates)``; the table of rates ascends from 0. Two roots between the
    same two rates of the table are not seen: the table decides how closely the profile is looked at.
    """
    rows = _check_flow("internal_rate_of_return", flow, rates)
    if net_present_values.operation is not returns.PROFILE or net_present_values.operands != (flow, rates):
        raise ValueError("internal_rate_of_return: the net present values are profile(flow, rates)")
    operands = (flow, net_present_values, rates)
    return make(returns.IRR, operands, len(rows), PURE, rows=None, has_years=False)


def _check_flow(name: str, flow: Line, rates: Line) -> Axis:
    need_pure(name, rates)
    if flow.rows is not None or not flow.has_years or rates.rows is None or rates.has_years:
        raise ValueError(f"{name}: a flow over years without rows and a table of rates are needed")
    return rates.rows

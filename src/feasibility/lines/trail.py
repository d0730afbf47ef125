"""The way back from a line: the tree of what it was made from, and its formula in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from feasibility.lines.compare import Comparison
from feasibility.lines.evaluate import order
from feasibility.lines.given import CALENDAR, LEAF, LITERAL
from feasibility.lines.line import Line
from feasibility.lines.operation import ATOM, POWER, PRODUCT, SUM, Formula

# A part that would grow longer than this is left out of the words: its own trail shows it.
LONGEST_PART = 400
# How tightly each side of an infix operation must bind to stand without parentheses, as in the formulas of Excel.
SIDES = {
    "add": (SUM, SUM),
    "subtract": (SUM, PRODUCT),
    "multiply": (PRODUCT, PRODUCT),
    "divide": (PRODUCT, POWER),
    "power": (ATOM, ATOM),
}


@dataclass(frozen=True, slots=True, eq=False)
class Trail:
    """A line, the operation that made it, and the trails of its operands (none below the depth asked for).

    A line that is used twice has one trail that stands in both places.
    """

    line: Line
    operation: str
    operands: tuple[Trail, ...]

    def __iter__(self) -> Iterator[tuple[int, Trail]]:
        """Every line below this one once, this one first, each with the depth at which it is first met."""
        seen: set[int] = set()
        waiting = [(0, self)]
        while waiting:
            depth, found = waiting.pop()
            if id(found.line) not in seen:
                seen.add(id(found.line))
                yield depth, found
                waiting.extend((depth + 1, part) for part in reversed(found.operands))


def trail(line: Line, depth: int | None = None) -> Trail:
    """The tree of what a line was made from, ``depth`` operations deep, or down to the inputs.

    Raises ``ValueError`` for a negative depth.

    >>> from feasibility.lines import Frame, Years, leaf
    >>> frame = Frame(Years(2027, 2028))
    >>> price, amount = leaf(frame, 3, unit="원/개"), leaf(frame, 4, unit="개")
    >>> [(depth, part.operation) for depth, part in trail(price * amount)]
    [(0, 'multiply'), (1, 'leaf'), (1, 'leaf')]
    """
    if depth is None:
        whole: dict[int, Trail] = {}
        for found in order([line]):
            whole[id(found)] = Trail(found, found.operation.name, tuple(whole[id(part)] for part in found.operands))
        return whole[id(line)]
    if depth < 0:
        raise ValueError(f"a trail cannot be {depth} operations deep")
    levels: list[dict[int, Line]] = [{id(line): line}]
    while len(levels) <= depth and levels[-1]:
        levels.append({id(part): part for found in levels[-1].values() for part in found.operands})
    below: dict[int, Trail] = {}
    for number in range(len(levels) - 1, -1, -1):
        is_last = number == depth
        below = {
            key: Trail(
                found, found.operation.name, () if is_last else tuple(below[id(part)] for part in found.operands)
            )
            for key, found in levels[number].items()
        }
    return below[id(line)]


def words(line: Line, names: Mapping[int, str], call_name: Callable[[str], str]) -> str:
    """The formula of a line in words, down to the lines that have a name.

    ``names`` gives the name of a line by its ``id``; the line itself is written out even when it has one, unless it
    is an input. ``call_name`` gives the word of an operation that has no sign of its own. A comparison is written
    without its tolerance; a part that would be very long is written ``…``.

    >>> from feasibility.lines import Frame, Years, leaf
    >>> frame = Frame(Years(2027, 2028))
    >>> price, cost, amount = (leaf(frame, number, unit="원") for number in (5, 3, 4))
    >>> names = {id(price): "price", id(cost): "cost", id(amount): "amount"}
    >>> words((price - cost) / amount, names, str)
    '(price − cost) ÷ amount'
    """
    written: dict[int, Formula] = {}
    waiting: list[tuple[Line, bool]] = [(line, False)]
    while waiting:
        part, ready = waiting.pop()
        if id(part) in written:
            continue
        if part.operation is LITERAL:
            written[id(part)] = Formula(str(part.parameters).replace("-", "−"))
        elif id(part) in names and (part is not line or part.operation in (LEAF, CALENDAR)):
            written[id(part)] = Formula(names[id(part)])
        elif ready or not _read(part):
            written[id(part)] = _written(part, [written[id(operand)] for operand in _read(part)], call_name)
        else:
            waiting.append((part, True))
            waiting.extend((operand, False) for operand in _read(part))
    return written[id(line)].text


def _read(line: Line) -> tuple[Line, ...]:
    """The operands that words name: a comparison's tolerance says nothing to a reader."""
    return line.operands[:2] if isinstance(line.operation, Comparison) else line.operands


def _written(line: Line, operands: list[Formula], call_name: Callable[[str], str]) -> Formula:
    operation = line.operation
    parts = [part if len(part.text) <= LONGEST_PART else Formula("…") for part in operands]
    if operation.symbol:
        left, right = SIDES.get(operation.name, (SUM, SUM))
        text = f"{parts[0].within(left)} {operation.symbol} {parts[1].within(right)}"
        return Formula(text, operation.binding)
    arguments = [part.text for part in parts]
    if operation.name == "one_row" and line.operands[0].rows is not None:
        arguments.append(line.operands[0].rows.title(line.parameters))
    if operation.name == "is_row":
        keys, position = line.parameters
        arguments.append(keys.target.title(position))
    name = call_name(operation.name)
    return Formula(f"{name}({', '.join(arguments)})" if arguments else name)

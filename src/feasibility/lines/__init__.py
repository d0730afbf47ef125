"""Lines: quantities by row and year that remember how they were made. This room knows no domain.

``Frame`` holds a study's calendar; ``leaf`` makes an input; arithmetic makes the rest; ``evaluate`` runs the graph
by cases, ``derive`` gives the weight of every input cell, ``collect`` finds the names.
"""

from feasibility.lines.axis import Axis, Keys, Years
from feasibility.lines.combine import (
    choose,
    each,
    internal_rate_of_return,
    interpolate,
    larger,
    matches,
    profile,
    roll,
    rounded,
    smaller,
    stack,
    step,
    total,
    where,
)
from feasibility.lines.derive import Derivatives, derive
from feasibility.lines.evaluate import evaluate, order
from feasibility.lines.leaf import Cells, Kind, leaf
from feasibility.lines.line import Frame, Line, literal
from feasibility.lines.names import collect
from feasibility.lines.outside import found_outside, outside_kind
from feasibility.lines.trail import Trail, trail, words
from feasibility.lines.unit import Unit

__all__ = [
    "Axis",
    "Cells",
    "Derivatives",
    "Frame",
    "Keys",
    "Kind",
    "Line",
    "Trail",
    "Unit",
    "Years",
    "choose",
    "collect",
    "derive",
    "each",
    "evaluate",
    "found_outside",
    "internal_rate_of_return",
    "interpolate",
    "larger",
    "leaf",
    "literal",
    "matches",
    "order",
    "outside_kind",
    "profile",
    "roll",
    "rounded",
    "smaller",
    "stack",
    "step",
    "total",
    "trail",
    "where",
    "words",
]

"""The way from a fact down to cells: formula in words, value, and the lines below, as deep as wanted."""

from __future__ import annotations

import difflib
import math
from typing import Any

from feasibility.appraisal import Study
from feasibility.exhibits.facts import facts
from feasibility.lines import Line, outside_kind
from feasibility.lines.line import CALENDAR, LEAF, LITERAL
from feasibility.report.wording import Wording
from feasibility.terms import Language
from feasibility.terms.money import without_price_basis

# How many cells of a table of inputs are named; the rest are counted.
SHOWN_CELLS = 3


def trace_tree(study: Study, key: str, language: Language, depth: int) -> dict[str, Any] | None:
    """The tree below a fact or a named line; ``None`` when there is no such key.

    Each node has name, label, value (of a single number) or range, unit, words, and ``below``: the named lines and
    inputs that its formula reads. A line that stood before is named without its tree.
    """
    line = _line(study, key, language)
    if line is None:
        return None
    names = Wording(study, language)
    seen: set[int] = set()

    def node(found: Line, left: int) -> dict[str, Any]:
        entry = _describe(found, names)
        if found.operation is LEAF:
            entry["cells"] = _cells(names, found)
        elif id(found) in seen:
            entry["again"] = True
        elif left > 0:
            seen.add(id(found))
            entry["below"] = [node(part, left - 1) for part in names.read_by(found)]
        return entry

    return node(line, depth)


def _line(study: Study, key: str, language: Language) -> Line | None:
    fact = facts(study, language).get(key)
    if fact is not None and isinstance(fact.number.source, Line):
        return fact.number.source
    return study.lines.get(key)


def suggestions(study: Study, key: str, language: Language) -> list[str]:
    """Keys that a misspelt one may have meant."""
    known = [*facts(study, language), *study.lines]
    near = difflib.get_close_matches(key, known, n=5, cutoff=0.5)
    return near or [name for name in known if key.lower() in name.lower()][:5]


def _describe(line: Line, names: Wording) -> dict[str, Any]:
    values = line.values[:, :, 0]
    low, high = float(values.min()), float(values.max())
    entry: dict[str, Any] = {
        "name": names.name(line),
        "label": names.label(line),
        "unit": without_price_basis(str(line.unit)),
        "words": names.words(line) if line.operation not in (LEAF, CALENDAR, LITERAL) or outside_kind(line) else "",
    }
    if values.size == 1:
        entry["value"] = None if math.isnan(low) else low
    else:
        entry["shape"] = list(values.shape)
        entry["least"], entry["most"] = low, high
    return entry


def _cells(names: Wording, line: Line) -> list[str]:
    """The first cells of a leaf with what they hold, and how many more there are; the sheets behind a value."""
    if outside_kind(line) is not None:
        return [str(place) for place in line.parameters.found_from]
    found = []
    cells = [(row, year, place) for row, year, place in line.parameters if place.cell]
    filled = [cell for cell in cells if names.is_filled(cell[2])]
    if not filled:
        return [f"{cells[0][2]} = {names.blank()}"] if cells else []
    filled = [cell for cell in filled if line.values[cell[0], cell[1], 0] != 0] or filled
    for row, year, place in filled[:SHOWN_CELLS]:
        value = float(line.values[row, year, 0])
        evidence = names.evidence(place)
        unit = without_price_basis(str(line.unit))
        found.append(f"{place} = {_number(value, unit, 10)} {unit}".rstrip() + (f" ({evidence})" if evidence else ""))
    if len(filled) > SHOWN_CELLS:
        found.append(f"… +{len(filled) - SHOWN_CELLS}")
    return found


def _number(value: float, unit: str, digits: int) -> str:
    """A number for the terminal; a calendar year without thousands comma."""
    text = f"{value:,.{digits}g}"
    return text.replace(",", "") if unit == "년" and len(text) == len("2,027") else text


def trace_lines(tree: dict[str, Any], indent: int = 0) -> list[str]:
    """The tree as lines of text, one node a line."""
    margin = "  " * indent
    if "value" in tree:
        value = "–" if tree["value"] is None else _number(tree["value"], tree["unit"], 10)
    else:
        value = " … ".join(_number(tree[end], tree["unit"], 6) for end in ("least", "most"))
    head = f"{margin}{tree['label']} = {value} {tree['unit']}".rstrip()
    if tree["words"]:
        head += f"   ← {tree['words']}"
    lines = [head + ("   ↑" if tree.get("again") else "")]
    lines += [f"{margin}  {cell}" for cell in tree.get("cells", ())]
    for part in tree.get("below", ()):
        lines += trace_lines(part, indent + 1)
    return lines

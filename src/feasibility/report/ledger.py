"""Annexes drawn from the graph itself: the formulas in words, and the way of each fact back to its cells."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.appraisal.sensitivity import CaseNumber
from feasibility.descriptions import Cell, Column, Outside, Row, Table
from feasibility.exhibits import Exhibits
from feasibility.lines import Line, derive, order, outside_kind
from feasibility.lines.line import CALENDAR, LEAF, LITERAL
from feasibility.report.wording import Wording
from feasibility.terms import Language

# How many leading inputs of a fact are named.
LEADING = 3
LONGEST_WORDS = 240


def formulas(study: Study, shown: Exhibits, names: Wording, language: Language) -> Table | None:
    """산식: the lines that the facts rest on directly, each with its formula in words."""
    rows = []
    done: set[int] = set()
    for fact in shown.facts.values():
        line = fact.number.source
        if not isinstance(line, Line) or line.operation in (LEAF, CALENDAR, LITERAL) or id(line) in done:
            continue
        done.add(id(line))
        rows.append(Row((fact.label, _short(names.words(line)))))
    columns = (
        Column(language.label("column.measure"), "left", 1.4),
        Column(language.label("column.model.words"), "left", 4.0),
    )
    return Table("formulas", language.label("table.formulas"), columns, tuple(rows)) if len(rows) > 1 else None


def ledger(study: Study, shown: Exhibits, names: Wording, language: Language) -> Table | None:
    """수치 근거표: each fact with value, formula in words, its name in model.xlsx, and its leading inputs."""
    rows = []
    for key, fact in shown.facts.items():
        line = fact.number.source
        if isinstance(line, Outside):
            words = language.label(f"outside.{line.kind.name.lower()}")
            shown_value: Cell = fact.number if fact.value is not None else language.label("cell.not_available")
            unit = language.unit(fact.unit)
            rows.append(Row((fact.label, shown_value, unit, words, key.replace(".", "_"), "")))
            continue
        in_a_case = isinstance(line, CaseNumber)
        source = line.line if isinstance(line, CaseNumber) else line
        if not isinstance(source, Line):
            continue
        line = source
        value: Cell = fact.number if fact.value is not None else language.label("cell.not_available")
        words = "" if line.operation is LEAF and outside_kind(line) is None else _short(names.words(line))
        words = f"{language.label('outside.case')}: {words}" if in_a_case else words
        inputs = "\n".join(leading_inputs(line, names))
        rows.append(Row((fact.label, value, language.unit(fact.unit), words, key.replace(".", "_"), inputs)))
    columns = (
        Column(language.label("column.measure"), "left", 1.5),
        Column(language.label("column.value"), "right", 0.9),
        Column(language.label("column.unit"), "center", 0.6),
        Column(language.label("column.model.words"), "left", 2.2),
        Column(language.label("column.model.name"), "left", 1.4),
        Column(language.label("column.leading_inputs"), "left", 2.4),
    )
    title = language.label("table.ledger")
    return Table("ledger", title, columns, tuple(rows), wide=True) if len(rows) > 1 else None


def leading_inputs(line: Line, names: Wording) -> list[str]:
    """The input cells that weigh most in a number: by derivative × value, of amounts and rates only.

    For a number that does not exist, or has no derivative, the inputs it reads are named without order.
    """
    if line.operation is LEAF:
        return [str(place) for _, _, place in line.parameters if place.cell][:LEADING]
    if line.values.shape[:2] != (1, 1) or line.at() is None:
        leaves = [part for part in order([line]) if part.operation is LEAF]
        return [names.label(part) for part in leaves[:LEADING]]
    weights: list[tuple[float, str]] = []
    for part, gradient in derive(line).by_leaf.items():
        if part.parameters.kind.value not in ("amount", "rate"):
            continue
        for row, year, place in part.parameters:
            weight = abs(float(gradient[row, year] * part.values[row, year, 0]))
            if weight > 0 and (place.sheet or place.workbook):
                weights.append((weight, str(place)))
    weights.sort(key=lambda found: (-found[0], found[1]))
    return [text for _, text in weights[:LEADING]]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_WORDS else f"{text[: LONGEST_WORDS - 1]}…"

"""Tables of every rate of return of a flow that has several, with the modified rate beside them."""

from __future__ import annotations

from collections.abc import Iterable

from feasibility.appraisal import Study
from feasibility.appraisal.economic import EconomicResult
from feasibility.appraisal.financial import FinancialResult
from feasibility.appraisal.returns import every_rate_of_return
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.facts import rate_reason
from feasibility.exhibits.pieces import label_column, number_column, word
from feasibility.inputs.choices import BENEFIT_SCOPES
from feasibility.lines import Line
from feasibility.terms import Language

SEVERAL = "irr-several"
Verdict = tuple[str, Line, EconomicResult | FinancialResult]


def economic_rates(study: Study, language: Language) -> Table | None:
    """내부수익률의 모든 근: for each scope of benefits whose net benefits are worth nothing at several rates."""
    verdicts = study.parts.economic.items()
    named = ((word(BENEFIT_SCOPES, scope, language), found.net_benefit, found) for scope, found in verdicts)
    return _rates("economic_rates", "column.scope", named, language)


def financial_rates(study: Study, language: Language) -> Table | None:
    """재무적 내부수익률의 모든 근: for each presentation whose net flow is worth nothing at several rates."""
    finance = study.parts.financial
    shown = {} if finance is None else finance.presentations
    named = ((language.label(f"presentation.{name}"), found.net_flow, found) for name, found in shown.items())
    return _rates("financial_rates", "column.presentation", named, language)


def _rates(key: str, first: str, verdicts: Iterable[Verdict], language: Language) -> Table | None:
    rows: list[Row] = []
    for name, net, verdict in verdicts:
        if rate_reason(verdict) != SEVERAL:
            continue
        numbers: list[tuple[str, Number]] = [
            ("row.rate_of_return", Number(rate, kind=NumberKind.PERCENT)) for rate in every_rate_of_return(net)
        ]
        modified = Number(verdict.modified_internal_rate_of_return, kind=NumberKind.PERCENT)
        numbers.append(("line.modified_internal_rate_of_return", modified))
        rows += [Row(_cells(name, label, number, language)) for label, number in numbers]
    if not rows:
        return None
    columns = (
        label_column(language.label(first), 1.2),
        Column(language.label("column.measure"), "left", 2.4),
        number_column(language.label("column.value")),
    )
    notes = (language.label("note.modified_rate"),)
    return Table(
        key, language.label(f"table.{key}"), columns, tuple(rows), notes=notes, source=language.label("source.own")
    )


def _cells(name: str, label: str, number: Number, language: Language) -> tuple[Cell, ...]:
    return name, language.label(label), number

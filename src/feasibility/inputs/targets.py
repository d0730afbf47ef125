"""Targets: how a person names one input cell, ``sheet.row-key.field``, in Korean or English."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.inputs.catalogue import RECORDS
from feasibility.inputs.headings import titles_of, year_of
from feasibility.inputs.records import columns
from feasibility.inputs.references import fold
from feasibility.inputs.schema import Layout


@dataclass(frozen=True, slots=True)
class Target:
    """One cell by the canonical name of its sheet, its row key (empty for a form), and its field or year."""

    sheet: str
    key: str
    field: str | int

    def __str__(self) -> str:
        return ".".join(part for part in (self.sheet, self.key, str(self.field)) if part)


def read_target(text: str) -> Target | None:
    """The cell that a text names, or ``None`` when its sheet or field is unknown. Whether the row exists is not asked.

    >>> str(read_target("사업비.자본-03.수량"))
    'capital_costs.자본-03.quantity'
    >>> str(read_target("staffing_plan.인력-02.2028"))
    'staffing_plan.인력-02.2028'
    """
    first, found, rest = text.strip().partition(".")
    if not found:
        return None
    record = next(
        (
            record
            for name, record in RECORDS.items()
            if fold(first) in (fold(name), fold(record.sheet.korean), fold(record.sheet.english))
        ),
        None,
    )
    if record is None:
        return None
    form = record.sheet.layout is Layout.FORM
    key, _, last = ("", "", rest) if form else rest.rpartition(".")
    year = year_of(last.strip()) if record.sheet.years is not None else None
    name = titles_of(columns(record)).get(fold(last))
    if isinstance(year, int) and key:
        return Target(record.sheet.name, key.strip(), year)
    if name is None or not (form or key.strip()):
        return None
    return Target(record.sheet.name, key.strip(), name)

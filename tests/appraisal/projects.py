"""Small projects written as workbooks and read back, so that tests go the way that a consultant's inputs go."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import feasibility
from feasibility.appraisal import Study
from feasibility.findings import stops
from feasibility.lines import Line
from feasibility.workbook.template import write_workbooks

Rows = Mapping[str, Sequence[Mapping[Any, Any]]]
ASSUMED = {"evidence": "assumed"}


def form(**values: Any) -> list[dict[str, Any]]:
    """The rows of a form."""
    return [{"field": name, "value": value, "evidence": "assumed"} for name, value in values.items()]


def frame_of(years: range, **premises: Any) -> dict[str, list[dict[Any, Any]]]:
    """The two required forms for a study of some years, begun in the first of them."""
    first = years[0]
    return {
        "study_overview": form(
            title="시험 사업",
            client="시험시",
            author="시험원",
            report_date=datetime.date(2026, 3, 31),
            centre_name="센터",
        ),
        "premises": form(
            **{
                "study_year": first,
                "discount_base_year": first - 1,
                "price_base_year": first - 1,
                "first_year": first,
                "last_year": years[-1],
                "opening_year": first + 1,
                **premises,
            }
        ),
    }


def study_of(folder: Path, rows: Rows, years: range, money_units: Mapping[str, str] | None = None) -> Study:
    """The study of some rows, which must be sound; ``money_units`` of sheets other than 백만원."""
    given = {name: [{**row} for row in found] for name, found in rows.items()}
    write_workbooks(folder, "ko", given, years, money_units)
    inputs, findings = feasibility.read(folder)
    assert inputs is not None, [(found.code, str(found.place), dict(found.details)) for found in findings]
    assert not stops(findings)
    return feasibility.appraise(inputs)


def yearly(line: Line | None, row: str | None = None) -> list[float]:
    """A line's numbers by year."""
    assert line is not None
    assert line.frame is not None
    found = [line.at(row, year) if row is not None else line.at(year=year) for year in line.frame.years]
    assert None not in found
    return [number for number in found if number is not None]


def one(line: Line | None) -> float:
    """A line's one number."""
    assert line is not None
    found = line.at()
    assert found is not None
    return found


def cost(key: str, group: str, amount: float | None, **more: Any) -> dict[str, Any]:
    """A row of the capital cost: a fixed amount spread by shares, without tax, unless ``more`` says otherwise."""
    return {
        "key": key,
        "group": group,
        "name": key,
        "basis": "fixed",
        "amount": amount,
        "phasing": "shares",
        "vat": "exempt",
        **more,
        **ASSUMED,
    }


def broken_balances(study: Study) -> list[str]:
    """The balances that do not hold."""
    return [name for name, balance in study.parts.balances.items() if balance.holds.at() != 1]

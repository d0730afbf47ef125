"""results.json: every fact and yearly series of a study under the field's terms, for other programs."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any

from feasibility.appraisal import Study
from feasibility.descriptions import Fact
from feasibility.findings import Finding
from feasibility.lines import Line
from feasibility.terms import Language, wording
from feasibility.terms.money import without_price_basis

VERSION = 1


def results(study: Study, facts: Mapping[str, Fact], findings: Sequence[Finding], language: Language) -> bytes:
    """The results as JSON: ``meta``, ``facts``, ``series``, ``findings``.

    A fact has value, unit, label, the cell of model.xlsx under its defined name, and the reason where it does not
    exist. A series is a named line over the years; one with rows gives one series a row.
    """
    overview = study.inputs.study_overview
    document: dict[str, Any] = {
        "meta": {
            "version": VERSION,
            "title": overview.title if overview is not None else "",
            "guideline": study.guideline.key,
            "language": language.code,
            "price_base_year": study.sources.price_base_year,
        },
        "facts": {key: _fact(key, fact, language) for key, fact in facts.items()},
        "series": _series(study),
        "findings": [
            {
                "code": finding.code,
                "grade": finding.grade.value,
                "workbook": finding.place.workbook,
                "sheet": finding.place.sheet,
                "cell": finding.place.cell,
                "text": wording(finding.code, finding.details, language),
            }
            for finding in findings
        ],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode("utf-8")


def _fact(key: str, fact: Fact, language: Language) -> dict[str, Any]:
    return {
        "value": fact.value,
        "unit": without_price_basis(fact.unit),
        "label": fact.label,
        "cell": f"model.xlsx#{key.replace('.', '_')}",
        "reason": language.reason(fact.reason) if fact.reason else None,
    }


def _series(study: Study) -> dict[str, Any]:
    years = list(study.years)
    found: dict[str, Any] = {}

    def give(name: str, line: Line, row: int) -> None:
        values = [None if math.isnan(value) else float(value) for value in line.values[row, : len(years), 0]]
        found[name] = {"unit": without_price_basis(str(line.unit)), "years": years, "values": values}

    for name, line in study.lines.items():
        if not line.has_years:
            continue
        if line.rows is None:
            give(name, line, 0)
        else:
            for row, label in enumerate(line.rows.labels):
                give(f"{name}.{label}", line, row)
    return found

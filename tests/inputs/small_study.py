"""A small sound study, as rows to write into workbooks: the base from which tests plant one fault each."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

YEARS = range(2027, 2031)
A = {"evidence": "assumed"}


def _form(**values: Any) -> list[dict[str, Any]]:
    return [{"field": name, "value": value, "evidence": "assumed"} for name, value in values.items()]


def small_study() -> dict[str, list[dict[Any, Any]]]:
    """The rows of each sheet, made anew so that a test may change them."""
    return {
        "study_overview": _form(
            title="연구센터 타당성 조사",
            client="한빛시",
            author="한빛연구원",
            report_date=datetime.date(2026, 3, 31),
            centre_name="한빛연구센터",
        ),
        "premises": _form(
            study_year=2026,
            discount_base_year=2025,
            price_base_year=2025,
            first_year=2027,
            last_year=2030,
            opening_year=2029,
            employer_on_cost_rate=0.187,
        ),
        "sources": [{"key": "U1", "title": "공사비 자료"}, {"key": "U2", "title": "보수 자료"}],
        "capital_costs": [
            _cost("자본-01", "land", "토지", "fixed", amount=300, phasing="shares", vat="exempt"),
            _cost("자본-02", "construction", "건축", "per_area", unit_price=3.5, phasing="shares", vat="taxable"),
            _cost("자본-03", "design", "설계", "share", rate=0.05, base="공사비", phasing="follow_base", vat="taxable"),
            _cost(
                "자본-04",
                "contingency",
                "예비비",
                "share",
                rate=0.1,
                base="자본-02~자본-03",
                phasing="follow_base",
                vat="taxable",
            ),
        ],
        "investment_phasing": [
            {"item": "자본-01", "measure": "shares", 2027: 1.0, **A},
            {"item": "자본-02", "measure": "shares", 2027: 0.4, 2028: 0.6, **A},
        ],
        "unit_cost_cases": [
            {
                "key": "단가-01",
                "name": "연구동",
                "unit_cost": 2.9,
                "band": "yes",
                "applies_to": "공사비",
                "source": "U1",
                "evidence": "quoted",
            },
            {
                "key": "단가-02",
                "name": "실험동",
                "unit_cost": 4.0,
                "band": "yes",
                "applies_to": "공사비",
                "source": "U1",
                "evidence": "quoted",
            },
        ],
        "operating_costs": [
            {"key": "운영-01", "group": "인건비", "name": "인건비", "basis": "staffing", **A},
            {
                "key": "운영-02",
                "group": "연구비",
                "name": "연구비",
                "basis": "per_head",
                "driver": "연구",
                "unit_price": 45,
                **A,
            },
            {
                "key": "운영-03",
                "group": "관리비",
                "name": "일반관리비",
                "basis": "share",
                "rate": 0.05,
                "base": "운영-01~운영-02",
                **A,
            },
        ],
        "funding": [
            {"key": "재원-01", "group": "용지보상비, 공사비, 설계비, 예비비", "city": 1.0, **A},
            {"key": "재원-02", "group": "operation", "national": 0.6, "city": 0.4, **A},
        ],
        "grades": [
            {
                "key": "인력-01",
                "name": "책임",
                "group": "연구",
                "annual_pay": 130,
                "source": "U2",
                "evidence": "quoted",
            },
            {
                "key": "인력-02",
                "name": "행정",
                "group": "지원",
                "annual_pay": 60,
                "source": "U2",
                "evidence": "derived",
            },
        ],
        "staffing_plan": [
            {"grade": "인력-01", 2027: 1, 2028: 2, 2029: 3, 2030: 4, **A},
            {"grade": "인력-02", 2027: 1, 2028: 1, 2029: 2, 2030: 2, **A},
        ],
        "space_plan": [{"key": "공간-01", "name": "연구동", "area": 1000, **A}],
        "output_indicators": [
            {"key": "성과-01", "name": "논문", "unit": "편", "driver": "연구", "rate": 1.2, **A},
            {"key": "성과-02", "name": "연수생", "unit": "명", "driver": "plan", **A},
        ],
        "output_plan": [{"indicator": "성과-02", "measure": "quantity", 2027: 0, 2028: 10, 2029: 20, 2030: 30, **A}],
        "scenarios": [
            {"key": "시나리오-01", "scenario": "비관", "target": "사업비.자본-02.단가", "factor": 1.2},
            {"key": "시나리오-02", "scenario": "비관", "target": "benefit", "factor": 0.8},
        ],
    }


def _cost(key: str, group: str, name: str, basis: str, **more: Any) -> dict[Any, Any]:
    included = {"vat_included": "excluded"} if more["vat"] == "taxable" else {}
    return {"key": key, "group": group, "name": name, "basis": basis, **included, **more, **A}


def changed(
    rows: Mapping[str, Sequence[Mapping[Any, Any]]], sheet: str, row: int, **values: Any
) -> dict[str, list[dict[Any, Any]]]:
    """The same rows with other values in one row."""
    copy = {name: [dict(found) for found in given] for name, given in rows.items()}
    copy[sheet][row] |= values
    return copy

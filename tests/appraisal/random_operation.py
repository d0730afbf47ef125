"""Random people, space, power and operating cost, as rows of the sheets."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.appraisal.drawing import ASSUMED, Draw, Rows, amount, choice, count, rate

BASES = ("fixed", "quantity_price", "by_year", "staffing", "per_head", "per_output", "per_area", "electricity")
GRADES = ("인력-01", "인력-02", "인력-03")


def people_and_space(draw: Draw, years: range, zeros: bool) -> Rows:
    """Three grades in two groups, one of them not counted as staff; two spaces; two consumers of power."""
    groups = ("연구", "연구", "지원")
    grades = [
        {"key": key, "name": key, "group": group, "annual_pay": amount(draw, zeros) / 40, **ASSUMED}
        for key, group in zip(GRADES, groups, strict=True)
    ]
    grades[1]["counted"] = choice(draw, ("yes", "no"))
    return {
        "grades": grades,
        "staffing_plan": [{"grade": key, **{year: count(draw, True) for year in years}, **ASSUMED} for key in GRADES],
        "space_plan": [
            {"key": "공간-01", "name": "연구동", "area": count(draw, zeros) * 100, **ASSUMED},
            {"key": "공간-02", "name": "사무", "persons": count(draw, zeros), "area_per_person": 14.0, **ASSUMED},
        ],
        "computing_power": [
            {
                "key": "전력-01",
                "name": "전산",
                "kind": "computing",
                "nodes": count(draw, zeros),
                "power_per_node": 14.3,
                "load_margin": 1.2,
                "hours": 8760.0,
                "utilisation": rate(draw, zeros),
                "pue": 1.3,
                "tariff": amount(draw, zeros) / 20,
                "start_year": choice(draw, years),
                **ASSUMED,
            },
            {
                "key": "전력-02",
                "name": "건물",
                "kind": "building",
                "energy_per_area": count(draw, zeros) * 4,
                "tariff": 150.0,
                **ASSUMED,
            },
        ],
    }


def operation(draw: Draw, years: range, zeros: bool, items: str) -> Rows:
    """Rows of every basis, with windows and activity; shares of operating rows, of capital, and of both."""
    rows: list[dict[Any, Any]] = []
    own = draw(st.integers(1, 4))
    for number in range(1, own + 1):
        basis = choice(draw, BASES)
        row = {**_row(number, basis), **_amount_of(draw, basis, years, zeros)}
        if basis != "by_year":
            row |= _window(draw, years)
            if draw(st.booleans()):
                row["measure"] = "activity"
                row |= {year: draw(st.integers(0, 4)) / 4 for year in years}
        rows.append(row)
    bases = ("운영-01", "자본-01", items, f"운영-01, {items}")
    for number in range(own + 1, own + 1 + draw(st.integers(0, 2))):
        base = choice(draw, bases)
        if number > own + 1 and draw(st.booleans()):
            base = f"운영-{number - 1:02d}"
        rows.append({**_row(number, "share"), "rate": rate(draw, zeros), "base": base, **_window(draw, years)})
    return {"operating_costs": rows}


def _row(number: int, basis: str) -> dict[Any, Any]:
    key = f"운영-{number:02d}"
    return {"key": key, "group": "운영", "name": key, "basis": basis, **ASSUMED}


def _window(draw: Draw, years: range) -> dict[str, int]:
    start, end = choice(draw, years), choice(draw, years)
    found = {"start_year": start} if draw(st.booleans()) else {}
    return {**found, "end_year": max(start, end)} if draw(st.booleans()) else found


def _amount_of(draw: Draw, basis: str, years: range, zeros: bool) -> dict[Any, Any]:
    if basis == "fixed":
        return {"amount": amount(draw, zeros)}
    if basis == "by_year":
        return {"measure": "amounts", **{year: amount(draw, True) for year in years}}
    if basis == "staffing":
        return {}
    if basis == "electricity":
        return {"driver": choice(draw, ("전력-01", "전력-02"))}
    found: dict[Any, Any] = {"unit_price": amount(draw, zeros) / 200}
    if basis == "quantity_price":
        found["quantity"] = count(draw, zeros)
    if basis == "per_head":
        found["driver"] = choice(draw, ("연구", "all", "인력-02"))
    if basis == "per_output":
        found["driver"] = choice(draw, ("성과-01", "성과-02", "성과-03"))
    return found

"""Random output, benefits, revenue, payers and finance, as rows of the sheets."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.appraisal.drawing import ASSUMED, Draw, Rows, amount, choice, count, rate, shares

BENEFIT_BASES = ("fixed", "by_year", "per_output", "quantity_hours", "market", "human_capital", "operating_share")
REVENUE_BASES = ("fixed", "by_year", "quantity_price", "operating_share", "per_output", "benefit")
PAYERS = ("national", "province", "city", "member", "private")


def outputs_and_benefits(draw: Draw, years: range, zeros: bool) -> Rows:
    """Papers by researchers, trainees by plan, patents by papers; benefits of every basis and scope."""
    rows: list[dict[Any, Any]] = []
    for number in range(1, 1 + draw(st.integers(1, 4))):
        basis = choice(draw, BENEFIT_BASES)
        row: dict[Any, Any] = {
            "key": f"편익-{number:02d}",
            "name": f"편익 {number}",
            "scope": choice(draw, ("guideline", "social", "reference")),
            "basis": basis,
            "lag": draw(st.integers(0, 2)),
            **ASSUMED,
        }
        if draw(st.booleans()):
            # Some year must be left after the lag.
            row["start_year"] = choice(draw, years[: len(years) - row["lag"]] or years[:1])
        row["lag"] = min(row["lag"], len(years) - 1)
        rows.append({**row, **_benefit(draw, basis, years, zeros)})
    planned = {year: count(draw, True) for year in years}
    return {
        "output_indicators": [
            {"key": "성과-01", "name": "논문", "unit": "편", "driver": "연구", "rate": rate(draw, zeros), **ASSUMED},
            {"key": "성과-02", "name": "연수생", "unit": "명", "driver": "plan", **ASSUMED},
            {
                "key": "성과-03",
                "name": "특허",
                "unit": "건",
                "driver": "성과-01",
                "rate": rate(draw, zeros),
                "lag": draw(st.integers(0, 2)),
                **ASSUMED,
            },
        ],
        "output_plan": [{"indicator": "성과-02", "measure": "quantity", **planned, **ASSUMED}],
        "market_outlook": [
            {
                "key": "시장-01",
                "name": "시장",
                "base_year": choice(draw, (2022, years[0] + 1)),
                "base_value": amount(draw, zeros) * 10,
                "growth_rate": draw(st.integers(-20, 30)) / 100,
                "growth_until": years[0] + 2,
                "later_growth_rate": 0.02,
                **ASSUMED,
            }
        ],
        "benefits": rows,
    }


def _benefit(draw: Draw, basis: str, years: range, zeros: bool) -> dict[Any, Any]:
    if basis == "fixed":
        return {"amount": amount(draw, zeros)}
    if basis == "by_year":
        return {year: amount(draw, True) * 2 for year in years}
    if basis == "operating_share":
        return {"rate": rate(draw, zeros)}
    if basis == "market":
        return {
            "driver": "시장-01",
            "project_share": rate(draw, zeros),
            "rnd_contribution": 0.354,
            "success_rate": 0.5,
            "value_added_rate": rate(draw, zeros),
        }
    share = rate(draw, zeros)
    if basis == "quantity_hours":
        price = amount(draw, zeros) * 2
        return {
            "quantity": count(draw, zeros),
            "hours": 8760.0,
            "utilisation": 0.6,
            "share": share,
            "hourly_price": price,
        }
    driver = choice(draw, ("성과-01", "성과-02", "성과-03"))
    if basis == "per_output":
        return {"driver": driver, "share": share, "unit_value": amount(draw, zeros) / 10}
    return {
        "driver": driver,
        "share": share,
        "annual_wage": amount(draw, zeros) / 40,
        "premium": rate(draw, zeros),
        "effect_years": draw(st.integers(1, 20)),
    }


def revenues(draw: Draw, years: range, zeros: bool) -> Rows:
    """Sources of revenue of every basis."""
    rows: list[dict[Any, Any]] = []
    for number in range(1, 1 + draw(st.integers(1, 3))):
        basis = choice(draw, REVENUE_BASES)
        key = f"수입-{number:02d}"
        row: dict[Any, Any] = {"key": key, "name": key, "basis": basis, **ASSUMED}
        if basis == "fixed":
            row["amount"] = amount(draw, zeros)
        if basis == "by_year":
            row |= {year: amount(draw, True) for year in years}
        if basis == "operating_share":
            row["rate"] = rate(draw, zeros)
        if basis in ("quantity_price", "per_output"):
            row["unit_price"] = amount(draw, zeros) / 50
        if basis == "quantity_price":
            row["quantity"] = count(draw, zeros)
        if basis == "per_output":
            row["driver"] = choice(draw, ("성과-01", "성과-02", "성과-03"))
        if basis == "benefit":
            row["driver"] = "편익-01"
        if draw(st.booleans()):
            row["start_year"] = choice(draw, years)
        rows.append(row)
    return {"revenues": rows}


def funding(draw: Draw, years: range, items: str) -> Rows:
    """Payers of everything: the investment at one split or at two in turn, operation at its own."""
    rows: list[dict[Any, Any]] = []
    turn = choice(draw, years)
    spans: list[dict[str, int]] = [{}] if draw(st.booleans()) else [{"phase_end": turn}, {"phase_start": turn + 1}]
    spans = spans if turn < years[-1] else [{}]
    for span in spans:
        rows.append({"group": items, **span})
    rows.append({"group": "operation"})
    return {
        "funding": [
            {"key": f"재원-{number:02d}", **row, **dict(zip(PAYERS, shares(draw, len(PAYERS)), strict=True)), **ASSUMED}
            for number, row in enumerate(rows, 1)
        ]
    }


def finance(draw: Draw, years: range, items: str) -> Rows:
    """Loans of every method, working capital of every kind, depreciation and tax."""
    loans: list[dict[Any, Any]] = []
    for number, method in enumerate(("annuity", "equal_principal", "bullet"), 1):
        loans.append(
            {
                "key": f"차입-{number:02d}",
                "name": method,
                "amount": amount(draw, True),
                "year": choice(draw, years),
                "interest_rate": rate(draw, True),
                "grace_years": draw(st.integers(0, 2)),
                "repayment_years": draw(st.integers(1, 5)),
                "method": method,
                **ASSUMED,
            }
        )
    kinds = ("receivable", "inventory", "payable", "cash")
    return {
        "loans": loans,
        "working_capital": [
            {"key": f"운전-{kind}", "kind": kind, "name": kind, "days": count(draw, True), **ASSUMED} for kind in kinds
        ],
        "tax_depreciation": [
            {
                "key": "세무-01",
                "kind": "depreciation",
                "name": "설비",
                "item": items,
                "method": choice(draw, ("straight_line", "declining")),
                "life": draw(st.integers(1, 8)),
                **ASSUMED,
            },
            {"key": "세무-02", "kind": "corporate_tax", "name": "법인세", "rate": rate(draw, True), **ASSUMED},
        ],
    }

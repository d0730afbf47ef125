"""Whole studies drawn at random: every basis, tier and sheet that the appraisal reads, as rows of the sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

import feasibility
from feasibility.appraisal import Study
from tests.appraisal import random_operation, random_worth
from tests.appraisal.drawing import ASSUMED, Draw, Rows, amount, choice, count, rate, spread
from tests.appraisal.projects import form
from tests.inputs.in_memory import sound_inputs

FIRST_YEAR = 2026
OWN_BASES = ("fixed", "quantity_price", "official_price", "per_area", "per_head", "by_year")
GROUPS = ("construction", "design", "incidental", "equipment", "other_investment")
TAXED = {"vat": "taxable", "vat_included": "excluded"}


@dataclass(frozen=True)
class RandomStudy:
    """The rows of a study and its years."""

    rows: Rows
    years: range

    def study(self, rows: Rows | None = None, money_units: dict[str, str] | None = None) -> Study:
        """The study appraised, of these rows or of others with the same years."""
        return feasibility.appraise(sound_inputs(self.rows if rows is None else rows, self.years, money_units))


@st.composite
def random_studies(draw: Draw, zeros: bool = False, neutral: bool = False, finance: bool = True) -> RandomStudy:
    """A study of three to nine years.

    Costs are more than nothing unless ``zeros``, where any amount, rate and driver may be nothing. ``neutral`` leaves
    out value-added tax, bid ratios, conversion factors and the uplift. ``finance`` adds loans, working capital, tax.
    """
    years = range(FIRST_YEAR, FIRST_YEAR + draw(st.integers(3, 9)))
    rows: Rows = {
        "study_overview": form(title="시험", client="시험시", author="시험원", centre_name="센터", report_date=_date()),
        "premises": _premises(draw, years, neutral),
        "sources": [{"key": "U1", "title": "자료"}],
    }
    rows |= random_operation.people_and_space(draw, years, zeros)
    rows |= _capital(draw, years, zeros, neutral)
    items = ", ".join(row["key"] for row in rows["capital_costs"])
    rows |= random_operation.operation(draw, years, zeros, items)
    rows |= random_worth.outputs_and_benefits(draw, years, zeros)
    if draw(st.booleans()) or finance:
        rows |= random_worth.revenues(draw, years, zeros)
    rows |= random_worth.funding(draw, years, items)
    if finance and draw(st.booleans()):
        rows |= random_worth.finance(draw, years, items)
    if not neutral and draw(st.booleans()):
        rows["conversion_factors"] = _conversion(draw)
    return RandomStudy({name: found for name, found in rows.items() if found}, years)


def _date() -> Any:
    import datetime

    return datetime.date(2026, 3, 31)


def _premises(draw: Draw, years: range, neutral: bool) -> list[dict[Any, Any]]:
    first = years[0]
    values: dict[str, Any] = {
        "study_year": first,
        "discount_base_year": first - draw(st.integers(0, 2)),
        "price_base_year": first - 1,
        "first_year": first,
        "last_year": years[-1],
        "opening_year": choice(draw, years),
        "social_discount_rate": choice(draw, (None, 0.0, 0.03, 0.1)),
        "financial_discount_rate": choice(draw, (None, 0.0, 0.055)),
        "employer_on_cost_rate": choice(draw, (None, 0.187)),
        "real_wage_growth": choice(draw, (None, -0.02, 0.03)),
        "residual_value_as": choice(draw, ("cost", "benefit")),
        "discount_timing": choice(draw, ("year_end", "mid_year")),
        "households": choice(draw, (None, 250_000)),
        "payment_first_year": choice(draw, years),
        "payment_years": draw(st.integers(1, 6)),
        "full_operation_year": choice(draw, (None, years[-2])),
    }
    if not neutral and draw(st.booleans()):
        values |= {
            "optimism_bias_uplift": rate(draw),
            "optimism_bias_class": "연구시설",
            "optimism_bias_reason": "가정",
        }
    return form(**{name: value for name, value in values.items() if value is not None})


def _capital(draw: Draw, years: range, zeros: bool, neutral: bool) -> Rows:
    """Items of every basis; the first is a fixed amount above nothing, unless ``zeros``."""
    own = draw(st.integers(1, 4))
    items: list[dict[Any, Any]] = []
    phasing: list[dict[Any, Any]] = []
    for number in range(1, own + 1):
        basis = "fixed" if number == 1 else choice(draw, OWN_BASES)
        row = {**_item(draw, number, choice(draw, GROUPS), basis, years, neutral), **_own_amount(draw, basis, zeros)}
        if number == 1:
            row["amount"] = amount(draw, zeros, least=1)
        if basis == "by_year":
            row["phasing"] = "amounts"
            by_year = {year: amount(draw, True) for year in years}
            phasing.append({"item": row["key"], "measure": "amounts", **by_year, **ASSUMED})
        else:
            phasing.append({"item": row["key"], "measure": "shares", **spread(draw, years), **ASSUMED})
        items.append(row)
    rows: Rows = {"capital_costs": items, "investment_phasing": phasing}
    for number in range(own + 1, own + 1 + draw(st.integers(0, 3))):
        group = "contingency" if draw(st.booleans()) else choice(draw, GROUPS)
        row = _item(draw, number, group, "share", years, neutral)
        row["base"] = ", ".join(found["key"] for found in _some(draw, items))
        if draw(st.booleans()):
            row["fee_table"] = "요율 가"
            rows["fee_rates"] = _fee_table(draw)
        else:
            row["rate"] = rate(draw, zeros)
        if draw(st.booleans()):
            row["phasing"] = "follow_base"
        else:
            phasing.append({"item": row["key"], "measure": "shares", **spread(draw, years), **ASSUMED})
        items.append(row)
    if any("price_year" in row for row in items):
        rows["price_indices"] = _indices(draw, years[0] - 1)
    rows["reinvestments"] = _renewals(draw, years, items, zeros)
    return rows


def _item(draw: Draw, number: int, group: str, basis: str, years: range, neutral: bool) -> dict[Any, Any]:
    row: dict[Any, Any] = {
        "key": f"자본-{number:02d}",
        "group": group,
        "name": f"항목 {number}",
        "basis": basis,
        "phasing": "shares",
        "vat": "exempt",
        "residual": choice(draw, ("none", "full", "straight_line")),
        "life": draw(st.integers(1, 12)),
        "completion_year": choice(draw, (None, *years)),
        **ASSUMED,
    }
    if not neutral:
        row["bid_ratio"] = choice(draw, (None, 0.8278, 1.0))
        if draw(st.booleans()):
            row |= {**TAXED, "vat_included": choice(draw, ("excluded", "included"))}
    if basis != "share" and draw(st.booleans()):
        row |= {"price_year": years[0] - 1 - draw(st.integers(0, 3)), "price_index": "지수 가"}
    return {name: value for name, value in row.items() if value is not None}


def _own_amount(draw: Draw, basis: str, zeros: bool) -> dict[str, Any]:
    if basis == "fixed":
        return {"amount": amount(draw, zeros)}
    if basis == "by_year":
        return {}
    price: dict[str, Any] = {"unit_price": amount(draw, zeros) / 100}
    if basis in ("quantity_price", "official_price"):
        price["quantity"] = count(draw, zeros)
    if basis == "official_price":
        price["official_ratio"] = 1.0 + rate(draw, zeros)
    return price


def _some(draw: Draw, items: Sequence[dict[Any, Any]]) -> list[dict[Any, Any]]:
    chosen = draw(st.lists(st.booleans(), min_size=len(items), max_size=len(items)))
    return [item for item, here in zip(items, chosen, strict=True) if here] or [items[0]]


def _fee_table(draw: Draw) -> list[dict[Any, Any]]:
    """Three points of falling rates, between and outside of which bases may lie."""
    top = draw(st.integers(1, 12)) / 100
    points = ((100, top), (2000, top * 0.75), (9000, top * 0.5))
    return [
        {"key": f"요율-{number}", "table": "요율 가", "construction_amount": at, "rate": found, **ASSUMED}
        for number, (at, found) in enumerate(points, 1)
    ]


def _indices(draw: Draw, base_year: int) -> list[dict[Any, Any]]:
    values = [100.0]
    for _ in range(3):
        values.append(values[-1] * (1 + draw(st.integers(-3, 9)) / 100))
    return [
        {"key": f"지수-{year}", "series": "지수 가", "year": year, "value": value, **ASSUMED}
        for year, value in zip(range(base_year - 3, base_year + 1), values, strict=True)
    ]


def _renewals(draw: Draw, years: range, items: Sequence[dict[Any, Any]], zeros: bool) -> list[dict[Any, Any]]:
    found: list[dict[Any, Any]] = []
    for number in range(1, 1 + draw(st.integers(0, 3))):
        method = choice(draw, ("by_life", "by_year"))
        row = {
            "key": f"재투자-{number:02d}",
            "item": choice(draw, [item["key"] for item in items]),
            "method": method,
            "rate": rate(draw, zeros),
            **ASSUMED,
        }
        found.append({**row, "year": choice(draw, years)} if method == "by_year" else row)
    return found


def _conversion(draw: Draw) -> list[dict[Any, Any]]:
    """Factors for the first item of the investment and, perhaps, of the operation."""
    named = [("자본-01", choice(draw, (0.5, 0.9, 1.3)))]
    if draw(st.booleans()):
        named.append(("운영-01", choice(draw, (0.0, 0.8, 1.2))))
    return [
        {"key": f"전환-{number:02d}", "item": item, "factor": factor, **ASSUMED}
        for number, (item, factor) in enumerate(named, 1)
    ]

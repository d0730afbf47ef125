"""A small project with markets, output and benefits of every basis, from which the tests of worth start."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from feasibility.appraisal import Study
from feasibility.appraisal.benefits import Benefits
from feasibility.appraisal.market import MarketOutlook
from tests.appraisal.projects import ASSUMED, cost, frame_of, study_of

YEARS = range(2026, 2032)
RATE = 0.25
Row = dict[Any, Any]
# A market that grows from 100 in 2026 by a tenth until 2028 and by a twentieth after it.
GROWTH: dict[str, Any] = {
    "base_year": 2026,
    "base_value": 100.0,
    "growth_rate": 0.1,
    "growth_until": 2028,
    "later_growth_rate": 0.05,
}
DIFFUSION: dict[str, Any] = {"market_potential": 1000.0, "innovation": 0.03, "imitation": 0.38, "launch_year": 2026}


def market(key: str = "시장-01", **more: Any) -> Row:
    return {"key": key, "name": f"시장 {key}", **more, **ASSUMED}


def benefit(key: str, basis: str, scope: str = "guideline", **more: Any) -> Row:
    return {"key": key, "name": f"편익 {key}", "scope": scope, "basis": basis, **ASSUMED, **more}


def on_market(key: str = "편익-01", driver: str = "시장-01", **more: Any) -> Row:
    """A benefit that is a market times one, unless ``more`` says otherwise."""
    factors = dict.fromkeys(("project_share", "rnd_contribution", "success_rate", "value_added_rate"), 1.0)
    return benefit(key, "market", **{"driver": driver, **factors, **more})


def rows_of(**more: Any) -> dict[str, list[Row]]:
    """A cost of 500 in 2026 at 25 %; 10 papers and 4 patents in every year but the first."""
    planned = dict.fromkeys(YEARS, 1.0)
    return {
        **frame_of(YEARS, social_discount_rate=RATE),
        "capital_costs": [cost("자본-01", "equipment", 500.0)],
        "investment_phasing": [{"item": "자본-01", "measure": "shares", 2026: 1.0, **ASSUMED}],
        "output_indicators": [
            {"key": "성과-01", "name": "논문", "unit": "편", "driver": "plan", **ASSUMED},
            {"key": "성과-02", "name": "특허", "unit": "건", "driver": "plan", **ASSUMED},
        ],
        "output_plan": [
            {"indicator": "성과-01", "measure": "quantity", **dict.fromkeys(planned, 10.0), 2026: 0.0, **ASSUMED},
            {"indicator": "성과-02", "measure": "quantity", **dict.fromkeys(planned, 4.0), 2026: 0.0, **ASSUMED},
        ],
        **more,
    }


def made(folder: Path, **more: Any) -> Study:
    return study_of(folder, rows_of(**more), YEARS)


def outlook_of(folder: Path, *markets: Row, **more: Any) -> MarketOutlook:
    found = made(folder, market_outlook=list(markets), **more).parts.market
    assert found is not None
    return found


def benefits_of(folder: Path, *benefits: Row, **more: Any) -> Benefits:
    found = made(folder, benefits=list(benefits), **more).parts.benefits
    assert found is not None
    return found

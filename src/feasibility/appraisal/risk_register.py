"""The grades of the risk register."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.sources import Sources
from feasibility.lines import Line


@dataclass(frozen=True)
class RiskRegister:
    """Risks as rows; each has one of three grades (1 or 0)."""

    risk_score: Line  # probability × impact, 1–25
    is_high: Line  # 높음
    is_medium: Line  # 보통
    is_low: Line  # 낮음
    high_count: Line
    medium_count: Line
    low_count: Line


def risk_register(sources: Sources) -> RiskRegister | None:
    """Score = probability × impact, both 1–5; the least scores of 높음 and 보통 are conventions with cells on 지침.

    Probability 4 and impact 5 score 20: 높음 from 15. ``None`` without the sheet.
    """
    rows = sources.columns("risks")
    if rows is None:
        return None
    score = rows.probability * rows.impact
    high = score >= sources.figures.figure("high_risk_score")
    at_least_medium = score >= sources.figures.figure("medium_risk_score")
    medium, low = at_least_medium * (1 - high), (1 - at_least_medium) * (1 - high)
    return RiskRegister(score, high, medium, low, high.sum_rows(), medium.sum_rows(), low.sum_rows())

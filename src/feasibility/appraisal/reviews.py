"""Which reviews a local project needs, by its size and its payers."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.capital import CapitalCost
from feasibility.appraisal.funding import Funding
from feasibility.appraisal.sources import Sources
from feasibility.lines import Line, literal


@dataclass(frozen=True)
class Reviews:
    """1 where the project needs the review, else 0. Of the first three at most one is 1."""

    own_review: Line  # 자체심사
    province_review: Line  # 도 의뢰심사
    central_review: Line  # 중앙 의뢰심사
    feasibility_study: Line  # 타당성조사
    preliminary_study: Line  # 예비타당성조사, by the thresholds of the law
    preliminary_study_announced: Line  # the same by the thresholds announced in August 2025


def reviews(sources: Sources, capital: CapitalCost | None, funded: Funding | None) -> Reviews | None:
    """Reviews by total project cost (value-added tax in), for a city of fewer than a million people.

    With money of the state or the province: own review from 20억, the province's from 60억, the central one from
    200억. With the city's own money only: own review from 20억, whatever the size. A feasibility study by the agency
    that the ministry names is due from 500억. A preliminary feasibility study is due where total cost and the state's
    share both reach their thresholds; two pairs are given because which is in force is not verified.
    ``None`` without capital cost or funding, or for a pack without the thresholds.

    96,186 with 57,094 from the state (백만원) goes to the central review. Source: 지방재정 투자심사규칙, 지방재정법
    제37조의2, 국가재정법 제38조.
    """
    figures = sources.figures
    if capital is None or funded is None or "own_review_threshold" not in figures.guideline.figures:
        return None
    state, province = (funded.payers[payer].investment_total for payer in ("national", "province"))
    if state is None or province is None:
        return None
    size = capital.gross.total
    transferred = state + province > 0
    from_own, from_province, from_central = (
        size >= figures.figure(f"{name}_threshold") for name in ("own_review", "province_review", "central_review")
    )
    below_province = 1 - transferred * from_province

    def preliminary(name: str) -> Line:
        enough = size >= figures.figure(f"{name}_threshold")
        return enough * (state >= figures.figure(f"{name}_state_threshold"))

    return Reviews(
        from_own * below_province,
        transferred * from_province * (literal(1) - from_central),
        transferred * from_central,
        size >= figures.figure("feasibility_study_threshold"),
        preliminary("preliminary_study"),
        preliminary("preliminary_study_announced"),
    )

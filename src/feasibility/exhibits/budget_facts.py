"""The facts of the local budget, of reviews and prior procedures, of loans and tax, and of the risk register."""

from __future__ import annotations

from collections.abc import Callable

from feasibility.appraisal import Study
from feasibility.descriptions import NumberKind

# In the order in which an investment review asks for them.
REVIEWS = (
    "own_review",
    "province_review",
    "central_review",
    "feasibility_study",
    "preliminary_study",
    "preliminary_study_announced",
)


def give_budget(study: Study, give: Callable[..., None]) -> None:
    """What each part has, where the study has its sheets."""
    parts = study.parts
    _give_plan(study, give)
    _give_reviews(study, give)
    if parts.procedures is not None:
        give("procedure_months", parts.procedures.procedure_months, NumberKind.COUNT)
    if parts.loans is not None:
        give("loan_interest_total", parts.loans.interest_total)
        give("loan_outstanding", parts.loans.outstanding)
        give("is_left_over", parts.loans.is_left_over, NumberKind.COUNT)
    if parts.taxation is not None:
        give("tax_total", parts.taxation.tax_total)
    if parts.risk_register is not None:
        figures = study.sources.figures
        for grade in ("high", "medium", "low"):
            give(f"{grade}_risks", getattr(parts.risk_register, f"{grade}_count"), NumberKind.COUNT)
        give("high_risk_score", figures.figure("high_risk_score"), NumberKind.COUNT)
        give("medium_risk_score", figures.figure("medium_risk_score"), NumberKind.COUNT)


def _give_plan(study: Study, give: Callable[..., None]) -> None:
    plan, shares = study.parts.fiscal_plan, study.parts.budget_shares
    if plan is None:
        return
    give("plan_first_year", plan.first_year, NumberKind.YEAR)
    give("local_burden_total", plan.local_burden_total)
    give("highest_local_burden", plan.highest_local_burden)
    give("highest_city_burden", plan.highest_city_burden)
    if plan.medium_term is not None:
        everything = plan.medium_term.all_payers
        give("medium_term_years", plan.medium_term.plan_years, NumberKind.COUNT)
        give("medium_term_total", everything.everything)
        give("medium_term_investment", everything.investment)
        give("medium_term_operation", everything.operation)
        give("medium_term_city", plan.medium_term.payers["city"].everything)
    rows = study.sources.columns("local_budget")
    if shares is not None and rows is not None:
        for payer in ("province", "city"):
            first = next((row for row, word in enumerate(rows.words("payer")) if word == payer), None)
            label = None if first is None else rows.axis.labels[first]
            if label is not None and shares.highest_share.at(label):
                give(f"highest_{payer}_budget_share", shares.highest_share, NumberKind.PERCENT, row=label)


def _give_reviews(study: Study, give: Callable[..., None]) -> None:
    found, figures = study.parts.reviews, study.sources.figures
    if found is None:
        return
    for name in REVIEWS:
        give(f"{name}_due", getattr(found, name), NumberKind.COUNT)
        for key in (f"{name}_threshold", f"{name}_state_threshold"):
            if key in study.guideline.figures:
                give(key, figures.figure(key))

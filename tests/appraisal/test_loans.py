"""Ways to pay a loan back, each worked by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal.loans import Loans
from tests.appraisal.projects import ASSUMED, broken_balances, one, study_of, yearly
from tests.appraisal.test_financial import YEARS, project

EXACT = 1e-9


def loan(method: str, amount: float, rate: float, grace: int, years: int, first: int = 2026) -> dict[Any, Any]:
    return {
        "key": f"차입-{method}",
        "name": method,
        "amount": amount,
        "year": first,
        "interest_rate": rate,
        "grace_years": grace,
        "repayment_years": years,
        "method": method,
        **ASSUMED,
    }


def debt_of(folder: Path, *rows: dict[Any, Any]) -> Loans:
    study = study_of(folder, project(loans=list(rows)), YEARS)
    assert broken_balances(study) == []
    assert study.parts.loans is not None
    return study.parts.loans


def test_an_annuity_is_one_payment_a_year(tmp_path: Path) -> None:
    debt = debt_of(tmp_path, loan("annuity", 1000, 0.1, 1, 2))
    payment = 1000 * 1.21 / 2.1
    assert payment == pytest.approx(576.190476, abs=1e-6)
    assert yearly(debt.service) == pytest.approx([0, 100, payment, payment, 0], abs=EXACT)
    assert yearly(debt.interest_by_year) == pytest.approx([0, 100, 100, (1100 - payment) * 0.1, 0], abs=EXACT)
    assert yearly(debt.balance_by_year) == pytest.approx([1000, 1000, 1100 - payment, 0, 0], abs=EXACT)


def test_an_annuity_without_interest_is_an_equal_part_a_year(tmp_path: Path) -> None:
    debt = debt_of(tmp_path, loan("annuity", 300, 0.0, 0, 3))
    assert yearly(debt.service) == pytest.approx([0, 100, 100, 100, 0], abs=EXACT)
    assert one(debt.interest_total) == pytest.approx(0, abs=EXACT)


def test_equal_principal_bears_less_interest_every_year(tmp_path: Path) -> None:
    debt = debt_of(tmp_path, loan("equal_principal", 1000, 0.1, 1, 2))
    assert yearly(debt.service) == pytest.approx([0, 100, 600, 550, 0], abs=EXACT)


def test_a_bullet_loan_is_paid_back_at_once(tmp_path: Path) -> None:
    debt = debt_of(tmp_path, loan("bullet", 500, 0.05, 0, 3))
    assert yearly(debt.service) == pytest.approx([0, 25, 25, 525, 0], abs=EXACT)
    assert yearly(debt.principal_by_year) == pytest.approx([0, 0, 0, 500, 0], abs=EXACT)


def test_what_falls_due_after_the_period_is_left_outstanding(tmp_path: Path) -> None:
    debt = debt_of(tmp_path, loan("equal_principal", 400, 0.1, 0, 4, first=2028))
    assert yearly(debt.balance_by_year) == pytest.approx([0, 0, 400, 300, 200], abs=EXACT)
    assert one(debt.outstanding) == pytest.approx(200, abs=EXACT)


def test_loans_add_up(tmp_path: Path) -> None:
    apart = [
        debt_of(tmp_path / method, loan(method, 100, 0.07, 1, 3)) for method in ("annuity", "equal_principal", "bullet")
    ]
    together = debt_of(
        tmp_path / "all", *(loan(method, 100, 0.07, 1, 3) for method in ("annuity", "equal_principal", "bullet"))
    )
    sums = [sum(parts) for parts in zip(*(yearly(debt.service) for debt in apart), strict=True)]
    assert yearly(together.service) == pytest.approx(sums, abs=EXACT)

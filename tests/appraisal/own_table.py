"""A study with its own table of transactions: the two sectors of Miller and Blair, their households, and some costs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.appraisal.projects import ASSUMED, cost, frame_of

YEARS = range(2026, 2029)
CASE: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "published" / "data" / "io-miller-blair.json").read_text(encoding="utf-8")
)
KEYS = ("부문-01", "부문-02")
HOUSEHOLDS = "가계-01"


def sector(number: int, output: float, **more: Any) -> dict[str, Any]:
    return {"key": f"부문-{number:02d}", "name": f"산업 {number}", "output": output, **more, **ASSUMED}


def household(income: float) -> dict[str, Any]:
    return {"key": HOUSEHOLDS, "name": "가계", "role": "households", "output": income, **ASSUMED}


def cells(keys: Sequence[str], amounts: Sequence[Sequence[float]]) -> list[dict[str, Any]]:
    """The rows of 거래표 of a matrix of sellers and buyers."""
    pairs = [(i, j) for i in range(len(keys)) for j in range(len(keys))]
    return [
        {"key": f"거래-{n:04d}", "seller": keys[i], "buyer": keys[j], "amount": float(amounts[i][j]), **ASSUMED}
        for n, (i, j) in enumerate(pairs, start=1)
    ]


def spent(number: int, item: str, to: str, share: float = 1.0, phase: str = "investment") -> dict[str, Any]:
    return {"key": f"지출-{number:02d}", "phase": phase, "item": item, "sector": to, "share": share, **ASSUMED}


def project(demand: Sequence[float], table: dict[str, list[dict[str, Any]]], **sheets: Any) -> dict[str, Any]:
    """A study whose investment spends ``demand`` (백만원, by sector) on the sectors of a table, and nothing else."""
    items = [f"자본-{number:02d}" for number in range(1, len(demand) + 1)]
    return {
        **frame_of(YEARS, **sheets.pop("premises", {})),
        "capital_costs": [cost(item, "construction", amount) for item, amount in zip(items, demand, strict=True)],
        "investment_phasing": [{"item": item, "measure": "shares", 2026: 1.0, **ASSUMED} for item in items],
        "spending": [spent(n, item, f"부문-{n:02d}") for n, item in enumerate(items, start=1)],
        **table,
        **sheets,
    }


def miller_and_blair(closed: bool = True, **counts: Sequence[float]) -> dict[str, list[dict[str, Any]]]:
    """The published table; closed with households it is A of the closed model times outputs of 1,000, 2,000, 1,000.

    ``counts`` are columns of the two industries (``value_added``, ``employment`` …).
    """
    outputs = CASE["inputs"]["x"]
    industries = [
        sector(n, output, **{name: values[n - 1] for name, values in counts.items()})
        for n, output in enumerate(outputs, start=1)
    ]
    if not closed:
        return {"transaction_sectors": industries, "transactions": cells(KEYS, CASE["inputs"]["Z"])}
    income = 1000.0
    totals = [*outputs, income]
    amounts = [[rate * total for rate, total in zip(row, totals, strict=True)] for row in CASE["inputs"]["A_closed"]]
    return {
        "transaction_sectors": [*industries, household(income)],
        "transactions": cells((*KEYS, HOUSEHOLDS), amounts),
    }

"""Everything but the premises and one sheet of costs is optional: what needs an absent sheet is left out cleanly."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from feasibility import appraise, read
from feasibility.findings import stops
from feasibility.inputs import Inputs
from feasibility.report import building
from feasibility.terms import get_language

ROOT = Path(__file__).parents[2]
ONE_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b8"
    "0000000049454e44ae426082"
)
# Its absence is a finding where an item is spread by shares or amounts, as here.
SPREAD = "investment_phasing"
REQUIRED = ("study_overview", "premises", "folder_name", "sheets")
SHEETS = [field.name for field in fields(Inputs) if field.name not in REQUIRED]
# What the example does not have, so that nothing would be left out.
ABSENT = (
    "pictures",
    "advice",
    "local_budget",
    "loans",
    "working_capital",
    "tax_depreciation",
    "demand_survey",
    "ahp_ratings",
    "transaction_sectors",
    "transactions",
)
OPTIONAL = [sheet for sheet in SHEETS if sheet != SPREAD and sheet not in ABSENT]


@pytest.fixture(scope="module")
def pohang() -> Inputs:
    inputs, _ = read(ROOT / "inputs")
    assert inputs is not None
    return inputs


@pytest.fixture(autouse=True)
def no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "picture", lambda chart, language, folder: ONE_DOT)


def without(inputs: Inputs, *sheets: str) -> Inputs:
    kept = {name: grid for name, grid in inputs.sheets.items() if name not in sheets}
    absent: dict[str, Any] = dict.fromkeys(sheets)
    return replace(inputs, sheets=kept, **absent)


def chapters_of(inputs: Inputs) -> dict[str, bytes]:
    built = building.build(appraise(inputs), (), get_language("ko"), None, None)
    assert not stops(built.findings), [(each.code, each.place, each.details) for each in built.findings]
    return dict(built.files)


def test_the_example_holds_every_sheet_that_is_left_out_in_turn(pohang: Inputs) -> None:
    assert tuple(sheet for sheet in SHEETS if getattr(pohang, sheet) is None) == ABSENT


@pytest.mark.parametrize("sheet", OPTIONAL)
def test_a_report_is_made_without_a_sheet(pohang: Inputs, sheet: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "write_document", lambda document, language: repr(document.blocks).encode())
    monkeypatch.setattr(building, "write_model", lambda *given: b"")
    assert chapters_of(without(pohang, sheet))["report.docx"]


@pytest.mark.parametrize("kept", [("capital_costs", SPREAD), ("operating_costs",)])
def test_a_report_is_made_of_one_sheet_of_costs_alone(pohang: Inputs, kept: tuple[str, ...]) -> None:
    rest = [sheet for sheet in SHEETS if sheet not in kept and getattr(pohang, sheet) is not None]
    assert chapters_of(without(pohang, *rest))["report.docx"].startswith(b"PK")

"""The own table of transactions in model.xlsx: its multipliers are values that say so, all else is live."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal import Study
from feasibility.inputs.records import Table
from feasibility.report.tracing import trace_lines, trace_tree
from feasibility.report.wording import Wording
from feasibility.terms import get_language
from feasibility.workbook.model.plan import FIRST_ROW
from tests.appraisal.own_table import YEARS, miller_and_blair, project, spent
from tests.appraisal.projects import ASSUMED, study_of
from tests.workbook.applying import ChangedModels
from tests.workbook.changes import Case, Change
from tests.workbook.comparison import compare, scales
from tests.workbook.proof import model_of, plan_of
from tests.workbook.recalculation import Sheet, contents, recalculate, with_false_values

KOREAN = get_language("ko")
VALUES, CHECKS = KOREAN.label("sheet.outside"), KOREAN.label("sheet.checks")


def study_with_table(folder: Path, share: float = 0.5) -> Study:
    """Investment and operation, a deflator, a share from outside, households: every branch of the calculation."""
    table = miller_and_blair(
        value_added=(300.0, 500.0), employment=(10.0, 30.0), employees=(8.0, 20.0), outside_share=(0.1, 0.25)
    )
    running: dict[str, Any] = {"key": "운영-01", "group": "인건비", "name": "인건비", "basis": "fixed", "amount": 80.0}
    rows = project((600.0, 1500.0), table, premises={"input_output_deflator": 1.2, "input_output_year": 2020})
    rows["operating_costs"] = [{**running, **ASSUMED}]
    rows["spending"] = [*rows["spending"], spent(3, "운영-01", "부문-02", share, "operation")]
    return study_of(folder, rows, YEARS)


@pytest.fixture(scope="module")
def study(tmp_path_factory: pytest.TempPathFactory) -> Study:
    return study_with_table(tmp_path_factory.mktemp("live"))


@pytest.fixture(scope="module")
def book(study: Study) -> dict[str, Sheet]:
    return contents(model_of(study))


def test_the_multipliers_stand_as_values_on_a_sheet_that_says_how_they_were_found(
    study: Study, book: dict[str, Sheet]
) -> None:
    found = study.parts.transactions
    assert found is not None
    values = [cell.value for (row, column), cell in book[VALUES].items() if column == 3 and row > 3]
    assert all(cell.formula is None for cell in book[VALUES].values())
    shown = [value for value in values if isinstance(value, float)]
    assert found.type_one.production.at("부문-01") == pytest.approx(shown[0], rel=1e-15)
    said = {cell.value for (row, column), cell in book[VALUES].items() if column == 5 and row > 3}
    assert said == {KOREAN.label("outside.leontief")}


def test_every_number_on_the_calculation_sheets_is_a_formula(study: Study, book: dict[str, Sheet]) -> None:
    for title in (KOREAN.label("sheet.impact"), KOREAN.label("sheet.transactions")):
        numbers = [cell for (row, _), cell in book[title].items() if row >= FIRST_ROW and isinstance(cell.value, float)]
        assert numbers
        assert all(cell.formula is not None for cell in numbers)


def test_a_study_without_an_own_table_has_no_such_sheet(tmp_path: Path) -> None:
    rows = project((600.0,), {})
    del rows["spending"]
    assert VALUES not in contents(model_of(study_of(tmp_path, rows, YEARS)))


def test_a_trace_ends_at_the_inverse_and_names_the_sheets_behind_it(study: Study) -> None:
    tree = trace_tree(study, "production_inducement", KOREAN, 100)
    assert tree is not None
    said = "\n".join(trace_lines(tree))
    assert KOREAN.label("outside.leontief") in said
    assert "appraisal.xlsx › 거래표" in said
    assert "appraisal.xlsx › 거래부문" in said
    found = study.parts.transactions
    assert found is not None
    assert Wording(study, KOREAN).words(found.type_one.production) == KOREAN.label("outside.leontief")


def change(study: Study, sheet: str, key: str, field: str, value: float) -> Case:
    table = getattr(study.inputs, sheet)
    assert isinstance(table, Table)
    record = table.by_key[key]
    place, before = record.place(field), float(getattr(record, field))
    return Case(field, (Change(place.workbook, place.sheet, place.cell, place.key, value, before),))


@pytest.mark.libreoffice
def test_every_cell_agrees_with_python_spending_is_live_and_a_changed_table_turns_its_checks_red(
    study: Study, book: dict[str, Sheet], tmp_path: Path
) -> None:
    source, base, moved, stale = (tmp_path / f"{name}.xlsx" for name in ("source", "base", "moved", "stale"))
    content = model_of(study)
    source.write_bytes(content)
    with_false_values(content, base)
    copies = ChangedModels(source, KOREAN.label("sheet.guideline"))
    copies.case(change(study, "spending", "지출-03", "share", 0.25), moved)
    copies.case(change(study, "transactions", "거래-0001", "amount", 180.0), stale)
    found = recalculate([base, moved, stale], tmp_path)
    less = study_with_table(tmp_path / "less", 0.25)
    for expected, path in ((study, base), (less, moved)):
        compared = compare(contents(model_of(expected)), contents(found[path]), scales(plan_of(expected)))
        assert compared.differing == []
        assert compared.cells > 300
    checks = {str(book[CHECKS][row, 0].value): row for row, column in book[CHECKS] if column == 2 and row > 3}
    red = {name for name, row in checks.items() if contents(found[stale])[CHECKS][row, 2].value == 0}
    assert red == {name for name in checks if name.startswith(KOREAN.label("line.multipliers"))}
    assert len(red) == 4
    assert contents(found[stale])[CHECKS][1, 2].value == 0

"""Every study's live workbook, recalculated by LibreOffice, agrees with Python in every formula cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.workbook.changes import (
    BEHIND_MULTIPLIERS,
    FEWEST,
    HORIZON,
    LEFT_ALONE,
    LEFT_ALONE_WORDS,
    compared_words,
    leaves,
)
from tests.workbook.comparison import BAR
from tests.workbook.proof import AGREEMENTS, KOREAN, Proof, plan_of, prove, studies
from tests.workbook.recalculation import Sheet

pytestmark = pytest.mark.libreoffice
PROJECT = Path(__file__).resolve().parents[2]
CASES = 5


@pytest.fixture(scope="module", params=studies(PROJECT), ids=lambda folder: folder.name)
def proof(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Proof:
    """One study's workbook, recalculated as it is, in five cases, and spoilt."""
    proved = prove(request.param, tmp_path_factory.mktemp("proof"))
    said = [f"base {proved.base}", *(f"{each.case.name} {each.comparison}" for each in proved.cases)]
    request.config.stash.setdefault(AGREEMENTS, []).append(f"{request.param.name}: " + "; ".join(said))
    return proved


def test_every_formula_recalculated_from_false_saved_values_equals_python(proof: Proof) -> None:
    """The saved values were false before, so that agreement shows a recalculation and not what was saved."""
    blocks = sum(
        block.rows * (block.line.values.shape[1] if block.line.has_years else 1)
        for block in plan_of(proof.study).blocks
    )
    assert proof.base.cells > blocks
    assert proof.base.differing == []
    assert proof.base.worst <= BAR


def test_every_formula_equals_python_in_five_cases_of_changed_inputs(proof: Proof) -> None:
    assert len(proof.cases) == CASES
    for each in proof.cases:
        assert each.comparison.differing == [], each.case.name
        assert each.comparison.cells == proof.base.cells, each.case.name


def test_every_case_changes_at_least_forty_cells_and_moves_the_results(proof: Proof) -> None:
    for each in proof.cases:
        assert len(each.case.changes) >= FEWEST, each.case.name
        assert all(change.value != change.before for change in each.case.changes), each.case.name
        assert each.moved > FEWEST, each.case.name


def test_a_changed_input_leaves_every_formula_as_it_was(proof: Proof) -> None:
    assert [each.case.name for each in proof.cases if not each.same_formulas] == []


def test_the_cases_together_touch_every_input_line_but_the_horizon(proof: Proof) -> None:
    touched = {(change.workbook, change.sheet, change.cell) for each in proof.cases for change in each.case.changes}
    left = {
        cells[0].name
        for _, cells in leaves(proof.study).values()
        if not any((cell.workbook, cell.sheet, cell.cell) in touched for cell in cells)
    }
    assert {name for name, why in LEFT_ALONE.items() if why == HORIZON} <= left <= {*LEFT_ALONE, *BEHIND_MULTIPLIERS}


def test_every_word_that_formulas_compare_is_changed_or_said_to_be_structure(proof: Proof) -> None:
    touched = {
        f"{change.key.split('.')[0]}.{change.key.rsplit('.', maxsplit=1)[-1]}"
        for each in proof.cases
        for change in each.case.changes
        if isinstance(change.value, str)
    }
    assert compared_words(proof.study) - touched <= set(LEFT_ALONE_WORDS)
    assert touched


def _checks(book: Sheet) -> dict[str, float]:
    """What each check says: 1 where it holds."""
    return {
        str(book[row, 0].value): float(value)
        for (row, column), content in book.items()
        if column == 2 and content.formula is not None and (value := content.value) is not None
    }


def test_every_check_is_green_before_anything_is_spoilt(proof: Proof) -> None:
    checks = _checks(proof.model[KOREAN.label("sheet.checks")])
    assert len(checks) > len(plan_of(proof.study).sheets)
    assert set(checks.values()) == {1.0}


def test_a_number_or_a_text_written_over_a_formula_turns_the_check_of_its_sheet_red(proof: Proof) -> None:
    checks = _checks(proof.spoilt["every sheet"][KOREAN.label("sheet.checks")])
    said = KOREAN.label("model.no_overwritten_formula")
    watched = [said.format(sheet=sheet) for sheet in plan_of(proof.study).sheets]
    assert [checks[name] for name in watched] == [0.0] * len(watched)
    assert checks[KOREAN.label("model.all_checks")] == 0.0


def test_inputs_that_do_not_fit_turn_a_balance_red_and_no_other_check(proof: Proof) -> None:
    if proof.study.inputs.investment_phasing is None:
        assert "shares" not in proof.spoilt
        return
    checks = _checks(proof.spoilt["shares"][KOREAN.label("sheet.checks")])
    said = KOREAN.label("model.no_overwritten_formula")
    watched = {said.format(sheet=sheet) for sheet in plan_of(proof.study).sheets}
    assert checks[KOREAN.label("model.all_checks")] == 0.0
    assert {name for name, holds in checks.items() if not holds} - {KOREAN.label("model.all_checks")}
    assert all(checks[name] == 1.0 for name in watched)

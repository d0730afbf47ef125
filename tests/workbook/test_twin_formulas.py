"""What stands in every study's live workbook: formulas, no constants, plain functions, true saved values."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token

from feasibility.appraisal import Study
from feasibility.appraisal.scenarios import scenarios
from feasibility.appraisal.sensitivity import CaseNumber
from feasibility.descriptions import Outside
from feasibility.exhibits.facts import facts
from feasibility.guidelines import Guideline
from feasibility.inputs.grid import position
from feasibility.lines import outside_kind
from feasibility.workbook.model.plan import FIRST_ROW
from tests.workbook.proof import KOREAN, model_of, plan_of, studies, study_of
from tests.workbook.recalculation import Sheet, contents

PROJECT = Path(__file__).resolve().parents[2]
FUNCTIONS = frozenset(
    (
        *("SUM", "SUMIF", "SUMPRODUCT", "INDEX", "MATCH", "IF", "AND", "MIN", "MAX", "MOD"),
        *("CHOOSE", "NPV", "IRR", "ROUND", "EXACT"),
    )
)
ON_CHECKS = FUNCTIONS | {"ISBLANK", "_xlfn.ISFORMULA"}
ONLY_A_REFERENCE = re.compile(r"(?:(?:'(?:[^']|'')+'|[^'!()*/+^-]+)!)?\$?[A-Z]+\$?[0-9]+")


@pytest.fixture(scope="module", params=studies(PROJECT), ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


@pytest.fixture(scope="module")
def study(folder: Path) -> Study:
    return study_of(folder)


@pytest.fixture(scope="module")
def content(study: Study) -> bytes:
    return model_of(study)


@pytest.fixture(scope="module")
def book(content: bytes) -> dict[str, Sheet]:
    return contents(content)


@pytest.fixture(scope="module")
def own(study: Study, book: dict[str, Sheet]) -> dict[tuple[str, int, int], str]:
    """The formulas that the toolkit wrote: all but those that a person typed into an input cell."""
    typed = {(grid.title, *at) for grid in study.inputs.sheets.values() for at in grid.formulas}
    return {
        (title, *at): cell.formula
        for title, sheet in book.items()
        for at, cell in sheet.items()
        if cell.formula is not None and (title, *at) not in typed
    }


def tokens(formula: str) -> list[Token]:
    return list(Tokenizer(f"={formula}").items)


def test_the_repository_has_studies_to_prove() -> None:
    assert "inputs" in [folder.name for folder in studies(PROJECT)]


def test_at_least_95_percent_of_the_numbers_on_calculation_sheets_are_formulas(
    study: Study, book: dict[str, Sheet]
) -> None:
    computed = constant = 0
    for title in plan_of(study).sheets:
        for (row, _), cell in book[title].items():
            if row < FIRST_ROW or not isinstance(cell.value, float):
                continue
            constant += cell.formula is None
            computed += cell.formula is not None and not ONLY_A_REFERENCE.fullmatch(cell.formula)
    assert computed > 500
    assert computed / (computed + constant) >= 0.95


def test_no_formula_holds_a_number_but_zero_one_and_minus_one(own: dict[tuple[str, int, int], str]) -> None:
    found = set()
    for formula in set(own.values()):
        for token in tokens(formula):
            if token.type == Token.OPERAND and token.subtype == Token.NUMBER:
                found.add(token.value)
            elif token.type == Token.OPERAND and token.subtype != Token.RANGE:
                assert (token.subtype, token.value) == (Token.TEXT, '""'), formula
    assert found <= {"0", "1"}, "a minus before a number is an operator of its own"


def test_formulas_use_the_closed_list_of_functions(own: dict[tuple[str, int, int], str]) -> None:
    used: dict[str, str] = {}
    for (title, _, _), formula in own.items():
        allowed = ON_CHECKS if title == KOREAN.label("sheet.checks") else FUNCTIONS
        for name in re.findall(r"([A-Za-z_.]+)\(", formula):
            assert name in allowed, f"{title}: {formula}"
            used[name] = formula
    assert {"SUM", "SUMPRODUCT", "IF", "EXACT"} <= set(used)


def test_no_formula_names_another_workbook_or_a_whole_column(own: dict[tuple[str, int, int], str]) -> None:
    for formula in set(own.values()):
        assert "[" not in formula, formula
        assert not re.search(r"\$?[A-Z]+:\$?[A-Z]+(?![0-9$])", formula), formula


def test_every_number_that_is_no_formula_is_an_input_or_a_figure_of_the_guideline(
    folder: Path, study: Study, book: dict[str, Sheet]
) -> None:
    filled = _numbers_of(folder)
    figures = _figures(study.guideline, book[KOREAN.label("sheet.guideline")])
    outside = _outside_the_graph(study, book[KOREAN.label("sheet.results")])
    bases = {(6 + place, 4): cell.base for place, cell in enumerate(scenarios(study).cells)}
    counted = 0
    for title, sheet in book.items():
        for at, cell in sheet.items():
            if cell.formula is not None or not isinstance(cell.value, float):
                continue
            counted += 1
            if title == KOREAN.label("sheet.guideline"):
                assert cell.value == figures[at], at
            elif (title, at) in filled:
                assert cell.value == filled[title, at], (title, at)
            elif title == KOREAN.label("sheet.selector"):
                assert cell.value == bases[at], (title, at)
            elif title == KOREAN.label("sheet.outside"):
                line = study.lines[str(sheet[at[0], 0].value)]
                assert outside_kind(line) is not None
                assert any(cell.value == pytest.approx(value, rel=1e-14) for value in line.values.flat), (
                    at,
                    cell.value,
                )
            else:
                assert title == KOREAN.label("sheet.results"), (title, at, cell.value)
                # The file keeps sixteen digits, a float may need seventeen.
                assert cell.value == pytest.approx(outside.get(at), rel=1e-14), (title, at, cell.value)
    assert counted > len(figures)


def _outside_the_graph(study: Study, results: Sheet) -> dict[tuple[int, int], float | None]:
    """Where the sheet of results names a fact that no formula makes, and what the study found."""
    found = {
        key.replace(".", "_"): fact.value
        for key, fact in facts(study, KOREAN).items()
        if isinstance(fact.number.source, (Outside, CaseNumber))
    }
    return {
        (row, 1): found[str(cell.value)]
        for (row, column), cell in results.items()
        if column == 3 and cell.value in found
    }


def _numbers_of(folder: Path) -> dict[tuple[str, tuple[int, int]], float]:
    """Every number in the workbooks of a study, read with another library than the toolkit's."""
    return {
        (sheet.title, (cell.row - 1, cell.column - 1)): float(cell.value)
        for path in folder.glob("*.xlsx")
        for sheet in load_workbook(path, data_only=True)
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, (int, float))
    }


def _figures(guideline: Guideline, sheet: Sheet) -> dict[tuple[int, int], float]:
    """The guideline's numbers where the labels in the first column say that they stand."""
    found: dict[tuple[int, int], float] = {}
    for (row, column), cell in sheet.items():
        if column == 0 and cell.value in guideline.figures:
            found[row, 2] = guideline.figures[str(cell.value)].value
        elif column == 0 and cell.value in guideline.tables:
            values = guideline.tables[str(cell.value)].values
            found |= {(row + 1 + position, 2): value for position, value in enumerate(values)}
    return found


def test_every_formula_has_a_saved_value_that_is_no_error(book: dict[str, Sheet]) -> None:
    formulas = [cell for sheet in book.values() for cell in sheet.values() if cell.formula is not None]
    assert len(formulas) > 1000
    assert all(cell.value is not None and not cell.is_error for cell in formulas)


def test_a_line_has_one_formula_pattern_along_its_row(study: Study, book: dict[str, Sheet]) -> None:
    """From the second year on, a formula is the one before it copied to the right; a link to a plan that goes on as it
    ended has one more pattern for the years after the period."""
    several = 0
    longer = len(study.sources.frame.years) > len(study.years)
    plan = plan_of(study)
    for block in plan.blocks:
        most = 2 if longer and id(block) in plan.links else 1
        if not block.line.has_years:
            continue
        for row in range(block.first, block.first + block.rows):
            cells = [(at[1], cell.formula) for at, cell in sorted(book[block.sheet].items()) if at[0] == row]
            copied = [_relative(formula, column) for column, formula in cells if formula is not None and column >= 6]
            several += len(copied) > 1
            assert len(set(copied)) <= most, (block.sheet, row)
    assert several > 20


def _relative(formula: str, column: int) -> str:
    """A formula with free columns counted from its own."""

    def count(found: re.Match[str]) -> str:
        at = position(f"{found.group(1)}1")
        assert at is not None
        return f"<{at[1] - column}>{found.group(2)}"

    return re.sub(r"(?<![$A-Za-z0-9가-힣'])([A-Z]{1,3})(\$?[0-9]+)", count, formula)


def test_the_same_study_gives_the_same_bytes(folder: Path, content: bytes) -> None:
    assert model_of(study_of(folder)) == content

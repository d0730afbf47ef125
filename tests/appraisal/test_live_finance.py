"""The financial half in model.xlsx: recalculated it agrees with Python, and a factor on the sheet 지침 is live."""

from __future__ import annotations

from pathlib import Path

import pytest

from feasibility.appraisal import Study
from feasibility.appraisal.sensitivity import sensitivity
from feasibility.terms import get_language
from tests.appraisal.projects import ASSUMED, Rows, study_of
from tests.appraisal.test_financial import YEARS, financed, project
from tests.appraisal.test_funding import BUILDING, EARLY, LAND, LATE, funded_project
from tests.appraisal.test_loans import loan
from tests.appraisal.test_revenue import earning_project
from tests.exhibits.test_budget_exhibits import everything
from tests.workbook.applying import ChangedModels
from tests.workbook.changes import Case, Change
from tests.workbook.comparison import compare, scales
from tests.workbook.proof import model_of, plan_of
from tests.workbook.recalculation import contents, recalculate, with_false_values

FACTOR = 1.2
MOVED = [{"key": "민감-01", "variable": "operating_cost", "low": 0.0, "high": FACTOR - 1, "steps": 2, **ASSUMED}]
DECLINING = {
    "key": "세무-01",
    "kind": "depreciation",
    "item": "장비구축비",
    "method": "declining",
    "life": 4,
    **ASSUMED,
}
TAX = {"key": "세무-02", "kind": "corporate_tax", "name": "법인세", "rate": 0.2, **ASSUMED}
PROJECTS: dict[str, Rows] = {
    "financed": {**financed(), "sensitivity": MOVED},
    "funded": funded_project(LAND, BUILDING, EARLY, LATE),
    "everything": everything(),
    "loans": project(
        loans=[loan(method, 100, 0.07, 1, 3) for method in ("annuity", "equal_principal", "bullet")]
        + [{**loan("annuity", 100, 0.0, 0, 8), "key": "차입-04"}]
    ),
    "earned": earning_project(),
    "declining": project(tax_depreciation=[{**DECLINING, "name": "기계"}, TAX]),
}


@pytest.mark.libreoffice
def test_every_cell_agrees_with_python_and_a_moved_factor_gives_the_case_of_the_sensitivity(tmp_path: Path) -> None:
    made: dict[str, tuple[Study, bytes, Path]] = {}
    for name, rows in PROJECTS.items():
        study = study_of(tmp_path / name, rows, YEARS)
        content = model_of(study)
        made[name] = (study, content, tmp_path / f"{name}.xlsx")
        with_false_values(content, made[name][2])
    study, content, _ = made["financed"]
    source, moved = tmp_path / "source.xlsx", tmp_path / "moved.xlsx"
    source.write_bytes(content)
    change = Change("", "", "", "guideline.operating_cost_factor", FACTOR, 1.0)
    ChangedModels(source, get_language("ko").label("sheet.guideline")).case(Case("factor", (change,)), moved)
    found = recalculate([*(path for _, _, path in made.values()), moved], tmp_path)
    for name, (each, saved, path) in made.items():
        compared = compare(contents(saved), contents(found[path]), scales(plan_of(each)))
        assert compared.differing == [], name
        assert compared.cells > 500, name
    (row,) = sensitivity(study)
    after = contents(found[moved])
    for line, numbers in row.verdicts.items():
        block = plan_of(study).of_line[id(study.lines[line])]
        cell = next(
            content
            for (at, column), content in sorted(after[block.sheet].items())
            if at == block.first and content.formula is not None and column > 2
        )
        expected = numbers[-1].value
        assert cell.value == (pytest.approx(expected, rel=1e-9) if expected is not None else "")

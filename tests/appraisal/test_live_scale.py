"""Survey, demand, space, sites, power and ratios in model.xlsx: recalculated they agree with Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from feasibility.inputs.records import Table
from feasibility.terms import get_language
from tests.appraisal.scaled import scaled_rows, scaled_study
from tests.workbook.applying import ChangedModels
from tests.workbook.changes import Case, Change
from tests.workbook.comparison import compare, scales
from tests.workbook.proof import model_of, plan_of
from tests.workbook.recalculation import contents, recalculate, with_false_values


@pytest.mark.libreoffice
def test_every_cell_agrees_with_python_and_a_changed_answer_moves_the_demand(tmp_path: Path) -> None:
    rows = scaled_rows()
    study = scaled_study(tmp_path / "study", rows)
    rows["demand_survey"][0]["count"] = 18
    later = scaled_study(tmp_path / "later", rows)
    source, base, moved = (tmp_path / f"{name}.xlsx" for name in ("source", "base", "moved"))
    content = model_of(study)
    source.write_bytes(content)
    with_false_values(content, base)
    table = study.inputs.demand_survey
    assert isinstance(table, Table)
    place = table.by_key["설문-01"].place("count")
    change = Change(place.workbook, place.sheet, place.cell, place.key, 18.0, 54.0)
    ChangedModels(source, get_language("ko").label("sheet.guideline")).case(Case("answer", (change,)), moved)
    found = recalculate([base, moved], tmp_path)
    for expected, path in ((study, base), (later, moved)):
        compared = compare(contents(model_of(expected)), contents(found[path]), scales(plan_of(expected)))
        assert compared.differing == []
        assert compared.cells > 500
    demands = [each.parts.demand for each in (study, later)]
    estimates = [demand.estimate_total.at("수요-01") for demand in demands if demand is not None]
    assert estimates[1] == pytest.approx((estimates[0] or 0) / 3)

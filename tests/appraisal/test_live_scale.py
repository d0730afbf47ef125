"""Survey, demand, space, sites, power and ratios in model.xlsx: recalculated they agree with Python."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.appraisal.scaled import scaled_rows, scaled_study
from tests.workbook.live import assert_live, change_of


@pytest.mark.libreoffice
def test_every_cell_agrees_with_python_and_a_changed_answer_moves_the_demand(tmp_path: Path) -> None:
    rows = scaled_rows()
    study = scaled_study(tmp_path / "study", rows)
    rows["demand_survey"][0]["count"] = 18
    later = scaled_study(tmp_path / "later", rows)
    assert_live(study, later, [change_of(study, "demand_survey", "설문-01", "count", 18.0)], tmp_path)
    demands = [each.parts.demand for each in (study, later)]
    estimates = [demand.estimate_total.at("수요-01") for demand in demands if demand is not None]
    assert estimates[1] == pytest.approx((estimates[0] or 0) / 3)

"""Markets, benefits of every basis and unit costs in model.xlsx: recalculated they agree with Python."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal import Study
from tests.appraisal.projects import study_of
from tests.appraisal.test_benefit_bases import EVERYTHING, SURVEY
from tests.appraisal.test_effectiveness_cases import case
from tests.appraisal.worth import DIFFUSION, GROWTH, YEARS, benefit, market, on_market, rows_of
from tests.workbook.live import assert_live, change_of


def worthy(folder: Path, imitation: float = 0.38) -> Study:
    """Three markets by three forecasts, benefits of every further basis, a window, a group and two cases."""
    spread = {**DIFFUSION, "imitation": imitation}
    planned: dict[Any, Any] = dict.fromkeys(YEARS, 2.0)
    rows = rows_of(
        market_outlook=[
            market("시장-01", **GROWTH, **spread),
            market("시장-02", forecast="bass", **spread),
            {**market("시장-03", forecast="by_year"), **planned},
        ],
        benefits=[
            *EVERYTHING,
            on_market("편익-07", "시장-02", market_share=0.5, window_years=3),
            on_market("편익-08", "시장-03", start_year=2028),
            {**benefit("편익-09", "quantity_value", unit_value=3.0), **planned},
        ],
        cost_effectiveness_cases=[case(1, "성과-01", 1000.0, 5.4), case(2, "연구성과", 10.0, 1.0)],
        **SURVEY,
    )
    for indicator in rows["output_indicators"]:
        indicator["effect_group"] = "연구성과"
    return study_of(folder, rows, YEARS)


@pytest.mark.libreoffice
def test_every_cell_agrees_with_python_and_a_changed_coefficient_is_live(tmp_path: Path) -> None:
    study, faster = worthy(tmp_path / "study"), worthy(tmp_path / "faster", imitation=0.6)
    changes = [change_of(study, "market_outlook", key, "imitation", 0.6) for key in ("시장-01", "시장-02")]
    assert_live(study, faster, changes, tmp_path)
    assert faster.lines["economic.guideline.benefit_total"].at() != study.lines["economic.guideline.benefit_total"].at()

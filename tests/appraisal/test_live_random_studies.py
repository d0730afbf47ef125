"""Random studies in model.xlsx: recalculated, every cell of each agrees with Python."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from feasibility.appraisal import Study
from tests.appraisal.random_studies import RandomStudy, random_studies
from tests.workbook.comparison import compare, scales
from tests.workbook.proof import model_of, plan_of
from tests.workbook.recalculation import contents, recalculate, with_false_values

STUDIES = 8


def drawn_studies() -> list[Study]:
    """The same few studies in every run."""
    found: list[RandomStudy] = []

    @settings(max_examples=STUDIES, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
    @given(random_studies())
    def collect(drawn: RandomStudy) -> None:
        found.append(drawn)

    collect()
    return [drawn.study() for drawn in found]


@pytest.mark.libreoffice
def test_every_cell_of_random_studies_agrees_with_python(tmp_path: Path) -> None:
    made: list[tuple[Study, bytes, Path]] = []
    for number, study in enumerate(drawn_studies()):
        content, path = model_of(study), tmp_path / f"study-{number}.xlsx"
        with_false_values(content, path)
        made.append((study, content, path))
    assert len(made) == STUDIES
    found = recalculate([path for _, _, path in made], tmp_path)
    for study, saved, path in made:
        compared = compare(contents(saved), contents(found[path]), scales(plan_of(study)))
        assert compared.differing == [], path.name
        assert compared.cells > 500

"""Every scenario chosen in the live workbook gives what the graph gives for the same case, in every formula cell."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from feasibility.appraisal import Study
from feasibility.appraisal.scenarios import Scenarios, scenarios
from feasibility.lines import evaluate
from feasibility.workbook.model.plan import FIRST_YEAR_COLUMN, VALUE_COLUMN
from tests.workbook.applying import ChangedModels
from tests.workbook.comparison import BAR, scales
from tests.workbook.proof import KOREAN, model_of, plan_of, studies, study_of
from tests.workbook.recalculation import Sheet, contents, recalculate

pytestmark = pytest.mark.libreoffice
PROJECT = Path(__file__).resolve().parents[2]
SELECTOR, CHOSEN = KOREAN.label("sheet.selector"), "B3"


def with_scenarios(project: Path) -> list[Path]:
    """The studies that have the sheet 시나리오."""
    return [folder for folder in studies(project) if study_of(folder).inputs.scenarios is not None]


@pytest.fixture(scope="module", params=with_scenarios(PROJECT), ids=lambda folder: folder.name)
def chosen(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Study, Scenarios, list[dict[str, Sheet]]]:
    """A study, its scenarios, and its workbook recalculated with each of them chosen."""
    work = tmp_path_factory.mktemp("scenarios")
    study = study_of(request.param)
    found = scenarios(study)
    source = work / "model.xlsx"
    source.write_bytes(model_of(study))
    copies = ChangedModels(source, KOREAN.label("sheet.guideline"), SELECTOR)
    paths = [work / f"scenario-{position}.xlsx" for position in range(len(found.names))]
    for name, path in zip(found.names, paths, strict=True):
        copies.copy({(SELECTOR, CHOSEN): name}, path)
    results = recalculate(paths, work)
    return study, found, [dict(contents(results[path])) for path in paths]


def test_every_scenario_recalculated_equals_its_case_of_the_graph(
    chosen: tuple[Study, Scenarios, list[dict[str, Sheet]]],
) -> None:
    study, found, books = chosen
    plan = plan_of(study)
    sizes = scales(plan)
    values = evaluate([block.line for block in plan.blocks], found.cases())
    compared, differing = 0, []
    for position, (name, book) in enumerate(zip(found.names, books, strict=True), start=1):
        for block, array in zip(plan.blocks, values, strict=True):
            case = array[:, :, min(position, array.shape[2] - 1)]
            first = FIRST_YEAR_COLUMN if block.line.has_years else VALUE_COLUMN
            rows, years = block.line.values.shape[:2]
            size = max(sizes[block.sheet, block.first, first], float(np.abs(case[np.isfinite(case)]).max(initial=0.0)))
            for row, year in np.ndindex(rows, years):
                content = book[block.sheet].get((block.first + row, first + year))
                wanted = float(np.broadcast_to(case, (rows, years))[row, year])
                got = content.value if content is not None else None
                if not np.isfinite(wanted):
                    agrees = got in (None, "")
                else:
                    agrees = isinstance(got, float) and abs(got - wanted) <= BAR * max(size, 1e-6)
                compared += 1
                if not agrees:
                    differing.append(f"{name} {block.sheet} {block.name} {row} {year}: {got} for {wanted}")
    assert compared > 1000
    assert differing == []


def test_every_scenario_moves_the_results_and_the_base_is_chosen_first(
    chosen: tuple[Study, Scenarios, list[dict[str, Sheet]]],
) -> None:
    study, found, books = chosen
    base = contents(model_of(study))
    assert base[SELECTOR][2, 1].value == KOREAN.label("scenario.base")
    results = KOREAN.label("sheet.results")
    for name, book in zip(found.names, books, strict=True):
        moved = [at for at, content in book[results].items() if content != base[results].get(at)]
        assert moved, name

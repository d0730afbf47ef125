"""The live workbook of an alternative recalculates to what its own inputs give, and links to what it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

import feasibility
from feasibility.appraisal import Study
from feasibility.inputs import RECORDS
from tests.workbook.comparison import BAR, Comparison, compare, scales
from tests.workbook.proof import model_of, plan_of, studies
from tests.workbook.recalculation import Sheet, contents, recalculate, with_false_values

pytestmark = pytest.mark.libreoffice
PROJECT = Path(__file__).resolve().parents[2]


def differing_alternatives() -> dict[str, Study]:
    """Every alternative of the repository's studies that is not the base, by folder and name."""
    found: dict[str, Study] = {}
    for folder in studies(PROJECT):
        inputs, _ = feasibility.read(folder)
        assert inputs is not None
        built = feasibility.alternatives(inputs)
        found |= {f"{folder.name}-{name}": built[name] for name in inputs.by_alternative}
    return found


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[dict[str, Sheet], Comparison]]:
    """Each alternative's workbook, and how it agrees when it is recalculated from false saved values."""
    work = tmp_path_factory.mktemp("alternatives")
    found = differing_alternatives()
    models = {name: model_of(study) for name, study in found.items()}
    paths = {name: work / f"{number}.xlsx" for number, name in enumerate(models)}
    for name, content in models.items():
        with_false_values(content, paths[name])
    results = recalculate(list(paths.values()), work)
    return {
        name: (
            dict(contents(models[name])),
            compare(contents(models[name]), contents(results[paths[name]]), scales(plan_of(found[name]))),
        )
        for name in models
    }


def test_every_alternative_recalculates_to_what_python_has(
    compared: dict[str, tuple[dict[str, Sheet], Comparison]],
) -> None:
    assert compared
    for name, (_, comparison) in compared.items():
        assert comparison.cells > 1000, name
        assert comparison.differing == [], name
        assert comparison.worst <= BAR, name


def test_a_changed_cell_is_a_link_to_the_sheet_that_says_what_it_holds(
    compared: dict[str, tuple[dict[str, Sheet], Comparison]],
) -> None:
    declared = RECORDS["alternative_changes"].sheet
    titles = (declared.korean, declared.english)
    for name, (model, _) in compared.items():
        links = [
            content
            for sheet, cells in model.items()
            if sheet not in titles
            for content in cells.values()
            if content.formula is not None and content.formula.removeprefix("'").startswith(titles)
        ]
        assert links, name

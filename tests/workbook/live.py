"""A study's live workbook and the same with some inputs changed, both recalculated and compared with Python."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from feasibility.appraisal import Study
from feasibility.inputs.records import Table
from tests.workbook.applying import ChangedModels
from tests.workbook.changes import Case, Change
from tests.workbook.comparison import compare, scales
from tests.workbook.proof import KOREAN, model_of, plan_of
from tests.workbook.recalculation import contents, recalculate, with_false_values

FEWEST_CELLS = 500


def change_of(study: Study, sheet: str, key: str, field: str, value: float) -> Change:
    """A number put into the cell of a row's field."""
    table = study.inputs.part(sheet)
    assert isinstance(table, Table)
    record = table.by_key[key]
    place = record.place(field)
    return Change(place.workbook, place.sheet, place.cell, place.key, value, float(getattr(record, field)))


def assert_live(study: Study, later: Study, changes: Sequence[Change], folder: Path) -> None:
    """The workbook agrees with Python as it is, and with the changes in it with the study of the changed inputs."""
    source, base, moved = (folder / f"{name}.xlsx" for name in ("source", "base", "moved"))
    content = model_of(study)
    source.write_bytes(content)
    with_false_values(content, base)
    models = ChangedModels(source, KOREAN.label("sheet.guideline"), KOREAN.label("sheet.selector"))
    models.case(Case("changed", tuple(changes)), moved)
    found = recalculate([base, moved], folder)
    for expected, path in ((study, base), (later, moved)):
        compared = compare(contents(model_of(expected)), contents(found[path]), scales(plan_of(expected)))
        assert compared.differing == []
        assert compared.cells > FEWEST_CELLS

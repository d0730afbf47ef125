"""The proof of one study's live workbook: written, changed, recalculated and compared, in one run of LibreOffice."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

import feasibility
from feasibility.appraisal import Study, appraise
from feasibility.exhibits.catalogue import exhibit
from feasibility.findings import Grade
from feasibility.guidelines import Guideline
from feasibility.inputs.grid import address
from feasibility.report.wording import Wording
from feasibility.terms import finding_line, get_language
from feasibility.workbook.model import write_model
from feasibility.workbook.model.plan import Plan, plan
from tests.workbook.applying import ChangedModels, change_folder, changed_guideline
from tests.workbook.changes import Case, cases
from tests.workbook.comparison import Comparison, compare, moved, scales
from tests.workbook.recalculation import Sheet, contents, recalculate, with_false_values

KOREAN = get_language("ko")
# One line a study for the end of the test run.
AGREEMENTS = pytest.StashKey[list[str]]()


def studies(project: Path) -> list[Path]:
    """The folder of every study in the repository: the worked example, and those under ``examples``."""
    found = [project / "inputs", *sorted((project / "examples").glob("*"))]
    return [folder for folder in found if any(folder.glob("*.xlsx"))]


def study_of(folder: Path, guideline: Guideline | None = None) -> Study:
    """The study of a folder, whose inputs must be sound."""
    inputs, findings = feasibility.read(folder)
    said = [
        finding_line(str(each.place), each.code, each.grade.value, each.details, KOREAN)
        for each in findings
        if each.grade is Grade.ERROR
    ]
    assert inputs is not None, said
    assert not said
    return feasibility.appraise(inputs) if guideline is None else appraise(inputs, guideline)


def model_of(study: Study) -> bytes:
    """model.xlsx of a study."""
    shown = exhibit(study, KOREAN)
    names = Wording(study, KOREAN)
    return write_model(study, shown.facts, shown.charts, KOREAN, names.words, names.label_of_place)


def plan_of(study: Study) -> Plan:
    """Where each line of a study stands in model.xlsx."""
    return plan(study.lines, {name.split(".")[0]: KOREAN.label(f"sheet.{name.split('.')[0]}") for name in study.lines})


@dataclass(frozen=True)
class CaseProof:
    """One case: how the changed workbook agrees with the changed folder, and how many cells the changes moved."""

    case: Case
    comparison: Comparison
    moved: int
    same_formulas: bool


@dataclass(frozen=True)
class Proof:
    """A study's workbook, recalculated as it is and in every case; and spoilt on purpose."""

    study: Study
    model: Mapping[str, Sheet]
    base: Comparison
    cases: tuple[CaseProof, ...]
    spoilt: Mapping[str, Mapping[str, Sheet]]


@dataclass
class _Files:
    """The files of one proof."""

    base: Path
    models: list[Path]
    folders: list[Path]
    unsaved: dict[Path, Path]  # an input workbook whose formulas have no saved values, and its copy under another name
    spoilt: dict[str, Path]


def prove(folder: Path, work: Path) -> Proof:
    """Everything that needs LibreOffice, in one run of it."""
    study = study_of(folder)
    content = model_of(study)
    model = contents(content)
    every = cases(study)
    files = _write(study, content, every, folder, work)
    found = recalculate([files.base, *files.models, *files.unsaved.values(), *files.spoilt.values()], work)
    for path, copy in files.unsaved.items():
        shutil.copy(found[copy], path)
    proofs = []
    for case, changed_model, changed_folder in zip(every, files.models, files.folders, strict=True):
        changed = study_of(changed_folder, changed_guideline(study.guideline, case))
        expected, after = contents(model_of(changed)), contents(found[changed_model])
        agreement = compare(expected, after, scales(plan_of(changed)))
        proofs.append(CaseProof(case, agreement, moved(model, after), formulas(expected) == formulas(model)))
    base = compare(model, contents(found[files.base]), scales(plan_of(study)))
    spoilt = {name: contents(found[path]) for name, path in files.spoilt.items()}
    return Proof(study, model, base, tuple(proofs), spoilt)


def formulas(book: Mapping[str, Sheet]) -> dict[tuple[str, int, int], str]:
    """Every formula of a workbook by its cell."""
    return {
        (title, *at): content.formula
        for title, sheet in book.items()
        for at, content in sheet.items()
        if content.formula is not None
    }


def _write(study: Study, content: bytes, every: Sequence[Case], folder: Path, work: Path) -> _Files:
    source = work / "model.xlsx"
    source.write_bytes(content)
    files = _Files(work / "base.xlsx", [], [], {}, {})
    with_false_values(content, files.base)
    copies = ChangedModels(source, KOREAN.label("sheet.guideline"), KOREAN.label("sheet.selector"))
    for number, case in enumerate(every):
        files.models.append(work / f"case-{number}.xlsx")
        copies.case(case, files.models[-1])
        files.folders.append(work / f"folder-{number}")
        for path in change_folder(folder, files.folders[-1], case):
            files.unsaved[path] = work / f"{number}-{path.name}"
            shutil.copy(path, files.unsaved[path])
    for name, values in spoilings(study, contents(content)).items():
        files.spoilt[name] = work / f"spoilt-{len(files.spoilt)}.xlsx"
        copies.copy(values, files.spoilt[name])
    return files


def spoilings(study: Study, model: Mapping[str, Sheet]) -> dict[str, dict[tuple[str, str], float | str]]:
    """What the checks must find wrong: a number or a text over the last formula of every sheet, a share too many."""
    last: dict[tuple[str, str], float | str] = {}
    for number, sheet in enumerate(plan_of(study).sheets):
        at = max(at for at, cell in model[sheet].items() if cell.formula is not None and isinstance(cell.value, float))
        last[sheet, address(*at)] = "7" if number % 2 else 7.0
    found = {"every sheet": last}
    phasing = study.inputs.investment_phasing
    for record in phasing.records if phasing is not None else ():
        if record.measure == "shares":
            place = record.place_of_year(max(record.years))
            found["shares"] = {(place.sheet, place.cell): record.years[max(record.years)] + 1}
            break
    return found

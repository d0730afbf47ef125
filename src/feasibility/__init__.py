"""From Excel input sheets to a feasibility report in Word whose numbers keep their way back to a cell.

For people who work in Python::

    from feasibility import appraise, read

    inputs, findings = read("inputs")
    study = appraise(inputs)
    inputs.frame("capital_costs")  # a sheet as a DataFrame
    study.frame("economic.guideline")  # yearly lines as a DataFrame
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from feasibility.appraisal import Study
    from feasibility.findings import Finding
    from feasibility.inputs import Inputs

# The pack of a study that names none.
DEFAULT_PACK = "kr_local_2025"

__all__ = ["alternatives", "appraise", "read", "write_model", "write_report"]


def read(folder: str | Path) -> tuple[Inputs | None, tuple[Finding, ...]]:
    """The inputs of a study's folder and every finding; no inputs where a finding stops the work."""
    from feasibility.findings import stops
    from feasibility.guidelines import load_guideline, pack_findings
    from feasibility.workbook import read as read_workbooks

    inputs, findings = read_workbooks(Path(folder))
    if inputs is not None and inputs.pictures is not None:
        from feasibility.report.pictures import picture_findings

        findings = (*findings, *picture_findings(inputs, Path(folder)))
    overview = inputs.study_overview if inputs is not None else None
    if overview is None:
        return inputs, findings
    more = pack_findings(_pack_key(inputs), overview.report_date, overview.place("guideline_pack"))
    if inputs is None or stops(more):
        return None, (*findings, *more)
    if inputs.ahp_hierarchy is not None and not stops(findings):
        from feasibility.appraisal.judgement_findings import judgement_findings

        more = (*more, *judgement_findings(inputs, load_guideline(_pack_key(inputs))))
    if inputs.alternatives is not None:
        from feasibility.inputs.alternatives import with_alternatives

        inputs, unsound = with_alternatives(inputs)
        more = (*more, *unsound)
    return None if stops(more) else inputs, (*findings, *more)


def alternatives(inputs: Inputs) -> dict[str, Study]:
    """The alternatives of the sheet 대안 by name, each worked out from its own inputs, the base among them.

    Empty where no alternative changes anything.
    """
    from feasibility.inputs.alternatives import alternative_names

    if not inputs.by_alternative:
        return {}
    return {name: appraise(inputs.by_alternative.get(name, inputs)) for name in alternative_names(inputs)}


def appraise(inputs: Inputs) -> Study:
    """The study appraised under the guideline pack that its overview names (``kr_local_2025`` where it names none)."""
    from feasibility.appraisal import appraise as appraise_under
    from feasibility.guidelines import load_guideline

    return appraise_under(inputs, load_guideline(_pack_key(inputs)))


def _pack_key(inputs: Inputs | None) -> str:
    overview = inputs.study_overview if inputs is not None else None
    return overview.guideline_pack if overview is not None and overview.guideline_pack else DEFAULT_PACK


def write_report(folder: str | Path, out: str | Path, language: str = "ko", alternative: str = "") -> dict[str, Path]:
    """The whole report of a study's folder, or of one of its alternatives; the paths written by name.

    Raises ``ValueError`` with every finding where one stops the work, or for an unknown alternative; then nothing is
    written.
    """
    from feasibility.findings import stops
    from feasibility.inputs.alternatives import chosen_alternative
    from feasibility.report import build, deliver
    from feasibility.terms import finding_line, get_language

    words = get_language(language)
    inputs, findings = read(folder)
    said = list(findings)
    if inputs is not None and not stops(said):
        cache = Path(out) / ".feasibility-cache"
        name, chosen = "", inputs
        if alternative:
            name, chosen, own = chosen_alternative(inputs, alternative, said)
            said = list(own)
        built = build(
            appraise(chosen), said, words, Path(folder), cache, alternatives=alternatives(inputs), alternative=name
        )
        said += built.findings
        if not stops(said):
            delivery = deliver(Path(out), built.files)
            said += delivery.findings
            if not stops(delivery.findings):
                return dict(delivery.written)
    lines = (finding_line(str(each.place), each.code, each.grade.value, each.details, words) for each in said)
    raise ValueError("\n".join(lines))


def write_model(study: Study, path: str | Path, language: str = "ko") -> Path:
    """The live workbook of a study at ``path``."""
    from feasibility.report.building import model
    from feasibility.terms import get_language
    from feasibility.workbook.saving import write_whole

    target = Path(path)
    write_whole(target, model(study, get_language(language)))
    return target

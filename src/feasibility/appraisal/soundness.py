"""What an appraisal needs before its verdicts mean anything."""

from __future__ import annotations

from feasibility.appraisal.study import Study
from feasibility.findings import Finding
from feasibility.inputs.catalogue import COST_SHEETS


def unsound(study: Study) -> tuple[Finding, ...]:
    """What stops a report after the inputs read well: costs whose present value is not above zero have no ratio.

    That is so where every amount is nothing, or where what is left at the end is worth as much as all that was paid.
    Empty for a study that may be reported.

    The finding stands at a sheet of costs, for no single cell is to blame.
    """
    cost = study.parts.cost.present_value
    found = cost.at()
    if found is not None and found > 0:
        return ()
    sheets = map(study.inputs.part, COST_SHEETS)
    place = next(sheet.place for sheet in sheets if sheet is not None)
    return (Finding("cost-not-positive", place, details={"found": 0.0 if found is None else round(found, 6)}),)

"""The facts of the comparison with like institutes, and of the willingness to pay that the benefits hold."""

from __future__ import annotations

from collections.abc import Callable

from feasibility.appraisal import Study
from feasibility.descriptions import NumberKind


def give_worth(study: Study, give: Callable[..., None]) -> None:
    """How many unit costs are compared, in how many the project is dearer; the payment that benefits rest on."""
    found = study.parts.effectiveness_cases
    if found is not None:
        give("effectiveness_cases_compared", found.compared, NumberKind.COUNT)
        give("effectiveness_cases_dearer", found.dearer, NumberKind.COUNT)
    if study.parts.willingness is not None:
        give("surveyed_payment", study.parts.willingness.payment)

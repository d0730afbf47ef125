"""Floor space: persons × area per person or an area, from net to gross."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.demand import Demand
from feasibility.appraisal.research import ResearchOutput
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.staffing import Staffing, heads_named
from feasibility.inputs.choices import EVERYBODY
from feasibility.inputs.columns import Columns
from feasibility.inputs.references import word_code
from feasibility.lines import Line, each, where


@dataclass(frozen=True)
class Floors:
    """The space plan. ``persons`` is 0 for a space whose area is given."""

    persons: Line | None  # space, 명; None where no row has a driver and the typed persons stand
    net_area: Line | None  # space, ㎡: before the net-to-gross ratio; None where no row has one
    net_ratio: Line | None  # net ÷ gross over all
    area: Line  # space, ㎡, gross
    total_area: Line  # ㎡


def floors(
    sources: Sources, staff: Staffing | None, research: ResearchOutput | None, wanted: Demand | None
) -> Floors | None:
    """Persons = as typed, or the driver's peak over the years × the share there at one time.

    A driver is a staff group, all staff, a grade, a demand, or an indicator; one that the study does not have counts
    as nobody. Area = persons × area a person, or as given; a row with a net-to-gross ratio (전용률) is net and is
    divided by it. ``None`` without the sheet.

    400 trainees a year, 2/52 of them at one time, at 20 ㎡ are 307.7 ㎡ net, and 439.6 ㎡ gross at a ratio of 0.7.
    """
    space = sources.columns("space_plan")
    if space is None:
        return None
    persons = _persons(space, staff, research, wanted)
    modes = ["by_person" if record.area is None else "given" for record in space.records]
    by_person = (space.persons if persons is None else persons) * space.area_per_person
    planned = each(space.axis, modes, {"by_person": by_person, "given": space.area})
    if all(record.net_ratio is None for record in space.records):
        return Floors(persons, None, None, planned, planned.sum_rows())
    gross = planned / where(space.net_ratio > 0, space.net_ratio, 1)
    whole, net = gross.sum_rows(), planned.sum_rows()
    return Floors(persons, planned, where(whole > 0, net / whole, 0), gross, whole)


def _persons(
    space: Columns, staff: Staffing | None, research: ResearchOutput | None, wanted: Demand | None
) -> Line | None:
    """Persons by space, typed or from drivers; ``None`` where no row has a driver."""
    drivers = space.words("driver")
    if not any(drivers):
        return None
    lines: dict[str, Line] = {"typed": space.persons}
    modes = ["typed"] * len(drivers)
    heads = None if staff is None else heads_named(staff, drivers, space.axis)
    if staff is not None and heads is not None:
        assert staff.drivers.rows is not None
        known = staff.drivers.rows.labels
        lines["staff"] = heads.most() * space.driver_share
        modes = ["staff" if (word_code(word or "", EVERYBODY) or word) in known else "typed" for word in drivers]
    counted = {"demand": wanted.estimate if wanted else None, "output": research.output if research else None}
    for name, line in counted.items():
        if line is None or line.rows is None:
            continue
        labels = line.rows.labels
        chosen = [
            driver if driver in labels and mode == "typed" else None
            for driver, mode in zip(drivers, modes, strict=True)
        ]
        if any(chosen):
            # What is counted is persons here.
            share = space.only([word is not None for word in chosen]).with_unit("driver_share", "명/건")
            lines[name] = line.of(space.keys("driver", line.rows, chosen)).most() * share
            modes = [name if word else mode for word, mode in zip(chosen, modes, strict=True)]
    return each(space.axis, modes, lines)

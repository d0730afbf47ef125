"""Floor space, and the electricity of computing and buildings."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.sources import Sources
from feasibility.lines import Line, each


@dataclass(frozen=True)
class Facilities:
    """Space and power. What a study has no sheet for is ``None``."""

    area: Line | None  # space, ㎡
    total_area: Line | None  # ㎡
    electricity_use: Line | None  # load × year, kWh
    electricity_cost: Line | None  # load × year, 백만원


def facilities(sources: Sources) -> Facilities:
    """Area = persons × area a person, or as given; use = load × hours × utilisation × PUE, or area × intensity.

    The load of a computing row is nodes × power a node × margin. Electricity is paid at the row's tariff (원/kWh), from
    the row's first year to the end; cost is 백만원, positive. A building without a floor area uses nothing; the checks
    ask for the sheet 공간계획. What a study has no sheet for is ``None``.

    A hall of 16 nodes at 14.3 kW with a margin of 1.2, 8,760 h, 70 % and PUE 1.3 uses 2,188,673 kWh a year.
    """
    area = total_area = use = cost = None
    space = sources.columns("space_plan")
    if space is not None:
        by_person = ["by_person" if record.area is None else "given" for record in space.records]
        area = each(
            space.axis,
            by_person,
            {"by_person": space.persons * space.area_per_person, "given": space.area},
        )
        total_area = area.sum_rows()
    power = sources.columns("computing_power")
    if power is not None:
        everywhere = power.only([True] * len(power.axis))
        load = power.nodes * power.power_per_node * power.load_margin
        # Hours are kWh for each kW of load.
        uses = {"computing": load * everywhere.with_unit("hours", "kWh/kW") * power.utilisation * power.pue}
        if total_area is not None:
            uses["building"] = total_area * power.energy_per_area
        running = sources.scheduled(sources.frame.year >= power.start_year)
        use = each(power.axis, [kind if kind in uses else None for kind in power.words("kind")], uses) * running
        cost = sources.prices.in_million_won(use * power.tariff, "원")
    return Facilities(area, total_area, use, cost)

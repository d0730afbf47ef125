"""Floor space, and the electricity of computing and buildings."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.demand import Demand
from feasibility.appraisal.research import ResearchOutput
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.space import floors
from feasibility.appraisal.staffing import Staffing
from feasibility.inputs.columns import Columns
from feasibility.lines import Line, each


@dataclass(frozen=True)
class Load:
    """The computing nodes and the power that is asked of the grid."""

    computing: Line  # load, kW: of the nodes, without cooling; 0 for a building
    computing_total: Line  # kW
    peak: Line  # load × year, MW, cooling included
    peak_by_year: Line  # MW
    peak_most: Line  # MW, of the year in which it is highest


@dataclass(frozen=True)
class Facilities:
    """Space and power. What a study has no sheet for is ``None``."""

    persons: Line | None  # space, 명; where drivers give some of them
    net_area: Line | None  # space, ㎡; where some row has a net-to-gross ratio
    net_ratio: Line | None
    area: Line | None  # space, ㎡, gross
    total_area: Line | None  # ㎡
    electricity_use: Line | None  # load × year, kWh
    electricity_cost: Line | None  # load × year, 백만원
    electricity_cost_by_year: Line | None
    electricity_cost_most: Line | None  # 백만원 a year, of the year in which it is highest
    energy: Line | None  # load × year, MWh
    energy_by_year: Line | None  # MWh
    energy_most: Line | None  # MWh a year, of the year in which it is highest
    load: Load | None


def facilities(
    sources: Sources, staff: Staffing | None, research: ResearchOutput | None, wanted: Demand | None
) -> Facilities:
    """Use = load × hours × utilisation × PUE, or area × intensity; peak = load × PUE, or area × peak per area.

    The load of a computing row is nodes × power a node × margin. Electricity is paid at the row's tariff (원/kWh), from
    the row's first year to the end; cost is 백만원, positive. A building without a floor area uses nothing, one without
    a peak per area is left out of the peak. What a study has no sheet for is ``None``.

    A hall of 16 nodes at 14.3 kW with a margin of 1.2, 8,760 h, 70 % and PUE 1.3 uses 2,188,682 kWh a year and asks
    for 0.357 MW.
    """
    space = floors(sources, staff, research, wanted)
    total_area = None if space is None else space.total_area
    use = cost = paid = energy = by_year = load = None
    power = sources.columns("computing_power")
    if power is not None:
        everywhere = power.only([True] * len(power.axis))
        asked = power.nodes * power.power_per_node * power.load_margin
        # Hours are kWh for each kW of load.
        uses = {"computing": asked * everywhere.with_unit("hours", "kWh/kW") * power.utilisation * power.pue}
        if total_area is not None:
            uses["building"] = total_area * power.energy_per_area
        running = sources.scheduled(sources.frame.year >= power.start_year)
        use = each(power.axis, [kind if kind in uses else None for kind in power.words("kind")], uses) * running
        cost = sources.prices.in_million_won(use * power.tariff, "원")
        paid = cost.sum_rows()
        energy = use / sources.figures.figure("kilowatt_hours_per_megawatt_hour")
        by_year = energy.sum_rows()
        load = _load(sources, power, asked, running, total_area)
    return Facilities(
        persons=None if space is None else space.persons,
        net_area=None if space is None else space.net_area,
        net_ratio=None if space is None else space.net_ratio,
        area=None if space is None else space.area,
        total_area=total_area,
        electricity_use=use,
        electricity_cost=cost,
        electricity_cost_by_year=paid,
        electricity_cost_most=None if paid is None else paid.most(),
        energy=energy,
        energy_by_year=by_year,
        energy_most=None if by_year is None else by_year.most(),
        load=load,
    )


def _load(sources: Sources, power: Columns, asked: Line, running: Line, total_area: Line | None) -> Load:
    figures = sources.figures
    peaks = {"computing": asked * power.pue / figures.figure("kilowatts_per_megawatt")}
    if total_area is not None and any(record.peak_per_area is not None for record in power.records):
        watts = total_area * power.peak_per_area
        peaks["building"] = watts / figures.figure("watts_per_kilowatt") / figures.figure("kilowatts_per_megawatt")
    kinds = power.words("kind")
    peak = each(power.axis, [kind if kind in peaks else None for kind in kinds], peaks) * running
    computing = each(power.axis, [kind if kind == "computing" else None for kind in kinds], {"computing": asked})
    by_year = peak.sum_rows()
    return Load(computing, computing.sum_rows(), peak, by_year, by_year.most())

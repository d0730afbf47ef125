"""The centre's electricity beside what the region generates, consumes and can supply."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.facilities import Facilities
from feasibility.appraisal.sources import Sources
from feasibility.lines import Line, each, where


@dataclass(frozen=True)
class EnergyBalance:
    """By supply; 0 for a row of capacity."""

    surplus: Line  # GWh in the row's months: generation − consumption
    self_sufficiency: Line  # generation ÷ consumption
    asked: Line  # GWh: the centre's use in as many months
    surplus_times: Line  # surplus ÷ what is asked


@dataclass(frozen=True)
class PowerBalance:
    """``is_met`` is 1 where the row covers what the centre asks."""

    energy: EnergyBalance | None  # None where no row states energy
    capacity_times: Line | None  # supply: capacity ÷ peak; None where no row states a capacity
    is_met: Line  # supply
    supplies: Line  # how many rows there are
    supplies_met: Line


def power_balance(sources: Sources, space: Facilities) -> PowerBalance | None:
    """The centre's yearly use, at its highest, × months ÷ 12 beside a region's surplus; its peak beside a capacity.

    Energy: met where the use does not exceed generation − consumption. Capacity: met where the peak does not exceed
    it. ``None`` without the supply sheet or the centre's own use.

    4,349 MWh a year is 2.54 GWh in 7 months; a surplus of 40,399 GWh is 15,926 times as much.
    """
    rows = sources.columns("power_supply")
    if rows is None or space.energy_most is None or space.load is None:
        return None
    figures = sources.figures
    energy = capacity = None
    met: dict[str, Line] = {}
    if rows.has("kind", "energy"):
        part = rows.part("kind", "energy")
        yearly = space.energy_most / figures.figure("megawatt_hours_per_gigawatt_hour")
        asked = yearly * (part.with_unit("months", "") / figures.figure("months_per_year"))
        surplus = part.generation - part.consumption
        energy = EnergyBalance(
            surplus,
            where(part.consumption > 0, part.generation / part.consumption, 0),
            asked,
            where(asked > 0, surplus / asked, 0),
        )
        met["energy"] = asked <= surplus
    if rows.has("kind", "capacity"):
        had, peak = rows.part("kind", "capacity").capacity, space.load.peak_most
        capacity = where(peak > 0, had / peak, 0)
        met["capacity"] = peak <= had
    is_met = each(rows.axis, rows.words("kind"), met)
    return PowerBalance(energy, capacity, is_met, (is_met >= 0).sum_rows(), is_met.sum_rows())

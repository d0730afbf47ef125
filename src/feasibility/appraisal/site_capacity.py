"""Whether the planned floor area can be built on each candidate site, and where the cars stand."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.facilities import Facilities
from feasibility.appraisal.sources import Sources
from feasibility.inputs.columns import Columns
from feasibility.lines import Line, literal, rounded, where


@dataclass(frozen=True)
class SiteCapacity:
    """By site; what a site does not state is 0. ``chosen_floor_area_ratio`` is that of the site marked 기준안."""

    floor_area_ratio: Line  # floor area ÷ site area
    footprint: Line | None  # ㎡: floor area ÷ floors
    building_coverage: Line | None  # footprint ÷ site area
    parking_spaces: Line | None  # 대
    parking_area: Line | None  # ㎡ outdoors
    ground_left: Line | None  # ㎡: site area − footprint − outdoor parking
    fits: Line | None  # 1 where every limit that the site states is kept; None where no site states any
    chosen_floor_area_ratio: Line | None
    chosen_fits: Line | None


def site_capacity(sources: Sources, space: Facilities) -> SiteCapacity | None:
    """The planned floor area beside the site's limits of coverage (건폐율) and of floor area (용적률).

    The whole floor area counts as above ground, which is on the safe side: cellars do not count for the ratio.
    Spaces = floor area ÷ floor area per space, to the nearest whole one (a convention of the toolkit; the local rule on
    fractions is to be checked). A site fits when coverage and floor-area ratio keep
    to its limits and building and outdoor parking find room; a limit that is blank binds nothing. ``None`` without a
    space plan or a site whose area is known.

    12,000 ㎡ on 5 floors and a site of 20,000 ㎡: footprint 2,400, coverage 12 %, floor-area ratio 60 %; a space for
    each 200 ㎡: 60.
    """
    places = sources.columns("sites")
    if places is None or space.total_area is None or all(not record.area for record in places.records):
        return None
    area, built = places.area, space.total_area
    ratio = where(area > 0, built / area, 0)
    footprint = coverage = spaces = parking = left = None
    if _states(places, "floors"):
        footprint = where(places.floors > 0, built / places.floors, 0)
        coverage = where(area > 0, footprint / area, 0)
    if _states(places, "area_per_space"):
        wanted = where(places.area_per_space > 0, built / places.area_per_space, 0)
        spaces = rounded(wanted, literal(0))
        if _states(places, "parking_per_space"):
            parking = spaces * places.parking_per_space
    covered = [line for line in (footprint, parking) if line is not None]
    if covered:
        left = area - covered[0] if len(covered) == 1 else area - covered[0] - covered[1]
    fits = _fits(places, ratio, coverage, left)
    chosen = next(
        (site for site, record in zip(places.axis.labels, places.records, strict=True) if _is_base(record)), None
    )
    return SiteCapacity(
        ratio,
        footprint,
        coverage,
        spaces,
        parking,
        left,
        fits,
        None if chosen is None else ratio.row(chosen),
        None if chosen is None or fits is None else fits.row(chosen),
    )


def _is_base(record: object) -> bool:
    return getattr(record, "selected", "") == "yes" and bool(getattr(record, "area", None))


def _states(places: Columns, name: str) -> bool:
    return any(getattr(record, name) is not None for record in places.records)


def _fits(places: Columns, ratio: Line, coverage: Line | None, left: Line | None) -> Line | None:
    """1 where each limit is kept; a site of unknown area keeps them all."""
    known = places.area > 0
    kept = []
    if _states(places, "floor_area_limit"):
        kept.append(where(places.floor_area_limit > 0, ratio <= places.floor_area_limit, 1))
    if coverage is not None and _states(places, "coverage_limit"):
        kept.append(where(places.coverage_limit > 0, coverage <= places.coverage_limit, 1))
    if left is not None:
        kept.append(where(known, left >= 0, 1))
    if not kept:
        return None
    together = kept[0]
    for line in kept[1:]:
        together = together * line
    return together

"""Which rows of a line are of like size, so that one axis can show them."""

from __future__ import annotations

from collections.abc import Mapping

from feasibility.lines import Line


def by_size(line: Line, units: Mapping[int, str], widest: float) -> list[list[int]]:
    """The rows that ``units`` names, as far as they are something in some year, in groups that can share an axis.

    ``units`` gives what each row counts. Rows of one unit are never parted. Units are put together, from the highest
    on, as long as none of them is more than ``widest`` times as high as another. Groups, and the rows of each, keep
    the order of the rows.

    Tests by the 20,000, papers by the 4 and patents by the 2 are two groups where ``widest`` is 100.
    """
    used = [row for row in units if line.values[row, :, 0].any()]
    peaks: dict[str, float] = {}
    for row in used:
        peaks[units[row]] = max(peaks.get(units[row], 0.0), float(line.values[row, :, 0].max()))
    group_of: dict[str, int] = {}
    highest = 0.0
    for unit in sorted(peaks, key=lambda unit: -peaks[unit]):
        if highest <= widest * peaks[unit] and group_of:
            group_of[unit] = max(group_of.values())
        else:
            highest = peaks[unit]
            group_of[unit] = len(set(group_of.values()))
    groups: dict[int, list[int]] = {}
    for row in used:
        groups.setdefault(group_of[units[row]], []).append(row)
    return list(groups.values())

"""The basic concept in numbers: staff of the organisation, verdicts on policy, overlap with similar projects."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.sources import Sources
from feasibility.inputs.columns import Columns
from feasibility.lines import Line


@dataclass(frozen=True)
class Verdicts:
    """How many points of the policy judgement got each verdict, by group of points, and over all groups."""

    met: Line  # group
    partial: Line
    unmet: Line
    to_check: Line
    points: Line  # group, those without a verdict included
    met_total: Line
    partial_total: Line
    unmet_total: Line
    to_check_total: Line
    points_total: Line


@dataclass(frozen=True)
class Overlaps:
    """How many similar projects were looked at, and how many overlap in part or much."""

    projects: Line
    overlapping_in_part: Line
    overlapping_much: Line


@dataclass(frozen=True)
class Concept:
    """Counts of what the judgement sheets say; ``None`` for an absent sheet."""

    organisation_staff: Line | None  # persons over all units
    verdicts: Verdicts | None
    overlaps: Overlaps | None


def concept(sources: Sources) -> Concept | None:
    """Counts from 조직, 정책성 and 유사중복; ``None`` without all three.

    Units of 2 and 22 persons are 24; of three points two met and one to be checked are 2 and 1.
    """
    units, policy, similar = (sources.columns(name) for name in ("organisation", "policy", "similar_projects"))
    if units is None and policy is None and similar is None:
        return None
    has_staff = units is not None and any(record.staff is not None for record in units.records)
    return Concept(
        units.staff.sum_rows() if units is not None and has_staff else None,
        None if policy is None else _verdicts(policy),
        None if similar is None else _overlaps(similar),
    )


def _verdicts(policy: Columns) -> Verdicts:
    group = policy.choices("group")
    met, partial, unmet, to_check = (
        policy.chosen("verdict", word).by(group) for word in ("met", "partial", "unmet", "to_check")
    )
    points = (policy.chosen("verdict", "met") >= 0).by(group)
    return Verdicts(
        met,
        partial,
        unmet,
        to_check,
        points,
        met.sum_rows(),
        partial.sum_rows(),
        unmet.sum_rows(),
        to_check.sum_rows(),
        points.sum_rows(),
    )


def _overlaps(similar: Columns) -> Overlaps:
    return Overlaps(
        (similar.chosen("overlap", "partial") >= 0).sum_rows(),
        similar.chosen("overlap", "partial").sum_rows(),
        similar.chosen("overlap", "high").sum_rows(),
    )

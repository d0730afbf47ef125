"""What is wrong with an input: where, what was found, what is expected, what to do.

A finding is a value, never an exception: every check returns findings, all are gathered, and the
command prints them together. The grade decides whether the work may go on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any


class Grade(Enum):
    """How grave a finding is; only ``ERROR`` stops the work."""

    ERROR = "error"  # 오류
    WARNING = "warning"  # 주의
    NOTE = "note"  # 참고


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a value stands: workbook, sheet and cell, as an Excel user names them.

    ``workbook`` is the file name (``costs.xlsx``), ``sheet`` the sheet's name in that file, ``cell`` an
    A1 address or range, ``key`` the way a person names it in an override (``capital_costs.자본-03.quantity``).
    Any part may be empty: a finding about a whole folder has none.

    >>> str(Place("costs.xlsx", "사업비", "F7"))
    'costs.xlsx › 사업비!F7'
    """

    workbook: str = ""
    sheet: str = ""
    cell: str = ""
    key: str = field(default="", compare=False)

    def __str__(self) -> str:
        inside = "!".join(part for part in (self.sheet, self.cell) if part)
        return " › ".join(part for part in (self.workbook, inside) if part)


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault or remark, worded when it is shown.

    ``code`` is stable (``cell-type``, ``year-out-of-period`` …) and names the sentence in ``terms``;
    ``details`` fills its blanks (``found``, ``expected``, ``remedy``, ``suggestion`` …). Texts from a user
    stay data: they are put into the sentence, never interpreted.
    """

    code: str
    place: Place
    grade: Grade = Grade.ERROR
    details: Mapping[str, Any] = field(default_factory=dict)


def stops(findings: tuple[Finding, ...] | list[Finding]) -> bool:
    """Whether any of the findings stops the work."""
    return any(finding.grade is Grade.ERROR for finding in findings)

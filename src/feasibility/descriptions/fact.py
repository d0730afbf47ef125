"""A fact: one named number of the study, the same in every sentence, table and file."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.descriptions.quantity import Number


@dataclass(frozen=True, slots=True)
class Fact:
    """A number with its key, label and, where it does not exist, the reason.

    ``key`` is the field's term in snake_case, with a suffix for a scope (``benefit_cost_ratio.social``).
    ``reason`` is a code whose sentence stands in ``terms`` (``irr-never-recovered``); it is ``None`` exactly
    when the number exists.
    """

    key: str
    number: Number
    label: str
    reason: str | None = None

    def __post_init__(self) -> None:
        if not isinstance(self.number, Number):
            raise ValueError(f"fact {self.key} needs a Number that points at a line, not {self.number!r}")
        if (self.number.value is None) != (self.reason is not None):
            raise ValueError(f"fact {self.key}: a missing number needs a reason, and only a missing one has it")

    @property
    def value(self) -> float | None:
        return self.number.value

    @property
    def unit(self) -> str:
        return self.number.unit

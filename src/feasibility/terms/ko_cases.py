"""Korean: scenarios, alternatives and risks (chapters 6 and 11)."""

from __future__ import annotations

LABELS: dict[str, str] = {}
REASONS: dict[str, str] = {}
MESSAGES: dict[str, str] = {}

"""A guideline pack: read from TOML into frozen values, before any appraisal."""

from __future__ import annotations

import datetime
import difflib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from feasibility.findings import Finding, Grade, Place
from feasibility.lines import Kind

CONVENTIONS = "conventions"
# How well a figure is known: quoted from the source, unverified, defined (a unit), or the toolkit's own convention.
STATUSES = ("quoted", "unverified", "definition", "convention")


@dataclass(frozen=True, slots=True)
class Figure:
    """One number that a guideline fixes. ``pack`` is the key of the pack that holds it."""

    key: str
    label: str
    label_en: str
    value: float
    unit: str
    kind: Kind
    source: str
    status: str
    pack: str

    @property
    def place(self) -> Place:
        """The figure's place: its pack's file and key; in model.xlsx it stands on the sheet 지침."""
        return Place(f"{self.pack}.toml", "", self.key, f"guideline.{self.key}")


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A column of numbers that a guideline fixes."""

    key: str
    label: str
    label_en: str
    values: tuple[float, ...]
    unit: str
    kind: Kind
    source: str
    status: str
    pack: str

    def place(self, position: int) -> Place:
        """The place of one number of the table, counted from 0."""
        return Place(f"{self.pack}.toml", "", f"{self.key}[{position}]", f"guideline.{self.key}.{position}")


@dataclass(frozen=True, slots=True)
class Guideline:
    """The figures in force for a study, those of the common conventions included."""

    key: str
    title: str
    title_en: str
    source: str
    checked_on: datetime.date
    figures: Mapping[str, Figure]
    tables: Mapping[str, FigureTable]
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None

    def findings(self, on: datetime.date, place: Place) -> tuple[Finding, ...]:
        """What is to be said of the pack on a date: a warning when it is out of validity."""
        early = self.valid_from is not None and on < self.valid_from
        late = self.valid_until is not None and on > self.valid_until
        if not (early or late):
            return ()
        details = {
            "found": self.key,
            "date": on.isoformat(),
            "valid_from": self.valid_from.isoformat() if self.valid_from else "",
            "valid_until": self.valid_until.isoformat() if self.valid_until else "",
        }
        return (Finding("pack-out-of-validity", place, Grade.WARNING, details),)


def pack_keys() -> tuple[str, ...]:
    """The keys of the packs that are shipped, without the conventions they share."""
    folder = resources.files("feasibility.guidelines") / "packs"
    stems = (entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return tuple(sorted(stem for stem in stems if stem != CONVENTIONS))


@lru_cache(maxsize=16)
def load_guideline(key: str) -> Guideline:
    """The pack of a key, with the common conventions.

    Raises ``ValueError`` when there is no such pack; a study that names an unknown pack is a finding of the reader.

    >>> load_guideline("kr_local_2025").figures["social_discount_rate"].value
    0.045
    """
    if key not in pack_keys():
        raise ValueError(f"there is no guideline pack {key!r}; there are {', '.join(pack_keys())}")
    common, own = _document(CONVENTIONS), _document(key)
    head = own["pack"]
    figures = {figure.key: figure for document in (common, own) for figure in _figures(document)}
    tables = {table.key: table for document in (common, own) for table in _tables(document)}
    return Guideline(
        key,
        head["title"],
        head["title_en"],
        head["source"],
        head["checked_on"],
        figures,
        tables,
        head.get("valid_from"),
        head.get("valid_until"),
    )


def pack_findings(key: str, on: datetime.date, place: Place) -> tuple[Finding, ...]:
    """What is to be said of the pack that a study names: unknown (which stops the work), or out of validity."""
    if key in pack_keys():
        return load_guideline(key).findings(on, place)
    near = difflib.get_close_matches(key, pack_keys(), n=1, cutoff=0.5)
    details = {"found": key, "suggestion": near[0] if near else "", "expected": ", ".join(pack_keys())}
    return (Finding("pack-unknown", place, details=details),)


def _document(key: str) -> dict[str, Any]:
    path = resources.files("feasibility.guidelines") / "packs" / f"{key}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _described(entry: Mapping[str, Any], pack: str) -> dict[str, Any]:
    if entry["status"] not in STATUSES:
        raise ValueError(f"{pack}.toml: {entry['key']} has status {entry['status']!r}, not one of {STATUSES}")
    if not entry["source"]:
        raise ValueError(f"{pack}.toml: {entry['key']} has no source")
    shared = {name: entry[name] for name in ("key", "label", "label_en", "unit", "source", "status")}
    return {**shared, "kind": Kind(entry["kind"]), "pack": pack}


def _figures(document: Mapping[str, Any]) -> list[Figure]:
    pack = document["pack"]["key"]
    return [Figure(value=float(entry["value"]), **_described(entry, pack)) for entry in document.get("figures", ())]


def _tables(document: Mapping[str, Any]) -> list[FigureTable]:
    pack = document["pack"]["key"]
    return [
        FigureTable(values=tuple(float(value) for value in entry["values"]), **_described(entry, pack))
        for entry in document.get("tables", ())
    ]

"""Inducement coefficients that are shipped: of one region's input-output table, each with whose table it is."""

from __future__ import annotations

import csv
import io
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

# The columns of a table's file, by the field of the sheet 산업연관 that they fill.
FIELDS = {
    "production_inside": "production_in_region",
    "production_outside": "production_out_of_region",
    "value_added_inside": "value_added_in_region",
    "value_added_outside": "value_added_out_of_region",
    "employment_inside": "employment_in_region_per_billion_won",
    "employment_outside": "employment_out_of_region_per_billion_won",
}


@dataclass(frozen=True, slots=True)
class SectorCoefficients:
    """One sector: won per won of demand, and all employed (취업) per 10억원, inside the region and outside."""

    code: str
    name: str
    values: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class CoefficientTable:
    """The coefficients of one region and year, with their source and what is to be said of them."""

    key: str
    region: str
    year: int
    title: str
    publisher: str
    address: str
    source_id: str
    sector_prefix: str
    remark: str
    sectors: tuple[SectorCoefficients, ...]

    def rows(self) -> dict[str, list[dict[str, object]]]:
        """What the sheets of a new study say with these coefficients: sectors, source, region and year.

        They are quoted, of the table's source; nothing is spent on any sector yet.
        """
        support: dict[str, object] = {"source": self.source_id, "evidence": "quoted", "remark": self.remark}
        sectors: list[dict[str, object]] = [
            {"key": f"{self.sector_prefix}-{each.code}", "code": each.code, "name": each.name, **each.values, **support}
            for each in self.sectors
        ]
        named = {"input_output_region": self.region, "input_output_year": self.year}
        source: dict[str, object] = {
            "key": self.source_id,
            "title": self.title,
            "publisher": self.publisher,
            "address": self.address,
        }
        return {
            "input_output": sectors,
            "sources": [source],
            "premises": [{"field": field, "value": value, **support} for field, value in named.items()],
        }


def coefficient_keys() -> tuple[str, ...]:
    """The keys of the tables that are shipped.

    >>> coefficient_keys()
    ('gyeongbuk_2020',)
    """
    folder = resources.files("feasibility.guidelines") / "coefficients"
    return tuple(sorted(entry.name.removesuffix(".toml") for entry in folder.iterdir() if entry.name.endswith(".toml")))


@lru_cache(maxsize=16)
def load_coefficients(key: str) -> CoefficientTable:
    """A shipped table. Raises ``ValueError`` for a key that there is not.

    >>> load_coefficients("gyeongbuk_2020").sectors[0].values["production_inside"]
    1.14029
    """
    if key not in coefficient_keys():
        raise ValueError(f"there are no coefficients {key!r}; there are {', '.join(coefficient_keys())}")
    folder = resources.files("feasibility.guidelines") / "coefficients"
    head = tomllib.loads((folder / f"{key}.toml").read_text(encoding="utf-8"))
    lines = csv.DictReader(io.StringIO((folder / f"{key}.csv").read_text(encoding="utf-8")))
    sectors = tuple(
        SectorCoefficients(
            line["sector_code"],
            line["sector_name"],
            {field: float(line[column]) for field, column in FIELDS.items()},
        )
        for line in lines
    )
    return CoefficientTable(**head, sectors=sectors)

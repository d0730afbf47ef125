"""Regional effects of the spending: production, value added and employment that it induces. Never a benefit."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.capital import CapitalCost
from feasibility.appraisal.operating import OperatingCost, is_full_operation
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.transactions import Multipliers, Transactions
from feasibility.inputs.columns import Columns
from feasibility.lines import Line


@dataclass(frozen=True)
class Induced:
    """One effect: 백만원 at prices of the table's year, or persons."""

    by_sector: Line  # sector whose product is demanded, not sector that produces
    total: Line


@dataclass(frozen=True)
class Reach:
    """The effects on one side of the region's border, or on both; ``None`` where the sheet lacks a coefficient."""

    production: Induced | None
    value_added: Induced | None
    employment: Induced | None  # all employed (취업)
    employees: Induced | None  # employees (고용), from their own column only


@dataclass(frozen=True)
class PhaseImpact:
    """One phase: the investment over the whole period, or one year of full operation."""

    spending: Line  # sector, 백만원 at study prices
    left_out: Line  # land, imports and whatever no row assigns, 백만원 at study prices
    demand: Line  # sector, 백만원 at prices of the table's year
    demand_total: Line
    inside: Reach
    outside: Reach
    nationwide: Reach
    with_households: Reach | None  # inside, and what households spend of what they earn by it (type II)


@dataclass(frozen=True)
class Impact:
    """Both phases; they do not add up, for one is a sum over years and the other a year."""

    investment_phase: PhaseImpact | None
    operation_phase: PhaseImpact | None


@dataclass(frozen=True)
class _Coefficients:
    """Inducement per unit of demand by sector: of the study's own table, else as 산업연관 states them."""

    sectors: Columns
    table: Transactions | None

    def reach(self, sources: Sources, demand: Line, words: set[str | None], side: str) -> Reach:
        """The effects on a side of demand that some sectors, the ``words``, are named for."""
        billions = _in_billions(sources, demand)
        parts = {"production": demand, "value_added": demand, "employment": billions, "employees": billions}
        return Reach(**{effect: _induced(part, self._of(effect, side, words)) for effect, part in parts.items()})

    def _of(self, effect: str, side: str, words: set[str | None]) -> Line | None:
        if self.table is not None:
            found: Line | None = getattr(self.table.type_one, effect) if side == "inside" else None
            return found
        field = f"{effect}_{side}"
        known = zip(self.sectors.axis.labels, self.sectors.records, strict=True)
        if any(getattr(record, field) is None and label in words for label, record in known):
            return None
        column: Line = getattr(self.sectors, field)
        return column


def impact(
    sources: Sources, capital: CapitalCost | None, operating: OperatingCost | None, table: Transactions | None = None
) -> Impact | None:
    """Spending by sector × the inducement coefficients of the sector, inside the region and outside it.

    The coefficients are those of the study's own table of transactions where it has one (``table``), else those of
    the sheet 산업연관. The own table is of one region: it knows no effect outside.

    Each row of 지출배분 gives a share of what its items cost to a sector; what a share below 1 leaves is imported or
    paid abroad and induces nothing here. Land is a transfer and never demand, even where a row names it. Investment is
    the initial one without tax, over the whole period; operation is a year of full operation (as
    ``operating.annual``). Spending is divided by the deflator of the premises (1 where it is blank) to reach the
    prices of the table's year, in which production and value added are given. Employment is 명 per 10억원 (취업유발:
    all employed); 고용유발 only from its own columns. A coefficient that is blank for some demanded sector is absent,
    not 0. ``None`` without coefficients and 지출배분, or where no row names a cost of the study.

    190 and 81.4 of demand at 1.2616279495 and 1.3587120900 in the region: 239.7 + 110.6 = 350.3.
    Source: 예비타당성조사 수행 총괄지침(2022) 제64조; 한국은행 지역산업연관표. The effects overlap with costs and
    benefits and are never added to them.
    """
    sectors, rows = sectors_of(sources, table), sources.columns("spending")
    if sectors is None or rows is None:
        return None
    source = _Coefficients(sectors, table)
    invested = running = None
    items, operations = sources.columns("capital_costs"), sources.columns("operating_costs")
    if capital is not None and items is not None:
        land = {row for row, group in enumerate(items.words("group")) if group == "land"}
        named = _named(rows, items, "investment", land)
        invested = _phase(sources, source, rows, "investment", named, capital.economic.amount, capital.economic.total)
    if operating is not None and operations is not None:
        named = _named(rows, operations, "operation", set())
        annual = (operating.yearly * is_full_operation(sources)).sum_years()
        running = _phase(sources, source, rows, "operation", named, annual, operating.annual)
    return None if invested is None and running is None else Impact(invested, running)


def sectors_of(sources: Sources, table: Transactions | None) -> Columns | None:
    """The sheet whose sectors 지출배분 names: that of the study's own table where it has one, else 산업연관."""
    return sources.columns("input_output" if table is None else "transaction_sectors")


def _named(rows: Columns, costs: Columns, phase: str, without: set[int]) -> tuple[tuple[int, ...], ...]:
    """The cost rows that each spending row of a phase names."""
    return tuple(
        tuple(position for position in positions if position not in without) if found == phase else ()
        for positions, found in zip(rows.named("item", costs), rows.words("phase"), strict=True)
    )


def _phase(
    sources: Sources,
    source: _Coefficients,
    rows: Columns,
    phase: str,
    named: tuple[tuple[int, ...], ...],
    amount: Line,
    cost: Line,
) -> PhaseImpact | None:
    """The effects of one phase; ``amount`` runs over the cost rows that ``named`` picks from, ``cost`` is their sum."""
    if not any(named):
        return None
    assigned = amount.sum_of_named(rows.axis, named) * rows.share
    spending = assigned.by(rows.keys("sector", source.sectors.axis))
    premises = sources.premises
    deflated = premises.has("input_output_deflator")
    demand = spending / premises.input_output_deflator if deflated else spending
    words = {word for word, found in zip(rows.words("sector"), rows.words("phase"), strict=True) if found == phase}
    inside, outside = (source.reach(sources, demand, words, side) for side in ("inside", "outside"))
    nationwide = Reach(
        _together(inside.production, outside.production),
        _together(inside.value_added, outside.value_added),
        _together(inside.employment, outside.employment),
        _together(inside.employees, outside.employees),
    )
    closed = None if source.table is None else source.table.type_two
    left_out = cost - spending.sum_rows()
    return PhaseImpact(
        spending,
        left_out,
        demand,
        demand.sum_rows(),
        inside,
        outside,
        nationwide,
        None if closed is None else _with_households(sources, demand, closed),
    )


def _with_households(sources: Sources, demand: Line, closed: Multipliers) -> Reach:
    billions = _in_billions(sources, demand)
    return Reach(
        _induced(demand, closed.production),
        _induced(demand, closed.value_added),
        _induced(billions, closed.employment),
        _induced(billions, closed.employees),
    )


def _in_billions(sources: Sources, demand: Line) -> Line:
    """Money in 10억원, in which the coefficients of employment are stated."""
    return demand / sources.figures.figure("million_won_per_billion_won")


def _induced(demand: Line, coefficient: Line | None) -> Induced | None:
    if coefficient is None:
        return None
    by_sector = demand * coefficient
    return Induced(by_sector, by_sector.sum_rows())


def _together(inside: Induced | None, outside: Induced | None) -> Induced | None:
    if inside is None or outside is None:
        return None
    return Induced(inside.by_sector + outside.by_sector, inside.total + outside.total)

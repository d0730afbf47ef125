"""Multipliers of a study's own table of transactions: an inverse found outside the graph, its identities inside it.

An inverse has no formula, so the multipliers enter the graph as values that say so. That each of them belongs to the
table as it stands is a formula: m x = v + Σ z m, buyer by buyer, which the live workbook checks.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from feasibility.appraisal.input_output import (
    Matrix,
    Vector,
    domestic_coefficients,
    forward_linkage,
    induced_per_unit,
    leontief_inverse,
    technical_coefficients,
)
from feasibility.appraisal.sources import Sources
from feasibility.descriptions import OutsideKind
from feasibility.inputs.columns import Columns
from feasibility.lines import Axis, Line, Unit, found_outside, larger, total

HOUSEHOLDS = "households"
# The columns of 거래부문 that are counted per unit of output.
COUNTED = ("value_added", "employment", "employees")
PERSONS = ("employment", "employees")


@dataclass(frozen=True)
class Multipliers:
    """What a won of final demand for each sector induces: won, or persons per 10억원 (취업: all employed).

    ``None`` where some sector that produces does not say; ``income`` (what households earn) without their row.
    """

    production: Line
    value_added: Line | None
    employment: Line | None
    employees: Line | None
    income: Line | None


@dataclass(frozen=True)
class Residual:
    """By how much multipliers miss their identity in the sector where they miss most, 백만원; 0 for sound ones.

    All multipliers share one identity, so those in money are checked as their sum, those in persons likewise; persons
    are turned into the output that as many people make on average.
    """

    money: Line
    persons: Line | None


@dataclass(frozen=True)
class Transactions:
    """The multipliers of the own table; type II counts what households spend of what they earn, type I does not."""

    type_one: Multipliers
    type_two: Multipliers | None
    backward_linkage: Line  # 영향력계수: 1 on average over the industries
    forward_linkage: Line  # 감응도계수
    type_one_residual: Residual
    type_two_residual: Residual | None


@dataclass(frozen=True)
class _Table:
    """The own table as lines, and as the matrices of its industries, with households last where it has them."""

    sources: Sources
    sectors: Columns
    cells: Columns
    axis: Axis
    industries: tuple[int, ...]
    households: int | None
    used: Matrix  # (seller, buyer) over industries, then households: coefficients without what comes from outside
    flows: Line  # transaction, 백만원: bought inside the region

    @property
    def count(self) -> int:
        return len(self.industries)

    @property
    def open(self) -> Matrix:
        """Without households."""
        return self.used[: self.count, : self.count]

    @property
    def is_industry(self) -> Line | None:
        """1 for an industry, 0 for households; ``None`` where the table has no households."""
        return None if self.households is None else 1 - self.sectors.chosen("role", HOUSEHOLDS)


def transactions(sources: Sources) -> Transactions | None:
    """Multipliers by the inverse of I − (1 − m) A, where A is 거래표 ÷ 총산출액 and m the share from outside.

    Households are a sector of the table: what they sell is their pay, what they buy their consumption, their output
    is all their income. Type I leaves them out; type II closes the table with them, and its production, value added
    and persons are those of the industries alone. Persons are per 10억원 of demand. Both sheets together make the
    table; ``None`` without either. Raises ``ValueError`` for a table that has no inverse (the checks stop it first).

    Sectors that buy 150, 200 and 500, 100 of each other at outputs of 1,000 and 2,000 have multipliers of 1.518 and
    1.452. Source: Miller and Blair (2009), Input-Output Analysis, chapters 2 and 6; 한국은행, 산업연관분석해설.
    """
    table = _table(sources)
    if table is None:
        return None
    inverse = leontief_inverse(table.open)
    first = _multipliers(table, "type_one", inverse)
    second = None
    if table.households is not None:
        second = _multipliers(table, "type_two", leontief_inverse(table.used))
    backward, forward = _linkages(table, first.production, inverse)
    return Transactions(
        first,
        second,
        backward,
        forward,
        _residual(table, first, closed=False),
        None if second is None else _residual(table, second, closed=True),
    )


def _table(sources: Sources) -> _Table | None:
    sectors, cells = sources.columns("transaction_sectors"), sources.columns("transactions")
    if sectors is None or cells is None:
        return None
    roles = sectors.words("role")
    industries = tuple(row for row, role in enumerate(roles) if role != HOUSEHOLDS)
    households = next((row for row, role in enumerate(roles) if role == HOUSEHOLDS), None)
    if not industries:
        return None
    order = [*industries, *([] if households is None else [households])]
    sellers, buyers = cells.keys("seller", sectors.axis), cells.keys("buyer", sectors.axis)
    amounts: Matrix = np.zeros((len(sectors.axis), len(sectors.axis)))
    np.add.at(amounts, (list(sellers.positions), list(buyers.positions)), cells.amount.values[:, 0, 0])
    bought = technical_coefficients(amounts[np.ix_(order, order)], _numbers(sectors.output, order))
    outside = sectors.outside_share
    used = domestic_coefficients(bought, _numbers(outside, order))
    flows = cells.amount
    if any(record.outside_share for record in sectors.records):
        flows = flows * (1 - outside.of(sellers))
    return _Table(sources, sectors, cells, sectors.axis, industries, households, used, flows)


def _numbers(line: Line, rows: list[int]) -> Vector:
    numbers: Vector = line.values[rows, 0, 0]
    return numbers


def _multipliers(table: _Table, name: str, inverse: Matrix) -> Multipliers:
    """The multipliers by an inverse, which holds households where it is longer than the industries are many."""
    closed = len(inverse) > table.count
    columns = [*table.industries, *([table.households] if closed and table.households is not None else [])]

    def line(effect: str, numbers: Vector | None) -> Line | None:
        if numbers is None:
            return None
        unit = _unit(table, effect) if effect in COUNTED else Unit.of("")
        found: dict[int, float] = dict(zip(columns, numbers.tolist(), strict=True))
        column = [found.get(row) for row in range(len(table.axis))]
        return _value(table, f"{name}.{effect}", column, unit)

    production = line("production", _of_industries(table, inverse, np.ones(table.count)))
    assert production is not None
    counted = {effect: _per_output(table, effect) for effect in COUNTED}
    per_unit = {
        effect: None if ratios is None else _of_industries(table, inverse, ratios) for effect, ratios in counted.items()
    }
    return Multipliers(
        production,
        line("value_added", per_unit["value_added"]),
        line("employment", per_unit["employment"]),
        line("employees", per_unit["employees"]),
        line("income", _income(table, inverse)),
    )


def _value(table: _Table, name: str, numbers: list[float | None], unit: Unit) -> Line:
    inputs = table.sources.inputs
    sheets = tuple(sheet.place for sheet in (inputs.transactions, inputs.transaction_sectors) if sheet is not None)
    return found_outside(table.sources.frame, name, numbers, unit, table.axis, OutsideKind.LEONTIEF, sheets)


def _unit(table: _Table, effect: str) -> Unit:
    """Won per won, or persons per 10억원 of demand."""
    column: Line = getattr(table.sectors, effect)
    unit = column.unit / table.sectors.output.unit
    return unit * _in_billions(table).unit if effect in PERSONS else unit


def _in_billions(table: _Table) -> Line:
    return table.sources.figures.figure("million_won_per_billion_won")


def _of_industries(table: _Table, inverse: Matrix, ratios: Vector) -> Vector:
    """What industries yield by a ratio to their output, for demand for each column of the inverse."""
    return induced_per_unit(inverse, np.append(ratios, np.zeros(len(inverse) - table.count)))


def _per_output(table: _Table, effect: str) -> Vector | None:
    """A column of 거래부문 per output; ``None`` where it is nothing, or an industry that produces leaves it blank."""
    output = _numbers(table.sectors.output, [*table.industries])
    records = [table.sectors.record(row) for row in table.industries]
    if any(getattr(record, effect) is None and made for record, made in zip(records, output, strict=True)):
        return None
    whole = _numbers(getattr(table.sectors, effect), [*table.industries])
    if not whole.any():
        return None
    scale = _in_billions(table).at() if effect in PERSONS else 1.0
    assert scale is not None
    return np.where(output == 0, 0.0, whole / np.where(output == 0, 1.0, output)) * scale


def _income(table: _Table, inverse: Matrix) -> Vector | None:
    """What households earn: their row of the closed inverse, or their pay by the production of the open one."""
    if table.households is None:
        return None
    if len(inverse) > table.count:
        last: Vector = inverse[-1]
        return last
    return induced_per_unit(inverse, table.used[-1, : table.count])


def _linkages(table: _Table, production: Line, inverse: Matrix) -> tuple[Line, Line]:
    """Backward linkage from the multipliers themselves, forward linkage from the rows of the inverse."""
    industries = (production > 0).sum_rows()
    backward = production * industries / production.sum_rows()
    numbers = dict(zip(table.industries, forward_linkage(inverse).tolist(), strict=True))
    return backward, _value(table, "forward_linkage", [numbers.get(row) for row in range(len(table.axis))], Unit.of(""))


def _residual(table: _Table, found: Multipliers, closed: bool) -> Residual:
    """The multipliers against the cells of the table: m x − v − Σ z m, over the sectors that its table has."""
    cells, is_industry, output = table.cells, table.is_industry, table.sectors.output
    sellers, buyers = cells.keys("seller", table.axis), cells.keys("buyer", table.axis)

    def of_industries(column: Line) -> Line:
        return column if is_industry is None else column * is_industry

    def missed(multiplier: Line, own: Line) -> Line:
        """In the unit of ``own``, which is what each sector yields itself."""
        induced = (table.flows * multiplier.of(sellers)).by(buyers)
        difference = multiplier * output - (induced if closed else of_industries(induced)) - own
        return larger(difference, 0 - difference).most_row()

    made = of_industries(output)
    multipliers, owns = [found.production], [made]
    if found.value_added is not None:
        multipliers.append(found.value_added)
        owns.append(of_industries(table.sectors.value_added))
    if found.income is not None:
        is_household = table.sectors.chosen("role", HOUSEHOLDS)
        multipliers.append(found.income)
        pay = of_industries((table.flows * is_household.of(sellers)).by(buyers))
        owns.append(output * is_household if closed else pay)
    money = missed(total(multipliers), total(owns))
    counted = [effect for effect in PERSONS if getattr(found, effect) is not None]
    if not counted:
        return Residual(money, None)
    people = of_industries(total([getattr(table.sectors, effect) for effect in counted]))
    of_persons = missed(total([getattr(found, effect) for effect in counted]) / _in_billions(table), people)
    return Residual(money, of_persons * (made.sum_rows() / people.sum_rows()))

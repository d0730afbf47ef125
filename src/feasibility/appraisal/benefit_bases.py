"""Bases of benefits that need no staff and no operating cost, the part of a market aimed at, and their years."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.research import ResearchOutput
from feasibility.appraisal.sources import Sources
from feasibility.inputs.columns import COUNTED, Columns
from feasibility.lines import Line, each, larger, literal, where

# The bases whose quantity may be one number or a number a year.
BY_QUANTITY = ("quantity_value", "cost_saving")
WILLINGNESS = "willingness_to_pay"


@dataclass(frozen=True)
class Willingness:
    """The willingness to pay that the benefits hold, whatever their scope."""

    payment: Line  # 원 a household and year, all such benefits together


def further_bases(sources: Sources, rows: Columns, research: ResearchOutput | None) -> dict[str, Line]:
    """The lines of the bases that a row of 편익 uses, in 백만원 a year before its window and lag.

    quantity_value: quantity × unit value (trips avoided × the cost of a trip). cost_saving: quantity × (unit cost
    without the project − unit cost with it); negative where the project is dearer. royalty: output × share transferred
    × royalty a transfer. willingness_to_pay: households × won a household and year; its years of payment are the row's
    window. The quantity of the first two is the same every year or stands in the year columns.

    1,000,000 households × 3,000원 = 3,000 a year; 200 trips × 3 = 600; 50 analyses × (20 − 8) = 600.
    Source: 예비타당성조사 수행 총괄지침(2022) 제29조 제2항 (조건부가치측정법은 불가피한 경우에 한함);
    국가연구개발사업 예비타당성조사 수행 총괄지침(2019) 제29조 (가치창출과 비용저감).
    """
    lines: dict[str, Line] = {}
    for basis in BY_QUANTITY:
        if rows.has("basis", basis):
            part = rows.part("basis", basis)
            value = part.unit_value if basis == "quantity_value" else part.cost_without - part.cost_with
            lines[basis] = _quantity(sources, rows, basis) * value
    if rows.has("basis", "royalty") and research is not None:
        part = rows.part("basis", "royalty")
        assert research.output.rows is not None
        transferred = research.output.of(part.keys("driver", research.output.rows)) * part.share
        lines["royalty"] = transferred * part.unit_value
    if rows.has("basis", WILLINGNESS):
        part = rows.part("basis", WILLINGNESS)
        lines[WILLINGNESS] = sources.prices.in_million_won(part.households * part.payment, "원")
    return lines


def _quantity(sources: Sources, rows: Columns, basis: str) -> Line:
    """The quantity of the rows of a basis: that of the year columns where they hold one, else the same every year."""
    yearly = [record.basis == basis and bool(record.years) for record in rows.records]
    same = rows.only([record.basis == basis and not given for record, given in zip(rows.records, yearly, strict=True)])
    if not any(yearly):
        return same.quantity
    words = ["yearly" if given else "same" for given in yearly]
    planned = sources.scheduled(rows.only(yearly).years(COUNTED))
    return each(rows.axis, words, {"same": same.quantity, "yearly": planned})


def market_share(rows: Columns) -> Line:
    """The part of its market that each row aims at; 1 for all of it where the cell is blank."""
    given = [record.market_share is not None for record in rows.records]
    if not any(given):
        return literal(1)
    words = ["given" if here else "whole" for here in given]
    return each(rows.axis, words, {"given": rows.only(given).market_share, "whole": literal(1)})


def within_technology_cycle(sources: Sources, rows: Columns, own: Line) -> Line:
    """Benefits no longer than their window, counted from the start year (or the first year), before they are lagged.

    With a start in 2027, a gestation of 3 years and a window of 9, benefits run from 2030 to 2038.
    Source: 국가연구개발사업 예비타당성조사 수행 총괄지침(2019) 제32조 제2항 (편익 회임기간 뒤의 기술수명주기).
    """
    if all(record.window_years is None for record in rows.records):
        return own
    begins = larger(rows.start_year, sources.premises.first_year)
    counted = where(rows.window_years > 0, sources.frame.year < begins + rows.window_years, 1)
    return own * sources.scheduled(counted)


def willingness(sources: Sources) -> Willingness | None:
    """What each household is taken to be willing to pay a year, by the rows of 편익; ``None`` without such a row."""
    rows = sources.columns("benefits")
    if rows is None or not rows.has("basis", WILLINGNESS):
        return None
    return Willingness(rows.part("basis", WILLINGNESS).payment.sum_rows())

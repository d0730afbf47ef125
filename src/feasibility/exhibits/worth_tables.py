"""Tables of chapters 2 and 9: forecasts of markets, costs by view, unit values of benefits, like institutes' costs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from feasibility.appraisal import Study
from feasibility.appraisal.cost_views import CostView
from feasibility.appraisal.effectiveness_cases import EffectivenessCases
from feasibility.appraisal.market import DIFFUSION, GROWTH, STATED, has_diffusion, has_growth, has_years
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.pieces import UPRIGHT_YEARS, label_column, number_column, word
from feasibility.inputs.choices import EVIDENCE, MARKET_FORECASTS
from feasibility.inputs.columns import COUNTED, Columns
from feasibility.inputs.records import columns as declared
from feasibility.lines import Line
from feasibility.terms import Language

# What the amount of a benefit is made of, by its basis, in the order of its formula.
FACTORS = {
    "per_output": ("driver", "share", "unit_value"),
    "quantity_hours": ("quantity", "hours", "utilisation", "share", "hourly_price"),
    "market": ("driver", "market_share", "project_share", "rnd_contribution", "success_rate", "value_added_rate"),
    "human_capital": ("driver", "share", "premium", "annual_wage", "effect_years"),
    "operating_share": ("rate",),
    "fixed": ("amount",),
    "by_year": (),
    "quantity_value": ("quantity", "unit_value"),
    "cost_saving": ("quantity", "cost_without", "cost_with"),
    "royalty": ("driver", "share", "unit_value"),
    "willingness_to_pay": ("households", "payment"),
}
WINDOW = ("start_year", "end_year", "lag", "window_years")
CALENDAR = ("start_year", "end_year")
# The symbol that stands for whatever an indicator counts.
PIECE = "건"
# A cost a piece below this, 백만원, is shown with places.
SMALL = 10


def forecasts(study: Study) -> Iterator[tuple[str, str, Line]]:
    """Market, forecast and its line, of the markets that state more than one forecast."""
    outlook, markets = study.parts.market, study.sources.columns("market_outlook")
    if outlook is None or markets is None:
        return
    made = (
        (GROWTH, has_growth, outlook.growing),
        (DIFFUSION, has_diffusion, outlook.diffusing),
        (STATED, has_years, outlook.stated),
    )
    for label, record in zip(markets.axis.labels, markets.records, strict=True):
        found = [(label, forecast, line) for forecast, has, line in made if line is not None and has(record)]
        if len(found) > 1:
            yield from found


def market_forecasts(study: Study, language: Language) -> Table | None:
    """예측방법별 시장 전망: each forecast of a market by year, and by how much growth exceeds diffusion."""
    outlook, markets = study.parts.market, study.sources.columns("market_outlook")
    found = list(forecasts(study))
    if outlook is None or markets is None or not found:
        return None
    shown: list[tuple[str, str, Line]] = []  # heading, market, line
    for label, forecast, line in found:
        record = markets.record(markets.axis.position(label))
        heading = word(MARKET_FORECASTS, forecast, language)
        used = language.label("column.used_by_benefits").format(forecast=heading)
        shown.append((used if record.forecast == forecast else heading, label, line))
        if forecast == DIFFUSION and has_growth(record) and outlook.growth_less_diffusion is not None:
            shown.append((language.label("column.growth_less_diffusion"), label, outlook.growth_less_diffusion))
    rows = [Row((str(year), *(Number(line, label, year) for _, label, line in shown))) for year in study.years]
    columns = (
        Column(language.label("column.year"), "center", 0.8),
        *(number_column(heading, 1.2, markets.title_of_key(label)) for heading, label, _ in shown),
    )
    return Table(
        "market_forecasts",
        language.label("table.market_forecasts"),
        columns,
        tuple(rows),
        unit="백만원",
        notes=(language.label("note.forecasts_side_by_side"),),
        source=language.label("source.own"),
        wide=len(columns) > UPRIGHT_YEARS,
    )


def cost_views(study: Study, language: Language) -> Table | None:
    """관점별 비용: total project cost, economic and financial cost, one beside the other."""
    views = study.parts.cost_views
    groups = [view.by_group for view in views.values() if view.by_group is not None]
    if len(views) < 2 or not groups:
        return None
    axis = groups[0].rows
    assert axis is not None
    rows = []
    for position, label in enumerate(axis.labels):
        if any(line.at(label) for line in groups):
            cells = [_filled(view.by_group, label) for view in views.values()]
            rows.append(Row((axis.title(position), *cells)))

    def row(title: str, lines: list[Line | None], role: str) -> Row:
        return Row((language.label(title), *(_filled(line) for line in lines)), role)

    rows.append(row("row.investment", [view.investment for view in views.values()], "subtotal"))
    for title, lines in _further(list(views.values())):
        if any(line is not None and line.at() for line in lines):
            rows.append(row(title, lines, "body"))
    rows.append(row("row.total", [view.total for view in views.values()], "total"))
    columns = (
        label_column(language.label("column.item"), 2.2),
        *(number_column(language.label(f"column.view.{name}"), 1.2) for name in views),
    )
    return Table(
        "cost_views",
        language.label("table.cost_views"),
        columns,
        tuple(rows),
        unit="백만원",
        notes=(language.label("note.cost_views"),),
        source=language.label("source.own"),
    )


def _further(views: list[CostView]) -> list[tuple[str, list[Line | None]]]:
    return [
        ("series.reinvestment", [view.reinvestment for view in views]),
        ("series.operating", [view.operating for view in views]),
        ("series.residual_value", [view.residual_taken_off for view in views]),
    ]


def _filled(line: Line | None, row: str | None = None) -> Cell:
    return None if line is None or not line.at(row) else Number(line, row)


def benefit_unit_values(study: Study, language: Language) -> Table | None:
    """편익의 단위가치: what the amount of each benefit is made of, one factor a row, with its unit and ground."""
    rows_of = study.sources.columns("benefits")
    if rows_of is None:
        return None
    rows: list[Row] = []
    for position, record in enumerate(rows_of.records):
        support = record.support()
        ground = " ".join(part for part in (word(EVIDENCE, support.evidence, language), support.source) if part)
        name = rows_of.axis.title(position)
        for factor, value, unit in _factors(study, language, rows_of, position):
            rows.append(Row((name, factor, value, unit, ground)))
            name, ground = "", ""
    if len(rows) < 2:
        return None
    columns = (
        label_column(language.label("column.item"), 2.2),
        label_column(language.label("column.applied_factor"), 1.6),
        number_column(language.label("column.value"), 1.2),
        Column(language.label("column.unit"), "center", 1.0),
        Column(language.label("column.evidence"), "left", 1.2),
    )
    title, source = language.label("table.benefit_unit_values"), language.label("source.inputs")
    return Table("benefit_unit_values", title, columns, tuple(rows), source=source)


def _factors(study: Study, language: Language, rows_of: Columns, position: int) -> Iterator[tuple[str, Cell, str]]:
    """Title, value and unit of each factor of a benefit that is filled, and of its years."""
    record = rows_of.record(position)
    for name in (*FACTORS[record.basis], *WINDOW):
        value = getattr(record, name)
        if value in (None, "") or (name == "lag" and not value):
            continue
        title = declared(type(record))[name].title(language.code)
        if name == "driver":
            yield title, _driver(study, record), ""
            continue
        number = rows_of.shown(name, position, NumberKind.YEAR if name in CALENDAR else NumberKind.GIVEN)
        assert number is not None
        yield title, number, "" if name in CALENDAR else language.unit(_counted(study, record, number.unit))


def _driver(study: Study, record: Any) -> str:
    """What a reader calls the indicator or the market that a benefit values."""
    sheet = study.sources.columns("market_outlook" if record.basis == "market" else "output_indicators")
    return record.driver if sheet is None else sheet.title_of_key(record.driver)


def _counted(study: Study, record: Any, unit: str) -> str:
    """A unit with what the benefit counts in the place of the piece that stands for it."""
    indicators = study.sources.columns("output_indicators")
    names = {COUNTED: record.quantity_unit or COUNTED}
    if indicators is not None and record.driver in indicators.axis.labels:
        names[PIECE] = indicators.record(indicators.axis.position(record.driver)).unit
    return "/".join("·".join(names.get(symbol, symbol) for symbol in side.split("·")) for side in unit.split("/"))


def cost_effectiveness_comparison(study: Study, language: Language) -> Table | None:
    """비용효과 비교: a piece of output in the project and at like institutes, and what the same costs more."""
    found, cases = study.parts.effectiveness_cases, study.sources.columns("cost_effectiveness_cases")
    if found is None or cases is None:
        return None
    rows = []
    used = [label for label in cases.axis.labels if found.own_output.at(label)]
    kind = unit_cost_kind(found, used)
    for position, record in enumerate(cases.records):
        label = cases.axis.labels[position]
        if label not in used:
            continue
        support = record.support()
        rows.append(
            Row(
                (
                    effect_name(study, record.indicator),
                    record.name,
                    cases.shown("price_year", position, NumberKind.YEAR),
                    Number(found.case_cost, label, kind=kind),
                    Number(found.own_cost, label, kind=kind),
                    Number(found.ratio, label, kind=NumberKind.AMOUNT_FINE),
                    Number(found.incremental_cost, label),
                    " ".join(part for part in (word(EVIDENCE, support.evidence, language), support.source) if part),
                )
            )
        )
    columns = (
        label_column(language.label("column.indicator"), 1.2),
        label_column(language.label("column.institute"), 1.9),
        Column(language.label("column.price_year"), "center", 0.8),
        number_column(language.label("column.case_cost")),
        number_column(language.label("column.own_cost")),
        number_column(language.label("column.own_to_case"), 0.9),
        number_column(language.label("column.incremental_cost"), 1.1),
        Column(language.label("column.evidence"), "left", 1.2),
    )
    notes = [language.label("note.incremental_cost")]
    if any(record.price_year is not None and not record.price_index for record in cases.records):
        notes.append(language.label("note.prices_of_their_year"))
    return Table(
        "cost_effectiveness_comparison",
        language.label("table.cost_effectiveness_comparison"),
        columns,
        tuple(rows),
        unit="백만원",
        notes=tuple(notes),
        source=language.label("source.own"),
    )


def unit_cost_kind(found: EffectivenessCases, labels: Iterable[str]) -> NumberKind:
    """With places where some unit cost would be shown as nothing, or nearly so, without them."""
    is_small = any((line.at(label) or 0.0) < SMALL for label in labels for line in (found.case_cost, found.own_cost))
    return NumberKind.AMOUNT_FINE if is_small else NumberKind.AMOUNT


def effect_name(study: Study, named: str) -> str:
    """What a reader calls an indicator, or the group as it is written, with what it counts."""
    indicators = study.sources.columns("output_indicators")
    if indicators is None or named not in indicators.axis.labels:
        return named
    position = indicators.axis.position(named)
    return f"{indicators.axis.title(position)}({indicators.record(position).unit})"

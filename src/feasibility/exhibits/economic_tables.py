"""Tables of chapter 9: premises, economic costs, benefits, results, present values."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.appraisal.economic import residual_is_benefit
from feasibility.descriptions import Cell, Column, Number, NumberKind, Row, Table
from feasibility.exhibits.facts import MAIN_SCOPE, facts, rate_reason, reported_rate
from feasibility.exhibits.pieces import by_year, items_by_year, label_column, number_column, word
from feasibility.inputs.choices import BENEFIT_BASES, BENEFIT_SCOPES, EVIDENCE
from feasibility.lines import Line
from feasibility.terms import Language


def appraisal_premises(study: Study, language: Language) -> Table:
    """분석 전제: what the appraisal stands on, and where each premise comes from."""
    time, premises = study.parts.timeline, study.sources.premises
    pack = study.guideline
    rate_source = (
        _support(study, "social_discount_rate") or language.label("source.inputs")
        if premises.has("social_discount_rate")
        else pack.figures["social_discount_rate"].source
    )
    entries: list[tuple[str, Cell, str]] = [
        ("first_year", Number(time.first_year, kind=NumberKind.YEAR), _support(study, "first_year")),
        ("last_year", Number(time.last_year, kind=NumberKind.YEAR), _support(study, "last_year")),
        ("opening_year", Number(premises.opening_year, kind=NumberKind.YEAR), _support(study, "opening_year")),
        (
            "discount_base_year",
            Number(time.discount_base_year, kind=NumberKind.YEAR),
            pack.figures["base_year_offset"].source,
        ),
        ("price_base_year", Number(premises.price_base_year, kind=NumberKind.YEAR), _support(study, "price_base_year")),
        ("social_discount_rate", Number(time.social_discount_rate, kind=NumberKind.PERCENT), rate_source),
    ]
    rows = tuple(Row((language.label(f"fact.{key}"), value, source)) for key, value, source in entries)
    columns = (
        label_column(language.label("column.premise"), 1.4),
        Column(language.label("column.value"), "center", 0.8),
        Column(language.label("column.ground"), "left", 2.6),
    )
    return Table(
        "appraisal_premises",
        language.label("table.appraisal_premises"),
        columns,
        rows,
        notes=(language.label("note.guideline_pack").format(title=pack.title),),
    )


def _support(study: Study, field: str) -> str:
    premises = study.inputs.premises
    if premises is None:
        return ""
    support = premises.support(field)
    return support.remark or support.source


def annual_economic_costs(study: Study, language: Language) -> Table | None:
    """연차별 경제적 비용: without tax; the residual value is taken off in the last year, unless it is a benefit."""
    cost, as_benefit = study.parts.cost, residual_is_benefit(study.sources)
    lines: list[tuple[str, Line, Line | None]] = []
    for name, line, total in (
        ("capital", cost.capital, cost.capital_total),
        ("reinvestment", cost.reinvestment, cost.reinvestment_total),
        ("operating", cost.operating, cost.operating_total),
        ("residual_value", cost.residual_value, cost.residual_value_total),
    ):
        if line is not None and not (name == "residual_value" and as_benefit):
            lines.append((language.label(f"series.{name}"), line, total))
    whole = (language.label("series.economic_cost"), cost.by_year, cost.total)
    notes = (
        (language.label("note.residual_is_taken_off"),) if cost.residual_value is not None and not as_benefit else ()
    )
    return by_year(study, language, "annual_economic_costs", lines, whole, wide=True, notes=notes)


def benefit_items(study: Study, language: Language) -> Table | None:
    """편익 항목: scope, method, unit value, evidence, and the present value of each."""
    gains, rows_of = study.parts.benefits, study.sources.columns("benefits")
    if gains is None or rows_of is None:
        return None
    rows = []
    for position, label in enumerate(rows_of.axis.labels):
        record = rows_of.record(position)
        rows.append(
            Row(
                (
                    word(BENEFIT_SCOPES, record.scope, language),
                    rows_of.axis.title(position),
                    word(BENEFIT_BASES, record.basis, language),
                    Number(gains.total, label),
                    Number(gains.present_value, label),
                    word(EVIDENCE, record.evidence, language),
                )
            )
        )
    columns = (
        Column(language.label("column.scope"), "center", 1.2),
        label_column(language.label("column.item"), 2.4),
        Column(language.label("column.method"), "center", 1.0),
        number_column(language.label("column.total_over_period")),
        number_column(language.label("column.present_value")),
        Column(language.label("column.evidence"), "center", 0.7),
    )
    return Table(
        "benefit_items",
        language.label("table.benefit_items"),
        columns,
        tuple(rows),
        unit="백만원",
        notes=(language.label("note.benefit_scopes"),),
        source=language.label("source.own"),
    )


def annual_benefits(study: Study, language: Language) -> Table | None:
    """연차별 편익: each benefit over the period, with the residual value where it is one; no reference in the total."""
    gains, cost = study.parts.benefits, study.parts.cost
    if gains is None:
        return None
    widest = study.parts.economic["social"]
    left = cost.residual_value if residual_is_benefit(study.sources) else None
    left = left if left is not None and left.values.any() else None
    return items_by_year(
        study,
        language,
        "annual_benefits",
        gains.included,
        widest.benefit,
        wide=True,
        sums=(gains.included_total, widest.benefit_total),
        more=() if left is None else ((language.label("fact.residual_value"), left, cost.residual_value_total),),
        notes=(language.label("note.reference_left_out"),),
    )


def economic_results(study: Study, language: Language) -> Table | None:
    """경제성 분석 결과: the verdict by scope of benefits, side by side."""
    verdicts = study.parts.economic
    if not verdicts:
        return None

    def row(label: str, pick: str, kind: NumberKind, unit: str) -> Row:
        cells: list[Cell] = [language.label(label), language.unit(unit)]
        for verdict in verdicts.values():
            line: Line = getattr(verdict, pick)
            found = reported_rate(verdict) if line is verdict.internal_rate_of_return else line
            cells.append(Number(found, kind=kind) if found.at() is not None else language.label("cell.not_available"))
        return Row(tuple(cells))

    rows = (
        row("fact.present_value_of_benefits", "present_value_of_benefits", NumberKind.AMOUNT, "백만원"),
        row("fact.present_value_of_costs", "present_value_of_costs", NumberKind.AMOUNT, "백만원"),
        row("fact.economic_net_present_value", "net_present_value", NumberKind.AMOUNT, "백만원"),
        row("fact.benefit_cost_ratio", "benefit_cost_ratio", NumberKind.RATIO, ""),
        row("fact.economic_internal_rate_of_return", "internal_rate_of_return", NumberKind.PERCENT, ""),
        row("fact.discounted_payback_year", "discounted_payback_year", NumberKind.YEAR, "년"),
    )
    scopes = tuple(number_column(word(BENEFIT_SCOPES, scope, language), 1.2) for scope in verdicts)
    columns = (
        label_column(language.label("column.measure"), 1.8),
        Column(language.label("column.unit"), "center", 0.8),
        *scopes,
    )
    notes = [language.reason(rate_reason(verdict)) for verdict in verdicts.values() if rate_reason(verdict)]
    return Table(
        "economic_results",
        language.label("table.economic_results"),
        columns,
        rows,
        notes=tuple(dict.fromkeys(notes)),
        source=language.label("source.own"),
    )


def present_values(study: Study, language: Language) -> Table | None:
    """비용·편익 현재가치: year by year, for what the guideline counts."""
    verdict = study.parts.economic.get(MAIN_SCOPE)
    if verdict is None:
        return None
    factor, cost = study.parts.timeline.discount_factor, study.parts.cost
    years = list(study.years)
    rows = [
        Row(
            (
                str(year),
                Number(factor, year=year, kind=NumberKind.FACTOR),
                Number(cost.by_year, year=year),
                Number(verdict.benefit, year=year),
                Number(verdict.discounted_cost, year=year),
                Number(verdict.discounted_benefit, year=year),
                Number(verdict.discounted_net_benefit, year=year),
            )
        )
        for year in years
    ]
    total = Row(
        (
            language.label("row.total"),
            None,
            Number(cost.total),
            Number(verdict.benefit_total),
            Number(verdict.present_value_of_costs),
            Number(verdict.present_value_of_benefits),
            Number(verdict.net_present_value),
        ),
        "total",
    )
    span = language.label("column.present_value")
    nominal = language.label("column.before_discounting")
    columns = (
        Column(language.label("column.year"), "center", 0.8),
        number_column(language.label("column.discount_factor")),
        number_column(language.label("series.cost"), span=nominal),
        number_column(language.label("series.benefit"), span=nominal),
        number_column(language.label("series.cost"), span=span),
        number_column(language.label("series.benefit"), span=span),
        number_column(language.label("series.net_benefit"), span=span),
    )
    return Table(
        "present_values",
        language.label("table.present_values"),
        columns,
        (*rows, total),
        unit="백만원",
        notes=(language.label("note.scope_guideline"),),
        source=language.label("source.own"),
    )


def key_figures(study: Study, language: Language) -> Table:
    """요약 지표표: the main facts of the study, each as it stands in its chapter."""
    known = facts(study, language)
    keys = (
        "total_project_cost",
        "initial_investment",
        "annual_operating_cost",
        "total_headcount",
        "total_floor_area",
        "present_value_of_costs",
        "present_value_of_benefits",
        "economic_net_present_value",
        "benefit_cost_ratio",
        "benefit_cost_ratio.social",
        "economic_internal_rate_of_return",
    )
    rows = []
    for key in keys:
        fact = known.get(key)
        if fact is None:
            continue
        value: Cell = fact.number if fact.value is not None else language.label("cell.not_available")
        rows.append(Row((fact.label, value, language.unit(fact.unit))))
    columns = (
        label_column(language.label("column.measure"), 2.4),
        number_column(language.label("column.value")),
        Column(language.label("column.unit"), "center", 0.8),
    )
    missing = [language.reason(known[key].reason or "") for key in keys if key in known and known[key].reason]
    return Table("key_figures", language.label("table.key_figures"), columns, tuple(rows), notes=tuple(missing))


def annual_overview(study: Study, language: Language) -> Table | None:
    """연차별 총괄: costs, benefits of each scope, and their present values in one table over the period."""
    cost, verdicts = study.parts.cost, study.parts.economic
    if not verdicts:
        return None
    lines: list[tuple[str, Line, Line | None]] = [
        (language.label("series.cost"), cost.by_year, cost.total),
    ]
    for scope, verdict in verdicts.items():
        lines.append((language.label(f"series.benefit.{scope}"), verdict.benefit, verdict.benefit_total))
    main = verdicts[MAIN_SCOPE]
    lines.append((language.label("series.discounted_cost"), main.discounted_cost, main.present_value_of_costs))
    for scope, verdict in verdicts.items():
        label = language.label(f"series.discounted_benefit.{scope}")
        lines.append((label, verdict.discounted_benefit, verdict.present_value_of_benefits))
    return by_year(study, language, "annual_overview", lines, None, wide=True)

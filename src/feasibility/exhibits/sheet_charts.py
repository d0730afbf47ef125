"""Charts of what the sheets say and of what is computed from them: markets, institutes, output, space, power."""

from __future__ import annotations

from feasibility.appraisal import Study
from feasibility.descriptions import Chart, ChartKind, Number, NumberKind, Series
from feasibility.exhibits.pieces import rows_by_year, used_years
from feasibility.inputs.records import columns as declared
from feasibility.terms import Language

PAYERS = ("national_share", "local_share", "international_share", "private_share")


def market(study: Study, language: Language) -> Chart | None:
    """시장 전망: each market over the period."""
    outlook = study.parts.market
    if outlook is None:
        return None
    return rows_by_year(study, language, "market", outlook.size, ChartKind.LINES, "백만원", NumberKind.AMOUNT)


def case_budgets(study: Study, language: Language) -> Chart | None:
    """연간 예산: the budgets of the institutes for which a number is known."""
    return _cases(study, language, "case_budgets", "budget", "억원")


def case_people(study: Study, language: Language) -> Chart | None:
    """인력 규모: the people of the institutes for which a number is known."""
    return _cases(study, language, "case_people", "people", "명")


def _cases(study: Study, language: Language, key: str, field: str, unit: str) -> Chart | None:
    shown = study.sources.columns("cases")
    if shown is None:
        return None
    used = [position for position, record in enumerate(shown.records) if getattr(record, field) is not None]
    if len(used) < 2:
        return None
    numbers = tuple(shown.shown(field, position, NumberKind.COUNT) for position in used)
    title = declared(type(shown.record(0)))[field].title(language.code)
    names = tuple(shown.axis.title(position) for position in used)
    return Chart(key, ChartKind.BARS, language.label(f"chart.{key}"), names, (Series(title, numbers),), unit=unit)


def case_funding_shares(study: Study, language: Language) -> Chart | None:
    """재원구조: who pays for the institutes whose shares are known."""
    shown = study.sources.columns("cases")
    if shown is None:
        return None
    used = [
        position
        for position, record in enumerate(shown.records)
        if sum(getattr(record, payer) or 0 for payer in PAYERS) > 0
    ]
    if len(used) < 2:
        return None
    titles = declared(type(shown.record(0)))
    series = tuple(
        Series(
            titles[payer].title(language.code),
            tuple(shown.shown(payer, position, NumberKind.PERCENT) for position in used),
        )
        for payer in PAYERS
    )
    names = tuple(shown.axis.title(position) for position in used)
    return Chart("case_funding_shares", ChartKind.SHARES, language.label("chart.case_funding_shares"), names, series)


def operating_by_item(study: Study, language: Language) -> Chart | None:
    """운영비 구성: each item at full operation."""
    operating = study.parts.operating
    if operating is None or operating.annual_by_item.rows is None:
        return None
    axis = operating.annual_by_item.rows
    used = [label for label in axis.labels if operating.annual_by_item.at(label)]
    if not used:
        return None
    numbers = tuple(Number(operating.annual_by_item, label) for label in used)
    names = tuple(axis.title(axis.position(label)) for label in used)
    series = (Series(language.label("series.operating"), numbers),)
    title = language.label("chart.operating_by_item")
    return Chart("operating_by_item", ChartKind.BARS, title, names, series, unit="백만원")


def benefits_by_item(study: Study, language: Language) -> Chart | None:
    """편익 구성: the present value of each benefit that some scope counts."""
    gains, rows = study.parts.benefits, study.sources.columns("benefits")
    if gains is None or rows is None:
        return None
    used = [
        position
        for position, record in enumerate(rows.records)
        if record.scope != "reference" and gains.present_value.at(rows.axis.labels[position])
    ]
    if len(used) < 2:
        return None
    numbers = tuple(Number(gains.present_value, rows.axis.labels[position]) for position in used)
    names = tuple(rows.axis.title(position) for position in used)
    series = (Series(language.label("column.present_value"), numbers),)
    title = language.label("chart.benefits_by_item")
    return Chart("benefits_by_item", ChartKind.BARS, title, names, series, unit="백만원")


def annual_staff_cost(study: Study, language: Language) -> Chart | None:
    """연차별 인건비: by grade."""
    staff = study.parts.staffing
    if staff is None:
        return None
    return rows_by_year(
        study, language, "annual_staff_cost", staff.cost_by_grade, ChartKind.STACKED, "백만원", NumberKind.AMOUNT
    )


def annual_investment(study: Study, language: Language) -> Chart | None:
    """연차별 투자: the initial investment with tax by cost group, in the years in which something is built."""
    capital = study.parts.capital
    if capital is None or capital.gross.by_group.rows is None:
        return None
    years = used_years(study, capital.gross.by_year)
    groups = capital.gross.by_group
    axis = groups.rows
    assert axis is not None
    used = [label for label in axis.labels if capital.gross.amount_by_group.at(label)]
    series = tuple(
        Series(axis.title(axis.position(label)), tuple(Number(groups, label, year) for year in years)) for label in used
    )
    categories = tuple(str(year) for year in years)
    title = language.label("chart.annual_investment")
    return Chart("annual_investment", ChartKind.STACKED, title, categories, series, unit="백만원")


def conditions(study: Study, language: Language) -> dict[str, Chart]:
    """여건: a chart for each condition that has numbers in one unit for two areas or years, or more."""
    shown = study.sources.columns("conditions")
    if shown is None:
        return {}
    found: dict[str, Chart] = {}
    for name in dict.fromkeys(record.name for record in shown.records):
        used = [
            position
            for position, record in enumerate(shown.records)
            if record.name == name and record.value is not None
        ]
        records = [shown.record(position) for position in used]
        if len(used) < 2 or len({record.unit for record in records}) > 1:
            continue
        by_year = len({record.year for record in records}) > 1
        labels = tuple(f"{record.area} {record.year}".strip() if by_year else record.area for record in records)
        if len(set(labels)) < len(labels):
            continue
        numbers = tuple(shown.shown("value", position, NumberKind.GIVEN) for position in used)
        key = f"conditions_chart_{len(found) + 1}"
        found[key] = Chart(key, ChartKind.BARS, name, labels, (Series(name, numbers),), unit=records[0].unit)
    return found

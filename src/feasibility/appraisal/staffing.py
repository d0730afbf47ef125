"""Staff by grade and year, and what they cost with the employer's contributions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from feasibility.appraisal.sources import Sources
from feasibility.inputs.choices import EVERYBODY
from feasibility.inputs.references import parts, word_code
from feasibility.lines import Axis, Line, stack

# The word by which a cost or an output names all counted staff.
(ALL_STAFF,) = EVERYBODY


@dataclass(frozen=True)
class Staffing:
    """Headcount and its cost. ``drivers`` stacks groups, all staff and single grades, for costs per head."""

    headcount: Line  # grade × year, 명
    headcount_by_group: Line  # group × year
    total_headcount: Line  # year; counted staff only
    annual_pay: Line  # grade × year, 백만원/명, with the employer's contributions and real wage growth
    cost_by_grade: Line  # grade × year
    cost: Line  # year
    cost_total_by_grade: Line  # grade, over the period
    cost_total: Line
    drivers: Line  # driver × year, 명


def staffing(sources: Sources) -> Staffing | None:
    """Cost = headcount × annual pay × (1 + on-cost) × (1 + real wage growth)^(year − price base year).

    Pay is at prices of the price base year. A grade that is not counted (visiting researchers paid from a
    programme) has heads but no place in the total, though its pay is in the cost. Cost is positive, 백만원, in the year
    in which people work. On-cost and growth are 0 where the premises leave them blank. ``None`` without the sheets of
    staff (직급별단가 and 인력계획).

    Two researchers at 100 with an on-cost of 18.7 % cost 237.4 a year.
    """
    grades, plan = sources.columns("grades"), sources.columns("staffing_plan")
    if grades is None or plan is None:
        return None
    premises = sources.premises
    headcount = sources.scheduled(plan.years("명").by(plan.keys("grade", grades.axis)))
    pay = grades.annual_pay
    pay = pay * (1 + premises.employer_on_cost_rate) if premises.has("employer_on_cost_rate") else pay
    if premises.has("real_wage_growth"):
        since = sources.frame.year - premises.price_base_year
        pay = pay * (1 + premises.real_wage_growth) ** since
    groups = grades.words_axis("group")
    by_group = headcount.by(grades.keys("group", groups))
    counted = (headcount * grades.chosen("counted", "yes")).sum_rows()
    cost = headcount * pay
    by_year = cost.sum_rows()
    everybody = ALL_STAFF.word(sources.language)
    axis = Axis(
        grades.axis.name,
        (*groups.labels, ALL_STAFF.code, *grades.axis.labels),
        (*groups.labels, everybody, *grades.axis.titles),
    )
    drivers = stack(axis, [by_group, counted, headcount])
    return Staffing(headcount, by_group, counted, pay, cost, by_year, cost.sum_years(), by_year.sum_years(), drivers)


def heads_named(staff: Staffing, texts: Sequence[str | None], axis: Axis) -> Line | None:
    """For each row, the heads that its text names: groups, grades or everybody; ``None`` when no text names any."""
    assert staff.drivers.rows is not None
    labels = staff.drivers.rows.labels
    named = []
    for text in texts:
        words = [word_code(part, EVERYBODY) or part for part in parts(text or "")]
        named.append(tuple(dict.fromkeys(labels.index(word) for word in words if word in labels)))
    return staff.drivers.sum_of_named(axis, tuple(named)) if any(named) else None

"""Reinvestment by service life or in stated years, and the residual value at the end of the period."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.capital import CapitalView
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.timeline import Timeline
from feasibility.lines import Line, larger, literal, total, where


@dataclass(frozen=True)
class Renewal:
    """Reinvestment and residual value of one view of the capital cost."""

    yearly: Line | None  # item × year
    amount_by_item: Line | None  # item
    by_year: Line | None  # year
    total: Line | None
    residual_by_item: Line  # item
    residual_value: Line


def renewal(sources: Sources, time: Timeline, view: CapitalView) -> Renewal:
    """Reinvestment, and the residual value: once, undiscounted, as of the last year.

    By life: each purchase again after every ``life`` years, times the rate; by year: the rate of the whole initial
    amount in that year. Residual: ``full`` keeps its price; ``straight_line`` keeps 1 − age ÷ life, not below 0,
    where age = last year − year of completion (or of purchase where no completion is given). Amounts are positive, in
    백만원 and of the view's own tax and prices; a life that ends after the last year renews nothing. Land of 3,454 kept
    in full leaves 3,454; a building of 42,000 from 2029 over 40 years leaves 24,150 in 2046.
    Source: 예비타당성조사 수행 총괄지침(2022) 제36조.
    """
    items = sources.columns("capital_costs")
    assert items is not None
    frame = sources.frame
    yearly = _reinvestments(sources, view)
    life = items.life
    completed = where(items.completion_year > 0, items.completion_year, frame.year)
    age = time.last_year - completed
    left = larger(0, 1 - age / where(life > 0, life, 1))
    kept = items.chosen("residual", "full") + items.chosen("residual", "straight_line") * (life > 0) * left
    bought = view.yearly if yearly is None else view.yearly + yearly
    by_item = (bought * kept).sum_years()
    by_year = None if yearly is None else yearly.sum_rows()
    by_item_again = None if yearly is None else yearly.sum_years()
    return Renewal(
        yearly, by_item_again, by_year, None if by_year is None else by_year.sum_years(), by_item, by_item.sum_rows()
    )


def _reinvestments(sources: Sources, view: CapitalView) -> Line | None:
    items, rules = sources.columns("capital_costs"), sources.columns("reinvestments")
    if items is None or rules is None:
        return None
    keys = rules.keys("item", items.axis)
    initial = view.yearly
    lines: list[Line] = []
    if rules.has("method", "by_life"):
        again = (initial.of(keys).renewed(items.life.of(keys)) - initial.of(keys)) * rules.rate
        lines.append(again * rules.chosen("method", "by_life"))
    if rules.has("method", "by_year"):
        once = initial.sum_years().of(keys) * rules.rate * sources.frame.year.equals(rules.year)
        lines.append(once * rules.chosen("method", "by_year"))
    return sources.within(total(lines or [literal(0)]).by(keys))

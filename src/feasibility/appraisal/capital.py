"""Capital cost: each item's amount by its basis, spread over the years, in the views that a study needs."""

from __future__ import annotations

from dataclasses import dataclass

from feasibility.appraisal.conversion import conversion_factor, converted_rows, optimism_factor
from feasibility.appraisal.facilities import Facilities
from feasibility.appraisal.fees import fee_rates
from feasibility.appraisal.price_correction import price_factor
from feasibility.appraisal.shares import tiers
from feasibility.appraisal.sources import Sources
from feasibility.appraisal.staffing import Staffing
from feasibility.inputs.columns import Columns
from feasibility.lines import Axis, Line, each, where


@dataclass(frozen=True)
class CapitalView:
    """One view of the initial investment: without tax, with it, or at bid prices. Contingency follows the view."""

    yearly: Line  # item × year
    amount: Line  # item
    by_group: Line  # cost group × year
    amount_by_group: Line  # cost group
    by_year: Line  # year
    total: Line


@dataclass(frozen=True)
class CapitalCost:
    """The initial investment in each view; 백만원 at prices of the price base year."""

    unit_amount: Line  # item: amount without tax, contingency included
    economic: CapitalView  # without value-added tax
    gross: CapitalView  # with value-added tax: 총사업비
    financial: CapitalView  # with value-added tax, at bid prices: what is paid
    converted: CapitalView | None  # the economic view times conversion factors; None where no item has one
    applied_rate: Line | None  # item: the rate of each share row; None where no row reads a fee table
    price_factor: Line | None  # item: what brings its price to the price base year; None where no row needs it
    optimism_factor: Line | None  # 1 + uplift
    optimism_amount: Line | None  # what the uplift adds to the economic view

    @property
    def appraised(self) -> CapitalView:
        """The view that the economic appraisal takes: the converted one where there is one, else the economic one."""
        return self.economic if self.converted is None else self.converted


def capital_cost(sources: Sources, staff: Staffing | None, space: Facilities) -> CapitalCost | None:
    """Amount = what the basis says: fixed, quantity × unit price, land at a ratio to its official price, per head,
    per ㎡, by year, or a share of rows (at a stated rate, or at that of a fee table).

    Shares resolve in tiers (construction → fees → contingency). A row's spread over the years is its own
    (shares that sum to 1, or amounts), or follows the rows it is a share of. Unit prices that include tax
    are brought to amounts without it, prices of another year to the price base year. ``None`` without the sheet.

    Three views of the one sheet: economic (without tax), gross (with tax: 총사업비), financial (with tax, times the bid
    ratio of each row; a row without one is paid in full). Construction of 46,996 at a bid ratio of 82.78 % is 51,696
    with tax and 42,794 at bid prices. They are equal when no row is taxed and every bid ratio is 1. The factor of the
    capital cost (1 but in a sensitivity case) multiplies every view, not the unit amounts that upkeep is a share of;
    an uplift for optimism multiplies the economic and the gross view alone, conversion factors the converted one.
    Source: 예비타당성조사 수행 총괄지침(2022) 제34조 제5항, 제45조 제5항.
    """
    items = sources.columns("capital_costs")
    if items is None:
        return None
    tax = 1 + sources.figures.figure("value_added_tax_rate")
    taxed = items.chosen("vat", "taxable")
    included = items.chosen("vat_included", "included")
    shares, amounts = _spread(sources, items)
    tax_inside = where(taxed * included, tax, 1)
    direct = _direct(items, staff, space, amounts) / tax_inside
    amounts = None if amounts is None else amounts / tax_inside
    corrected = price_factor(sources, items)
    if corrected is not None:
        direct = direct * corrected
        amounts = None if amounts is None else amounts * corrected
    bases = items.named("base")
    amount, rate = _tiered(sources, items, direct, bases)
    moved = sources.figures.figure("capital_cost_factor")
    naming, optimism = converted_rows(sources, items), optimism_factor(sources)
    follows = tuple(word == "contingency" for word in items.words("group"))

    def view(
        moved: Line, factor: Line | None = None, plain: CapitalView | None = None, follows: tuple[bool, ...] = follows
    ) -> CapitalView:
        return _view(items, amount, rate, shares, amounts, bases, follows, moved, factor, plain)

    planned = view(moved)
    with_tax = where(taxed, tax, 1)
    bid = where(items.bid_ratio > 0, items.bid_ratio, 1)
    lifted = moved if optimism is None else moved * optimism
    economic = planned if optimism is None else view(lifted)
    gross, financial = view(lifted, with_tax, economic), view(moved, with_tax * bid, planned)
    factor = conversion_factor(sources, items, naming)
    # Contingency is converted as what it is a share of, unless it has a factor of its own.
    unnamed = tuple(word and not found for word, found in zip(follows, naming, strict=True))
    converted = None if factor is None else view(lifted, factor, economic, unnamed)
    applied = None if rate is items.rate else rate
    added = None if optimism is None else economic.total - planned.total
    return CapitalCost(amount, economic, gross, financial, converted, applied, corrected, optimism, added)


def _spread(sources: Sources, items: Columns) -> tuple[Line | None, Line | None]:
    """The yearly shares and the yearly amounts of the items, each item × year."""
    phasing = sources.columns("investment_phasing")
    if phasing is None:
        return None, None
    keys = phasing.keys("item", items.axis)
    shares = phasing.part("measure", "shares").years("").by(keys) if phasing.has("measure", "shares") else None
    amounts = phasing.part("measure", "amounts").years("money").by(keys) if phasing.has("measure", "amounts") else None
    return shares, amounts


def _direct(items: Columns, staff: Staffing | None, space: Facilities, amounts: Line | None) -> Line:
    """The amounts of the rows that are not a share of others."""
    lines: dict[str, Line] = {}
    if items.has("basis", "fixed"):
        lines["fixed"] = items.part("basis", "fixed").amount
    if items.has("basis", "quantity_price"):
        part = items.part("basis", "quantity_price")
        lines["quantity_price"] = part.quantity * part.unit_price
    if items.has("basis", "official_price"):
        part = items.part("basis", "official_price")
        lines["official_price"] = part.quantity * part.unit_price * part.official_ratio
    if items.has("basis", "per_head") and staff is not None:
        lines["per_head"] = items.part("basis", "per_head").unit_price * staff.total_headcount.most()
    if items.has("basis", "per_area") and space.total_area is not None:
        lines["per_area"] = items.part("basis", "per_area").unit_price * space.total_area
    if items.has("basis", "by_year") and amounts is not None:
        lines["by_year"] = amounts.sum_years()
    words = [word if word in lines else None for word in items.words("basis")]
    if not lines:
        raise ValueError("no capital item has an amount of its own")
    return each(items.axis, words, lines)


def _tiered(sources: Sources, items: Columns, direct: Line, bases: tuple[tuple[int, ...], ...]) -> tuple[Line, Line]:
    """Amounts with the shares added tier by tier, and the rates of the shares."""
    amount, rate = direct, items.rate
    for tier in tiers(bases)[1:]:
        named = tuple(base if row in tier else () for row, base in enumerate(bases))
        base_amount = amount.sum_of_named(items.axis, named)
        rate = fee_rates(sources, items, base_amount, tier, rate)
        share = rate * base_amount
        amount = each(
            items.axis,
            ["share" if row in tier else "known" for row in range(len(items.axis))],
            {"known": amount, "share": share},
        )
    return amount, rate


def _view(
    items: Columns,
    amount: Line,
    rate: Line,
    shares: Line | None,
    amounts: Line | None,
    bases: tuple[tuple[int, ...], ...],
    follows: tuple[bool, ...],
    moved: Line,
    factor: Line | None = None,
    without_tax: CapitalView | None = None,
) -> CapitalView:
    """The yearly amounts of one view. Contingency follows the view's own base; it takes no tax or bid of its own.

    ``follows`` are the rows that do so. ``factor`` is the tax and the bid ratio of each row, or its conversion. A fee
    that follows its base is the fee without tax times its own factor, so that it is taxed once and takes nothing of
    the bid ratio of construction.
    """
    axis: Axis = items.axis
    modes = items.words("phasing")
    lines: dict[str, Line] = {}
    if shares is not None:
        lines["shares"] = amount * shares
    if amounts is not None:
        lines["amounts"] = amounts
    words = [mode if mode in lines else None for mode in modes]
    yearly = each(axis, words, lines) if lines else amount * 0
    yearly = yearly * moved if factor is None else yearly * moved * factor
    for tier in tiers(bases)[1:]:
        named = tuple(base if row in tier else () for row, base in enumerate(bases))
        followed = rate * yearly.sum_of_named(axis, named)
        taxed = followed if factor is None or without_tax is None else without_tax.yearly * factor
        base_total = rate * yearly.sum_years().sum_of_named(axis, named)
        options = {"known": yearly, "followed": followed, "taxed": taxed}
        if shares is not None:
            options["own_spread"] = base_total * shares
        choice = []
        for row in range(len(axis)):
            if row not in tier or (modes[row] != "follow_base" and not follows[row]):
                choice.append("known")
            elif modes[row] != "follow_base":
                choice.append("own_spread" if shares is not None else "known")
            else:
                choice.append("followed" if follows[row] or factor is None else "taxed")
        if any(word != "known" for word in choice):
            used = {word: line for word, line in options.items() if word in choice}
            yearly = each(axis, choice, used)
    by_year = yearly.sum_rows()
    by_group = yearly.by(items.choices("group"))
    return CapitalView(yearly, yearly.sum_years(), by_group, by_group.sum_years(), by_year, by_year.sum_years())

"""What may not be exceeded: an item's spending in sectors, and the period by a loan."""

from __future__ import annotations

from collections.abc import Iterator

from feasibility.findings import Finding, Grade
from feasibility.inputs.catalogue import COST_SHEETS
from feasibility.inputs.checks.sums import TOLERANCE
from feasibility.inputs.parsing import Sheets
from feasibility.inputs.records import columns
from feasibility.inputs.references import parts


def spending_stays_within_an_item(sheets: Sheets) -> Iterator[Finding]:
    """In each phase, the shares of an item that go to sectors add up to no more than 1 (less where some is imported).

    The finding stands at the row with which the sum passes 1, once an item and phase.
    """
    spending = sheets.get("spending")
    if spending is None or "item" in spending.lost:
        return
    reference = columns(spending.record)["item"].reference
    assert reference is not None
    for name in COST_SHEETS:
        costs, spent, told = sheets.get(name), dict[tuple[str, int], float](), set[tuple[str, int]]()
        for row in spending.rows if costs is not None else ():
            assert costs is not None
            named = costs.rows_for(reference)
            share = row.number("share") or 0.0
            for position in {found for part in parts(row.text("item"), reference.many) for found in named.named(part)}:
                at = (row.text("phase"), position)
                spent[at] = spent.get(at, 0.0) + share
                if spent[at] > 1 + TOLERANCE and at not in told:
                    told.add(at)
                    details = {"item": costs.rows[position].key, "found": round(spent[at], 9)}
                    yield Finding("share-over", spending.place_of(row, "share"), details=details)


def loans_end_within_the_period(sheets: Sheets) -> Iterator[Finding]:
    """A loan is paid back, grace included, by the last year of the period; what is not stays outstanding."""
    loans, premises = sheets.get("loans"), sheets.get("premises")
    last = premises.form.number("last_year") if premises is not None and premises.form is not None else None
    for row in loans.rows if loans is not None and last is not None else ():
        year, repayment = row.number("year"), row.number("repayment_years")
        if loans is None or last is None or year is None or repayment is None or year > last:
            continue  # that the year itself lies outside is a finding of its own
        end = year + (row.number("grace_years") or 0) + repayment
        if end > last:
            details = {"item": row.key, "found": int(end), "last": int(last)}
            yield Finding("loan-past-period", loans.place_of(row, "repayment_years"), Grade.WARNING, details)

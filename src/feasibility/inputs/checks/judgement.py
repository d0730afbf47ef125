"""Pairwise answers, raters' points and sites' scores: each pair once, none missing, criteria where they belong."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from feasibility.findings import Finding
from feasibility.inputs.checks.sums import TOLERANCE
from feasibility.inputs.parsing import ParsedRow, ParsedSheet, Sheets

# Reciprocals that people write with two places, 0.14 for 1/7, are within 3 % of one.
RECIPROCAL = 0.03
# How many of the missing answers a sentence names.
NAMED = 3


def pairs_are_sound(sheets: Sheets) -> Iterator[Finding]:
    """Each answer compares two criteria that stand below its node, once, and agrees with its reverse."""
    sheet, below = sheets.get("ahp_judgements"), _below(sheets)
    if sheet is None or below is None:
        return
    seen: dict[tuple[str, str, str, str], ParsedRow] = {}
    for row in sheet.rows:
        node, rater, left, right = (row.text(name) for name in ("node", "rater", "left", "right"))
        if left and left == right:
            yield Finding("ahp-self-compared", sheet.place_of(row, "right"), details={"item": row.key})
            continue
        if node and node not in below:
            if node in _keys(below):
                yield Finding("ahp-no-children", sheet.place_of(row, "node"), details={"item": row.key, "found": node})
            continue
        for field, criterion in (("left", left), ("right", right)):
            if criterion in _keys(below) and criterion not in below.get(node, ()):
                details = {"item": row.key, "found": criterion, "expected": node or sheets["ahp_hierarchy"].place.sheet}
                yield Finding("ahp-not-below", sheet.place_of(row, field), details=details)
        same, reverse = seen.get((node, rater, left, right)), seen.get((node, rater, right, left))
        if same is not None:
            details = {"item": row.key, "other": same.key}
            yield Finding("answer-duplicate", sheet.place_of(row, "left"), details=details)
        value, other = row.number("value"), None if reverse is None else reverse.number("value")
        if reverse is not None and value and other and abs(value * other - 1) > RECIPROCAL:
            wanted = f"{1 / other:.4g}"
            yield Finding(
                "ahp-not-reciprocal",
                sheet.place_of(row, "value"),
                details={"item": row.key, "other": reverse.key, "found": value, "expected": wanted},
            )
        seen.setdefault((node, rater, left, right), row)


def raters_answer_everything(sheets: Sheets) -> Iterator[Finding]:
    """Whoever compares or rates answers every pair and every lowest criterion."""
    below, judged, rated = _below(sheets), sheets.get("ahp_judgements"), sheets.get("ahp_ratings")
    if below is None:
        return
    comparing = {row.text("rater") for row in judged.rows} if judged is not None else set()
    rating = {row.text("rater") for row in rated.rows} if rated is not None else set()
    named = sorted((comparing | rating) - {""})
    if judged is not None and judged.rows and not {"rater", "node", "left", "right"} & judged.lost:
        # Where raters compare, an unsigned answer is no more needed.
        for rater in named if comparing - {""} else [""]:
            missing = list(_pairs_missing(sheets, judged, below, rater))
            yield from _missing(judged, rater, "left", missing)
    if rated is not None and rated.rows and not {"rater", "criterion"} & rated.lost:
        lowest = [key for key in _keys(below) if key not in below]
        for rater in named:
            given = {row.text("criterion") for row in rated.rows if row.text("rater") == rater}
            yield from _missing(rated, rater, "rater", [key for key in lowest if key not in given])


def _missing(sheet: ParsedSheet, rater: str, field: str, missing: list[str]) -> Iterator[Finding]:
    if not missing:
        return
    row = next((row for row in sheet.rows if row.text("rater") == rater), sheet.rows[0])
    more = " …" if len(missing) > NAMED else ""
    details = {"item": rater or sheet.sheet.title(sheet.language), "found": ", ".join(missing[:NAMED]) + more}
    yield Finding("answer-missing", sheet.place_of(row, field), details=details)


def _pairs_missing(
    sheets: Sheets, judged: ParsedSheet, below: Mapping[str, tuple[str, ...]], rater: str
) -> Iterator[str]:
    """The pairs that a rater has not compared. A group with weights, or with a consensus alone, asks nobody."""
    weights = {row.key: row.number("weight") for row in sheets["ahp_hierarchy"].rows}
    for node, children in below.items():
        answered = {
            frozenset((row.text("left"), row.text("right")))
            for row in judged.rows
            if row.text("node") == node and row.text("rater") == rater
        }
        others = any(row.text("node") == node and row.text("rater") for row in judged.rows)
        unsigned = any(row.text("node") == node and not row.text("rater") for row in judged.rows)
        if all(weights[child] is not None for child in children) or (rater and unsigned and not others):
            continue
        for position, left in enumerate(children):
            for right in children[position + 1 :]:
                if frozenset((left, right)) not in answered:
                    yield f"{left}–{right}"


def points_are_sound(sheets: Sheets) -> Iterator[Finding]:
    """A rater rates lowest criteria only, each once."""
    sheet, below = sheets.get("ahp_ratings"), _below(sheets)
    if sheet is None or below is None:
        return
    seen: dict[tuple[str, str], ParsedRow] = {}
    for row in sheet.rows:
        rater, criterion = row.text("rater"), row.text("criterion")
        if criterion in below:
            details = {"item": row.key, "found": criterion}
            yield Finding("ahp-not-lowest", sheet.place_of(row, "criterion"), details=details)
        first = seen.setdefault((rater, criterion), row)
        if first is not row:
            details = {"item": row.key, "other": first.key}
            yield Finding("answer-duplicate", sheet.place_of(row, "criterion"), details=details)


def given_weights_add_up(sheets: Sheets) -> Iterator[Finding]:
    """Weights that stand in for answers are given for all criteria below a node, and add up to 1."""
    sheet, below = sheets.get("ahp_hierarchy"), _below(sheets)
    if sheet is None or below is None or "weight" in sheet.lost:
        return
    rows = {row.key: row for row in sheet.rows}
    for children in below.values():
        weights = {child: rows[child].number("weight") for child in children}
        given = [weight for weight in weights.values() if weight is not None]
        blank = [child for child, weight in weights.items() if weight is None]
        if given and blank:
            details = {"item": sheet.sheet.title(sheet.language), "found": ", ".join(blank)}
            yield Finding("answer-missing", sheet.place_of(rows[blank[0]], "weight"), details=details)
        elif given and abs(math.fsum(given) - 1) > TOLERANCE:
            total = round(math.fsum(given), 9)
            place = sheet.place_of(rows[children[0]], "weight")
            yield Finding("share-sum", place, details={"item": ", ".join(children), "found": total})


def sites_are_scored(sheets: Sheets) -> Iterator[Finding]:
    """Every site has one score on every criterion."""
    places, criteria, scores = (sheets.get(name) for name in ("sites", "site_criteria", "site_scores"))
    if places is None or criteria is None or scores is None or not scores.rows or {"site", "criterion"} & scores.lost:
        return
    seen: dict[tuple[str, str], ParsedRow] = {}
    for row in scores.rows:
        first = seen.setdefault((row.text("site"), row.text("criterion")), row)
        if first is not row:
            details = {"item": row.key, "other": first.key}
            yield Finding("answer-duplicate", scores.place_of(row, "site"), details=details)
    for site in places.keys:
        missing = [criterion for criterion in criteria.keys if (site, criterion) not in seen]
        if missing:
            row = next((row for row in scores.rows if row.text("site") == site), scores.rows[0])
            details = {"item": site, "found": ", ".join(missing)}
            yield Finding("answer-missing", scores.place_of(row, "site"), details=details)


def _below(sheets: Sheets) -> dict[str, tuple[str, ...]] | None:
    """The criteria below each one, in the order of the sheet; the empty key holds the first level."""
    sheet = sheets.get("ahp_hierarchy")
    if sheet is None or not sheet.rows or {"key", "parent"} & sheet.lost:
        return None
    below: dict[str, tuple[str, ...]] = {}
    for row in sheet.rows:
        below[row.text("parent")] = (*below.get(row.text("parent"), ()), row.key)
    return below


def _keys(below: Mapping[str, tuple[str, ...]]) -> list[str]:
    return [key for children in below.values() for key in children]

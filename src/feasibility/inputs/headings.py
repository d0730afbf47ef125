"""Finding a sheet's headings: which column holds which field or year, in Korean, English, or by canonical name."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from feasibility.findings import Finding, Grade, Place
from feasibility.inputs.grid import CellValue, SheetGrid, address
from feasibility.inputs.layout import FORM_HEADER, ITEM, VALUE, YEAR_SUFFIX
from feasibility.inputs.making import FIRST_YEAR, LAST_YEAR
from feasibility.inputs.records import Record, columns
from feasibility.inputs.references import fold
from feasibility.inputs.schema import Column

SEARCHED_ROWS = 60
_BRACKETED = re.compile(r"[(\[（][^)\]）]*[)\]）]\s*$")
_YEAR = re.compile(rf"(\d{{4}})\s*{YEAR_SUFFIX}?")


@dataclass(frozen=True, slots=True)
class Headings:
    """Where the fields and years of a sheet stand: columns counted from 0."""

    row: int
    fields: Mapping[str, int] = field(default_factory=dict)
    years: Mapping[int, int] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()  # fields whose column is misspelt or missing, which has been said

    @property
    def titled(self) -> frozenset[int]:
        """The columns that have a known heading."""
        return frozenset((*self.fields.values(), *self.years.values()))


def heading(text: CellValue, titles: Mapping[str, str]) -> str | None:
    """The field that a heading names; a unit in brackets behind it does not matter."""
    if not isinstance(text, str):
        return None
    found = titles.get(fold(text))
    return found if found is not None else titles.get(fold(_BRACKETED.sub("", text)))


def titles_of(declared: Mapping[str, Column]) -> dict[str, str]:
    """Every heading that is understood, folded, with its field."""
    found: dict[str, str] = {}
    for name, column in declared.items():
        for title in (name, column.korean, column.english):
            found.setdefault(fold(title), name)
    return found


def suggestion(found: str, known: Sequence[str]) -> str:
    """The word that was probably meant, or an empty text."""
    by_fold = {fold(word): word for word in known}
    close = difflib.get_close_matches(fold(found), list(by_fold), n=1, cutoff=0.5)
    return by_fold[close[0]] if close else ""


def year_of(value: CellValue) -> int | float | None:
    """The year that a heading is: 2027, ``2027`` or ``2027년``; a number that is no whole year as it is."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        if FIRST_YEAR <= value <= LAST_YEAR:
            return int(value) if value == int(value) else value
        return None
    if isinstance(value, str):
        match = _YEAR.fullmatch(value.strip())
        if match and FIRST_YEAR <= int(match.group(1)) <= LAST_YEAR:
            return int(match.group(1))
    return None


def find_row(grid: SheetGrid, titles: Mapping[str, str]) -> int | None:
    """The row with most known headings, the first of equals; two are enough, or one in a sheet of one column."""
    scores: dict[int, int] = {}
    for (row, _), value in grid.cells.items():
        if row < SEARCHED_ROWS and heading(value, titles) is not None:
            scores[row] = scores.get(row, 0) + 1
    if not scores:
        return None
    best = max(scores.values())
    return min(row for row, score in scores.items() if score == best) if best >= 2 else None


def form_columns(grid: SheetGrid) -> Headings | None:
    """Where a form's labels and values stand: the row that says 항목 and 값."""
    titles = {fold(title): word.code for word in FORM_HEADER for title in (word.code, word.korean, word.english)}
    row = find_row(grid, titles)
    if row is None:
        return None
    found: dict[str, int] = {}
    for column, value in _cells(grid, row):
        name = heading(value, titles)
        if name is not None:
            found.setdefault(name, column)
    return Headings(row, found) if ITEM.code in found and VALUE.code in found else None


def row_columns(
    grid: SheetGrid, record: type[Record], language: str, sheet: Place
) -> tuple[Headings | None, list[Finding]]:
    """The headings of a sheet of rows, and what is wrong with them.

    Found are missing and misspelt columns, columns named twice, and year headings that are no whole year or come
    twice. Columns that nobody knows are named and passed over.
    """
    declared = columns(record)
    titles = titles_of(declared)
    row = find_row(grid, titles)
    if row is None:
        wanted = ", ".join(column.title(language) for column in declared.values() if column.required)
        return None, [Finding("header-missing", sheet, details={"expected": wanted})]
    fields: dict[str, int] = {}
    years: dict[int, int] = {}
    unknown: list[tuple[int, str]] = []
    findings: list[Finding] = []
    for column, value in _cells(grid, row):
        place = Place(grid.workbook, grid.title, address(row, column))
        year = year_of(value) if record.sheet.years is not None else None
        name = heading(value, titles)
        if name is not None:
            if name in fields:
                other = address(row, fields[name])
                details = {"found": str(value).strip(), "other": other}
                findings.append(Finding("column-duplicate", place, details=details))
            fields.setdefault(name, column)
        elif isinstance(year, float):
            findings.append(Finding("year-not-whole", place, details={"found": year}))
        elif year is not None:
            if year in years:
                twice = {"found": year, "other": address(row, years[year])}
                findings.append(Finding("year-duplicate", place, details=twice))
            years.setdefault(year, column)
        else:
            unknown.append((column, str(value).strip()))
    headings = Headings(row, fields, years)
    lost, faults = unknown_columns(grid, headings, declared, unknown, language)
    return replace(headings, lost=lost), findings + faults


def unknown_columns(
    grid: SheetGrid,
    headings: Headings,
    declared: Mapping[str, Column],
    unknown: Sequence[tuple[int, str]],
    language: str,
) -> tuple[frozenset[str], list[Finding]]:
    """Columns that nobody knows, and required ones that are missing; a misspelt heading explains a missing one.

    Gives the fields that are lost by it, and the findings.
    """
    missing = {name: column for name, column in declared.items() if name not in headings.fields}
    titles = {title: name for name, found in missing.items() for title in (found.korean, found.english, name)}
    lost: set[str] = set()
    findings = []
    for column, text in unknown:
        place = Place(grid.workbook, grid.title, address(headings.row, column))
        close = suggestion(text, list(titles))
        details = {"found": text, "suggestion": declared[titles[close]].title(language) if close else ""}
        findings.append(Finding("column-unknown", place, Grade.ERROR if close else Grade.WARNING, details))
        if close:
            lost.add(titles[close])
    place = Place(grid.workbook, grid.title, f"{headings.row + 1}:{headings.row + 1}")
    for name, found in missing.items():
        if found.required and name not in lost:
            findings.append(Finding("column-missing", place, details={"expected": found.title(language)}))
            lost.add(name)
    return frozenset(lost), findings


def _cells(grid: SheetGrid, row: int) -> list[tuple[int, CellValue]]:
    """The filled cells of a row, from the left."""
    found = ((at[1], value) for at, value in grid.cells.items() if at[0] == row and value not in (None, ""))
    return sorted(((column, value) for column, value in found if str(value).strip()), key=lambda cell: cell[0])

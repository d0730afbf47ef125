"""From the cells of a folder's workbooks to inputs: sheets by name, rows by heading, every fault a finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from feasibility.findings import Finding, Grade, Place, stops
from feasibility.inputs.catalogue import COST_SHEETS, RECORDS
from feasibility.inputs.checks import check
from feasibility.inputs.form import parse_form
from feasibility.inputs.grid import SheetGrid
from feasibility.inputs.headings import suggestion
from feasibility.inputs.inputs import Inputs
from feasibility.inputs.layout import LISTS_SHEET
from feasibility.inputs.parsing import ParsedSheet
from feasibility.inputs.records import Record, Table
from feasibility.inputs.references import fold
from feasibility.inputs.rows import parse_rows
from feasibility.inputs.schema import Layout

# What stands between the name of a sheet and that of the alternative for which it stands in.
VARIANT_MARK = "@"
# What cannot be said while a workbook is unread: the sheet may be in there.
# A sheet that another one makes needless: with its own table of transactions a study needs no given coefficients.
NEEDLESS_BESIDE = {"input_output": "transactions"}
ABSENCE = ("sheet-missing", "cost-sheet-missing", "sheet-absent-optional", "key-sheet-absent")


@dataclass(frozen=True, slots=True)
class Known:
    """A sheet as it was parsed; it holds its grid, so that no other can come to have the same ``id``."""

    grid: SheetGrid
    sheet: ParsedSheet | None
    faults: Sequence[Finding]


def parse(
    grids: Sequence[SheetGrid],
    folder_name: str = "",
    incomplete: bool = False,
    alternative: str = "",
    known: Mapping[int, Known] | None = None,
) -> tuple[Inputs | None, tuple[Finding, ...]]:
    """The inputs that a folder's sheets hold, and all that is to be said of them.

    A sheet named ``인력계획@축소안`` takes the place of 인력계획 where ``alternative`` is 축소안, and is passed over
    elsewhere. The inputs are ``None`` when a finding stops the work. ``incomplete`` says that a workbook could not be
    read: then sheets that are not there are no finding, and there are no inputs. ``known`` are sheets parsed before, by
    ``id`` of their grid: an alternative reads again only what it changes. Findings come in the order of the sheets.
    """
    findings: list[Finding] = []
    found: dict[str, tuple[SheetGrid, str]] = {}
    variants = tuple(grid for grid in grids if variant_of(grid.title) is not None)
    for grid in grids:
        if grid not in variants:
            findings += _named(grid, grid.title, found)
    own: dict[str, tuple[SheetGrid, str]] = {}
    for grid in variants:
        stem, name = variant_of(grid.title) or ("", "")
        if fold(name) == fold(alternative):
            findings += _named(grid, stem, own)
    found |= own
    sheets: dict[str, ParsedSheet] = {}
    read: dict[int, Known] = {}
    for name, record in RECORDS.items():
        if name in found:
            grid, language = found[name]
            done = (known or {}).get(id(grid)) or Known(grid, *_parsed(record, grid, language))
            parsed = done.sheet
            read[id(grid)] = done
            findings += done.faults
            if parsed is not None:
                sheets[name] = parsed
    findings += _absent(found, sheets)
    unread = {finding.place for finding in findings if finding.grade is Grade.ERROR and finding.place.cell}
    # A cell whose value could not be read is no blank to the checks after it.
    findings += (each for each in check(sheets) if each.code != "cell-required" or each.place not in unread)
    if incomplete:
        return None, tuple(finding for finding in findings if not _may_be_in_unread_workbook(finding))
    if stops(findings):
        return None, tuple(findings)
    parts: dict[str, Any] = {name: _part(sheet) for name, sheet in sheets.items()}
    kept = {name: grid for name, (grid, _) in found.items()}
    findings += _of_no_alternative(variants, sheets.get("alternatives"))
    inputs = Inputs(**parts, folder_name=folder_name, sheets=MappingProxyType(kept), variants=variants, known=read)
    return inputs, tuple(findings)


def variant_of(title: str) -> tuple[str, str] | None:
    """The sheet that a title stands in for, and the alternative for which it does; ``None`` for any other title.

    >>> variant_of("인력계획@축소안"), variant_of("인력계획")
    (('인력계획', '축소안'), None)
    """
    stem, mark, name = title.partition(VARIANT_MARK)
    known = {
        fold(word)
        for record in RECORDS.values()
        for word in (record.sheet.name, record.sheet.korean, record.sheet.english)
    }
    return (stem.strip(), name.strip()) if mark and name.strip() and fold(stem) in known else None


def _of_no_alternative(variants: Sequence[SheetGrid], sheet: ParsedSheet | None) -> list[Finding]:
    """Sheets that stand in for others in an alternative that the sheet 대안 does not name."""
    rows = sheet.rows if sheet is not None else ()
    known = [text for row in rows for text in (row.text("name"), row.key) if text]
    findings = []
    for grid in variants:
        _, name = variant_of(grid.title) or ("", "")
        if fold(name) not in map(fold, known):
            details = {"found": grid.title, "item": name, "suggestion": suggestion(name, known)}
            place = Place(grid.workbook, grid.title)
            findings.append(Finding("sheet-of-no-alternative", place, Grade.WARNING, details))
    return findings


def _may_be_in_unread_workbook(finding: Finding) -> bool:
    return finding.code in ABSENCE or bool(finding.details.get("absent"))


def _parsed(record: type[Record], grid: SheetGrid, language: str) -> tuple[ParsedSheet | None, list[Finding]]:
    if record.sheet.layout is Layout.FORM:
        return parse_form(grid, record, language)
    return parse_rows(grid, record, language)


def _named(grid: SheetGrid, title: str, found: dict[str, tuple[SheetGrid, str]]) -> list[Finding]:
    """Which sheet goes by a title, put into ``found``; a finding when nobody knows it, or it is there twice."""
    if fold(title) == fold(LISTS_SHEET):
        return []
    place = Place(grid.workbook, grid.title)
    titles: dict[str, str] = {}
    for name, record in RECORDS.items():
        folded = {fold(title) for title in (name, record.sheet.korean, record.sheet.english)}
        if fold(title) in folded:
            if name in found:
                other = found[name][0]
                details = {"found": grid.title, "other": str(Place(other.workbook, other.title))}
                return [Finding("sheet-duplicate", place, details=details)]
            language = "ko" if fold(title) == fold(record.sheet.korean) else "en"
            found[name] = (grid, language)
            return []
        titles |= {record.sheet.korean: name, record.sheet.english: name}
    close = suggestion(title, list(titles))
    grade = Grade.WARNING if close else Grade.NOTE
    return [Finding("sheet-unknown", place, grade, {"found": grid.title, "suggestion": close})]


def _absent(found: Mapping[str, tuple[SheetGrid, str]], sheets: Mapping[str, ParsedSheet]) -> list[Finding]:
    """Required sheets that are not there, and a note for each optional one."""
    findings = []
    languages = [language for _, language in found.values()]
    language = "en" if languages.count("en") > languages.count("ko") else "ko"
    for name, record in RECORDS.items():
        if name in sheets or NEEDLESS_BESIDE.get(name) in sheets:
            continue
        sheet = record.sheet
        place = Place(f"{sheet.workbook}.xlsx", sheet.title(language))
        if sheet.required:
            findings.append(Finding("sheet-missing", place, details={"expected": sheet.title(language)}))
        elif name in COST_SHEETS and not set(sheets) & set(COST_SHEETS):
            if name == COST_SHEETS[0]:
                titles = ", ".join(RECORDS[other].sheet.title(language) for other in COST_SHEETS)
                findings.append(Finding("cost-sheet-missing", place, details={"expected": titles}))
        else:
            details = {"found": sheet.title(language), "part": sheet.part}
            findings.append(Finding("sheet-absent-optional", place, Grade.NOTE, details))
    return findings


def _part(sheet: ParsedSheet) -> Table[Any] | Record | None:
    records = tuple(row.record for row in sheet.rows if row.record is not None)
    if sheet.sheet.layout is Layout.FORM:
        return records[0]
    return Table(sheet.record, records, sheet.place, sheet.money_unit)

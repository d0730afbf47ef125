"""Names, labels and formulas in words of a study's lines."""

from __future__ import annotations

from collections import Counter

from feasibility.appraisal import Study
from feasibility.exhibits.pieces import word
from feasibility.findings import Place
from feasibility.guidelines import Figure, FigureTable
from feasibility.inputs.choices import EVIDENCE
from feasibility.inputs.grid import address
from feasibility.inputs.records import Record, Table, columns
from feasibility.lines import Line, outside_kind
from feasibility.lines.line import CALENDAR, LEAF, LITERAL
from feasibility.lines.trail import words
from feasibility.terms import Language


class Wording:
    """How the lines of one study are called, in one language."""

    def __init__(self, study: Study, language: Language) -> None:
        self._study, self._language = study, language
        self._filled = {
            (grid.workbook, grid.title, address(row, column))
            for grid in study.inputs.sheets.values()
            for (row, column), value in grid.cells.items()
            if value not in (None, "")
        }
        self._names: dict[int, str] = {}
        for name, line in study.lines.items():
            self._names.setdefault(id(line), name)
        # How many lines go by a last word: a word that several share does not tell them apart.
        self._shared = Counter(language.label(f"line.{name.split('.')[-1]}") for name in self._names.values())
        self._columns = _column_titles(study, language)
        guideline = study.guideline
        figures: list[Figure | FigureTable] = [*guideline.figures.values(), *guideline.tables.values()]
        self._figure_sources = {figure.key: figure.source for figure in figures}
        self._figures = {
            f"guideline.{figure.key}": figure.label if language.code == "ko" else figure.label_en for figure in figures
        }

    def name(self, line: Line) -> str:
        """The line's name in the study; empty for one without."""
        return self._names.get(id(line), "")

    def label(self, line: Line) -> str:
        """What a reader calls the line: its own title, the title of an input column, or its formula."""
        if line.operation is LEAF:
            return self._input_label(line)
        if line.operation is CALENDAR:
            return self._language.label("line.year")
        if line.operation is LITERAL:
            return str(line.parameters)
        name = self.name(line)
        return self._title(name) if name else self.words(line)

    def _title(self, name: str) -> str:
        """A named line's title: its last word, or its whole name where other lines share that word."""
        part, *rest = name.split(".")
        words = [self._language.label(f"line.{word}") for word in rest]
        of_part = [self._language.label(f"part.{part}"), *words]
        return " ".join(dict.fromkeys(of_part if self._shared[words[-1]] > 1 else words[-1:]))

    def _input_label(self, line: Line) -> str:
        kind = outside_kind(line)
        if kind is not None:
            name = self.name(line)
            return self._title(name) if name else self._language.label(f"outside.{kind.name.lower()}")
        place: Place | None = next((place for _, _, place in line.parameters if place.key), None)
        return self._language.label("line.input") if place is None else self._column_of(place)

    def label_of_place(self, place: Place) -> str:
        """What a reader calls one input cell: the title of its row and that of its column."""
        sheet, *middle, _ = place.key.split(".")
        columns = self._study.sources.columns(sheet) if middle and sheet != "guideline" else None
        row = columns.title_of_key(".".join(middle)) if columns is not None else ""
        return " ".join(part for part in (self._column_of(place), row) if part)

    def _column_of(self, place: Place) -> str:
        if place.key.startswith("guideline."):
            parts = place.key.split(".")
            return self._figures.get(".".join(parts[:2]), place.key)
        sheet, field = place.key.split(".")[0], place.key.split(".")[-1]
        return self._columns.get((sheet, field), self._columns.get((sheet, "years"), place.key))

    def is_filled(self, place: Place) -> bool:
        """Whether a person filled the cell (a guideline's figure always is)."""
        if place.key.startswith("guideline."):
            return True
        return (place.workbook, place.sheet, place.cell) in self._filled

    def blank(self) -> str:
        """What is said of a blank cell."""
        return self._language.label("word.blank")

    def evidence(self, place: Place) -> str:
        """The evidence mark of an input cell (인용, 산출, 가정, 미확인), or the source of a guideline figure."""
        parts = place.key.split(".")
        if parts[0] == "guideline":
            return self._figure_sources.get(parts[1], "")
        part = self._study.inputs.part(parts[0])
        for change in self._study.inputs.alternative_changes or ():
            if place in (change.place("value"), change.place("text")):
                mark = change.support().evidence
                return word(EVIDENCE, mark, self._language) if mark else ""
        record = part.by_key.get(".".join(parts[1:-1])) if isinstance(part, Table) else part
        if record is None:
            return ""
        mark = record.support(parts[-1]).evidence
        return word(EVIDENCE, mark, self._language) if mark else ""

    def words(self, line: Line) -> str:
        """The line's formula in words, down to named lines and inputs; of a number that has none, how it was found."""
        kind = outside_kind(line)
        if kind is not None:
            return self._language.label(f"outside.{kind.name.lower()}")
        return words(line, self._names_of_operands(line), self._call_name)

    def _names_of_operands(self, line: Line) -> dict[int, str]:
        found: dict[int, str] = {}
        waiting = list(line.operands)
        while waiting:
            part = waiting.pop()
            if id(part) in found:
                continue
            if self.name(part) or part.operation in (LEAF, CALENDAR):
                found[id(part)] = self.label(part)
            else:
                waiting.extend(part.operands)
        return found

    def _call_name(self, operation: str) -> str:
        return self._language.label(f"operation.{operation}")

    def read_by(self, line: Line) -> list[Line]:
        """The named lines and inputs that a line's formula reads, each once, in reading order."""
        found: dict[int, Line] = {}
        waiting = list(reversed(line.operands))
        while waiting:
            part = waiting.pop()
            if part.operation in (CALENDAR, LITERAL) or _is_tolerance(part):
                continue
            if self.name(part) or part.operation is LEAF:
                found.setdefault(id(part), part)
            else:
                waiting.extend(reversed(part.operands))
        return list(found.values())


def _is_tolerance(line: Line) -> bool:
    return line.frame is not None and line is line.frame.tolerance


def _column_titles(study: Study, language: Language) -> dict[tuple[str, str], str]:
    """The title of each input column, by sheet and field; ``years`` for the year columns."""
    found: dict[tuple[str, str], str] = {}
    for name in study.inputs.sheets:
        part = study.inputs.part(name)
        record: type[Record] | None = part.record if isinstance(part, Table) else None if part is None else type(part)
        if record is None:
            continue
        title = record.sheet.title(language.code)
        found[name, "years"] = title
        for field, column in columns(record).items():
            found[name, field] = f"{title} {column.title(language.code)}"
    return found

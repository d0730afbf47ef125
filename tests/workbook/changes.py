"""Five cases of changed inputs: which cells hold what instead, the same in model.xlsx and in a study's folder.

The first three change amounts and rates (and the guideline's figures), the fourth years, lives and lags by one, the
fifth choices. Structure stays: keys, the horizon, and the words that decide which calculation is made at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random

from feasibility.appraisal import Study
from feasibility.inputs import RECORDS, Column, Inputs
from feasibility.inputs.grid import position
from feasibility.inputs.records import Record, Table, columns
from feasibility.inputs.values import stored_type
from feasibility.lines import Cells, Keys, Kind, Line, order
from feasibility.lines.line import LEAF
from feasibility.workbook.model.plan import keys_of

FEWEST = 40
HORIZON = "the horizon"
# Inputs that no case changes, by sheet and field, and why.
LEFT_ALONE = {
    "premises.first_year": HORIZON,
    "premises.last_year": HORIZON,
    "transaction_sectors.output": "multipliers are found outside the graph",
    "transaction_sectors.value_added": "multipliers are found outside the graph",
    "transaction_sectors.outside_share": "multipliers are found outside the graph",
    "transaction_sectors.employment": "multipliers are found outside the graph",
    "transaction_sectors.employees": "multipliers are found outside the graph",
    "transactions.amount": "multipliers are found outside the graph",
    "guideline.opening_delay": "nothing but in cases of its own",
    "price_indices.year": "price years name the years of a series, which ascend",
    "demand_survey.respondents": "who answered lies between the answers and the sample",
}
# Numbers that only fall, or only rise: parts of a whole that stays, and the whole of such parts.
FALLING = ("demand_survey.count", "demand_survey.share")
RISING = ("demand_survey.sample",)
# What a study with its own table of transactions leaves alone besides: its multipliers, found outside the graph, stand
# on these.
BEHIND_MULTIPLIERS = {
    "guideline.million_won_per_billion_won": "persons are counted per billion won",
    "guideline.million_won_per_hundred_million_won": "the table may be stated in hundred millions",
}
# Words that formulas compare and no case changes, because they decide what is calculated or added up, as keys do.
LEFT_ALONE_WORDS = {
    "operating_costs.item": "a label that rows are added up by",
    "operating_costs.name": "a label that rows are added up by",
    "output_indicators.effect_group": "a label that rows are added up by",
    "grades.group": "a label that rows are added up by",
    "demand_survey.survey": "a label that rows are added up by",
    "capital_costs.group": "decides which contingency is computed",
    "reinvestments.method": "decides which calculation is made, as a basis does",
    "transaction_sectors.role": "decides which inverse is made",
    "output_indicators.compared_as": "decides which ratios are made, as a basis does",
}
# Numbers that add up to 1: the year columns of a row, some fields of a row, a field of all rows.
YEARLY_SHARES = "investment_phasing"
SHARES_OF_A_ROW: Mapping[str, tuple[str, ...]] = {"funding": ("national", "province", "city", "member", "private")}
SHARES_OF_A_COLUMN: Mapping[str, str] = {"site_criteria": "weight"}


@dataclass(frozen=True)
class Input:
    """One filled cell of a number that the study reads."""

    workbook: str
    sheet: str
    cell: str
    key: str  # capital_costs.자본-03.unit_price, guideline.social_discount_rate
    kind: Kind
    value: float

    @property
    def table(self) -> str:
        """The sheet's canonical name."""
        return self.key.split(".")[0]

    @property
    def field(self) -> str:
        """The field, or the calendar year."""
        return self.key.rsplit(".", maxsplit=1)[-1]

    @property
    def name(self) -> str:
        """Sheet and field, without the row."""
        if self.table == "guideline":
            return ".".join(self.key.split(".")[:2])
        return f"{self.table}.{'years' if self.field.isdigit() else self.field}"


@dataclass(frozen=True)
class Change:
    """A cell and what it holds in a case."""

    workbook: str
    sheet: str
    cell: str
    key: str
    value: float | str
    before: float | str


@dataclass(frozen=True)
class Case:
    """What one case changes."""

    name: str
    changes: tuple[Change, ...]


def leaves(study: Study) -> dict[int, tuple[Line, list[Input]]]:
    """Every input line of the study with the cells that hold a number of its own, by the line's id."""
    found: dict[int, tuple[Line, list[Input]]] = {}
    for line in order(list(study.lines.values())):
        if line.operation is LEAF:
            cells: Cells = line.parameters
            filled = [
                Input(place.workbook, place.sheet, place.cell, place.key, cells.kind, float(line.values[row, year, 0]))
                for row, year, place in cells
                if place.key.startswith("guideline.") or is_number(study.inputs, place.key, place.cell)
            ]
            if filled:
                found[id(line)] = (line, filled)
    return found


def is_filled(inputs: Inputs, key: str, cell: str) -> bool:
    """Whether an input cell holds anything."""
    at = position(cell)
    grid = inputs.sheets.get(key.split(".", maxsplit=1)[0])
    return at is not None and grid is not None and at in grid.cells


def is_number(inputs: Inputs, key: str, cell: str) -> bool:
    """Whether an input cell holds a number, and no formula that a person typed."""
    at = position(cell)
    return is_filled(inputs, key, cell) and at not in inputs.sheets[key.split(".", maxsplit=1)[0]].formulas


def cases(study: Study) -> tuple[Case, ...]:
    """The five cases of a study: always the same for the same inputs."""
    inputs = {(each.workbook, each.sheet, each.cell): each for _, cells in leaves(study).values() for each in cells}
    left = {**LEFT_ALONE, **(BEHIND_MULTIPLIERS if study.parts.transactions is not None else {})}
    free = [each for each in inputs.values() if each.name not in left]
    sized = [each for each in free if each.kind is not Kind.YEAR]
    dated = [each for each in free if each.kind is Kind.YEAR]
    result = []
    for number, name in enumerate(("amounts up and down", "other amounts", "rates anywhere")):
        chosen = _third_of_every_column(sized, number)
        result.append(_case(study, name, chosen, sized, anywhere=number == 2))
    result.append(_case(study, "years, lives and lags", dated, sized))
    result.append(_case(study, "choices", [], sized, _other_choices(study)))
    return tuple(result)


def _third_of_every_column(inputs: Iterable[Input], number: int) -> list[Input]:
    """Every third cell of each field, at least one; all three thirds together are all of them."""
    by_name: dict[str, list[Input]] = {}
    for each in inputs:
        by_name.setdefault(each.name, []).append(each)
    return [each for cells in by_name.values() for each in (cells[number::3] or cells[:1])]


def _case(
    study: Study,
    name: str,
    chosen: list[Input],
    more: list[Input],
    words: Iterable[Change] = (),
    anywhere: bool = False,
) -> Case:
    """The changes of a case: the chosen cells, and others until there are enough."""
    random = Random(f"{study.inputs.folder_name} {name}")
    changes: dict[tuple[str, str, str], Change] = {(each.workbook, each.sheet, each.cell): each for each in words}

    def change(each: Input) -> None:
        for changed in _changed(study, each, random, anywhere, changes):
            changes[changed.workbook, changed.sheet, changed.cell] = changed

    for each in chosen:
        change(each)
    # A few more than enough: one may come out as it was.
    for each in random.sample(more, len(more)):
        if len(changes) >= FEWEST + 5:
            break
        change(each)
    return Case(name, tuple(changes.values()))


def _changed(
    study: Study, given: Input, random: Random, anywhere: bool, known: Mapping[tuple[str, str, str], Change]
) -> list[Change]:
    if (given.workbook, given.sheet, given.cell) in known:
        return []
    if given.table == "guideline" and given.kind is Kind.YEAR:
        return [_at(given, given.value + 1)]
    if given.table == "guideline":
        return [_at(given, _figure(given, random))] if given.value else []
    record = RECORDS[given.table]
    if _adds_up(study, given):
        return _moved_part(study, given, random, known)
    if given.field.isdigit():
        years = record.sheet.years
        assert years is not None
        # A ramp-up is a share of what is reached in the end.
        upper = 1.0 if getattr(_record(study, given), "measure", "") == "ramp" else years.upper
        return [_at(given, _sized(given.value, random, years.lower, upper))]
    column = columns(record)[given.field]
    if given.kind is Kind.YEAR or stored_type(record, given.field) is int:
        return _by_one(study, given, random)
    if (
        given.kind is Kind.RATE
        and anywhere
        and given.name not in FALLING
        and column.lower is not None
        and column.upper is not None
    ):
        return [_at(given, round(random.uniform(column.lower, column.upper), 6))]
    lower = given.value if given.name in RISING else column.lower
    upper = given.value if given.name in FALLING else column.upper
    return [_at(given, _sized(given.value, random, lower, upper))]


def _at(given: Input, value: float | str) -> Change:
    return Change(given.workbook, given.sheet, given.cell, given.key, value, given.value)


def _sized(value: float, random: Random, lower: float | None, upper: float | None) -> float:
    """Half to one and a half times a number, within its bounds; something where there was nothing."""
    if not value:
        return round(random.uniform(0.1, 1.0), 4)
    low, high = sorted((value * 0.5, value * 1.5))
    low, high = max(low, low if lower is None else lower), min(high, high if upper is None else upper)
    return float(f"{random.uniform(low, high):.6g}")


def _figure(given: Input, random: Random) -> float:
    """Another figure of the guideline. A table is stretched as a whole, so that it ascends from 0 as before."""
    if given.kind is Kind.YEAR:
        return given.value + random.choice((-1, 1))
    factor = Random(given.name).uniform(0.8, 1.2) if given.key.count(".") > 1 else random.uniform(0.5, 1.5)
    return given.value * round(factor, 4)


def _by_one(study: Study, given: Input, random: Random) -> list[Change]:
    """A whole number one more or less, within the column's bounds and, for a year, the period."""
    column = columns(RECORDS[given.table])[given.field]
    lower = -1e9 if column.lower is None else column.lower
    upper = 1e9 if column.upper is None else column.upper
    years = study.sources.frame.years
    if years.first <= given.value <= years.last:
        lower, upper = years.first, years.last
    steps = [step for step in (-1, 1) if lower <= given.value + step <= upper]
    return [_at(given, int(given.value + random.choice(steps)))]


def _record(study: Study, given: Input) -> Record | None:
    part = study.inputs.part(given.table)
    for record in part.records if isinstance(part, Table) else (part,):
        place = record.place_of_year(int(given.field)) if given.field.isdigit() else record.place(given.field)
        if place.cell == given.cell:
            found: Record = record
            return found
    return None


def _adds_up(study: Study, given: Input) -> bool:
    if given.table == YEARLY_SHARES:
        return getattr(_record(study, given), "measure", "") == "shares"
    return given.field in SHARES_OF_A_ROW.get(given.table, (SHARES_OF_A_COLUMN.get(given.table),))


def _moved_part(
    study: Study, given: Input, random: Random, known: Mapping[tuple[str, str, str], Change]
) -> list[Change]:
    """A part of one cell moved to another, filled or blank, so that the sum of the row or column stays."""
    record = _record(study, given)
    assert record is not None
    names: Iterable[int | str] = SHARES_OF_A_ROW.get(given.table, tuple(study.sources.frame.years))
    records: Iterable[Record] = (record,)
    if given.table in SHARES_OF_A_COLUMN:
        names, records = (SHARES_OF_A_COLUMN[given.table],), study.inputs.part(given.table).records
    places = [
        (place, each.years.get(name, 0.0) if isinstance(name, int) else getattr(each, name) or 0.0)
        for each in records
        for name in names
        for place in [each.place_of_year(name) if isinstance(name, int) else each.place(name)]
        if place.cell and place.cell != given.cell and (place.workbook, place.sheet, place.cell) not in known
    ]
    if not places or not given.value:
        return []
    place, value = random.choice(places)
    part = round(given.value * random.uniform(0.1, 0.5), 6)
    other = Change(place.workbook, place.sheet, place.cell, place.key, value + part, value)
    return [_at(given, given.value - part), other]


def _other_choices(study: Study) -> list[Change]:
    """Another word in every choice cell that the formulas compare, where the row then holds all it needs."""
    random = Random(study.inputs.folder_name)
    changes: list[Change] = []
    for name in sorted(compared_words(study) - set(LEFT_ALONE_WORDS)):
        table, field = name.split(".")
        part = study.inputs.part(table)
        column = columns(part.record)[field]
        for record in part.records:
            place, word = record.place(field), getattr(record, field)
            options = [
                choice.word(study.sources.language)
                for choice in column.choices
                if choice.code != word and _allows(record, field, choice.code)
            ]
            if word and options:
                other = random.choice(options)
                changes.append(Change(place.workbook, place.sheet, place.cell, place.key, other, word))
    return changes


def _allows(record: Record, field: str, code: str) -> bool:
    """Whether a row holds everything that a word would make required."""
    return all(
        getattr(record, name) not in (None, "")
        for name, column in columns(type(record)).items()
        if column.required_when is not None and column.required_when[0] == field and code in column.required_when[1]
    )


def compared_words(study: Study) -> set[str]:
    """Sheet and field of every filled text cell that formulas compare, but for keys of other rows."""
    keys: list[Keys] = keys_of(order(list(study.lines.values())))
    places = [place for each in keys for place in each.places or () if place is not None]
    return {
        f"{table}.{field}"
        for place in places
        for table, field in [(place.key.split(".")[0], place.key.rsplit(".", maxsplit=1)[-1])]
        if is_filled(study.inputs, place.key, place.cell) and not _is_key(columns(RECORDS[table])[field])
    }


def _is_key(column: Column) -> bool:
    return column.reference is not None or bool(column.references)

"""The invented study in examples/municipal_laboratory: what its README works out by hand, and a whole report."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from feasibility.appraisal import Study
from feasibility.descriptions import Number
from feasibility.document import read_back
from feasibility.findings import Grade
from feasibility.inputs import RECORDS
from feasibility.lines import Line
from tests.exhibits.outline import FIGURES, TABLES
from tests.report.studies import appraised, built, shown

HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
# Sheets that this study has no use for: its own table of transactions stands in for given coefficients.
ABSENT = {"input_output"}
# Chapters 2 to 13 show every table and figure of the outline but these, and each for a reason.
NOT_SHOWN = {
    "inducement_coefficients",  # the study has its own table of transactions
    "review_verdicts",  # this guideline has no thresholds of local reviews
    "medium_term_plan",  # nor a plan of so many years
    "picture_*",  # a person's pictures come with the report, not with the exhibits
    "economic_rates",  # there is one rate of return only
    "financial_rates",
}


@pytest.fixture(scope="module")
def folder(project: Path) -> Path:
    return project / "examples" / "municipal_laboratory"


@pytest.fixture(scope="module")
def study(folder: Path) -> Study:
    """The study as its workbooks give it."""
    return appraised(folder)[0]


@pytest.fixture(scope="module")
def text(folder: Path) -> str:
    """The finished report as text."""
    return read_back(built(folder).files["report.docx"])


def over(line: Line, years: range, row: str | None = None) -> list[float]:
    return [line.at(row, year) or 0.0 for year in years]


# What is worked by hand.


def test_the_investment_reads_fee_tables_and_brings_prices_to_the_base_year(study: Study) -> None:
    capital = study.parts.capital
    assert capital is not None
    amounts = (900, 5500, 500, 288, 174, 30, 2000, 800, 200, 120, 739.2)
    found = [capital.unit_amount.at(f"Capital-{number:02d}") for number in range(1, 12)]
    assert found == pytest.approx(amounts, abs=1e-9)
    assert capital.optimism_amount is not None
    assert capital.optimism_amount.at() == pytest.approx(900.096, abs=1e-9)
    assert capital.economic.total.at() == pytest.approx(12151.296, abs=1e-9)


RATERS = {
    "Rater A": (0.6200, True),
    "Rater B": (0.6646, False),
    "Rater C": (0.4429, False),
    "Rater D": (0.7806, False),
    "Rater E": (0.5700, True),
    "Rater F": (0.6494, True),
    "Rater G": (0.3917, False),
}


def test_each_rater_has_the_score_that_the_hand_gives_and_the_outer_four_are_left_out(study: Study) -> None:
    found = study.parts.hierarchy
    assert found is not None
    assert {rater.name: rater.is_kept for rater in found.raters} == {name: kept for name, (_, kept) in RATERS.items()}
    scores = {rater.name: rater.score.value for rater in found.raters}
    assert scores == pytest.approx({name: score for name, (score, _) in RATERS.items()}, abs=5e-5)


def test_the_rater_who_contradicts_himself_is_asked_again(study: Study) -> None:
    found = study.parts.hierarchy
    assert found is not None
    asked = [rater for rater in found.raters if rater.is_asked_again]
    assert [rater.name for rater in asked] == ["Rater F"]
    assert asked[0].consistency_ratio.value == pytest.approx(0.2090, abs=5e-5)
    assert found.consistency_ratio.value == pytest.approx(0.0229, abs=5e-5)


CRITERIA = {
    "Crit-01": (0.4140, None),
    "Crit-02": (0.3043, None),
    "Crit-03": (0.2817, 0.7068),
    "Crit-11": (0.2308, 0.6348),
    "Crit-12": (0.1832, 0.4663),
    "Crit-21": (0.1797, 0.6682),
    "Crit-22": (0.1246, 0.5337),
}


@pytest.mark.parametrize("key", CRITERIA)
def test_each_criterion_has_the_weight_and_the_share_that_the_hand_gives(study: Study, key: str) -> None:
    found = study.parts.hierarchy
    assert found is not None
    criterion = next(criterion for criterion in found.criteria if criterion.key == key)
    weight, share = CRITERIA[key]
    assert criterion.weight.value == pytest.approx(weight, abs=5e-5)
    assert criterion.share.value == (None if share is None else pytest.approx(share, abs=5e-5))


def test_the_score_from_the_answers_is_what_the_hand_gives(study: Study) -> None:
    found = study.parts.hierarchy
    assert found is not None
    assert found.score.value == pytest.approx(0.6176, abs=5e-5)


INTEREST = (40, 40, 32.615, 24.934, 16.947, 8.640)
PRINCIPAL = (0, 184.627, 192.012, 199.693, 207.680, 215.988)
BALANCE = (1000, 815.373, 623.361, 423.668, 215.988, 0)


def test_the_start_up_loan_is_paid_back_as_the_hand_gives(study: Study) -> None:
    loans, years = study.parts.loans, range(2028, 2034)
    assert loans is not None
    assert loans.drawn.at("Loan-01", 2027) == pytest.approx(1000)
    assert over(loans.interest, years, "Loan-01") == pytest.approx(INTEREST, abs=6e-4)
    assert over(loans.principal, years, "Loan-01") == pytest.approx(PRINCIPAL, abs=6e-4)
    assert over(loans.balance, years, "Loan-01") == pytest.approx(BALANCE, abs=6e-4)


PROFIT = (-270.750, -908.513, -582.316, -214.642, 119.188, 452.101, 497.918, 440.264, 480.247)


def test_profit_and_the_first_tax_are_what_the_hand_gives(study: Study) -> None:
    taxes, revenue, operating = study.parts.taxation, study.parts.revenue, study.parts.operating
    assert taxes is not None
    assert revenue is not None
    assert operating is not None
    assert revenue.by_year.at(year=2035) == pytest.approx(3761.722, abs=6e-4)
    assert operating.by_year.at(year=2035) == pytest.approx(2754.448, abs=6e-4)
    assert taxes.depreciation is not None
    written_off = [taxes.depreciation.at(f"Tax-{number:02d}", 2035) for number in (1, 2, 3)]
    assert written_off == pytest.approx([179.784, 286, 43.243], abs=6e-4)
    assert over(taxes.profit, range(2027, 2036)) == pytest.approx(PROFIT, abs=6e-4)
    assert over(taxes.tax, range(2026, 2035)) == [0.0] * 9
    assert taxes.taxable_profit.at(year=2035) == pytest.approx(13.497, abs=6e-4)
    assert over(taxes.tax, range(2035, 2037)) == pytest.approx((1.336, 49.920), abs=6e-4)


MULTIPLIERS = {
    ("type_one", "production"): (1.55, 1.70, 1.18, 1.24),
    ("type_one", "value_added"): (0.75, 0.625, 1.00, 1.00),
    ("type_two", "production"): (1.86, 2.01, 1.59, 1.50),
}


@pytest.mark.parametrize(("kind", "effect"), MULTIPLIERS)
def test_the_multipliers_of_the_own_table_are_what_the_hand_gives(study: Study, kind: str, effect: str) -> None:
    line: Any = getattr(getattr(study.parts.transactions, kind), effect)
    found = [line.at(f"Sector-{sector}") for sector in "MCSU"]
    assert found == pytest.approx(MULTIPLIERS[kind, effect], abs=5e-3)


def test_every_balance_holds(study: Study) -> None:
    assert {name: balance.holds.at() for name, balance in study.parts.balances.items() if balance.holds.at() != 1} == {}


def test_the_views_of_cost_leave_the_residual_value_to_the_benefits(study: Study) -> None:
    assert study.parts.cost_views["economic"].residual_taken_off is None
    assert study.parts.cost_views["economic"].total.at() == pytest.approx(study.parts.cost.total.at())


def test_loans_stated_in_hundred_millions_are_shown_in_the_unit_of_the_study(folder: Path) -> None:
    table = shown(folder).tables["loan_terms"]
    amounts = [cell.value for row in table.rows for cell in row.cells[1:2] if isinstance(cell, Number)]
    assert (table.unit, amounts) == ("백만원", [1000, 1500, 300])


def test_what_is_counted_by_the_thousand_does_not_share_an_axis_with_what_is_counted_by_ones(folder: Path) -> None:
    charts = shown(folder).charts
    names = {key: [series.label for series in chart.series] for key, chart in charts.items() if "scholarly" in key}
    assert names == {
        "scholarly_output": ["Papers", "Patents", "Licences"],
        "scholarly_output_2": ["Certified tests"],
    }


# That nothing is wired to one study or to Korean titles.


def test_the_workbooks_hold_no_word_of_korean(folder: Path) -> None:
    from openpyxl import load_workbook

    words = []
    for path in sorted(folder.glob("*.xlsx")):
        for sheet in load_workbook(path).worksheets:
            cells = [cell for row in sheet.iter_rows() for cell in row]
            texts = [(cell, cell.value) for cell in cells] + [
                (cell, cell.comment.text) for cell in cells if cell.comment
            ]
            words += [(path.name, sheet.title, cell.coordinate) for cell, text in texts if HANGUL.search(str(text))]
            assert not HANGUL.search(sheet.title)
    assert words == []


def test_every_sheet_is_filled_and_read_and_money_comes_in_several_units(study: Study) -> None:
    assert set(RECORDS) - set(study.inputs.sheets) == ABSENT
    units = {getattr(study.inputs.part(name), "money_unit", "") for name in study.inputs.sheets} - {""}
    assert units == {"천원", "백만원", "억원"}


def test_what_is_found_is_meant_and_no_cell_is_filled_in_vain(folder: Path) -> None:
    findings = appraised(folder)[1]
    assert {found.code for found in findings if found.grade is not Grade.NOTE} == {"consistency-ratio"}
    assert {found.code for found in findings if found.grade is Grade.NOTE} == {"share-under"}
    remarks = {found.code for found in built(folder).findings if found.grade is not Grade.NOTE}
    assert remarks == {"demand-below-plan", "benchmark-band"}


def test_the_report_has_all_chapters_annexes_and_pictures(text: str) -> None:
    chapters = [int(number) for number in re.findall(r"^# 제(\d+)장 ", text, re.MULTILINE)]
    assert chapters == list(range(1, 15))
    assert "# 부록 5. 자문의견 조치계획" in text
    assert "Sketch of the three sites" in text
    assert "Sketch of the building" in text


@pytest.mark.parametrize("chapter", range(2, 14))
def test_every_table_and_figure_of_the_outline_is_there(folder: Path, chapter: int) -> None:
    found = shown(folder)
    for outline, made in ((TABLES, found.tables), (FIGURES, found.charts)):
        wanted = [key for name, keys in outline.items() if name.startswith(f"{chapter} ") for key in keys.values()]
        missing = {key for key in wanted if not any(fnmatch(each, key) for each in made)}
        assert missing <= NOT_SHOWN, missing


def test_no_english_word_of_the_toolkit_stands_where_a_korean_one_is_due(text: str, study: Study) -> None:
    """Latin words of the report are words of the study's own texts, of its names, or of the field."""
    own = {
        word.lower()
        for grid in study.inputs.sheets.values()
        for cell in grid.cells.values()
        for word in re.findall(r"[A-Za-z]+", str(cell))
    }
    field = FIELD_WORDS | {part.lower() for name in RECORDS for part in name.split("_")}
    found = {word for word in re.findall(r"[A-Za-z]{2,}", body_of_chapters(text)) if word.lower() not in own | field}
    assert found == set()


FIELD_WORDS = {"npv", "irr", "fnpv", "firr", "pi", "ahp", "topsis", "swot", "dscr", "model", "xlsx", "mwh", "gwh", "mw"}
FIELD_WORDS |= {"kwh", "kw", "pue", "saaty", "cr", "ci", "ri", "ii", "max", "vat", "bass", "so", "st", "wo", "wt"}


def body_of_chapters(text: str) -> str:
    """The fourteen chapters, without the annexes, which name files, cells and functions, and without marks."""
    body = text[text.index("# 제1장") : text.index("# 부록 1")].replace("\\n", " ")
    return re.sub(r"\[\w+ fs_\w+|--- (portrait|landscape)", "[", body)

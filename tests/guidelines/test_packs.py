"""Guideline packs: every figure has a source, another pack needs no other change, and validity is told."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import feasibility
from feasibility.exhibits import exhibit
from feasibility.findings import Finding, Grade, Place, stops
from feasibility.guidelines import Figure, FigureTable, load_guideline, pack_findings, pack_keys
from feasibility.guidelines.pack import STATUSES
from feasibility.report import build
from feasibility.terms import finding_line, get_language
from tests.report.studies import KOREAN, POHANG, appraised, copied, said, write_cells

PACKS = ("kr_local_2025", "kr_pfs_2022", "kr_rnd_2022")
OTHERS = PACKS[1:]
PLACE = Place("study.xlsx", "과업개요", "B16", "study_overview.guideline_pack")
# What no study can do without: a pack that lacked one would fail in the middle of an appraisal.
NEEDED = (
    "social_discount_rate",
    "financial_discount_rate",
    "value_added_tax_rate",
    "base_year_offset",
    "benefit_cost_threshold",
    "consistency_ratio_threshold",
    "ahp_pass_mark",
)


def switched(folder: Path, pack: str) -> Path:
    """The worked example with another pack named on 과업개요, and nothing else changed."""
    inputs, _ = feasibility.read(POHANG)
    assert inputs is not None
    assert inputs.study_overview is not None
    place = inputs.study_overview.place("guideline_pack")
    assert place.cell
    write_cells(copied(POHANG, folder), [(place.workbook, place.sheet, place.cell, pack)])
    return folder


def outdated(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.code == "pack-out-of-validity"]


def test_the_packs_that_are_shipped_are_the_three_of_the_design() -> None:
    assert pack_keys() == PACKS


@pytest.mark.parametrize("key", PACKS)
def test_every_figure_has_a_source_a_status_and_a_label_in_both_languages(key: str) -> None:
    pack = load_guideline(key)
    assert set(NEEDED) <= pack.figures.keys()
    figures: list[Figure | FigureTable] = [*pack.figures.values(), *pack.tables.values()]
    for figure in figures:
        assert figure.source, figure.key
        assert figure.status in STATUSES, figure.key
        assert figure.label, figure.key
        assert figure.label_en, figure.key
    assert pack.source
    assert pack.title_en
    assert pack.valid_from is not None
    assert pack.checked_on >= pack.valid_from


def test_the_packs_hold_what_their_guidelines_say_and_nothing_that_they_do_not() -> None:
    preliminary, research = load_guideline("kr_pfs_2022"), load_guideline("kr_rnd_2022")
    assert {key: figure.value for key, figure in preliminary.figures.items() if figure.pack == "kr_pfs_2022"} == {
        "social_discount_rate": 0.045,
        "financial_discount_rate": 0.045,
        "contingency_rate": 0.1,
        "value_added_tax_rate": 0.1,
        "operation_years": 30,
        "base_year_offset": 1,
        "benefit_cost_threshold": 1,
        "consistency_ratio_threshold": 0.15,
        "ahp_pass_mark": 0.5,
        "ahp_trimmed_raters": 2,
        "ahp_lowest_points": 1,
        "ahp_highest_points": 9,
    }
    assert research.figures["ahp_trimmed_raters"].value == 1
    assert "operation_years" not in research.figures
    assert research.figures["financial_discount_rate"].status == "unverified"
    for pack in (preliminary, research):
        assert not [key for key in pack.figures if key.endswith("_review_threshold")]


@pytest.mark.parametrize(
    ("key", "date", "is_valid"),
    [
        ("kr_rnd_2022", datetime.date(2022, 11, 30), False),
        ("kr_rnd_2022", datetime.date(2022, 12, 1), True),
        ("kr_rnd_2022", datetime.date(2026, 2, 9), True),
        ("kr_rnd_2022", datetime.date(2026, 2, 10), False),
        ("kr_pfs_2022", datetime.date(2022, 12, 19), False),
        ("kr_pfs_2022", datetime.date(2026, 11, 25), True),
        ("kr_local_2025", datetime.date(2025, 4, 29), False),
        ("kr_local_2025", datetime.date(2025, 4, 30), True),
    ],
)
def test_a_pack_out_of_validity_on_the_date_of_the_report_is_a_warning_that_names_the_dates(
    key: str, date: datetime.date, is_valid: bool
) -> None:
    findings = pack_findings(key, date, PLACE)
    assert (findings == ()) == is_valid
    for finding in findings:
        assert (finding.code, finding.grade, finding.place) == ("pack-out-of-validity", Grade.WARNING, PLACE)
        for language in ("ko", "en"):
            words = get_language(language)
            line = finding_line(str(finding.place), finding.code, finding.grade.value, finding.details, words)
            assert key in line
            assert date.isoformat() in line


def test_a_pack_nearly_known_stops_the_work_and_brings_the_name_meant() -> None:
    (finding,) = pack_findings("kr_rnd_2020", datetime.date(2026, 1, 1), PLACE)
    assert (finding.code, finding.grade) == ("pack-unknown", Grade.ERROR)
    assert finding.details["suggestion"] == "kr_rnd_2022"


@pytest.mark.parametrize("key", OTHERS)
def test_the_worked_example_switched_to_another_pack_needs_no_other_change(tmp_path: Path, key: str) -> None:
    folder = switched(tmp_path / key, key)
    inputs, findings = feasibility.read(folder)
    assert inputs is not None, said(findings)
    assert not stops(findings), said(findings)
    assert len(outdated(findings)) == (1 if key == "kr_rnd_2022" else 0)
    study, (usual, _) = feasibility.appraise(inputs), appraised(POHANG)
    assert study.guideline.key == key
    assert study.parts.reviews is None
    assert usual.parts.reviews is not None
    # The rates of the three packs are the same, so that the results are; the reviews and the medium-term
    # plan alone, which the law on local finance asks for, are left out.
    assert {name for name in usual.lines if name not in study.lines} == {
        name for name in usual.lines if name.startswith(("reviews.", "fiscal_plan.medium_term."))
    }
    for name in ("economic.guideline.net_present_value", "capital.gross.total", "financial.discount_rate"):
        assert study.lines[name].at() == usual.lines[name].at(), name
    shown, before = exhibit(study, KOREAN), exhibit(usual, KOREAN)
    assert set(before.tables) - set(shown.tables) == {"review_verdicts", "medium_term_plan"}
    assert shown.charts.keys() == before.charts.keys()
    built = build(study, findings, KOREAN, folder, None)
    assert built.files, said(built.findings)
    assert not stops(built.findings), said(built.findings)

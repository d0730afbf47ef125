"""The appraisal under each guideline pack: what the premises leave open is the pack's, what they state is theirs."""

from __future__ import annotations

import datetime
from dataclasses import replace

import numpy as np
import pytest

import feasibility
from feasibility.appraisal import Study, appraise
from feasibility.guidelines import Guideline, load_guideline, pack_keys
from feasibility.inputs import Inputs
from feasibility.lines import Kind, evaluate
from tests.appraisal.projects import broken_balances, one, yearly
from tests.inputs.in_memory import sound_inputs
from tests.inputs.small_study import YEARS, A, small_study
from tests.report.studies import NEAR, appraised

PACKS = pack_keys()
CLOSE = 1e-12
# What of the near-break-even study stands in its README, worked by hand.
BY_HAND = ("economic.guideline.net_present_value", "economic.guideline.benefit_cost_ratio", "capital.gross.total")


def small_inputs(pack: str) -> Inputs:
    """The small study with benefits and revenue, without rates of its own, under a pack."""
    rows = small_study()
    rows["study_overview"].append({"field": "guideline_pack", "value": pack})
    rows["benefits"] = [
        {"key": "편익-01", "name": "편익", "scope": "guideline", "basis": "fixed", "amount": 2500, **A},
    ]
    rows["revenues"] = [{"key": "수입-01", "name": "수입", "basis": "fixed", "amount": 900, **A}]
    return sound_inputs(rows, YEARS)


def under(inputs: Inputs, pack: str) -> Study:
    """A study with another pack named on its overview, and nothing else changed."""
    assert inputs.study_overview is not None
    overview = inputs.study_overview.model_copy(update={"guideline_pack": pack})
    return feasibility.appraise(replace(inputs, study_overview=overview))


def with_figure(guideline: Guideline, key: str, value: float) -> Guideline:
    """A pack in which one figure is another."""
    return replace(guideline, figures={**guideline.figures, key: replace(guideline.figures[key], value=value)})


@pytest.mark.parametrize("pack", PACKS)
def test_a_blank_rate_is_the_packs_and_every_present_value_follows_it(pack: str) -> None:
    study = feasibility.appraise(small_inputs(pack))
    figures = load_guideline(pack).figures
    assert study.guideline.key == pack
    assert one(study.parts.timeline.social_discount_rate) == figures["social_discount_rate"].value
    finance, capital = study.parts.financial, study.parts.capital
    assert finance is not None
    assert capital is not None
    assert one(finance.discount_rate) == figures["financial_discount_rate"].value
    verdict, rate = study.parts.economic["guideline"], figures["social_discount_rate"].value
    worth = sum(net / (1 + rate) ** (year - 2025) for year, net in zip(YEARS, yearly(verdict.net_benefit), strict=True))
    assert one(verdict.net_present_value) == pytest.approx(worth, abs=1e-9)
    # Everything but the land of 300 bears the pack's value-added tax.
    taxed = (one(capital.economic.total) - 300) * figures["value_added_tax_rate"].value
    assert one(capital.gross.total) - one(capital.economic.total) == pytest.approx(taxed, abs=1e-9)
    assert broken_balances(study) == []


@pytest.mark.parametrize("pack", PACKS)
def test_the_study_worked_by_hand_comes_out_the_same_under_each_pack(pack: str) -> None:
    usual, _ = appraised(NEAR)
    study = under(usual.inputs, pack)
    for name in BY_HAND:
        assert study.lines[name].at() == pytest.approx(usual.lines[name].at(), rel=CLOSE), name
    assert {name for name in usual.lines if name not in study.lines} <= {
        name for name in usual.lines if name.startswith("reviews.")
    }


@pytest.mark.parametrize("pack", PACKS)
def test_a_figure_of_the_pack_is_an_input_cell_and_moves_what_it_should(pack: str) -> None:
    inputs, guideline = small_inputs(pack), load_guideline(pack)
    study = appraise(inputs, guideline)
    lines = list(study.lines.values())
    moved = 0
    for key in study.sources.figures.used():
        figure = guideline.figures.get(key)
        if figure is None or figure.kind not in (Kind.AMOUNT, Kind.RATE):
            continue
        value = figure.value * 1.25
        other = appraise(inputs, with_figure(guideline, key, value))
        case = {study.sources.figures.figure(key): np.full((1, 1, 1), value)}
        for (name, line), values in zip(study.lines.items(), evaluate(lines, case), strict=True):
            expected = other.lines[name].values
            assert np.broadcast_to(values, line.values.shape) == pytest.approx(expected, rel=1e-9, nan_ok=True), name
        moved += any(not np.array_equal(other.lines[name].values, line.values) for name, line in study.lines.items())
    assert moved >= 3


@pytest.mark.parametrize("pack", PACKS)
def test_each_figure_that_the_appraisal_uses_has_a_source_and_the_pack_its_dates(pack: str) -> None:
    study = feasibility.appraise(small_inputs(pack))
    guideline = study.guideline
    for key in study.sources.figures.used():
        figure = guideline.figures.get(key) or guideline.tables[key]
        assert figure.source, key
        assert figure.pack in (pack, "conventions"), key
    assert isinstance(guideline.valid_from, datetime.date)
    assert guideline.valid_from <= guideline.checked_on
    assert (guideline.valid_until == datetime.date(2026, 2, 9)) == (pack == "kr_rnd_2022")

"""Each operation alone: every operand in its turn carries the cases, and the flag of linearity is true."""

from __future__ import annotations

import numpy as np
import pytest

from feasibility.lines.arithmetic import MULTIPLY
from feasibility.lines.given import Given
from feasibility.lines.operation import PRODUCT, SUM, Array, Formula, Operation
from tests.lines.samples import RETURNS, SAMPLES, Sample, closed_set, returns_operands

CASES = 3


def one_of_each() -> list[Sample]:
    """The sample of largest shape of each operation that has operands."""
    found: dict[str, Sample] = {}
    for sample in SAMPLES:
        known = found.get(sample.operation.name)
        if sample.shapes and (known is None or sum(map(sum, sample.shapes)) > sum(map(sum, known.shapes))):
            found[sample.operation.name] = sample
    return list(found.values())


def assert_equal(found: Array, expected: Array) -> None:
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=1e-12)


def test_every_operation_of_the_closed_set_has_a_sample() -> None:
    sampled = {type(sample.operation) for sample in SAMPLES} | {type(RETURNS.operation), Given}
    assert {operation.__name__ for operation in closed_set() - sampled} == set()


def test_no_two_operations_share_a_name() -> None:
    names = [sample.operation.name for sample in (*one_of_each(), RETURNS)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("sample", SAMPLES, ids=repr)
def test_each_operand_may_carry_the_cases_alone(sample: Sample) -> None:
    fixed = sample.operands(1)
    for index in range(len(sample.shapes)):
        varied = sample.operand(index, 2, CASES)
        together = sample.values([*fixed[:index], varied, *fixed[index + 1 :]])
        alone = [
            sample.values([*fixed[:index], varied[:, :, case : case + 1], *fixed[index + 1 :]]) for case in range(CASES)
        ]
        assert together.shape[2] == CASES
        assert_equal(together, np.concatenate(alone, axis=2))


@pytest.mark.parametrize("sample", [sample for sample in SAMPLES if sample.shapes], ids=repr)
def test_all_operands_may_carry_the_cases_together(sample: Sample) -> None:
    varied = [sample.operand(index, 3, CASES) for index in range(len(sample.shapes))]
    together = sample.values(varied)
    alone = [sample.values([operand[:, :, case : case + 1] for operand in varied]) for case in range(CASES)]
    assert_equal(together, np.concatenate(alone, axis=2))


@pytest.mark.parametrize("index", [0, 1, 2])
def test_each_operand_of_a_rate_of_return_may_carry_the_cases_alone(index: int) -> None:
    fixed, varied = returns_operands(1), returns_operands(2, CASES)[index]
    operands = [varied if place == index else operand for place, operand in enumerate(fixed)]
    together = np.broadcast_to(RETURNS.values(operands), (1, 1, CASES))
    for case in range(CASES):
        one = [varied[:, :, [case]] if place == index else operand for place, operand in enumerate(fixed)]
        assert_equal(together[:, :, [case]], RETURNS.values(one))


def test_rates_of_return_of_many_flows_at_once_equal_those_of_each_flow() -> None:
    operands = returns_operands(4, 50)
    together = RETURNS.values(operands)
    assert np.isfinite(together).sum() > 10
    for case in range(50):
        assert_equal(together[:, :, [case]], RETURNS.values([operand[:, :, [case]] for operand in operands]))


def mixed(a: float, x: Array, b: float, y: Array) -> Array:
    return a * x + b * y


@pytest.mark.parametrize("sample", [sample for sample in SAMPLES if sample.operation is not MULTIPLY], ids=repr)
def test_an_operation_is_linear_in_the_operands_it_says_all_together(sample: Sample) -> None:
    x, y = sample.operands(5), sample.operands(6)
    linear = [sample.operation.is_linear_in(index) for index in range(len(x))]
    if not any(linear):
        assert sample.operation.linear == () or sample.operation.name in {"choose", "is_row"}
        return
    y = [other if is_linear else one for one, other, is_linear in zip(x, y, linear, strict=True)]
    both = [
        mixed(2.5, one, -0.7, other) if is_linear else one for one, other, is_linear in zip(x, y, linear, strict=True)
    ]
    assert_equal(sample.values(both), mixed(2.5, sample.values(x), -0.7, sample.values(y)))


def test_a_product_is_linear_in_each_side_alone() -> None:
    for sample in SAMPLES:
        if sample.operation is MULTIPLY:
            x, y = sample.operands(5), sample.operands(6)
            for index in (0, 1):
                assert MULTIPLY.is_linear_in(index)
                others = [y[place] if place == index else x[place] for place in (0, 1)]
                both = [mixed(2.5, x[place], -0.7, y[place]) if place == index else x[place] for place in (0, 1)]
                assert_equal(sample.values(both), mixed(2.5, sample.values(x), -0.7, sample.values(others)))


@pytest.mark.parametrize("sample", one_of_each(), ids=repr)
def test_an_operation_is_not_linear_in_the_operands_it_does_not_say(sample: Sample) -> None:
    for index in range(len(sample.shapes)):
        if not sample.operation.is_linear_in(index):
            assert any(is_bent(sample, index, seed) for seed in range(20)), f"operand {index} looks linear"


def is_bent(sample: Sample, index: int, seed: int) -> bool:
    """Whether the result of a sum of operands is not the sum of their results."""
    x, y = sample.operands(seed), sample.operands(seed + 100)

    def with_operand(operand: Array) -> Array:
        return sample.values([*x[:index], operand, *x[index + 1 :]])

    together = with_operand(x[index] + y[index])
    return not np.allclose(together, with_operand(x[index]) + with_operand(y[index]), equal_nan=True)


def test_a_rate_of_return_is_not_linear_in_any_operand() -> None:
    flow, profile, rates = returns_operands(7)
    found = RETURNS.values([flow, profile, rates])
    assert_equal(RETURNS.values([2 * flow, profile, rates]), found)
    assert np.isfinite(found).all()
    assert not any(RETURNS.operation.is_linear_in(index) for index in range(3))


@pytest.mark.parametrize("sample", SAMPLES, ids=repr)
def test_a_gradient_is_given_or_refused_for_every_operand(sample: Sample) -> None:
    operands = sample.operands(8)
    result = sample.values(operands)
    passed = sample.operation.gradients(sample.parameters, np.ones_like(result), result, *operands)
    assert len(passed) == len(operands)
    for index, part in enumerate(passed):
        if sample.operation.is_linear_in(index):
            assert part is not None, f"operand {index} is linear and so has a derivative"


@pytest.mark.parametrize("sample", SAMPLES, ids=repr)
def test_an_operation_leaves_its_operands_as_they_were(sample: Sample) -> None:
    operands = sample.operands(9)
    before = [operand.copy() for operand in operands]
    result = sample.values(operands)
    sample.operation.gradients(sample.parameters, np.ones_like(result), result, *operands)
    for operand, kept in zip(operands, before, strict=True):
        np.testing.assert_array_equal(operand, kept)


def test_a_formula_is_bracketed_only_where_it_binds_less_tightly() -> None:
    assert Formula("a+b", SUM).within(PRODUCT) == "(a+b)"
    assert Formula("a+b", SUM).within(SUM) == "a+b"


def test_an_input_is_given_and_not_computed() -> None:
    for operation in (Given("leaf"), Given("calendar"), Given("literal")):
        assert isinstance(operation, Operation)
        with pytest.raises(ValueError, match="is given, not computed"):
            operation.values(None)

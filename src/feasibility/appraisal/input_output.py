"""Input-output analysis of a table of transactions: Leontief inverse, multipliers, linkages. Outside the graph.

Matrices are (seller, buyer), both over the same sectors; vectors run over the sectors. Money is in one unit and at
one price year throughout. A number from here is shown as ``Outside`` of kind ``LEONTIEF``: an inverse has no formula.
Source: Miller and Blair (2009), Input-Output Analysis, chapters 2, 6 and 12; 한국은행, 산업연관분석해설.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]


def technical_coefficients(transactions: npt.ArrayLike, output: npt.ArrayLike) -> Matrix:
    """What a sector buys of every sector per won that it produces: A = Z ÷ x, column by column (투입계수).

    ``transactions`` (seller, buyer) and ``output`` (sector) are money of one year, 0 or more. A sector that produces
    nothing buys nothing. Raises ``ValueError`` where shapes do not fit, a number is negative or not finite, or a
    sector without output buys.

    >>> technical_coefficients([[150, 500], [200, 100]], [1000, 2000]).tolist()
    [[0.15, 0.25], [0.2, 0.05]]
    """
    bought = _square("transactions", transactions)
    produced = _vector("output", output, len(bought))
    idle = produced == 0
    if bought[:, idle].any():
        raise ValueError("a sector that produces nothing cannot buy")
    return bought / np.where(idle, 1.0, produced)


def domestic_coefficients(coefficients: npt.ArrayLike, import_shares: npt.ArrayLike) -> Matrix:
    """Technical coefficients less what is imported: (I − M) A, with M the imported share of each seller's product.

    ``import_shares`` (sector) are fractions in 0–1 of what is used of a product at home; imports induce nothing here.
    Raises ``ValueError`` for a share outside 0–1.

    >>> domestic_coefficients([[0.2, 0.4], [0.1, 0.3]], [0.5, 0]).tolist()
    [[0.1, 0.2], [0.1, 0.3]]
    """
    used = _square("coefficients", coefficients)
    shares = _vector("import_shares", import_shares, len(used))
    if (shares > 1).any():
        raise ValueError("an imported share is a fraction within 0–1")
    return (1 - shares)[:, np.newaxis] * used


def leontief_inverse(coefficients: npt.ArrayLike) -> Matrix:
    """(I − A)⁻¹: what every sector (row) produces for a won of final demand for a sector (column) (생산유발계수).

    Of technical coefficients it is type I; of coefficients closed with households, type II. Raises ``ValueError``
    when the sectors use up more than they produce (a root of A of 1 or more): no production meets a demand then.

    >>> leontief_inverse([[0.15, 0.25], [0.2, 0.05]]).round(4).tolist()
    [[1.2541, 0.33], [0.264, 1.1221]]
    """
    used = _square("coefficients", coefficients)
    if np.abs(np.linalg.eigvals(used)).max() >= 1:
        raise ValueError("these sectors use up as much as they produce or more: the table has no Leontief inverse")
    # No cell is below 0 (the inverse is I + A + A² + …) but by rounding.
    inverse: Matrix = np.maximum(np.linalg.inv(np.eye(len(used)) - used), 0.0)
    return inverse


def closed_with_households(
    coefficients: npt.ArrayLike, income: npt.ArrayLike, consumption: npt.ArrayLike, between_households: float = 0.0
) -> Matrix:
    """Technical coefficients with households as one more sector, the last: the base of type II.

    ``income`` (sector) is what households earn per won produced, ``consumption`` (sector) what they spend on each
    sector per won that they earn, ``between_households`` what they pay each other. All 0 or more.

    >>> closed_with_households([[0.15, 0.25], [0.2, 0.05]], [0.3, 0.25], [0.05, 0.4], 0.05).tolist()
    [[0.15, 0.25, 0.05], [0.2, 0.05, 0.4], [0.3, 0.25, 0.05]]
    """
    used = _square("coefficients", coefficients)
    earned = _vector("income", income, len(used))
    spent = _vector("consumption", consumption, len(used))
    return _square(
        "coefficients closed with households",
        np.vstack([np.column_stack([used, spent]), np.append(earned, between_households)]),
    )


def output_multipliers(inverse: npt.ArrayLike, sectors: int | None = None) -> Vector:
    """What all sectors produce for a won of final demand for each (column sums); 1 or more.

    ``sectors`` are the first rows and columns that count: of an inverse closed with households, the number of sectors
    without them gives the multiplier of type II without their own row. The whole of a closed inverse includes it.

    >>> output_multipliers(leontief_inverse([[0.15, 0.25], [0.2, 0.05]])).round(3).tolist()
    [1.518, 1.452]
    """
    whole = _square("inverse", inverse)
    count = len(whole) if sectors is None else sectors
    if not 1 <= count <= len(whole):
        raise ValueError(f"{count} of {len(whole)} sectors cannot be counted")
    found: Vector = whole[:count, :count].sum(axis=0)
    return found


def induced_per_unit(inverse: npt.ArrayLike, ratios: npt.ArrayLike) -> Vector:
    """What a won of final demand for each sector induces: Σ ratio × production (부가가치·취업유발계수).

    ``ratios`` (sector) are per won produced: value added, income, or persons per unit of money. Persons per 10억원
    give persons per 10억원. A ratio of all employed (취업) and one of employees (고용) are two things.

    >>> induced_per_unit([[1.25, 0.5], [0.25, 1.5]], [0.4, 0.2]).round(2).tolist()
    [0.55, 0.5]
    """
    whole = _square("inverse", inverse)
    found: Vector = _vector("ratios", ratios, len(whole)) @ whole
    return found


def relative_multipliers(inverse: npt.ArrayLike, ratios: npt.ArrayLike) -> Vector:
    """What is induced in all sectors per unit that arises in the sector itself: type I or type II by the inverse.

    The income multiplier of a sector is the income in all sectors for a won of income in it. Raises ``ValueError``
    for a sector without any of it, which has no multiplier.

    >>> relative_multipliers([[1.25, 0.5], [0.25, 1.5]], [0.4, 0.2]).round(3).tolist()
    [1.375, 2.5]
    """
    own = np.asarray(ratios, dtype=np.float64)
    induced = induced_per_unit(inverse, own)
    if not own.all():
        raise ValueError("a sector without a ratio of its own has no relative multiplier")
    return induced / own


def production_for(inverse: npt.ArrayLike, final_demand: npt.ArrayLike) -> Vector:
    """The production of every sector that a final demand (sector, money) needs: x = (I − A)⁻¹ f.

    >>> production_for(leontief_inverse([[0.15, 0.25], [0.2, 0.05]]), [600, 1500]).round(1).tolist()
    [1247.5, 1841.6]
    """
    whole = _square("inverse", inverse)
    found: Vector = whole @ _vector("final_demand", final_demand, len(whole))
    return found


def backward_linkage(inverse: npt.ArrayLike) -> Vector:
    """How strongly demand for a sector pulls all others, against the average of 1 (영향력계수): column sums.

    >>> backward_linkage([[1.5, 0.5], [0.5, 1.5]]).tolist()
    [1.0, 1.0]
    """
    sums = _square("inverse", inverse).sum(axis=0)
    found: Vector = sums / sums.mean()
    return found


def forward_linkage(inverse: npt.ArrayLike) -> Vector:
    """How strongly a sector responds to demand for all, against the average of 1 (감응도계수): row sums.

    >>> forward_linkage([[2.0, 1.0], [0.5, 0.5]]).tolist()
    [1.5, 0.5]
    """
    sums = _square("inverse", inverse).sum(axis=1)
    found: Vector = sums / sums.mean()
    return found


def _square(name: str, given: npt.ArrayLike) -> Matrix:
    matrix = np.asarray(given, dtype=np.float64)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1] or not matrix.size:
        raise ValueError(f"{name}: a square table of sectors is needed, not one of shape {matrix.shape}")
    return _sound(name, matrix)


def _vector(name: str, given: npt.ArrayLike, sectors: int) -> Vector:
    vector = np.asarray(given, dtype=np.float64)
    if vector.shape != (sectors,):
        raise ValueError(f"{name}: one number for each of {sectors} sectors is needed, not shape {vector.shape}")
    return _sound(name, vector)


def _sound(name: str, numbers: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    if not np.isfinite(numbers).all() or (numbers < 0).any():
        raise ValueError(f"{name}: every number is finite and 0 or more")
    return numbers

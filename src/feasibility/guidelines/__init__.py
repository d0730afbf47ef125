"""Guideline packs: the figures that a rule fixes, each with its source and dates, and shipped coefficients."""

from feasibility.guidelines.coefficients import CoefficientTable, coefficient_keys, load_coefficients
from feasibility.guidelines.figures import Figures
from feasibility.guidelines.pack import Figure, FigureTable, Guideline, load_guideline, pack_findings, pack_keys

__all__ = [
    "CoefficientTable",
    "Figure",
    "FigureTable",
    "Figures",
    "Guideline",
    "coefficient_keys",
    "load_coefficients",
    "load_guideline",
    "pack_findings",
    "pack_keys",
]

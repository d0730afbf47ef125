"""Guideline packs: the figures that a rule fixes, each with its source and dates, as frozen values."""

from feasibility.guidelines.figures import Figures
from feasibility.guidelines.pack import Figure, FigureTable, Guideline, load_guideline, pack_findings, pack_keys

__all__ = ["Figure", "FigureTable", "Figures", "Guideline", "load_guideline", "pack_findings", "pack_keys"]

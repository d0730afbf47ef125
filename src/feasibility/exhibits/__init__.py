"""Exhibits: the facts, tables and charts of a study, one function each, from a Study to a description."""

from feasibility.exhibits.catalogue import CHARTS, TABLES, Exhibits, exhibit

__all__ = ["CHARTS", "TABLES", "Exhibits", "exhibit"]

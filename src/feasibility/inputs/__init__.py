"""Inputs: one frozen record a sheet, from whose fields reading, checks, template and dictionary follow."""

from feasibility.inputs.catalogue import RECORDS, WORKBOOKS
from feasibility.inputs.grid import SheetGrid
from feasibility.inputs.inputs import Inputs
from feasibility.inputs.records import Record, Support, Table
from feasibility.inputs.schema import Choice, Column, Layout, Reference, Sheet, YearColumns

__all__ = [
    "RECORDS",
    "WORKBOOKS",
    "Choice",
    "Column",
    "Inputs",
    "Layout",
    "Record",
    "Reference",
    "Sheet",
    "SheetGrid",
    "Support",
    "Table",
    "YearColumns",
]

"""Excel and only Excel: reading, templates, marked copies, the live model."""

from feasibility.workbook.annotate import annotate
from feasibility.workbook.dump import dump
from feasibility.workbook.read import read
from feasibility.workbook.template import write_new, write_template, write_workbooks

__all__ = ["annotate", "dump", "read", "write_new", "write_template", "write_workbooks"]

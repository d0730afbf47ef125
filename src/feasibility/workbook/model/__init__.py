"""model.xlsx: the live twin of a study. Every named line is a block of formulas that end in input cells."""

from feasibility.workbook.model.write import write_model

__all__ = ["write_model"]

"""The economics of a study, one concept a file, as lines of one graph. Opens no file, reads no clock."""

from feasibility.appraisal.remarks import remarks
from feasibility.appraisal.soundness import unsound
from feasibility.appraisal.study import Study, appraise

__all__ = ["Study", "appraise", "remarks", "unsound"]

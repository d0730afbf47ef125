"""A report from a study: outline, narrative and exhibits become a document, and the files are delivered together."""

from feasibility.report.building import Built, build
from feasibility.report.delivery import Delivery, deliver
from feasibility.report.results import results

__all__ = ["Built", "Delivery", "build", "deliver", "results"]

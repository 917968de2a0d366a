"""A copy of a person's own workbook with the offending cells coloured and commented, and a list of the problems."""

from graph.registers.marking.copy import marked_copy
from graph.registers.marking.errors import Unmarkable
from graph.registers.marking.grids import mark_grids
from graph.registers.marking.marked import Marked, mark

__all__ = ["Marked", "Unmarkable", "mark", "mark_grids", "marked_copy"]

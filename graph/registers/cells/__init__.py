"""From what a cell holds to the value of a field."""

from graph.registers.cells.parsing import parse
from graph.registers.cells.text import as_text, parts

__all__ = ["as_text", "parse", "parts"]

"""Reads a workbook, a Word document, a text file or a folder of them, within limits."""

from graph.registers.reading.files import read
from graph.registers.reading.settled import NOTHING_SETTLED, Settled
from graph.registers.reading.suggesting import suggest

__all__ = ["NOTHING_SETTLED", "Settled", "read", "suggest"]

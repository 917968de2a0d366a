"""Reads a workbook, a CSV file or a folder of CSV files."""

from graph.registers.reading.files import read
from graph.registers.reading.settled import NOTHING_SETTLED, Settled
from graph.registers.reading.suggesting import suggest

__all__ = ["NOTHING_SETTLED", "Settled", "read", "suggest"]

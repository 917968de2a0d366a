"""Reads a workbook, a CSV file or a folder of CSV files."""

from graph.registers.reading.files import read

__all__ = ["read"]

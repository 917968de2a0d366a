"""Reads a workbook, a Word document, a text file or a folder of them, within limits."""

from graph.registers.reading.files import read

__all__ = ["read"]

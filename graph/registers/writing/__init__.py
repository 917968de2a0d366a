"""Register workbooks out: filled ones, and templates to fill in."""

from graph.registers.writing.template import template_workbook
from graph.registers.writing.workbook import write_workbook

__all__ = ["template_workbook", "write_workbook"]

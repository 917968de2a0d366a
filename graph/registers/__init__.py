"""Workbooks and CSV in, changes and problems out."""

from graph.registers.definition import Column, Register, registers
from graph.registers.known import GraphInMemory, GraphOfStore, Known, graph_of
from graph.registers.loading import LoadReport, load
from graph.registers.model_sheets import all_registers, model_registers
from graph.registers.plan import Plan, plan
from graph.registers.problem import Place, Problem, Severity
from graph.registers.reading import read
from graph.registers.workbook import Workbook
from graph.registers.writing import template_workbook, write_workbook

__all__ = [
    "Column", "GraphInMemory", "GraphOfStore", "Known", "LoadReport", "Place", "Plan", "Problem", "Register",
    "Severity", "Workbook", "all_registers", "graph_of", "load", "model_registers", "plan", "read", "registers",
    "template_workbook", "write_workbook",
]  # fmt: skip

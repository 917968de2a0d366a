"""Workbooks and CSV in, changes and problems out."""

from graph.registers.definition import Column, Register, registers
from graph.registers.known import GraphInMemory, GraphOfStore, Known, graph_of
from graph.registers.loading import load
from graph.registers.manner import Manner, Mode, Replacement
from graph.registers.model_sheets import all_registers, model_registers
from graph.registers.planning import Plan, plan
from graph.registers.problem import Place, Problem, Severity
from graph.registers.reading import read
from graph.registers.report import LoadReport
from graph.registers.workbook import Workbook
from graph.registers.writing import template_workbook, write_workbook

__all__ = [
    "Column", "GraphInMemory", "GraphOfStore", "Known", "LoadReport", "Manner", "Mode", "Place", "Plan", "Problem",
    "Register", "Replacement", "Severity", "Workbook", "all_registers", "graph_of", "load", "model_registers", "plan",
    "read", "registers", "template_workbook", "write_workbook",
]  # fmt: skip

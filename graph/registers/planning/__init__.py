"""From what a file says to what would change: facts, the ties they mean, differences, conflicts, what is ended."""

from graph.registers.planning.plan import Plan, plan

__all__ = ["Plan", "plan"]

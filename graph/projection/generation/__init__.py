"""A generation of the graph that never changes: columns of records, and rows that searches walk."""

from graph.projection.generation.building import Building
from graph.projection.generation.generation import KEPT, Base

__all__ = ["KEPT", "Base", "Building"]

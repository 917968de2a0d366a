"""A generation of the graph that never changes: columns of records, and rows that searches walk."""

from graph.projection.base.base import KEPT, Base
from graph.projection.base.building import Building

__all__ = ["KEPT", "Base", "Building"]

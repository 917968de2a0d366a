"""The graph in memory at one revision: records by id, and compact arrays for searches that walk."""

from graph.projection.projection import Projection

__all__ = ["Projection"]

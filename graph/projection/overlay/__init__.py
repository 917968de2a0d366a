"""What changed since the base: append-only, so that a later revision shares what an earlier one saw."""

from graph.projection.overlay.changes import Changes
from graph.projection.overlay.overlay import Overlay

__all__ = ["Changes", "Overlay"]

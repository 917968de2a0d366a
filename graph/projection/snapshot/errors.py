"""What can be wrong with a snapshot. Nobody but the log is told: the graph is built anew."""

from __future__ import annotations


class SnapshotDamaged(Exception):
    """A snapshot that is cut, changed, or not of this model."""

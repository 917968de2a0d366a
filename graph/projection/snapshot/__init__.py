"""A base on disk: written once, mapped by every process, checked before it is used (docs/decisions/0006)."""

from graph.projection.snapshot.snapshots import Snapshots

__all__ = ["Snapshots"]

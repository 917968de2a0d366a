"""From the names and ids of rows to entities: found in the graph, found in the file, or new."""

from graph.registers.resolving.drafts import Drafts, EntityDraft
from graph.registers.resolving.sweep import Background, Resolution, Resolved, resolve

__all__ = ["Background", "Drafts", "EntityDraft", "Resolution", "Resolved", "resolve"]

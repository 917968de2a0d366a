"""From what people type to the entity they mean."""

from graph.search.asking import find, meant
from graph.search.index import Hit, NameIndex
from graph.search.names import How, NameRow

__all__ = ["Hit", "How", "NameIndex", "NameRow", "find", "meant"]

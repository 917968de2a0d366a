"""From what people type to the entity they mean."""

from graph.search.index import Hit, How, NameIndex
from graph.search.names import NameRow

__all__ = ["Hit", "How", "NameIndex", "NameRow"]

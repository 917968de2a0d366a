"""From what people type to the entity they mean."""

from graph.search.asking import find, meant
from graph.search.hits import Hit
from graph.search.index import NameIndex
from graph.search.names import How, NameRow
from graph.search.nearness import Near

__all__ = ["Hit", "How", "NameIndex", "NameRow", "Near", "find", "meant"]

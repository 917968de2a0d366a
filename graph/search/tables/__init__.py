"""The tables behind a name index: shelves of names, one that grows and one that is lean, and several seen as one."""

from graph.search.tables.entry import Entry
from graph.search.tables.frozen import FrozenShelf
from graph.search.tables.growing import GrowingShelf
from graph.search.tables.stack import Stack

__all__ = ["Entry", "FrozenShelf", "GrowingShelf", "Stack"]

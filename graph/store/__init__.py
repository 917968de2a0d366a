"""Where the graph is kept: one Store for Neo4j and the embedded engine."""

from graph.store.store import Head, Store, open_store

__all__ = ["Head", "Store", "open_store"]

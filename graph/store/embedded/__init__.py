"""The embedded default store: one detached engine process per data folder, shared by all its clients."""

from graph.store.embedded.client import embedded_store
from graph.store.embedded.endpoint import EmbeddedEndpoint
from graph.store.embedded.errors import EmbeddedUnavailable

__all__ = ["EmbeddedEndpoint", "EmbeddedUnavailable", "embedded_store"]

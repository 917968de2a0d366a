"""The domain and the engine: knows nothing of HTTP."""

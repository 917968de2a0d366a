"""HTTP over the graph: one module per resource, beside access, errors and settings."""

"""The HTTP door: one module per resource; create_app (api.application) puts them together."""

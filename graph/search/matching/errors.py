"""What can be wrong with a district's own words."""

from __future__ import annotations

from graph.errors import LiantuError


class InvalidWords(LiantuError):
    """The file of a district's words for names cannot be read, or is no TOML."""

"""What can be wrong with what is given beside a file; what is wrong in a file is a problem, never an error."""

from __future__ import annotations

from graph.errors import LiantuError


class InvalidMapping(LiantuError):
    """A mapping names no register or column that there is, or is no mapping at all."""

"""What can be wrong with a question about paths."""

from __future__ import annotations

from graph.errors import LiantuError


class InvalidProfile(LiantuError):
    """A profile that names an unknown tie, or a base or hub out of its range."""


class UnknownProfile(LiantuError):
    """There is no profile of this name."""


class InvalidPathQuery(LiantuError):
    """A question that contradicts itself or is out of its bounds; `field` in details names the parameter."""


class UnknownNode(LiantuError):
    """The id is no Organization, Alliance, Area, Person or Site of the graph."""

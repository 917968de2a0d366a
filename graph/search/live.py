"""The name index of a projection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.search.index import NameIndex
from graph.search.rows import name_rows

if TYPE_CHECKING:
    from graph.projection.projection import Projection


def index_of(projection: Projection) -> NameIndex:
    """The names of a projection's entities."""
    return NameIndex(name_rows(projection.entities(), projection.ties()))

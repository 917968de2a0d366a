"""The graph as flat arrays that compiled searches walk: a base, and what changed since (docs/decisions/0006)."""

from graph.projection.walk.build import Parts, build_rows, rows_of
from graph.projection.walk.columns import Numbering
from graph.projection.walk.rows import Rows, Walk, empty_rows, overlaid, read_only, walk_of

__all__ = [
    "Numbering",
    "Parts",
    "Rows",
    "Walk",
    "build_rows",
    "empty_rows",
    "overlaid",
    "read_only",
    "rows_of",
    "walk_of",
]

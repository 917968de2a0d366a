"""The numbers that stand in the arrays for tie types, categories of resources and properties of nodes."""

from __future__ import annotations

from graph.model.catalog import TIES
from graph.model.categories import CATEGORIES

WALKED: tuple[str, ...] = tuple(sorted(kind for kind, tie in TIES.items() if tie.walked))
"""The tie types that carry requests; a type's place here is its code in the arrays."""
CODES: dict[str, int] = {kind: code for code, kind in enumerate(WALKED)}
TYPES = len(WALKED)
WALKED_LABELS: frozenset[str] = frozenset(label for kind in WALKED for ends in TIES[kind].ends for label in ends)
"""The labels that are nodes of the arrays."""
PROVIDER_LABELS: frozenset[str] = frozenset(("Organization", "Alliance"))
"""The labels that may offer something."""
CATEGORY_CODES: dict[str, int] = {category: code for code, category in enumerate(sorted(CATEGORIES.terms))}
UNKNOWN = -1
"""Stands for a category that is none of the list, and for a capacity that is not known."""

BARRED = 1
"""Never in the middle of a path."""
PLANNED = 2
"""Does not exist (yet, or any more): not walked at all."""
PROVIDER = 4
"""May offer something."""
OFFERING = 8
"""Has offers."""
LEADING = 16
"""Has, had or will have a district-level post."""
FACE = 32
"""Speaks for the place that it serves: a Party organization, a committee of residents or villagers, an office."""

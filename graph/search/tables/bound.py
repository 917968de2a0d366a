"""All names of a base in the order in which equally good ones are told, bound in flat arrays."""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graph.search.names import How, keys_of
from graph.search.rows import name_row
from graph.search.tables.entry import entry
from graph.search.tables.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.projection.generation import Base
    from graph.projection.walk.rows import Int8s, Int32s


class Bound(NamedTuple):
    """By number of a name: the name, the place in the base of who bears it, and as what."""

    names: Lines
    place: Int32s
    how: Int8s


def bound_names(base: Base) -> Bound:
    """Read and sort the names of every entity."""
    place, how = array("i"), array("b")

    def in_order() -> Iterator[str]:
        for name, at, borne in _sorted(base):
            place.append(at)
            how.append(borne)
            yield name

    names = Lines(in_order())
    return Bound(names, np.array(place, np.int32), np.array(how, np.int8))


def _sorted(base: Base) -> Iterator[tuple[str, int, How]]:
    # most of the order is told by few small numbers: what is sorted at a time is small, and gone when it was told
    alike: defaultdict[tuple[int, int], list[tuple[str, str, str, int, How]]] = defaultdict(list)
    for at in range(base.entity_count):
        row = name_row(base.entity_at(at), ())
        for how, name in keys_of(row):
            found = entry(row, how, name)
            alike[found[:2]].append((found.title, row.id, name, at, how))
    for key in sorted(alike):
        for _, _, name, at, how in sorted(alike.pop(key)):
            yield name, at, how

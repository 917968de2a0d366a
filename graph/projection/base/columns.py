"""What a base is made of: flat arrays, in memory or mapped from a snapshot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from graph.model.catalog import ENTITIES, TIES

if TYPE_CHECKING:
    from graph.projection.walk.rows import Int8s, Int32s, Int64s, UInt8s

LABELS: tuple[str, ...] = tuple(ENTITIES)
"""The labels; a label's place here is its code in the columns."""
TYPES: tuple[str, ...] = tuple(TIES)
"""The tie types, likewise."""
TYPE_CODES: dict[str, int] = {kind: code for code, kind in enumerate(TYPES)}
LABEL_CODES: dict[str, int] = {label: code for code, label in enumerate(LABELS)}


class Columns(NamedTuple):
    """Records as columns. All arrays are C-contiguous.

    Entities have places: first the nodes that requests walk, in order of their ids, then the others, in order of
    theirs; then come the ids that ties name as ends and that no entity has. Ties are numbered in order of their ids.
    `tie_serial` is the n of a tie id of the form <type>-<source id>-<n>; of another id it is -1 - its place among the
    odd ids, and `odd_tie` leads back. The ties at a place are at_tie[at_indptr[place]:at_indptr[place + 1]], by number.
    `leads` says of an organization whether posts in it are district-level posts. `*_values` say where in `values` the
    fields stand (graph.projection.base.values); `aliases` is JSON.
    """

    node_text: UInt8s
    node_start: Int64s
    other_text: UInt8s
    other_start: Int64s
    stranger_text: UInt8s
    stranger_start: Int64s
    label: Int8s
    entity_revision: Int32s
    entity_values: Int64s
    leads: UInt8s
    tie_type: Int8s
    tie_source: Int32s
    tie_target: Int32s
    tie_serial: Int32s
    tie_revision: Int32s
    tie_values: Int64s
    odd_text: UInt8s
    odd_start: Int64s
    odd_tie: Int32s
    at_indptr: Int64s
    at_tie: Int32s
    values: UInt8s
    aliases: UInt8s

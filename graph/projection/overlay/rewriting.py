"""New rows for the nodes that a write touched: what stands is taken from their rows, the rest from records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graph.projection.overlay.standing import joined, loops, standing_ties
from graph.projection.walk import Numbering, Parts, build_rows
from graph.projection.walk.columns import flags_of, offer_columns, post_columns, tie_columns

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from graph.model.records import TieRecord
    from graph.projection.overlay.overlay import Overlay
    from graph.projection.projection import Projection
    from graph.projection.walk import Rows
    from graph.projection.walk.columns import Columns


def new_rows(overlay: Overlay, after: Projection, nodes: Mapping[int, str], anew: Collection[str]) -> Rows:
    """Rows of the nodes (number to id) in order of their numbers; `anew`: ids of the ties that are not as before."""
    numbering = _numbering(overlay, after)
    numbers = sorted(nodes)
    flags = [flags_of(after.exactly(nodes[each])) for each in numbers]
    offers = [tie for each in numbers for tie in after.ties_at(nodes[each], ("OFFERS",))]
    posts = [tie for each in numbers for tie in _posts(after, nodes[each])]
    parts = Parts(
        _ties(overlay, after, nodes, anew, numbering), post_columns(posts, numbering), *offer_columns(offers, numbering)
    )
    return build_rows(np.array(numbers, np.int32), np.array(flags, np.uint8), parts, overlay.ranks_at)


def _ties(
    overlay: Overlay, after: Projection, nodes: Mapping[int, str], anew: Collection[str], numbering: Numbering
) -> Columns:
    base, later = overlay.base.rows, overlay.rows.rows
    in_base: dict[int, int] = {}
    in_later: dict[int, int] = {}
    looped: list[TieRecord] = []
    for node in nodes:
        row = overlay.table.row_of(node)
        if row is not None:
            in_later[node] = row
        elif node < overlay.base.node_count:
            in_base[node] = node
        if (row is not None and loops(later, row)) or (node in in_base and loops(base, node)):
            looped += after.ties_at(nodes[node])
    changed = [tie for tie in map(after.tie_exactly, anew) if tie is not None]
    told = tie_columns([*changed, *looped], numbering)
    stands = [standing_ties(rows, [*at.values()], [*at]) for rows, at in ((base, in_base), (later, in_later))]
    without = np.array([each for each in map(overlay.known_tie, anew) if each is not None], np.int32)
    return joined([told, joined(stands, without)], np.empty(0, np.int32))


def _posts(after: Projection, id_: str) -> Iterable[TieRecord]:
    person = after.exactly(id_)
    return after.ties_at(id_, ("HOLDS_POST",)) if person is not None and person.label == "Person" else ()


def _numbering(overlay: Overlay, after: Projection) -> Numbering:
    def node(id_: str) -> int | None:
        # a tie whose end is gone is not walked
        return overlay.node_number(id_) if after.exists(id_) else None

    return Numbering(node, overlay.tie_number, overlay.other_number, after.exactly)

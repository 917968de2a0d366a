"""Rows from columns: of a whole base in bulk, and of the nodes that a write touched, by the same code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from graph.model.catalog import TIES
from graph.model.dates import DAY_MIN
from graph.model.definition import End
from graph.projection.walk.codes import LEADING, OFFERING, TYPES, WALKED
from graph.projection.walk.columns import Numbering, flags_of, offer_columns, post_columns, tie_columns
from graph.projection.walk.rows import Rows, read_only

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from graph.model.records import EntityRecord, TieRecord
    from graph.projection.walk.columns import Columns
    from graph.projection.walk.rows import Int32s, Int64s, UInt8s

TO_TARGET = np.array([TIES[kind].collective is End.TARGET for kind in WALKED], np.bool_)
"""Per tie type whether its collective end is its target."""
_DAY_BITS = 32


class Parts(NamedTuple):
    """Columns that rows are built from: TIE, POST, OFFER and SLOT of graph.projection.walk.columns."""

    ties: Columns
    posts: Columns
    offers: Columns
    slots: Columns


def rows_of(
    nodes: Mapping[int, EntityRecord | None],
    ties: Sequence[TieRecord],
    numbering: Numbering,
    ranks: Callable[[Int32s], Int64s] | None = None,
) -> Rows:
    """Rows of the nodes, by number, from every tie at any of them; a row holds everything of its node.

    A person's row depends on the scope and level of the organizations that it holds posts in, and a provider's on the
    resources that it offers, so these are touched with them. `ranks` gives the ranks of numbers where these are not
    in order of the ids themselves.
    """
    numbers = np.array(sorted(nodes), np.int32)
    flags = np.array([flags_of(nodes[each]) for each in numbers.tolist()], np.uint8)
    parts = Parts(tie_columns(ties, numbering), post_columns(ties, numbering), *offer_columns(ties, numbering))
    return build_rows(numbers, flags, parts, ranks)


def build_rows(numbers: Int32s, flags: UInt8s, parts: Parts, ranks: Callable[[Int32s], Int64s] | None = None) -> Rows:
    """Rows of the nodes with these numbers (ascending) from columns; what is at other nodes is left aside."""
    offers, offer_row = _grouped(numbers, parts.offers["node"], parts.offers["resource"])
    posts, leads_row = _grouped(numbers, parts.posts["node"], parts.posts["since"])
    slot_order, slot_indptr = _slots(offers, parts.slots, len(parts.offers))
    offer, post, slot = parts.offers[offers], parts.posts[posts], parts.slots[slot_order]
    return read_only(
        Rows(
            **_half_edges(numbers, parts.ties, ranks),
            **_degrees(numbers, parts.ties),
            flags=flags | _having(leads_row, len(flags), LEADING) | _having(offer_row, len(flags), OFFERING),
            leads_row=leads_row,
            leads_since=post["since"],
            leads_until=post["until"],
            offer_row=offer_row,
            offer_since=offer["since"],
            offer_until=offer["until"],
            offer_category=offer["category"],
            offer_capacity=offer["capacity"],
            offer_resource=offer["resource"],
            slot_indptr=slot_indptr,
            slot_days=slot["days"],
            slot_from=slot["from"],
            slot_to=slot["to"],
            slot_months=slot["months"],
        )
    )


def _having(having: Int32s, rows: int, flag: int) -> UInt8s:
    """The flag for the rows that have anything."""
    found = np.zeros(rows, np.uint8)
    found[having] = flag
    return found


def _half_edges(numbers: Int32s, ties: Columns, ranks: Callable[[Int32s], Int64s] | None) -> dict[str, NDArray[Any]]:
    """Each tie is two half-edges; one from a node to itself is on no loopless path and is none."""
    apart = np.flatnonzero(ties["source"] != ties["target"])
    tie = np.concatenate((apart, apart))
    leaves = np.concatenate((ties["source"][apart], ties["target"][apart]))
    reaches = np.concatenate((ties["target"][apart], ties["source"][apart]))
    along = np.repeat(np.array((True, False)), len(apart))
    place, here = _places(numbers, leaves)
    place, tie, reaches, along = place[here], tie[here], reaches[here], along[here]
    order = np.lexsort((ties["tie"][tie], reaches if ranks is None else ranks(reaches), place))
    tie, reaches, along = tie[order], reaches[order], along[order]
    code, (span, *days) = ties["code"][tie], _spans(ties)
    return {
        "indptr": _indptr(place, len(numbers)),
        "target": reaches,
        "kind": code * np.int8(2) + (TO_TARGET[code] == along),
        "tie": ties["tie"][tie],
        "span": span[tie],
        "span_since": days[0],
        "span_until": days[1],
    }


def _spans(ties: Columns) -> tuple[Int64s, Int64s, Int64s]:
    """The place of each tie's days among the pairs of days that there are, and of each pair the first and last."""
    both = (ties["since"].astype(np.int64) << _DAY_BITS) | (ties["until"].astype(np.int64) - DAY_MIN)
    found, span = np.unique(both, return_inverse=True)
    return span, found >> _DAY_BITS, (found & ((1 << _DAY_BITS) - 1)) + DAY_MIN


def _degrees(numbers: Int32s, ties: Columns) -> dict[str, NDArray[Any]]:
    """Days at the collective ends; each tie counts once, also where both its ends are one node."""
    gathered = np.where(TO_TARGET[ties["code"]], ties["target"], ties["source"])
    place, here = _places(numbers, gathered)
    slot = place[here] * TYPES + ties["code"][here]
    starts, ends = ties["since"][here], ties["until"][here]
    known, counts = np.unique(slot, return_counts=True)
    return {
        "degree_indptr": _indptr(known // TYPES, len(numbers)),
        "degree_code": known % TYPES,
        "days_indptr": np.concatenate(([0], np.cumsum(counts))),
        "degree_starts": starts[np.lexsort((starts, slot))],
        "degree_ends": ends[np.lexsort((ends, slot))],
    }


def _grouped(numbers: Int32s, nodes: Int32s, then: Int32s) -> tuple[Int64s, Int32s]:
    """Which columns belong to the rows, in order of the rows and then of `then`, and the row of each."""
    place, here = _places(numbers, nodes)
    kept = np.flatnonzero(here)
    order = kept[np.lexsort((then[kept], place[kept]))]
    return order, place[order].astype(np.int32)


def _slots(offer_order: Int64s, slots: Columns, offers: int) -> tuple[Int64s, Int64s]:
    """The slots in order of their offers as these are kept, and where each offer's begin."""
    moved = np.full(offers, -1, np.int64)
    moved[offer_order] = np.arange(len(offer_order))
    place = moved[slots["offer"]]
    kept = np.flatnonzero(place >= 0)
    return kept[np.argsort(place[kept], kind="stable")], _indptr(place[kept], len(offer_order))


def _places(numbers: Int32s, nodes: Int32s) -> tuple[Int64s, NDArray[np.bool_]]:
    """The row of each node, and whether it has one."""
    if len(numbers) == 0:
        return np.zeros(len(nodes), np.int64), np.zeros(len(nodes), np.bool_)
    if int(numbers[-1]) == len(numbers) - 1:
        return nodes.astype(np.int64), nodes < len(numbers)
    place = np.minimum(np.searchsorted(numbers, nodes), len(numbers) - 1)
    return place, numbers[place] == nodes


def _indptr(places: Int64s, rows: int) -> Int64s:
    counts = np.bincount(places, minlength=rows)
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(counts, dtype=np.int64)))

"""The arrays that searches walk. A named tuple of arrays is what compiled code takes as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    UInt8s: TypeAlias = NDArray[np.uint8]
    Int8s: TypeAlias = NDArray[np.int8]
    Int16s: TypeAlias = NDArray[np.int16]
    Int32s: TypeAlias = NDArray[np.int32]
    Int64s: TypeAlias = NDArray[np.int64]

EMPTY = -1
"""A place of the overlay's table that holds nothing."""
RANK_STEP = 32
"""Base node v has the rank (v + 1) << RANK_STEP, so that there is room between two for nodes that come later."""


class Rows(NamedTuple):
    """Everything a search reads of some nodes, a row each. All arrays are C-contiguous and read-only.

    Half-edges that leave row i are at indptr[i]:indptr[i + 1], by the target's rank, then by tie. `kind` is the code of
    the tie's type times 2, and 1 more where the tie's collective end is the target of this half-edge. Its possible
    validity, half-open, is at `span` of `span_since` and `span_until`: few dates are many ties'.

    Degrees: the types of the ties whose collective end is row i are degree_code[g], ascending, for g in
    degree_indptr[i]:degree_indptr[i + 1]; the days of each are at days_indptr[g]:days_indptr[g + 1], first days and
    days after the last each sorted by themselves.

    `flags` are BARRED and the like of graph.projection.walk.codes; `leads_*` the district-level posts of a
    person, which bar it from the middle while one is possibly held. `offer_*` are the resources that it offers, none
    of them planned. Few rows have either: `leads_row` and `offer_row` say whose each is, ascending. `slot_*` are the
    times of each offer: `slot_days` bit 0 Monday to bit 6 Sunday, bit 7 holidays; minutes from midnight; `slot_months`
    bit 0 January to bit 11 December. An offer without a slot is by arrangement.
    """

    indptr: Int64s
    target: Int32s
    kind: Int8s
    span: Int32s
    tie: Int32s
    span_since: Int32s
    span_until: Int32s
    degree_indptr: Int32s
    degree_code: Int8s
    days_indptr: Int32s
    degree_starts: Int32s
    degree_ends: Int32s
    flags: UInt8s
    leads_row: Int32s
    leads_since: Int32s
    leads_until: Int32s
    offer_row: Int32s
    offer_since: Int32s
    offer_until: Int32s
    offer_category: Int16s
    offer_capacity: Int32s
    offer_resource: Int32s
    slot_indptr: Int64s
    slot_days: UInt8s
    slot_from: Int16s
    slot_to: Int16s
    slot_months: Int16s


class Walk(NamedTuple):
    """A base, and the newest versions of the nodes touched since as rows of their own.

    `table_key` and `table_row` (int32, a power of two long) lead from a touched node to its newest row in `later`, by
    open addressing from `hashed`; EMPTY is a free place. `later_rank` are the ranks of the nodes that the base has not,
    by number from there on.
    """

    base: Rows
    later: Rows
    table_key: Int32s
    table_row: Int32s
    later_rank: Int64s

    @property
    def base_nodes(self) -> int:
        """How many nodes the base has."""
        return len(self.base.flags)

    @property
    def nodes(self) -> int:
        """How many nodes there are; their numbers are below it."""
        return len(self.base.flags) + len(self.later_rank)


def read_only(rows: Rows) -> Rows:
    """The same arrays as searches take them: plain, contiguous, not to be written to."""
    return Rows(**{name: _read_only(array, DTYPES[name]) for name, array in rows._asdict().items()})


def walk_of(base: Rows) -> Walk:
    """The walk of a base that nothing was changed of."""
    return overlaid(base, empty_rows(), {}, np.empty(0, np.int64))


def overlaid(base: Rows, later: Rows, newest: dict[int, int], later_rank: Int64s) -> Walk:
    """The walk of a base and later rows; `newest` leads from a touched node to its row in `later`."""
    size = 1
    while newest and size < 2 * len(newest):
        size *= 2
    key, row = np.full(size, EMPTY, np.int32), np.full(size, EMPTY, np.int32)
    for node, place in newest.items():
        at = hashed(node) & (size - 1)
        while key[at] != EMPTY:
            at = (at + 1) & (size - 1)
        key[at], row[at] = node, place
    table = _read_only(key, np.int32), _read_only(row, np.int32)
    return Walk(base, later, *table, _read_only(later_rank, np.int64))


def hashed(node: int) -> int:
    """Where the search for a node in the table begins, before it is cut to the table's size."""
    return ((node * 0x9E3779B1) & 0xFFFFFFFF) >> 7


def empty_rows() -> Rows:
    """No rows at all."""
    return read_only(Rows(**{name: np.zeros(int(name in FROM_NOUGHT), dtype) for name, dtype in DTYPES.items()}))


def _read_only(array: NDArray[Any], dtype: type[np.generic]) -> NDArray[Any]:
    plain = np.ascontiguousarray(array, dtype).view(np.ndarray)
    plain.flags.writeable = False
    return plain


DTYPES: dict[str, type[np.generic]] = {
    "indptr": np.int64, "target": np.int32, "kind": np.int8, "span": np.int32, "tie": np.int32,
    "span_since": np.int32, "span_until": np.int32,
    "degree_indptr": np.int32, "degree_code": np.int8, "days_indptr": np.int32, "degree_starts": np.int32,
    "degree_ends": np.int32, "flags": np.uint8,
    "leads_row": np.int32, "leads_since": np.int32, "leads_until": np.int32,
    "offer_row": np.int32, "offer_since": np.int32, "offer_until": np.int32, "offer_category": np.int16,
    "offer_capacity": np.int32, "offer_resource": np.int32,
    "slot_indptr": np.int64, "slot_days": np.uint8, "slot_from": np.int16, "slot_to": np.int16,
    "slot_months": np.int16,
}  # fmt: skip
"""The element types of the arrays of Rows."""
COUNTS_INTO: dict[str, str] = {
    "indptr": "target", "degree_indptr": "degree_code", "days_indptr": "degree_starts", "slot_indptr": "slot_days",
    "span": "span_since", "leads_row": "flags", "offer_row": "flags",
}  # fmt: skip
"""The arrays whose numbers are places, and an array in which they are places."""
FROM_NOUGHT = frozenset(name for name in COUNTS_INTO if name.endswith("indptr"))
"""Those that have one number more than there is to tell of, the first of them 0."""

"""Whether a node offers what is wanted, and whether then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.kernel.compiling import compiled, whole
from graph.paths.kernel.reading import among, first_of, flags_at, place_at, row_at, rows_at
from graph.projection.walk.codes import OFFERING, PLANNED, PROVIDER, UNKNOWN

if TYPE_CHECKING:
    from graph.paths.kernel.terms import Wanted
    from graph.projection.walk import Rows, Walk

NOTHING = -1
NOT_THEN = 0
ASK = 1
FITS = 2
"""How a provider fits: not at all, only at other times, by arrangement, as wanted."""
_DAY = 24 * 60


@compiled
def offered(walk: Walk, wanted: Wanted, node: int, row: int, day: int) -> int:
    """How the best of the node's offers on the day fits what is wanted."""
    flags = flags_at(walk, row)
    if flags & (OFFERING | PROVIDER | PLANNED) != (OFFERING | PROVIDER) or among(wanted.excluded, node):
        return NOTHING
    rows, place, best = rows_at(walk, row), place_at(row), NOTHING
    for offer in range(first_of(rows.offer_row, place), len(rows.offer_row)):
        if rows.offer_row[offer] != place:
            break
        if _is_wanted(rows, wanted, offer, day):
            best = max(best, _then(rows, wanted, offer))
    return best


@compiled
def _is_wanted(rows: Rows, wanted: Wanted, offer: int, day: int) -> bool:
    category, capacity = rows.offer_category[offer], rows.offer_capacity[offer]
    if not rows.offer_since[offer] <= day < rows.offer_until[offer]:
        return False
    if category == UNKNOWN or not wanted.categories[category]:
        return False
    return not wanted.sized or (capacity != UNKNOWN and capacity >= wanted.capacity)


@compiled
def _then(rows: Rows, wanted: Wanted, offer: int) -> int:
    """Whether the offer can be had at the time wanted; one without a time is by arrangement."""
    if not wanted.windowed:
        return FITS
    first, last = rows.slot_indptr[offer], rows.slot_indptr[offer + 1]
    if first == last:
        return ASK
    for slot in range(first, last):
        if _covers(rows, wanted, slot):
            return FITS
    return NOT_THEN


@compiled
def _covers(rows: Rows, wanted: Wanted, slot: int) -> bool:
    """The same as Slot.covers of graph.model.slots, on no holiday."""
    if not rows.slot_months[slot] & wanted.month:
        return False
    start, end, days = whole(rows.slot_from[slot]), whole(rows.slot_to[slot]), rows.slot_days[slot]
    over_midnight = end <= start
    if days & wanted.days and start <= wanted.from_minute and wanted.to_minute <= end + _DAY * over_midnight:
        return True
    return over_midnight and wanted.to_minute <= end and days & wanted.days_before != 0


@compiled
def how_many(walk: Walk, wanted: Wanted, day: int) -> int:
    """How many nodes of the graph offer what is wanted, at whatever time."""
    found = whole(0)
    for node in range(len(walk.base.flags)):
        if row_at(walk, node) >= 0 and offered(walk, wanted, node, node, day) != NOTHING:
            found += 1
    for i in range(len(walk.table_key)):
        if walk.table_key[i] >= 0:
            node = whole(walk.table_key[i])
            if offered(walk, wanted, node, -1 - whole(walk.table_row[i]), day) != NOTHING:
                found += 1
    return found

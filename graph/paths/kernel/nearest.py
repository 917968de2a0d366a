"""The nearest providers, in one search that ends when it has settled as many as are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.paths.kernel.compiling import compiled, entry, whole
from graph.paths.kernel.offering import FITS, NOTHING, how_many, offered
from graph.paths.kernel.reading import row_at
from graph.paths.kernel.shapes import space_at, terms_at, walk_at, wanted_at
from graph.paths.kernel.space import EVERYWHERE, FITTING, FOUND, FULL, RADIUS, SETTLED
from graph.paths.kernel.spreading import go_on, next_settled, precedes, set_out
from graph.paths.kernel.table import HOP_BITS, NONE, forget, label_at, new_label, state_of

if TYPE_CHECKING:
    from graph.paths.kernel.space import Space
    from graph.paths.kernel.terms import Terms, Wanted
    from graph.projection.walk import Walk

_LONG = 4096
_SHARE = 6
"""After so many nodes, and 1 in 2^6 of all, a search counts how many providers there are at all, and looks for no more:
the count costs less than what was visited by then."""


@entry
def nearest(
    walk_address: int, terms_address: int, wanted_address: int, space_address: int, start: int, count: int
) -> int:
    """Find `count` providers that fit, nearest first, and all others that have what is wanted; how many were found.

    Their labels are in `space.found`, how they fit in `space.fits`, in order of the paths; those as far as the last
    that fits are all among them. `counts[RADIUS]` is the cost below which everything is settled. Invalid where
    `counts[FULL]` is set.
    """
    walk, terms, wanted = walk_at(walk_address), terms_at(terms_address), wanted_at(wanted_address)
    space = space_at(space_address)
    counts = space.counts
    forget(space)
    set_out(terms, space, start)
    last, there_are = whole(-1), whole(-1)
    while not counts[FULL]:
        label = next_settled(walk, terms, space)
        if label == NONE:
            counts[RADIUS] = EVERYWHERE
            break
        key = space.key[label]
        counts[RADIUS] = key >> HOP_BITS
        if counts[FITTING] >= count and key > last:
            break
        row = row_at(walk, space.node[label])
        if space.node[label] != start and _take(walk, terms, wanted, space, label, row) and counts[FITTING] == count:
            last = key
        go_on(walk, terms, space, label, row, start)
        counts[SETTLED] += 1
        if counts[SETTLED] == max(_LONG, (len(walk.base.flags) + len(walk.later_rank)) >> _SHARE):
            there_are = how_many(walk, wanted, terms.day)
        if there_are >= 0 and counts[FOUND] >= there_are:
            break
    _sort(walk, space)
    return counts[FOUND]


@compiled
def _take(walk: Walk, terms: Terms, wanted: Wanted, space: Space, label: int, row: int) -> bool:
    """Note a provider, if the node is one; whether it is one that fits and was not noted."""
    counts, node = space.counts, whole(space.node[label])
    fits = offered(walk, wanted, node, row, terms.day)
    if fits == NOTHING:
        return False
    if terms.max_hops or terms.order.shape[0] > 1:
        state = state_of(terms, node, terms.order.shape[0], 0)
        known = label_at(space, state)
        if known != NONE:
            _come_to_again(walk, space, label, whole(space.before[known]))
            return False
        if new_label(space, state, node, 0, 0, counts[FOUND]) == NONE:
            return False
    space.found[counts[FOUND]] = label
    space.fits[counts[FOUND]] = fits
    counts[FOUND] += 1
    counts[FITTING] += fits == FITS
    return fits == FITS


@compiled
def _come_to_again(walk: Walk, space: Space, label: int, place: int) -> None:
    """A provider may be come to in several phases: of equally good ways the first by the ids counts."""
    known = whole(space.found[place])
    if space.key[label] == space.key[known] and precedes(walk, space, label, known):
        space.found[place] = label


@compiled
def _sort(walk: Walk, space: Space) -> None:
    """Put equally good providers in the order of their paths; the others are in order as they were settled."""
    found, fits, key = space.found, space.fits, space.key
    for i in range(1, space.counts[FOUND]):
        label, fit, at = whole(found[i]), fits[i], i
        while at > 0 and key[found[at - 1]] == key[label] and precedes(walk, space, label, whole(found[at - 1])):
            found[at], fits[at] = found[at - 1], fits[at - 1]
            at -= 1
        found[at], fits[at] = label, fit

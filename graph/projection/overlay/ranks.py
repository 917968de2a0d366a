"""Where ids that came later stand between those of the base, as numbers that compare as the ids do."""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from graph.projection.walk.rows import RANK_STEP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.projection.base.ids import IdTable
    from graph.projection.overlay.later import Later
    from graph.projection.walk.rows import Int64s


def ranks_of(nodes: IdTable, known: Int64s, later: Later) -> Int64s:
    """The ranks of all later ids by number, `known` being those of the first ones.

    New ones are spread evenly over the room that they have; where there is none left, all later ids are spread anew:
    their order stays, and so do all rows.
    """
    ids = later.ids
    new = sorted(range(len(known), len(ids)), key=ids.__getitem__)
    if not new:
        return known
    ranks = np.concatenate((known, np.zeros(len(new), np.int64)))
    order = np.argsort(known).tolist()
    if _spread(nodes, ids, ranks, order, new):
        return ranks
    every = sorted(range(len(ids)), key=ids.__getitem__)
    _spread(nodes, ids, ranks, [], every)
    return ranks


def _spread(nodes: IdTable, ids: Sequence[str], ranks: Int64s, order: Sequence[int], new: Iterable[int]) -> bool:
    """Give the `new` ids ranks among those of `order` and of the base; False where there is too little room."""

    def gap(each: int) -> tuple[int, int]:
        return bisect_left(order, ids[each], key=ids.__getitem__), nodes.search(ids[each])

    for (after, place), group in groupby(new, key=gap):
        members = list(group)
        low, high = place << RANK_STEP, (place + 1) << RANK_STEP
        if after > 0:
            low = max(low, int(ranks[order[after - 1]]))
        if place == len(nodes):
            high = low + ((len(members) + 1) << RANK_STEP)  # behind the last of the base there is room without end
        if after < len(order):
            high = min(high, int(ranks[order[after]]))
        step = (high - low) // (len(members) + 1)
        if step == 0:
            return False
        ranks[members] = low + step * np.arange(1, len(members) + 1, dtype=np.int64)
    return True

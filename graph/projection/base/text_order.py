"""The order of tie ids as texts, found from their parts: so many texts are not made."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from graph.model.identity import tie_id
from graph.projection.base.columns import TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.projection.walk.rows import Int8s, Int32s, Int64s

_DIGITS = 9
LARGEST_SERIAL = 10**_DIGITS - 1
"""The largest n of a tie id that is kept as a number."""
_TYPE_RANK = np.argsort(np.argsort(np.array([f"{kind.lower()}-" for kind in TYPES])))


def text_order(types: Int8s, sources: Int64s, serials: Int32s, ids: Sequence[str]) -> Int64s:
    """The order of the ids <type>-<ids[source]>-<serial>; `ids` are sorted, and sources are places in them."""
    digits = _digits(serials)
    padded = serials.astype(np.int64) * 10 ** (_DIGITS - digits)
    order = np.lexsort((digits, padded, sources, _TYPE_RANK[types]))
    _settle_nested(order, types, sources, serials, ids)
    return order


def _digits(serials: Int32s) -> Int64s:
    bounds = 10 ** np.arange(1, _DIGITS, dtype=np.int64)
    return np.searchsorted(bounds, serials, side="right") + 1


def _settle_nested(order: Int64s, types: Int8s, sources: Int64s, serials: Int32s, ids: Sequence[str]) -> None:
    """Where one id goes on from another (org-a, org-a-1) the parts do not tell the order of the whole: texts do."""
    family = _families(ids)[sources[order]]
    breaks = np.flatnonzero((np.diff(family) != 0) | (np.diff(types[order]) != 0)) + 1
    for first, last in pairwise((0, *breaks.tolist(), len(order))):
        if last - first > 1 and family[first] >= 0:
            run = order[first:last]
            texts = {each: tie_id(TYPES[types[each]], ids[sources[each]], int(serials[each])) for each in run.tolist()}
            run[:] = sorted(texts, key=texts.__getitem__)


def _families(ids: Sequence[str]) -> Int64s:
    """Per id the place of the first id that it goes on from, or that goes on from it; -1 where it stands alone."""
    found = np.full(len(ids), -1, np.int64)
    head = -1
    for place in range(1, len(ids)):
        if head < 0 or not ids[place].startswith(f"{ids[head]}-"):
            head = place - 1 if ids[place].startswith(f"{ids[place - 1]}-") else -1
        if head >= 0:
            found[head] = found[place] = head
    return found

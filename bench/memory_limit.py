"""`python -m bench.memory_limit --size N`: the nearest 5 providers against what memory alone costs.

The limit reads what a search must have read, in the order in which it settled the nodes: of each its flags, all its
half-edges and where its offers and degrees stand, and the degrees of the collectives that were priced. It has no heap,
no table and no decisions. Both are compiled and called alike; questions follow one another, so that none finds its rows
in the cache because it was just asked.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

import numba
import numpy as np

from bench.alone import alone
from bench.questions import near_questions, terms_of, wanted_of
from bench.results import Claim, Result, Side, Spread
from bench.synthetic_walk import country
from graph.paths.kernel import searching, warm
from graph.projection.walk.codes import TYPES

if TYPE_CHECKING:
    from graph.paths.kernel.space import Space
    from graph.paths.kernel.terms import Terms, Wanted
    from graph.projection.walk import Rows, Walk
    from graph.projection.walk.rows import Int32s, Int64s

_QUESTIONS = 2_000
_MOST = 4.0
_PROVIDERS = 5
_WARM = 20


class Trace(NamedTuple):
    """What one search read: the nodes that it settled, in order, and node * TYPES + code of what it priced."""

    settled: Int32s
    priced: Int64s


def measure(size: int, questions: int = _QUESTIONS) -> Result:
    """Measure at a size."""
    found = country(size)
    terms, wanted = terms_of("balanced"), wanted_of(None)
    warm()
    starts = [each.start for each in near_questions(found, terms, wanted, questions)]
    traces = [_traced(found.walk, terms, wanted, start) for start in starts]
    ours = _searched(found.walk, terms, wanted, starts)
    limit = _read(found.walk.base, traces)
    settled = [len(each.settled) for each in traces]
    each_node = [1e6 * took / count for took, count in zip(ours, settled, strict=True)]
    ratio = Spread.of(own / least for own, least in zip(ours, limit, strict=True))
    sides = (
        Side("liantu, the compiled search", "ms", Spread.of(ours)),
        Side("reads alone", "ms", Spread.of(limit)),
        Side(SETTLED, "ns", Spread.of(each_node)),
        Side("settled nodes of a question", "nodes", Spread.of(settled)),
    )
    facts = f"{found.walk.nodes:,} nodes, {len(found.walk.base.target) // 2:,} ties"
    return Result("memory_limit", size, facts, sides, (Claim("the search takes, of reads alone,", ratio, _MOST, True),))


SETTLED = "liantu, of each settled node"
"""The side that bench.document compares between sizes."""


def _searched(walk: Walk, terms: Terms, wanted: Wanted, starts: list[int]) -> list[float]:
    """Milliseconds of each compiled search, called by its address as `Search` calls it."""
    from graph.paths.kernel.frames import Frame  # noqa: PLC0415 - compiles nothing before `warm` said where to
    from graph.paths.kernel.grounds import ground_of  # noqa: PLC0415
    from graph.paths.kernel.nearest import nearest  # noqa: PLC0415
    from graph.paths.kernel.space import FULL, SPACES  # noqa: PLC0415

    taken: list[float] = []
    frames = Frame(terms), Frame(wanted)
    with SPACES.taken() as pair:
        fixed = ground_of(walk).address, *(each.address for each in frames), pair.forward.address
        for start in starts[:_WARM] + starts:
            began = time.perf_counter()
            nearest(*fixed, start, _PROVIDERS)
            taken.append(1e3 * (time.perf_counter() - began))
            # the tracing searches before this have made the space as large as it must be
            assert not pair.forward.content.counts[FULL]
    return taken[_WARM:]


def _traced(walk: Walk, terms: Terms, wanted: Wanted, start: int) -> Trace:
    from graph.paths.kernel.space import LABELS, QUERY, SPACES  # noqa: PLC0415 - as above

    with searching(walk, terms) as search:
        assert search.providers(wanted, start, _PROVIDERS)
    # the space that a search gave back is the one that the next is given
    with SPACES.taken() as pair:
        space: Space = pair.forward.content
        labels = np.flatnonzero(space.done[: int(space.counts[LABELS])])
        order = np.argsort(space.key[labels], kind="stable")
        query = int(space.counts[QUERY])
        priced = space.memo_key[space.memo_key >> _MEMO_BITS == query] & ((1 << _MEMO_BITS) - 1)
        return Trace(space.node[labels[order]].copy(), priced.copy())


_MEMO_BITS = 40
"""As graph.paths.kernel.reading packs what it remembers."""


def _read(rows: Rows, traces: list[Trace]) -> list[float]:
    """Milliseconds of each question's reads."""
    arrays = (
        rows.flags, rows.indptr, rows.target, rows.kind, rows.since, rows.until, rows.offer_indptr, rows.degree_indptr,
        rows.degree_starts, rows.degree_ends,
    )  # fmt: skip
    taken: list[float] = []
    for each in traces[:_WARM] + traces:
        began = time.perf_counter()
        _touch(*arrays, each.settled, each.priced)
        taken.append(1e3 * (time.perf_counter() - began))
    return taken[_WARM:]


def _reads(
    flags, indptr, target, kind, since, until, offer_indptr, degree_indptr, starts, ends, settled, priced,
):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202, PLR0913 - Numba types it; one array each  # fmt: skip
    total = np.int64(0)
    for node in settled:
        total += flags[node] + offer_indptr[node] + degree_indptr[node * TYPES]
        for i in range(indptr[node], indptr[node + 1]):
            total += target[i] + kind[i] + since[i] + until[i]
    for slot in priced:
        first, last = degree_indptr[slot], degree_indptr[slot + 1]
        if first < last:
            total += starts[(first + last) // 2] + ends[(first + last) // 2]
    return total


_touch = numba.njit(nogil=True)(_reads)


if __name__ == "__main__":
    alone("memory_limit")

"""`python -m bench.memory_limit --size N`: the nearest 5 providers against what memory alone costs.

The limit reads what a search must have read, in the order in which it settled the nodes: of each its flags, all its
half-edges and where its offers stand, and then the degrees of the collectives that were priced. It has no heap,
no table and no decisions. Both are compiled and called alike; questions follow one another, so that none finds its rows
in the cache because it was just asked.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np

from bench.alone import alone
from bench.measures import SETTLED
from bench.questions import near_questions, terms_of, wanted_of
from bench.reads import Trace, read_again
from bench.results import Claim, Result, Side, Spread
from bench.synthetic_walk import country
from graph.paths.kernel import searching, warm
from graph.paths.kernel.frames import Frame
from graph.paths.kernel.grounds import ground_of
from graph.paths.kernel.nearest import nearest
from graph.paths.kernel.space import FULL, LABELS, QUERY, SPACES
from graph.paths.kernel.space import SETTLED as COUNT

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.paths.kernel.terms import Terms, Wanted
    from graph.projection.walk import Walk

_QUESTIONS = 2_000
_MOST = 4.0
_PROVIDERS = 5
_WARM = 20
_MEMO_BITS = 40
"""As graph.paths.kernel.reading packs what it remembers."""


def measure(size: int, questions: int = _QUESTIONS) -> Result:
    """Measure at a size."""
    found = country(size)
    terms, wanted = terms_of("balanced"), wanted_of(None)
    warm()
    starts = [each.start for each in near_questions(found, terms, wanted, questions)]
    traces = [traced(found.walk, terms, wanted, start) for start in starts]
    ours = _searched(found.walk, terms, wanted, starts)
    limit = _read(found.walk, traces)
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


def traced(walk: Walk, terms: Terms, wanted: Wanted, start: int) -> Trace:
    """What the search from a start reads."""
    with searching(walk, terms) as search:
        search.providers(wanted, start, _PROVIDERS)
    # the space that a search gave back is the one that the next is given
    with SPACES.taken() as pair:
        space = pair.forward.content
        labels = np.flatnonzero(space.done[: int(space.counts[LABELS])])
        order = np.argsort(space.key[labels], kind="stable")
        # the last provider that ends a search is taken from the heap and not left
        assert 0 <= len(order) - int(space.counts[COUNT]) <= 1
        query = int(space.counts[QUERY])
        priced = space.memo_key[space.memo_key >> _MEMO_BITS == query] & ((1 << _MEMO_BITS) - 1)
        return Trace(space.node[labels[order]], np.ascontiguousarray(priced))


def _searched(walk: Walk, terms: Terms, wanted: Wanted, starts: list[int]) -> list[float]:
    """Milliseconds of each compiled search, called by addresses as `Search` calls it."""
    frames = Frame(terms), Frame(wanted)
    with SPACES.taken() as pair:
        fixed = ground_of(walk).address, frames[0].address, frames[1].address, pair.forward.address
        found = _timed([lambda start=start: nearest(*fixed, start, _PROVIDERS) for start in starts])  # type: ignore[misc]
        # the searches that were traced have made the space as large as it must be
        assert not pair.forward.content.counts[FULL]
    return found


def _read(walk: Walk, traces: list[Trace]) -> list[float]:
    """Milliseconds of each question's reads."""
    ground, frames = ground_of(walk).address, [Frame(each) for each in traces]
    return _timed([lambda at=each.address: read_again(ground, at) for each in frames])  # type: ignore[misc]


def _timed(works: list[Callable[[], int]]) -> list[float]:
    taken: list[float] = []
    for each in works[:_WARM] + works:
        began = time.perf_counter()
        each()
        taken.append(1e3 * (time.perf_counter() - began))
    return taken[-len(works) :]


if __name__ == "__main__":
    alone("memory_limit")

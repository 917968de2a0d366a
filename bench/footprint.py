"""`python -m bench.footprint --size N`: the memory of a million ties, ours and networkx's, each in a new process.

Ours is the arrays that searches walk, which say of each tie what it is and when it is valid, and of each node what it
offers and when. networkx holds of each tie the same in a MultiDiGraph, and no offers; and, as its smallest graph of any
use here, one cost a tie in a Graph. Of networkx the growth of the process is counted, of ours the bytes of the arrays,
and the growth of a process that reads them.
"""

from __future__ import annotations

import gc
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np

from bench.alone import alone
from bench.peers.networkx import made
from bench.priced import priced
from bench.questions import terms_of
from bench.results import Claim, Result, Side, Spread
from bench.synthetic_walk import country
from graph.projection.walk.build import TO_TARGET
from graph.projection.walk.codes import WALKED
from graph.projection.walk.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Callable

_MB = 1e6
_FLOOR = 20.0
_PEERS_MOST = 10**6
_PIECE = 10_000


def measure(size: int) -> Result:
    """Measure at a size; networkx up to 10^6, what a million ties take being the same beyond."""
    of_peers = min(size, _PEERS_MOST)
    ours, ties = _apart(_arrays, size)
    read, _ = _apart(_read_arrays, size)
    same, peer_ties = _apart(_same_content, of_peers)
    least, least_ties = _apart(_costs_alone, of_peers)
    million = ties / 1e6
    note = "" if of_peers == size else f"of {of_peers:,} nodes"
    sides = (
        Side("liantu, arrays", "MB", Spread.of([ours / _MB / million])),
        Side("liantu, growth of a process", "MB", Spread.of([read / _MB / million])),
        Side("networkx, the same of each tie", "MB", Spread.of([same / _MB / (peer_ties / 1e6)]), note),
        Side("networkx, one cost a tie", "MB", Spread.of([least / _MB / (least_ties / 1e6)]), note),
    )
    against = [each.spread.median / sides[0].spread.median for each in sides]
    claims = (
        Claim("networkx, the same of each tie, takes", Spread.of([against[2]]), _FLOOR),
        Claim("networkx, one cost a tie, takes", Spread.of([against[3]])),
    )
    return Result("footprint", size, f"{ties:,} ties; of a million of them", sides, claims)


def _apart(work: Callable[[int], tuple[int, int]], size: int) -> tuple[int, int]:
    """Bytes and ties, counted in a process of its own."""
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(work, size).result()


def _arrays(size: int) -> tuple[int, int]:
    rows = country(size).walk.base
    return sum(each.nbytes for each in rows), len(rows.target) // 2


def _read_arrays(size: int) -> tuple[int, int]:
    """The arrays as another process has them: from files, so that what made them does not count."""
    rows = country(size).walk.base
    ties = len(rows.target) // 2
    with TemporaryDirectory() as folder:
        for name, array in rows._asdict().items():
            np.save(Path(folder) / f"{name}.npy", array)
        with ProcessPoolExecutor(1, get_context("spawn")) as process:
            return process.submit(_growth_of_reading, folder).result(), ties


def _growth_of_reading(folder: str) -> int:
    before = _resident()
    rows = [np.load(Path(folder) / f"{name}.npy") for name in Rows._fields]
    return _resident() - before if rows else 0


def _same_content(size: int) -> tuple[int, int]:
    rows = country(size).walk.base
    source = np.repeat(np.arange(len(rows.flags)), np.diff(rows.indptr))
    along = (rows.kind & 1) == TO_TARGET[rows.kind >> 1]
    days = rows.span_since[rows.span], rows.span_until[rows.span]
    columns = [each[along] for each in (source, rows.target, rows.kind >> 1, *days)]
    before = _resident()
    graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    graph.add_nodes_from(range(len(rows.flags)))
    # in pieces, so that what the graph does not keep is little
    for at in range(0, len(columns[0]), _PIECE):
        for leaves, reaches, code, since, until in zip(
            *(each[at : at + _PIECE].tolist() for each in columns), strict=True
        ):
            graph.add_edge(leaves, reaches, type=WALKED[code], since=since, until=until)
    return _resident() - before, graph.number_of_edges()


def _costs_alone(size: int) -> tuple[int, int]:
    graph = priced(country(size).walk, terms_of("balanced"))
    gc.collect()
    before = _resident()
    held = made(graph)
    gc.collect()
    return _resident() - before, held.number_of_edges()


def _resident() -> int:
    """Bytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096


if __name__ == "__main__":
    alone("footprint")

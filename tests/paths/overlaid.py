"""A projection of which part is in later rows, as after writes: its base holds an older state of the same graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.projection import Projection

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable

    from graph.model.records import TieRecord
    from tests.paths.graphs import Graph


def overlaid(graph: Graph, draw: random.Random) -> Projection:
    """Some nodes and ties were not there yet in the older state, and some were that are gone since."""
    gone = draw.sample(sorted(graph.entities), draw.randint(0, len(graph.entities) // 3))
    late = {id_ for id_ in graph.ties if draw.random() < 0.3} | _at(graph.ties.values(), gone)
    stale = draw.sample(sorted(graph.ties.values(), key=lambda tie: tie.id), min(2, len(graph.ties)))
    removed = [_renamed(f"zz-{tie.id}", tie) for tie in stale if not {tie.source, tie.target} & set(gone)]
    older = Projection.build(
        "test-1",
        [each for id_, each in graph.entities.items() if id_ not in gone],
        [*(tie for id_, tie in graph.ties.items() if id_ not in late), *removed],
    )
    arriving = [graph.entities[id_] for id_ in draw.sample(gone, len(gone))]
    between = older.apply("test-2", [*arriving, *(graph.ties[id_] for id_ in sorted(late))], ())
    return between.apply("test-3", (), [tie.id for tie in removed])


def _at(ties: Iterable[TieRecord], ids: Iterable[str]) -> set[str]:
    meant = set(ids)
    return {tie.id for tie in ties if {tie.source, tie.target} & meant}


def _renamed(id_: str, tie: TieRecord) -> TieRecord:
    return type(tie)(id_, tie.type, tie.source, tie.target, tie.values, tie.days)

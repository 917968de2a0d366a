"""A projection of which part is in later rows, as after writes: the base holds an older state of the same graph."""

from __future__ import annotations

from bisect import insort
from typing import TYPE_CHECKING

import numpy as np

from graph.projection.walk import Numbering, Walk, overlaid, rows_of
from graph.projection.walk.codes import WALKED_LABELS
from graph.projection.walk.rows import RANK_STEP

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Mapping

    from graph.model.records import EntityRecord, TieRecord
    from graph.projection.walk.rows import Int32s, Int64s
    from tests.paths.graphs import Graph


class Overlaid:
    """The records of a graph; its walk is an older base, and later rows of whatever was touched since.

    What searches and rankings ask of a projection, and no more.
    """

    def __init__(self, graph: Graph, draw: random.Random) -> None:
        """Take some nodes and ties out of the older state, and leave some in it that are gone since."""
        self._records = graph.project()
        self._entities, self._ties = graph.entities, graph.ties
        gone = draw.sample(sorted(graph.entities), draw.randint(0, len(graph.entities) // 3))
        late = {id_ for id_ in graph.ties if draw.random() < 0.3} | _at(graph.ties.values(), gone)
        stale = draw.sample(sorted(graph.ties.values(), key=lambda tie: tie.id), min(2, len(graph.ties)))
        self.touched = set(gone) | {end for id_ in late for end in _ends(graph.ties[id_])}
        self.touched |= {end for tie in stale for end in _ends(tie)}
        self.before = type(graph)(
            {id_: each for id_, each in graph.entities.items() if id_ not in gone},
            {id_: tie for id_, tie in graph.ties.items() if id_ not in late}
            | {f"zz-{tie.id}": tie for tie in stale if not set(_ends(tie)) & set(gone)},
        )
        self._number_all()

    @property
    def walk(self) -> Walk:
        """Base and later rows."""
        return self._walk

    def entity(self, id_: str) -> EntityRecord | None:
        """The entity of an id."""
        return self._records.entity(id_)

    def tie(self, id_: str) -> TieRecord | None:
        """The tie of an id."""
        return self._records.tie(id_)

    def offers_of(self, id_: str, day: int) -> tuple[EntityRecord, ...]:
        """The resources that it offers."""
        return self._records.offers_of(id_, day)

    def _number_all(self) -> None:
        """Base numbers in order of the ids, later ones as they come; base and later rows."""
        base_ids = sorted(id_ for id_, each in self.before.entities.items() if each.label in WALKED_LABELS)
        later_ids = [id_ for id_ in sorted(self.touched) if id_ not in base_ids and self._is_node(id_)]
        self._node_ids = [*base_ids, *reversed(later_ids)]
        self._numbers = {id_: number for number, id_ in enumerate(self._node_ids)}
        self._all_ties = [*sorted(self.before.ties), *(id_ for id_ in self._ties if id_ not in self.before.ties)]
        self._ranks = _ranks(base_ids, self._node_ids[len(base_ids) :])
        older = self.before.entities
        base = rows_of(
            {self._numbers[id_]: older[id_] for id_ in base_ids},
            tuple(_renamed(id_, tie) for id_, tie in self.before.ties.items()),
            self._numbering(older),
        )
        nodes = sorted(self._numbers[id_] for id_ in self.touched if id_ in self._numbers)
        entities = {number: self._entities.get(self._node_ids[number]) for number in nodes}
        at_them = tuple(tie for tie in self._ties.values() if set(_ends(tie)) & self.touched)
        later = rows_of(entities, at_them, self._numbering(self._entities), self._rank_all)
        ranks = self._rank_all(np.arange(len(base_ids), len(self._node_ids), dtype=np.int32))
        self._walk = overlaid(base, later, {number: row for row, number in enumerate(nodes)}, ranks)

    def number(self, id_: str) -> int | None:
        """The number of a node."""
        return self._numbers.get(id_)

    def id_at(self, number: int) -> str:
        """The node of a number."""
        return self._node_ids[number]

    def tie_id_at(self, number: int) -> str:
        """The tie of a number."""
        return self._all_ties[number]

    def _is_node(self, id_: str) -> bool:
        return self._entities[id_].label in WALKED_LABELS

    def _numbering(self, entities: Mapping[str, EntityRecord]) -> Numbering:
        ties = {id_: number for number, id_ in enumerate(self._all_ties)}
        return Numbering(self._numbers.get, ties.__getitem__, lambda _: 0, entities.get)

    def _rank_all(self, numbers: Int32s) -> Int64s:
        return np.array([self._ranks[self._node_ids[each]] for each in numbers.tolist()], np.int64)


def _ranks(base_ids: list[str], later_ids: Iterable[str]) -> dict[str, int]:
    ranks = {id_: (number + 1) << RANK_STEP for number, id_ in enumerate(base_ids)}
    known = list(base_ids)
    for id_ in later_ids:
        insort(known, id_)
        place = known.index(id_)
        below = ranks[known[place - 1]] if place else 0
        above = ranks[known[place + 1]] if place + 1 < len(known) else (len(known) + 2) << RANK_STEP
        ranks[id_] = (below + above) // 2
    return ranks


def _ends(tie: TieRecord) -> tuple[str, str]:
    return tie.source, tie.target


def _at(ties: Iterable[TieRecord], ids: Iterable[str]) -> set[str]:
    meant = set(ids)
    return {tie.id for tie in ties if set(_ends(tie)) & meant}


def _renamed(id_: str, tie: TieRecord) -> TieRecord:
    return type(tie)(id_, tie.type, tie.source, tie.target, tie.values, tie.days)

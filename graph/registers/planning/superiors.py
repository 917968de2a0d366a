"""The rules of who may be under whom, told at their cells before the store is asked."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.model.dates import days_of
from graph.model.records import EntityRecord, TieRecord
from graph.model.rules import PARTY, certain_overlap, part_of_fault
from graph.registers.problem import Text, problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graph.registers.planning.matching import TieBook, TieDraft
    from graph.registers.problem import Problem
    from graph.registers.resolving import EntityDraft


def superior_problems(
    book: TieBook, drafts: Mapping[str, EntityDraft], stored: Mapping[str, EntityRecord], ended: Mapping[str, str]
) -> list[Problem]:
    """What the file would break: a body under itself, a branch under a branch, two superiors on one day.

    `stored`: the entities at both ends of the ties that the file brings, as far as they exist. `ended`: id -> last
    day of ties that end because the file replaces them.
    """
    ties = [each for each in book.drafts.values() if each.type == "PART_OF"]
    stated = [each for each in ties if each.place is not None]
    graph = _Graph(drafts, stored, ended)
    return [*_misplaced(stated, graph), *_two_superiors(stated, ties, graph)]


def ends_of(book: TieBook) -> set[str]:
    """The entities whose level and kind the rules look at."""
    stated = [each for each in book.drafts.values() if each.type == "PART_OF" and each.place is not None]
    return {end for each in stated for end in (each.source, each.target)}


class _Graph:
    """Entities and ties as they will be."""

    def __init__(
        self, drafts: Mapping[str, EntityDraft], stored: Mapping[str, EntityRecord], ended: Mapping[str, str]
    ) -> None:
        self._drafts = drafts
        self._stored = stored
        self._ended = ended

    def entity(self, entity_id: str) -> EntityRecord | None:
        draft, before = self._drafts.get(entity_id), self._stored.get(entity_id)
        if draft is None:
            return before
        values = {**(before.values if before else {}), **draft.stated.values}
        return EntityRecord(entity_id, draft.label, values)

    def tie(self, draft: TieDraft) -> TieRecord | None:
        """A tie; None while its dates are wrong, which is told elsewhere."""
        since, until = draft.value("since"), self._ended.get(draft.id) or draft.value("until")
        try:
            days = days_of(None if since is None else str(since), None if until is None else str(until))
        except ValueError:
            return None
        return TieRecord(draft.id, draft.type, draft.source, draft.target, {}, days)


def _misplaced(stated: Iterable[TieDraft], graph: _Graph) -> Iterator[Problem]:
    for draft in stated:
        source, target = graph.entity(draft.source), graph.entity(draft.target)
        if draft.stored is None and draft.place is not None and source is not None and target is not None:
            fault = part_of_fault(source, target)
            if fault is not None:
                yield problem(draft.place, fault.code, reason=Text(fault.zh, fault.en))


def _two_superiors(stated: Iterable[TieDraft], ties: Iterable[TieDraft], graph: _Graph) -> Iterator[Problem]:
    by_source: defaultdict[str, list[TieDraft]] = defaultdict(list)
    for each in ties:
        by_source[each.source].append(each)
    for source in dict.fromkeys(each.source for each in stated):
        entity = graph.entity(source)
        if entity is None or entity.kind != PARTY or len(by_source[source]) < 2:
            continue
        clash = certain_overlap(filter(None, map(graph.tie, by_source[source])))
        if clash is not None:
            at = {each.id: each.place for each in by_source[source]}
            place = at[clash[1].id] or at[clash[0].id]
            if place is not None:
                yield problem(place, "two_superiors")

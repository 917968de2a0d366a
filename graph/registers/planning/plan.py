"""A load before it is written: every change, every problem, and what it comes to."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from graph.model.catalog import entity_of_id, tie_of_id
from graph.model.identity import is_id
from graph.registers.cells import as_text
from graph.registers.manner import Manner
from graph.registers.planning.difference import Difference, Effect, entity_difference, tie_difference
from graph.registers.planning.gathering import gathered
from graph.registers.planning.matching import TieBook, vagueness
from graph.registers.planning.reconciling import exported_at, reconcile, stands_behind
from graph.registers.planning.replacing import Replacing, Stored
from graph.registers.planning.stating import Statements, state_all
from graph.registers.planning.superiors import ends_of, superior_problems
from graph.registers.problem import Place, problem
from graph.registers.resolving import Background, resolve
from graph.search import NameIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from graph.model.change import Change
    from graph.model.records import EntityRecord, TieRecord
    from graph.registers.known import Known
    from graph.registers.manner import Replacement
    from graph.registers.planning.matching import TieDraft
    from graph.registers.problem import Problem
    from graph.registers.resolving import EntityDraft, Resolution
    from graph.registers.workbook import Workbook


# an event loop that ends writes out what its main task returned, and a plan is as long as its file
@dataclass(frozen=True, repr=False)
class Plan:
    """The differences in the order in which they are written; the names of what they are about.

    `replaced`: how many records end because the file replaces what it does not mention.
    """

    differences: tuple[Difference, ...]
    problems: tuple[Problem, ...]
    index: NameIndex
    replaced: int = 0

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many entities and ties there are of each effect."""
        counted = Counter(each.effect for each in self.differences)
        return {effect.value: counted[effect] for effect in Effect}

    def name(self, entity_id: str) -> str:
        """What an entity of it is called, or its id where nobody knows."""
        row = self.index.get(entity_id)
        return entity_id if row is None else row.name

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What is to be written."""
        return tuple(each.change for each in self.differences if each.change is not None)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Where the file asks for each of the changes."""
        return tuple(each.place for each in self.differences if each.change is not None)

    @property
    def has_errors(self) -> bool:
        """Whether anything stands in the way; then nothing of it may be written."""
        return any(each.is_error for each in self.problems)


async def plan(workbook: Workbook, known: Known, manner: Manner = Manner()) -> Plan:  # noqa: B008 - frozen, says nothing
    """What loading a workbook into a graph would do. Nothing is written; a file that was loaded plans no change."""
    index = NameIndex(await known.names())
    background = await _background(workbook, index, known, manner)
    resolution = await _resolved(workbook, index, background, known)
    statements = await asyncio.to_thread(state_all, resolution)
    problems = [*workbook.problems, *resolution.problems, *statements.problems]
    mentioned = _mentioned(resolution) if manner.replacing is not None else set()
    entities, index = resolution.drafts.by_id, resolution.index
    # the rows and what they state take several times the memory of what comes of them, and have served
    del resolution
    book, wrong = await _matched(statements, known)
    del statements
    ties = {draft.id: draft for draft in book.drafts.values() if draft.place}
    stored = await known.entities({*entities, *ends_of(book)})
    conflicts = await _reconciled(entities.values(), ties.values(), stored, known)
    differences = [entity_difference(draft, stored.get(draft.id)) for draft in entities.values()]
    differences += [tie_difference(draft, draft.place) for draft in ties.values() if draft.place is not None]
    problems += [*wrong, *conflicts]
    replaced: list[Difference] = []
    if manner.replacing is not None:
        replaced, unclear = await _replaced(workbook, manner.replacing, mentioned | ties.keys(), index, known)
        problems += unclear
    ended = {each.id: str(each.change.values["until"]) for each in replaced if each.change is not None}
    problems += superior_problems(book, entities, stored, ended)
    problems += [each for difference in differences for each in difference.problems]
    return Plan((*differences, *replaced), gathered(workbook, problems), index, len(replaced))


def _mentioned(resolution: Resolution) -> set[str]:
    return {each for row in resolution.rows for ids in row.state.ids.values() for each in ids}


async def _background(workbook: Workbook, index: NameIndex, known: Known, manner: Manner) -> Background:
    judgements = await known.judgements()
    judged = {each.entity for each in judgements} | {each.place for each in judgements if each.place is not None}
    wanted = _unknown_ids(workbook, index) | {each for each in judged if index.get(each) is None}
    return Background(dict(await known.standings(wanted)), judgements, manner.accept_near)


async def _resolved(workbook: Workbook, index: NameIndex, background: Background, known: Known) -> Resolution:
    taken: frozenset[str] = frozenset()
    while True:
        resolution = await asyncio.to_thread(resolve, workbook, index, background, taken)
        buried = frozenset(await known.standings(resolution.minted)) - background.standings.keys()
        # ids are never reused: what was minted for one that is gone is minted again beside it
        if buried <= taken:
            return resolution
        taken |= buried
        index = NameIndex(await known.names())


async def _matched(statements: Statements, known: Known) -> tuple[TieBook, list[Problem]]:
    stored = await known.ties_from(dict.fromkeys(fact.source for fact in statements.ties))
    standings = await known.standings(_led_elsewhere(statements, stored))
    taken: frozenset[str] = frozenset()
    while True:
        book = TieBook(stored, standings, taken)
        problems = [each for fact in sorted(statements.ties, key=vagueness) for each in book.take(fact)]
        buried: AbstractSet[str] = frozenset(await known.standings(book.minted))
        if buried <= taken:
            return book, problems
        taken |= buried


def _led_elsewhere(statements: Statements, stored: Sequence[TieRecord]) -> set[str]:
    """Ids that rows bear and no stored tie has: of ties that were joined to others, and what merged ones began at."""
    known = {each.id for each in stored}
    borne = {fact.id: fact.source for fact in statements.ties if fact.id is not None and fact.id not in known}
    parts = {id_: tie_of_id(id_) for id_ in borne}
    sources = {each[1] for id_, each in parts.items() if each is not None and each[1] != borne[id_]}
    return sources | {id_ for id_, each in parts.items() if each is not None}


async def _reconciled(
    entities: Iterable[EntityDraft], ties: Iterable[TieDraft], stored: Mapping[str, EntityRecord], known: Known
) -> list[Problem]:
    lineage = await known.lineage()
    problems: list[Problem] = []
    of_entities = ((each.id, each.label, each.stated, stored.get(each.id), each.place) for each in entities)
    of_ties = ((each.id, each.type, each.stated, each.stored, each.place) for each in ties)
    for record_id, of, stated, record, place in (*of_entities, *of_ties):
        if place is None:
            continue
        if record is None:
            # it was there when the row was exported: what was taken back since does not come back by itself
            if exported_at(stated, lineage) is not None:
                problems.append(problem(place, "deleted_id", value=record_id))
        elif (behind := stands_behind(stated, record, lineage)) is not None:
            problems += reconcile(of, stated, record, await known.past(record.id, behind), place)
    return problems


async def _replaced(
    workbook: Workbook, asked: Replacement, mentioned: AbstractSet[str], index: NameIndex, known: Known
) -> tuple[list[Difference], list[Problem]]:
    areas = index.find(asked.area, ("Area",))
    if len(areas) != 1:
        return [], [problem(Place(workbook.name), "unknown_area", value=asked.area)]
    stored = Stored(*await known.everything())
    replacing = Replacing(stored, areas[0].row.id, asked.last_day(workbook), mentioned)
    return await asyncio.to_thread(replacing.ended, workbook), []


def _unknown_ids(workbook: Workbook, index: NameIndex) -> set[str]:
    cells = (cell for sheet in workbook.sheets for row in sheet.rows for cell in row.cells.values())
    texts = {as_text(cell.raw) for cell in cells if isinstance(cell.raw, str) and "-" in cell.raw}
    return {text for text in texts if index.get(text) is None and is_id(text) and entity_of_id(text) is not None}

"""A load before it is written: every change, every problem, and what it comes to."""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.model.catalog import entity_of_id
from graph.model.identity import is_id
from graph.registers.cells import as_text
from graph.registers.difference import Difference, Effect, entity_difference, tie_difference
from graph.registers.matching import TieBook, vagueness
from graph.registers.resolving import resolve
from graph.registers.stating import Statements, state_all
from graph.search import NameIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from graph.model.change import Change
    from graph.registers.known import Known
    from graph.registers.problem import Place, Problem
    from graph.registers.resolving import Resolution
    from graph.registers.workbook import Workbook
    from graph.search import NameRow


@dataclass(frozen=True, slots=True)
class Plan:
    """The changes in the order in which they are written, each with the place in the file that asks for it."""

    changes: tuple[Change, ...]
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]
    counts: Mapping[str, int]

    @property
    def has_errors(self) -> bool:
        """Whether anything stands in the way; then nothing of it may be written."""
        return any(each.is_error for each in self.problems)


async def plan(workbook: Workbook, known: Known) -> Plan:
    """What loading a workbook into a graph would do. Nothing is written; a file that was loaded plans no change."""
    names = await known.names()
    standings = dict(await known.standings(_unknown_ids(workbook, names)))
    resolution = await _resolved(workbook, names, standings, known)
    statements = await asyncio.to_thread(state_all, resolution)
    book, wrong = await _matched(statements, known)
    stored = await known.entities(resolution.drafts.by_id)
    differences = [entity_difference(draft, stored.get(draft.id)) for draft in resolution.drafts.by_id.values()]
    differences += [tie_difference(draft, draft.place) for draft in book.drafts.values() if draft.place is not None]
    problems = (*workbook.problems, *resolution.problems, *statements.problems, *wrong)
    return _plan(differences, problems)


async def _resolved(
    workbook: Workbook, names: Sequence[NameRow], standings: Mapping[str, str | None], known: Known
) -> Resolution:
    taken: frozenset[str] = frozenset()
    while True:
        resolution = await asyncio.to_thread(resolve, workbook, NameIndex(names), standings, taken)
        buried = frozenset(await known.standings(resolution.minted)) - standings.keys()
        # ids are never reused: what was minted for one that is gone is minted again beside it
        if buried <= taken:
            return resolution
        taken |= buried


async def _matched(statements: Statements, known: Known) -> tuple[TieBook, list[Problem]]:
    stored = await known.ties_from(dict.fromkeys(fact.source for fact in statements.ties))
    taken: frozenset[str] = frozenset()
    while True:
        book = TieBook(stored, taken)
        problems = [each for fact in sorted(statements.ties, key=vagueness) for each in book.take(fact)]
        buried: AbstractSet[str] = frozenset(await known.standings(book.minted))
        if buried <= taken:
            return book, problems
        taken |= buried


def _unknown_ids(workbook: Workbook, names: Iterable[NameRow]) -> set[str]:
    known = {row.id for row in names}
    cells = (cell for sheet in workbook.sheets for row in sheet.rows for cell in row.cells.values())
    texts = {as_text(cell.raw) for cell in cells if isinstance(cell.raw, str)}
    return {text for text in texts if text not in known and is_id(text) and entity_of_id(text) is not None}


def _plan(differences: Sequence[Difference], problems: Sequence[Problem]) -> Plan:
    counted = Counter(each.effect.value for each in differences)
    found = (*problems, *(each for difference in differences for each in difference.problems))
    written = [(each.change, each.place) for each in differences if each.change is not None]
    return Plan(
        tuple(change for change, _ in written),
        tuple(place for _, place in written),
        _sorted(found),
        {effect.value: counted[effect.value] for effect in Effect},
    )


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each cause once, sheet by sheet and row by row."""
    once = {(each.place, each.code, each.message.zh): each for each in problems}
    sheets = {each.place.sheet: None for each in once.values()}
    order = {sheet: at for at, sheet in enumerate(sheets)}
    return tuple(
        sorted(once.values(), key=lambda each: (order[each.place.sheet], each.place.row or 0, each.place.column or ""))
    )

"""Writes the new entities of one large batch while the rest of it is judged."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from graph.model.change import Op
from graph.store.writing.outcome import Outcome
from graph.store.writing.statements import create_entities, difference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.errors import LiantuError
    from graph.model.change import Batch
    from graph.model.records import Record
    from graph.store.execution import Run
    from graph.store.writing.group import Group
    from graph.store.writing.statements import Difference

MANY = 1000
"""From so many changes on, a thread costs less than it saves."""


class RefusedAhead(Exception):
    """A batch was refused after a part of it was written: the transaction ends here, and this came of the batch."""

    def __init__(self, outcome: Outcome) -> None:
        """`outcome`: that of the only batch of the transaction."""
        super().__init__(outcome.batch)
        self.outcome = outcome


def is_worth_it(group: Sequence[Batch]) -> bool:
    """Whether there is one batch, a large one, that takes no record away: its new entities are then what they are."""
    if len(group) != 1 or group[0].undoes is not None or len(group[0].changes) < MANY:
        return False
    return all(change.op not in (Op.DELETE, Op.MERGE) for change in group[0].changes)


async def judged_ahead(run: Run, fresh: Group, batch: Batch) -> tuple[Outcome | LiantuError, Difference]:
    """What comes of the batch, and what is left to be written. Raises RefusedAhead."""
    loop = asyncio.get_running_loop()
    made: list[Record] = []
    writing: list[asyncio.Task[None]] = []

    def entities_are_judged() -> None:
        made[:] = fresh.working.made()
        loop.call_soon_threadsafe(lambda: writing.append(loop.create_task(create_entities(run, made, fresh.at))))

    def judge() -> tuple[Outcome | LiantuError, Difference]:
        outcome = fresh.judge(batch, entities_are_judged)
        return outcome, difference(fresh.working, fresh.at, {each.id for each in made})

    try:
        outcome, left = await asyncio.to_thread(judge)
    finally:
        await asyncio.gather(*writing)
    if made and isinstance(outcome, Outcome) and not outcome.applied:
        raise RefusedAhead(outcome)
    return outcome, left

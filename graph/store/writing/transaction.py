"""One transaction for a group of batches: hold the head, judge, write, append the log, advance the head."""

from __future__ import annotations

import asyncio
import datetime as dt
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cypher import query
from graph.store.errors import BatchReused
from graph.store.execution import within
from graph.store.log.appending import append, packed
from graph.store.log.reading import commits_of, undoing_commit
from graph.store.revision import Revision
from graph.store.staging.state import in_progress, state_of
from graph.store.writing.ahead import MANY, is_worth_it, judged_ahead
from graph.store.writing.group import Group, digest_of
from graph.store.writing.loading import load
from graph.store.writing.merged_names import keep_merged_names
from graph.store.writing.outcome import Outcome
from graph.store.writing.repeating import repeated_items
from graph.store.writing.statements import write_difference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from neo4j import AsyncManagedTransaction

    from graph.errors import LiantuError
    from graph.model.change import Batch
    from graph.store.execution import Run
    from graph.store.log.appending import Pages
    from graph.store.log.entry import Commit
    from graph.store.writing.statements import Difference

_HOLD = query("head/hold")
_READ = query("head/read")
_ADVANCE = query("head/advance")


async def commit_group(tx: AsyncManagedTransaction, group: Sequence[Batch]) -> list[Outcome | LiantuError]:
    """The outcome of each batch, in order; a refused batch leaves the others alone. Raises RefusedAhead."""
    run = within(tx)
    head = (await run(_HOLD, {"token": uuid.uuid4().hex}))[0]
    await _refuse_while_held(run, head)
    done = await commits_of(run, [batch.id for batch in group], entries=True)
    fresh = await judging(run, head, [batch for batch in group if batch.id not in done])
    outcomes: list[Outcome | LiantuError] = []
    left: Difference | None = None
    for batch in group:
        if batch.id in done:
            outcomes.append(repeated(batch, done[batch.id], fresh.revision.lineage))
        elif is_worth_it(group):
            outcome, left = await judged_ahead(run, fresh, batch)
            outcomes.append(outcome)
        else:
            outcomes.append(fresh.judge(batch))
    commits = [each.commit for each in outcomes if isinstance(each, Outcome) and each.commit and not each.repeated]
    if commits:
        packing = asyncio.create_task(_packed(commits))
        try:
            await write_difference(run, fresh.working, fresh.at, left)
            await keep_merged_names(run, commits)
        finally:
            pages = await packing
        await append(run, pages)
        await run(_ADVANCE, {"revision": fresh.revision.n})
    return outcomes


async def _packed(commits: Sequence[Commit]) -> Pages:
    # a log of many is packed while the store writes
    if sum(commit.n for commit in commits) < MANY:
        return packed(commits)
    return await asyncio.to_thread(packed, commits)


async def rehearse(tx: AsyncManagedTransaction, batch: Batch) -> Outcome | LiantuError:
    """What a batch would do, without doing it."""
    run = within(tx)
    head = (await run(_READ, {}))[0]
    if head["applying"] is not None:
        await _refuse_while_held(run, head)
    group = await judging(run, head, [batch])
    before = group.revision
    outcome = group.judge(batch)
    return replace(outcome, revision=before, applied=False) if isinstance(outcome, Outcome) else outcome


async def _refuse_while_held(run: Run, head: dict[str, Any]) -> None:
    """Raise LoadInProgress while a load holds the head: it was judged against what it found."""
    if (state := await state_of(run, head)) is not None:
        raise in_progress(state)


async def judging(run: Run, head: dict[str, Any], fresh: Sequence[Batch]) -> Group:
    """The group that judges these batches, with all that it needs read; `head`: a row of head/hold or head/read."""
    reverted = [batch.undoes for batch in fresh if batch.undoes is not None]
    commits = await commits_of(run, reverted, entries=True) if reverted else {}
    undone = {id_: (commit, await undoing_commit(run, id_)) for id_, commit in commits.items()}
    working = await load(run, [change for batch in fresh for change in batch.changes], commits.values())
    at = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    return Group(working, undone, Revision(head["lineage"], int(head["revision"])), at)


def repeated(batch: Batch, commit: Commit, lineage: str) -> Outcome | LiantuError:
    """What came of a batch whose id had been done; an error where that batch asked for something else."""
    if commit.digest != digest_of(batch):
        return BatchReused(
            "该幂等编号已用于另一批修改", "this idempotency key was used for other changes", batch=batch.id
        )
    items = repeated_items(batch, commit)
    return Outcome(batch.id, Revision(lineage, commit.revision), items, applied=True, repeated=True, commit=commit)

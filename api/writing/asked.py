"""From the changes of a request to those of the model."""

from __future__ import annotations

import uuid
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from api.documents import revision_in_tag
from graph.model.catalog import ENTITIES, TIES
from graph.model.change import Change, Op
from graph.model.identity import split_tie_id, tie_id
from graph.model.records import TieRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from api.schemas.changes import ChangeAsked
    from graph.store import Store

_UNNAMED = ""
_NAMESPACE = uuid.UUID("0b8f2f5c-7a55-5c1e-8a1b-617069636861")


async def changes_of(
    store: Store, batch: str, asked: Sequence[ChangeAsked], if_match: str | None
) -> tuple[Change, ...]:
    """The changes, each with an id. `if_match`: the header, which stands for a single change that has none itself.

    A repeated batch id finds the ids that it made the first time. Raises InvalidParameter, RevisionUnknown.
    """
    lineage = (await store.head()).revision.lineage
    alone = if_match if len(asked) == 1 else None
    changes = [_change(each, each.if_match or alone, lineage) for each in asked]
    changes = [
        replace(each, id=f"{ENTITIES[each.of].prefix}-{uuid.uuid5(_NAMESPACE, f'{batch}|{at}')}")
        if each.id == _UNNAMED and not each.is_tie
        else each
        for at, each in enumerate(changes)
    ]
    if any(each.id == _UNNAMED for each in changes):
        changes = await _with_tie_ids(store, batch, changes)
    return tuple(changes)


def _change(asked: ChangeAsked, tag: str | None, lineage: str) -> Change:
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in asked.values.items()}
    revision = None if tag is None or tag.strip() == "*" else revision_in_tag(tag, lineage)
    return Change(asked.op, asked.of, asked.id or _UNNAMED, values, asked.source, asked.target, revision, asked.cascade)


async def _with_tie_ids(store: Store, batch: str, changes: Sequence[Change]) -> list[Change]:
    # a tie from a merged id is numbered among those of the entity that stayed
    unnamed = [each for each in changes if each.id == _UNNAMED]
    ends = {end: end for each in unnamed for end in (each.source or "", each.target or "")}
    ends |= await store.resolve(ends)
    made = await _made_before(store, batch, {each.id for each in changes})
    taken = {each.id for each in changes}
    taken |= {tie.id for tie in await store.ties_from(ends[each.source or ""] for each in unnamed)}
    named: list[Change] = []
    for each in changes:
        if each.id != _UNNAMED:
            named.append(each)
            continue
        source = ends[each.source or ""]
        before = made.get((each.of, source, ends[each.target or ""]))
        id_ = before.pop(0) if before else await _next(store, each.of, source, taken)
        taken.add(id_)
        named.append(replace(each, id=id_))
    return named


async def _made_before(
    store: Store, batch: str, named: set[str]
) -> dict[tuple[str, str | None, str | None], list[str]]:
    """The ids that the batch gave to its ties when it was done, in the order in which they were asked for."""
    commit = await store.commit_of(batch)
    found: defaultdict[tuple[str, str | None, str | None], list[str]] = defaultdict(list)
    for entry in commit.entries if commit else ():
        if entry.before is None and isinstance(entry.after, TieRecord) and entry.id not in named:
            found[entry.after.type, entry.after.source, entry.after.target].append(entry.id)
    return {ends: sorted(ids, key=_n) for ends, ids in found.items()}


async def _next(store: Store, of: str, source: str, taken: set[str]) -> str:
    n = 1
    while True:
        wanted = [tie_id(of, source, each) for each in range(n, n + 100)]
        free = [each for each in wanted if each not in taken]
        gone = await store.deleted(free) | (await store.resolve(free)).keys()
        for each in free:
            if each not in gone:
                return each
        n += 100


def _n(id_: str) -> int:
    parts = split_tie_id(id_)
    return parts[2] if parts else 0


def takes_away(change: Change) -> bool:
    """Whether an entity or tie of its own goes: deleted, or merged into another."""
    return change.op in (Op.DELETE, Op.MERGE)


def is_restricted(change: Change) -> bool:
    """Whether it is about a leader's tie, which the district right is for."""
    return change.is_tie and TIES[change.of].restricted

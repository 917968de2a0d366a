"""The loads of registers that the log knows: newest first, and one by one what each did."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING, Any

from api.errors import NotFound
from api.writing.registers import LISTED
from graph.model.records import EntityRecord
from graph.registers.history import difference_of
from graph.registers.loading import file_loaded
from graph.registers.planning.difference import Effect
from graph.registers.report import told
from graph.store.revision import Revision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from api.access.views import View
    from api.dependencies import Reading
    from graph.model.records import Record
    from graph.store.log.entry import Commit

_AT_ONCE = 500
_MOST_LOOKED_AT = 20_000
"""Commits that one answer looks through for loads."""


async def loads_document(reading: Reading, limit: int) -> dict[str, Any]:
    """The last loads, newest first, at most `limit` of them, each with the batch that undid it."""
    head = (await reading.store.head()).revision
    start = head.n
    found: list[tuple[Commit, str]] = []
    while start > max(head.n - _MOST_LOOKED_AT, 0) and len(found) <= limit:
        first = max(start - _AT_ONCE, 0)
        there = await reading.store.commits(first, start - first, entries=False)
        found += [(each, file) for each in reversed(there) if (file := _file(each))]
        start = first
    return {
        "revision": str(head),
        "loads": [await _listed(reading, head.lineage, commit, file) for commit, file in found[:limit]],
        "more": len(found) > limit or start > 0,
    }


async def load_told(reading: Reading, batch: str) -> dict[str, Any]:
    """One load and what it did, as far as the reader may see it. Raises CommitUnknown, NotFound where it was none."""
    commit = await reading.store.commit_meant(batch, entries=True)
    file = _file(commit)
    if file is None:
        raise NotFound(f"{batch} 不是台账导入", f"{batch} did not load a register", id=batch)
    lineage = (await reading.store.head()).revision.lineage
    listed = await _listed(reading, lineage, commit, file)
    return listed | await asyncio.to_thread(_done, commit, file, reading.view)


def _file(commit: Commit) -> str | None:
    return None if commit.undoes else file_loaded(commit.why)


async def _listed(reading: Reading, lineage: str, commit: Commit, file: str) -> dict[str, Any]:
    undone = await reading.store.undoing(commit.batch)
    return {
        "revision": str(Revision(lineage, commit.revision)), "batch": commit.batch, "at": commit.at,
        "who": commit.who, "file": file, "n": commit.n, "undone_by": undone.batch if undone else None,
    }  # fmt: skip


def _done(commit: Commit, file: str, view: View) -> dict[str, Any]:
    seen = list(_seen(commit, view))
    name = _naming(seen, view)
    differences = [difference_of(before, after, file) for before, after in seen]
    counted = Counter(each.effect for each in differences)
    return {
        "changes": {effect.value: counted[effect] for effect in Effect if effect is not Effect.UNCHANGED},
        "differences": [told(each, name).document() for each in differences[:LISTED]],
        "differences_left_out": max(len(differences) - LISTED, 0),
    }


def _seen(commit: Commit, view: View) -> Iterator[tuple[Record | None, Record]]:
    mask = view.mask
    for each in commit.entries:
        if each.after is not None and not any(mask.hides(side) for side in (each.before, each.after) if side):
            yield None if each.before is None else mask.seen(each.before), mask.seen(each.after)


def _naming(seen: list[tuple[Record | None, Record]], view: View) -> Callable[[str], str]:
    # what the load made is named as it made it, also where it was undone since
    made = {after.id: after.name for _, after in seen if isinstance(after, EntityRecord)}

    def name(id_: str) -> str:
        there = None if id_ in made else view.projection.entity(id_)
        return there.name if there else made.get(id_, id_)

    return name

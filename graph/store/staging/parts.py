"""A judged load cut into parts: each small enough for one transaction, in the order in which they can stand."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar

from graph.model.records import TieRecord
from graph.store.errors import LoadDamaged
from graph.store.log.entry import BURIED, Entry, Standing
from graph.store.writing.working_set import WorkingSet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.store.log.entry import Commit

Value = TypeVar("Value")

PART = 2_000
"""Entries of a part."""


class Phase(IntEnum):
    """What is applied before what: ties need their ends, and go before them."""

    ENTITIES = 1
    TIES = 2
    TIES_GONE = 3
    ENTITIES_GONE = 4


@dataclass(frozen=True, slots=True)
class Part:
    """The nth part of a load. `unusual`: standings that its entries alone do not tell."""

    n: int
    phase: Phase
    entries: tuple[Entry, ...]
    unusual: tuple[Standing, ...]


def parts_of(commit: Commit) -> list[Part]:
    """The parts of a commit, in their order: entries of one kind lie together, and so are written by one statement."""
    phases: dict[Phase, list[Entry]] = {phase: [] for phase in Phase}
    for entry in commit.entries:
        phases[_phase(entry)].append(entry)
    unusual = {each.id: each for each in commit.unusual}
    cut = [(phase, part) for phase, entries in phases.items() for part in slices(sorted(entries, key=_kind), PART)]
    parts = [
        Part(n, phase, entries, tuple(unusual.pop(each.id) for each in entries if each.id in unusual))
        for n, (phase, entries) in enumerate(cut)
    ]
    rest = (
        Part(n, Phase.ENTITIES_GONE, (), some)
        for n, some in enumerate(slices(tuple(unusual.values()), PART), len(parts))
    )
    return [*parts, *rest]


def slices(values: Sequence[Value], size: int) -> Iterator[tuple[Value, ...]]:
    """The values, so many at a time."""
    return (tuple(values[at : at + size]) for at in range(0, len(values), size))


def _phase(entry: Entry) -> Phase:
    is_tie = isinstance(entry.after or entry.before, TieRecord)
    if entry.after is None:
        return Phase.TIES_GONE if is_tie else Phase.ENTITIES_GONE
    return Phase.TIES if is_tie else Phase.ENTITIES


def _kind(entry: Entry) -> tuple[str, ...]:
    record = entry.after or entry.before
    if isinstance(record, TieRecord):
        return record.type, record.source.partition("-")[0], record.target.partition("-")[0]
    return (entry.id.partition("-")[0],)


def working_of(part: Part, revision: int) -> WorkingSet:
    """What a part does, as the statements of the one write path take it."""
    working = WorkingSet()
    standings = {each.id: each for each in part.unusual}
    for standing in part.unusual:
        if standing.before is not None:
            working.add_standing(standing.id, standing.before, revision)
    for entry in part.entries:
        if entry.before is not None:
            working.add_stored(entry.before)
    for entry in part.entries:
        standing = standings.pop(entry.id, Standing(entry.id, None, BURIED))
        if entry.after is not None:
            working.put(entry.after)
        else:
            working.remove(entry.id, standing.after)
        working.since[entry.id] = revision
    for standing in standings.values():
        working.remove(standing.id, standing.after)
        working.since[standing.id] = revision
    return working


def checksum(data: bytes) -> str:
    """SHA-256 of a part's payload, hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def check(part_id: str, data: bytes, expected: str) -> None:
    """Raise LoadDamaged where a payload is not what was staged."""
    if checksum(data) != expected:
        raise LoadDamaged(
            f"导入的分块 {part_id} 已损坏，请从备份恢复", f"part {part_id} of a load is damaged: restore a backup",
            part=part_id,
        )  # fmt: skip

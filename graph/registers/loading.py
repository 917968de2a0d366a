"""From a file to the store: read, plan, and write it in one batch or say why not."""

from __future__ import annotations

import asyncio
import hashlib
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.model.change import Batch
from graph.registers.difference import Effect
from graph.registers.known import graph_of
from graph.registers.plan import Plan, plan
from graph.registers.problem import Place, Problem, Severity, Text, kinds, problem
from graph.registers.reading import read
from graph.registers.reading.limits import Limits
from graph.store.writing.queue import MOST_CHANGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import TypeAlias

    from graph.registers.known import Known
    from graph.registers.reading.files import Named
    from graph.registers.workbook import Workbook
    from graph.store.store import Store
    from graph.store.writing.outcome import Outcome, Refusal

    Progress: TypeAlias = Callable[[str, int], None]


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What came of a load. `revision`: where the store stands after it; `applied`: whether it changed anything."""

    problems: tuple[Problem, ...]
    counts: Mapping[str, int]
    revision: str
    dry_run: bool
    applied: bool

    @property
    def refused(self) -> bool:
        """Whether an error stood in the way."""
        return any(each.is_error for each in self.problems)

    def document(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "problems": [each.document() for each in self.problems], "changes": dict(self.counts),
            "revision": self.revision, "dry_run": self.dry_run, "applied": self.applied,
        }  # fmt: skip


async def load(
    store: Store,
    what: Path | Named,
    *,
    who: str,
    dry_run: bool = False,
    batch_id: str | None = None,
    on_progress: Progress | None = None,
    known: Known | None = None,
) -> LoadReport:
    """Load a workbook, a CSV file or a folder of them: all of it, or nothing and the problems.

    `known` is the graph to resolve against, read from the store where it is not given; the store judges every change
    again. `on_progress` is told each stage ("read", "plan", "write", "done") and how many rows or changes it is about.
    """
    tell = on_progress or (lambda _stage, _count: None)
    tell("read", 0)
    workbook = await asyncio.to_thread(read, what, Limits.of(store.settings))
    tell("plan", sum(len(sheet.rows) for sheet in workbook.sheets))
    name = workbook.name
    if workbook.has_errors and not any(sheet.rows for sheet in workbook.sheets):
        return await _unwritten(store, _nothing_read(workbook), [], dry_run=dry_run)
    planned = await plan(workbook, known or await graph_of(store))
    if len(planned.changes) > MOST_CHANGES:
        words = {"count": len(planned.changes), "most": MOST_CHANGES}
        return await _unwritten(store, planned, [problem(Place(name), "too_many_changes", **words)], dry_run=dry_run)
    if planned.has_errors or not planned.changes:
        return await _unwritten(store, planned, [], dry_run=dry_run)
    tell("write", len(planned.changes))
    why = await asyncio.to_thread(_why, what)
    batch = Batch(batch_id or f"load-{uuid.uuid4()}", planned.changes, who, why)
    outcome = await store.write(batch, dry_run=dry_run)
    tell("done", len(planned.changes))
    return _report(planned, outcome, dry_run=dry_run)


def _nothing_read(workbook: Workbook) -> Plan:
    return Plan((), (), workbook.problems, {effect.value: 0 for effect in Effect})


async def _unwritten(store: Store, planned: Plan, more: Iterable[Problem], *, dry_run: bool) -> LoadReport:
    revision = (await store.head()).revision
    return LoadReport((*planned.problems, *more), planned.counts, str(revision), dry_run, applied=False)


def _report(planned: Plan, outcome: Outcome, *, dry_run: bool) -> LoadReport:
    refused = [
        _told(item.refusal, place)
        for item, place in zip(outcome.items, planned.places, strict=True)
        if item.refusal is not None
    ]
    problems = (*planned.problems, *refused)
    return LoadReport(problems, planned.counts, str(outcome.revision), dry_run, applied=outcome.applied)


def _told(refusal: Refusal, place: Place) -> Problem:
    code = refusal.code if refusal.code in kinds() else "refused_by_store"
    return Problem(place, code, Severity.ERROR, Text(refusal.zh, refusal.en))


def _why(what: Path | Named) -> str:
    """The file's name and a digest of its content: what the history keeps of a load."""
    if isinstance(what, Path):
        parts = sorted(what.iterdir()) if what.is_dir() else [what]
        digest = hashlib.sha256(b"".join(each.read_bytes() for each in parts if each.is_file()))
        return f"load {what.name} sha256:{digest.hexdigest()}"
    return f"load {what[0]} sha256:{hashlib.sha256(what[1]).hexdigest()}"

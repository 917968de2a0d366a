"""From a file to the store: read, plan, and write it in one batch or say why not."""

from __future__ import annotations

import asyncio
import gc
import hashlib
import re
import uuid
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from graph.model.change import Batch
from graph.registers.known import graph_of
from graph.registers.manner import Manner
from graph.registers.planning import Plan, plan
from graph.registers.planning.gathering import gathered
from graph.registers.problem import Place, Problem, Severity, Text, kinds, problem
from graph.registers.reading import read
from graph.registers.reading.forms.limits import Limits
from graph.registers.reading.settled import Settled
from graph.registers.report import LoadReport
from graph.search import NameIndex

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator, Sequence
    from typing import TypeAlias

    from graph.model.change import Change
    from graph.registers.known import Known
    from graph.registers.reading.files import Named
    from graph.registers.workbook import Workbook
    from graph.settings import Settings
    from graph.store.store import Store
    from graph.store.writing.outcome import Outcome, Refusal

    Progress: TypeAlias = Callable[[str, int, int], None]
    Permit: TypeAlias = Callable[[Sequence[Change]], Awaitable[None]]


_LOADED = re.compile(r"load (.+) sha256:[0-9a-f]{64}", re.DOTALL)
_OBJECTS = 200_000
"""New objects between two looks for garbage during a load."""


async def load(
    store: Store,
    what: Path | Named,
    *,
    who: str,
    manner: Manner = Manner(),  # noqa: B008 - frozen, asks for nothing
    batch_id: str | None = None,
    on_progress: Progress | None = None,
    known: Known | None = None,
    permit: Permit | None = None,
) -> LoadReport:
    """Load a workbook, another table or a folder of them: all of it, or nothing and the problems.

    `known` is the graph to resolve against, read from the store where it is not given; the store judges every change
    again. `on_progress` is told each stage ("read", "plan", "write"; of a large load "judge", "stage" and "apply"; then
    "done"), how many of its rows or changes are done, and how many it is about.
    `permit` is asked before anything is written or told; what it raises is raised.
    """
    tell = on_progress or (lambda _stage, _done, _count: None)
    tell("read", 0, 0)
    with _seldom_collected():
        return await _load(store, what, who, manner, batch_id, tell, known, permit)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Millions of objects that all stay until the end are not worth looking through again and again for garbage."""
    before = gc.get_threshold()
    gc.set_threshold(_OBJECTS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


async def _load(
    store: Store, what: Path | Named, who: str, manner: Manner, batch_id: str | None, tell: Progress,
    known: Known | None, permit: Permit | None,
) -> LoadReport:  # fmt: skip
    workbook = await asyncio.to_thread(_read, what, store.settings, manner.settled)
    tell("plan", 0, sum(len(sheet.rows) for sheet in workbook.sheets))
    planned = await _planned(store, workbook, known, manner)
    if permit is not None:
        await permit(planned.changes)
    problems = (*planned.problems, *_bounds(planned, workbook, manner))
    if any(each.is_error for each in problems) or not planned.changes:
        revision = (await store.head()).revision
        return LoadReport(planned, problems, workbook.language, str(revision), manner.dry_run, applied=False)
    tell("write", 0, len(planned.changes))
    why = await asyncio.to_thread(_why, what)
    batch = Batch(batch_id or f"load-{uuid.uuid4()}", planned.changes, who, why)
    outcome = await store.write(batch, dry_run=manner.dry_run, told=tell)
    tell("done", len(planned.changes), len(planned.changes))
    return _report(workbook, planned, outcome, dry_run=manner.dry_run)


def _read(what: Path | Named, settings: Settings, settled: Settled) -> Workbook:
    return read(what, Limits.of(settings), settled.over(Settled.of_settings(settings)))


async def _planned(store: Store, workbook: Workbook, known: Known | None, manner: Manner) -> Plan:
    if workbook.has_errors and not any(sheet.rows for sheet in workbook.sheets):
        return Plan((), workbook.problems, NameIndex())
    return await plan(workbook, known or await graph_of(store), manner)


def _bounds(planned: Plan, workbook: Workbook, manner: Manner) -> Iterator[Problem]:
    """What holds a load whose rows are all right."""
    place = Place(workbook.name)
    replacing = manner.replacing
    if replacing is not None and not manner.dry_run and planned.replaced not in (0, replacing.confirmed):
        day = replacing.last_day(workbook)
        yield problem(place, "confirmation_needed", count=planned.replaced, day=day)


def _report(workbook: Workbook, planned: Plan, outcome: Outcome, *, dry_run: bool) -> LoadReport:
    refused = [
        _told(item.refusal, place)
        for item, place in zip(outcome.items, planned.places, strict=True)
        if item.refusal is not None
    ]
    problems = gathered(workbook, (*planned.problems, *refused)) if refused else planned.problems
    batch = outcome.batch if outcome.applied else None
    return LoadReport(
        planned, problems, workbook.language, str(outcome.revision), dry_run, outcome.applied, batch
    )  # fmt: skip


def _told(refusal: Refusal, place: Place) -> Problem:
    code = refusal.code if refusal.code in kinds() else "refused_by_store"
    return Problem(place, code, Severity.ERROR, Text(refusal.zh, refusal.en))


def file_loaded(why: str) -> str | None:
    """The name of the file that a commit loaded, by the reason that the history keeps; None where it was no load."""
    found = _LOADED.fullmatch(why)
    return found[1] if found else None


def _why(what: Path | Named) -> str:
    """The file's name and a digest of its content: what the history keeps of a load."""
    if isinstance(what, Path):
        parts = sorted(what.iterdir()) if what.is_dir() else [what]
        digest = hashlib.sha256(b"".join(each.read_bytes() for each in parts if each.is_file()))
        return f"load {what.name} sha256:{digest.hexdigest()}"
    return f"load {what[0]} sha256:{hashlib.sha256(what[1]).hexdigest()}"

"""`liantu merge`: two entities that are one."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.writing.outcome import refusal_of
from graph.paths.answers import ref_of
from graph.search import meant
from graph.store.writing.merging import merge_of, tie_counts
from liantu.command.failures import NotWritten, Refused
from liantu.command.options import AsJson, DryRun, Why
from liantu.command.output import answers, print_json, say, table
from liantu.command.running import Session, run
from liantu.command.trail import What, who

if TYPE_CHECKING:
    from graph.model.records import EntityRecord
    from graph.store.writing.outcome import Outcome


def merge(
    stays: Annotated[str, typer.Argument(metavar="A", help="保留的对象（名称或编号）/ what stays: a name or an id")],
    goes: Annotated[str, typer.Argument(metavar="B", help="并入 A 的对象 / what is merged into A")],
    why: Why = "",
    yes: Annotated[bool, typer.Option("--yes", help="不再询问 / do not ask")] = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """把 B 并入 A：编号仍可用，关系随之移动，可撤销 / merge B into A: ids keep resolving, ties move, undo restores."""
    if not (yes or dry_run) and (as_json or not sys.stdin.isatty()):
        raise Refused(
            "合并前需要确认：请加 --yes，或用 --dry-run 先看", "a merge is confirmed: add --yes, or look with --dry-run"
        )

    async def work(session: Session) -> dict[str, Any]:
        winner, loser = [await _meant(session, each) for each in (stays, goes)]
        rehearsed = await _merged(session, loser, winner, why, dry_run=True)
        document = await _document(session, rehearsed, loser, winner)
        if not as_json:
            _show(document)
        if dry_run:
            return document
        if not yes and not await asyncio.to_thread(_confirmed):
            raise NotWritten
        outcome = await _merged(session, loser, winner, why, dry_run=False)
        return document | _told(outcome)

    document = run(work, noted=None if dry_run else (What.WRITE, "merge"))
    if as_json:
        print_json(document)
    elif document["applied"]:
        answers().print(f"已合并 / merged  {document['revision']}")
        say(f"撤销：liantu undo {document['batch']}", f"to undo it: liantu undo {document['batch']}")


async def _meant(session: Session, written: str) -> EntityRecord:
    reader = await session.reader()
    row = await meant(session.store, reader.projection, reader.index, written, see_names=True)
    entity = reader.projection.entity(row.id)
    assert entity is not None  # noqa: S101 - it was found there
    return entity


async def _merged(session: Session, loser: EntityRecord, winner: EntityRecord, why: str, *, dry_run: bool) -> Outcome:
    outcome = await session.store.merge(loser.id, winner.id, who=who(), why=why, dry_run=dry_run)
    if outcome.refused:
        raise refusal_of(outcome, (merge_of(loser.id, winner.id),))
    return outcome


async def _document(session: Session, outcome: Outcome, loser: EntityRecord, winner: EntityRecord) -> dict[str, Any]:
    ties = await session.store.ties_at([loser.id, winner.id])
    sides = {
        role: asdict(ref_of(each, see_names=True)) | {"ties": sum(each.id in (tie.source, tie.target) for tie in ties)}
        for role, each in (("winner", winner), ("loser", loser))
    }
    assert outcome.commit is not None  # noqa: S101 - a merge always changes something
    return {**sides, "ties": tie_counts(outcome.commit), **_told(outcome)}


def _told(outcome: Outcome) -> dict[str, Any]:
    return {
        "batch": outcome.batch, "revision": str(outcome.revision), "dry_run": not outcome.applied,
        "applied": outcome.applied,
    }  # fmt: skip


def _show(document: dict[str, Any]) -> None:
    columns = ("", "名称 / name", "编号 / id", "类型 / kind", "关系 / ties")
    sides = (("保留 / stays", document["winner"]), ("并入 / goes", document["loser"]))
    rows = [(role, each["name"], each["id"], each["kind"] or each["label"], each["ties"]) for role, each in sides]
    console = answers()
    console.print(table("合并 / merge", columns, rows))
    moved, joined, dropped = (document["ties"][each] for each in ("moved", "joined", "dropped"))
    console.print(f"关系：移动 {moved}，内容相同而合并 {joined}，两者之间而移除 {dropped}")
    console.print(
        f"ties: {moved} move, {joined} say the same and are joined, {dropped} between the two go", style="dim"
    )


def _confirmed() -> bool:
    return typer.confirm("确定合并吗？/ Merge them?", err=True)

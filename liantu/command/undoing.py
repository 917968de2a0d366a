"""`liantu undo`: reverts a load, or anything else that was written, if nothing later depends on it."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Any

import typer

from graph.store.errors import UndoBlocked
from graph.store.undoing import objection
from liantu.command.failures import NotWritten
from liantu.command.options import AsJson, DryRun, Why
from liantu.command.output import answers, print_json, table
from liantu.command.running import Session, run
from liantu.command.trail import What, who

_SHOWN = 50


def undo(
    load: Annotated[
        str,
        typer.Argument(
            metavar="LOAD",
            help="载入编号、版本号或序号，见 liantu history / a batch id, revision or number: liantu history",
        ),
    ],
    why: Why = "",
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """撤销一次载入或修改，之后有依赖时说明原因 / revert a load or any write, or say what later depends on it."""

    async def work(session: Session) -> dict[str, Any]:
        commit = await session.store.commit_meant(load)
        outcome = await session.store.undo(commit.batch, who=who(), why=why, dry_run=dry_run)
        if outcome.refused:
            raise objection(outcome, (await session.reader()).projection.title)
        counts = Counter(each.status.value for each in outcome.items)
        return {
            "undoes": commit.batch, "batch": outcome.batch, "revision": str(outcome.revision), "dry_run": dry_run,
            "applied": outcome.applied, "changes": dict(sorted(counts.items())),
        }  # fmt: skip

    try:
        document = run(work, noted=None if dry_run else (What.WRITE, "undo"))
    except UndoBlocked as blocked:
        if as_json:
            raise
        _show(blocked)
        raise NotWritten from blocked
    if as_json:
        print_json(document)
        return
    done = "可以撤销 / it can be undone" if dry_run else "已撤销 / undone"
    counts = ", ".join(f"{name} {n}" for name, n in document["changes"].items())
    answers().print(f"{done}: {document['undoes']}  ({counts})  {document['revision']}")


def _show(blocked: UndoBlocked) -> None:
    items = blocked.details["items"]
    console = answers()
    rows = [_row(each) for each in items[:_SHOWN]]
    columns = ("编号 / id", "名称 / name", "原因 / why", "写入 / by", "谁 / who", "时间 / when")
    console.print(table("不能撤销 / it cannot be undone", columns, rows))
    if (more := blocked.details["count"] - len(rows)) > 0:
        console.print(f"另有 {more} 处 / {more} more")


def _row(item: dict[str, Any]) -> tuple[object, ...]:
    by = item["by"] or {}
    message = f"{item['message']['zh']}\n{item['message']['en']}"
    # by the number that the history tells: a batch's id does not fit and cannot be copied out of a table
    number = by.get("revision", "").rpartition("-")[2]
    return item["id"], item["name"], message, number, by.get("who"), by.get("at")

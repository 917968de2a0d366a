"""`liantu history`: what was written, newest first, and what was undone since."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from graph.store.revision import Revision
from liantu.command.options import AsJson
from liantu.command.output import answers, print_json, say, table
from liantu.command.running import Session, run


def history(
    limit: Annotated[int, typer.Option("--limit", min=1, max=1000, help="最多几次 / how many at most")] = 20,
    as_json: AsJson = False,
) -> None:
    """写入历史，最新在前：谁、何时、为何，是否已撤销 / what was written, newest first, and whether it was undone."""
    commits = run(lambda session: _latest(session, limit))
    if as_json:
        print_json(commits)
        return
    numbers = {each["batch"]: _number(each["revision"]) for each in commits}
    columns = ("序号 / no.", "时间 / at", "谁 / who", "原因 / why", "条数 / records", "撤销 / undone by")
    rows = [
        (_number(each["revision"]), each["at"], each["who"], each["why"], each["n"], numbers.get(each["undone_by"]))
        for each in commits
    ]
    answers().print(table("历史 / history", columns, rows))
    if commits:
        say("撤销一次：liantu undo 序号", "to undo one: liantu undo NO")


def _number(revision: str) -> str:
    return revision.rpartition("-")[2]


async def _latest(session: Session, limit: int) -> list[dict[str, Any]]:
    head = (await session.store.head()).revision
    commits = await session.store.commits(max(head.n - limit, 0), limit, entries=False)
    undone: dict[str, str] = {}
    found: list[dict[str, Any]] = []
    for each in reversed(commits):
        # one that was undone itself has undone nothing
        if each.undoes is not None and each.batch not in undone:
            undone.setdefault(each.undoes, each.batch)
        found.append(
            {
                "revision": str(Revision(head.lineage, each.revision)), "batch": each.batch, "at": each.at,
                "who": each.who, "why": each.why, "n": each.n, "undoes": each.undoes,
                "undone_by": undone.get(each.batch),
            }
        )  # fmt: skip
    return found

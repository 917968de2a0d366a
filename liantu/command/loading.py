"""`liantu load`: registers into the store, all of them or none."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from graph.model.dates import OPEN, is_date
from graph.registers import LoadReport, Manner, Mode, Replacement
from graph.registers import load as load_registers
from liantu.command.failures import NotWritten
from liantu.command.load_report import show
from liantu.command.options import AsJson
from liantu.command.output import print_json
from liantu.command.progress import stages
from liantu.command.reviewing import review as ask_about
from liantu.command.running import Session, run
from liantu.command.trail import What, who


def load(  # noqa: PLR0913, PLR0917 - each is an option of the command
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE|FOLDER", exists=True, help="工作簿或 CSV 文件夹 / a workbook or a folder of CSV"),
    ],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="只检查，不写入 / say what would be done, write nothing")
    ] = False,
    mode: Annotated[
        Mode, typer.Option("--mode", help="未提及的记录：保留，或结束 / what the file does not mention: stays, or ends")
    ] = Mode.UPSERT,
    area: Annotated[
        str | None, typer.Option("--area", help="replace 所替换的区域，名称或编号 / the area that replace is about")
    ] = None,
    ended_on: Annotated[
        str | None,
        typer.Option(
            "--ended-on", metavar="YYYY-MM-DD",
            help="replace 中未提及记录的最后一日，默认台账截止日期 / the last day of what replace ends",
        ),
    ] = None,
    confirm: Annotated[
        int | None,
        typer.Option("--confirm", metavar="N", help="确认 replace 将结束的条数 / how many records replace may end"),
    ] = None,
    accept_near: Annotated[
        float | None,
        typer.Option(
            "--accept-near", min=0.9, max=1, metavar="0.95",
            help="名称相近到此程度即视为同一个 / from this likeness on a near name is taken for the known one",
        ),
    ] = None,
    review: Annotated[
        bool, typer.Option("--review", help="逐个询问拿不准的名称 / ask about each doubtful name")
    ] = False,
    as_json: AsJson = False,
) -> None:  # fmt: skip
    """把台账载入图中：全部载入，有错则一行也不载入 / load registers, all of it or nothing."""
    noted = None if dry_run else (What.WRITE, "load")

    async def work(session: Session) -> LoadReport:
        replacing = _replacing(mode, area, session.as_of.isoformat(), ended_on, confirm)
        manner = Manner(dry_run=dry_run, replacing=replacing, accept_near=accept_near)
        if review:
            await _reviewed(session, file, manner)
        return await _load(session, file, manner, may_ask=not as_json)

    report = run(work, noted=noted)
    if as_json:
        print_json(report.document())
    else:
        show(report, differences=dry_run)
    if report.refused:
        raise NotWritten


def _replacing(
    mode: Mode, area: str | None, today: str, ended_on: str | None, confirmed: int | None
) -> Replacement | None:
    given = area or ended_on or confirmed is not None
    if mode is Mode.UPSERT:
        if given:
            raise typer.BadParameter("--area, --ended-on, --confirm: --mode replace")
        return None
    if area is None:
        raise typer.BadParameter("--mode replace: --area")
    if ended_on is not None and not (is_date(ended_on) and ended_on != OPEN):
        raise typer.BadParameter("--ended-on: 2024-06-30, 2024-06, 2024")
    return Replacement(area, today, ended_on, confirmed)


async def _reviewed(session: Session, file: Path, manner: Manner) -> None:
    """Ask about doubtful names until none is left, or the person decides nothing more."""
    while True:
        checked = await _loaded(session, file, replace(manner, dry_run=True))
        if not await ask_about(session.store, checked.problems):
            return


async def _load(session: Session, file: Path, manner: Manner, *, may_ask: bool) -> LoadReport:
    report = await _loaded(session, file, manner)
    only = [each.code for each in report.problems if each.is_error] == ["confirmation_needed"]
    if not (only and may_ask and manner.replacing is not None and sys.stdin.isatty()):
        return report
    show(report, differences=True)
    if not typer.confirm(
        f"结束这 {report.plan.replaced} 条记录？/ end these {report.plan.replaced} records?", err=True
    ):
        return report
    confirmed = replace(manner.replacing, confirmed=report.plan.replaced)
    return await _loaded(session, file, replace(manner, replacing=confirmed))


async def _loaded(session: Session, file: Path, manner: Manner) -> LoadReport:
    with stages() as tell:
        return await load_registers(session.store, file, who=who(), manner=manner, on_progress=tell)

"""`liantu load`: registers into the store, all of them or none."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from graph.model.dates import OPEN, is_date
from graph.registers import LoadReport, Manner, Mode, Replacement
from graph.registers import load as load_registers
from graph.registers.changes_book import changes_book
from graph.registers.marking import marked_copy
from graph.registers.reading.files import grids_within
from graph.registers.reading.forms.limits import Limits
from graph.registers.reading.settled import NOTHING_SETTLED, Settled
from graph.registers.reading.suggesting import suggest
from graph.settings import Settings
from liantu.command.failures import NotWritten, Refused
from liantu.command.files import expect_writable, write_whole
from liantu.command.load_options import (
    AcceptNear,
    ChangesTo,
    Confirm,
    EndedOn,
    InArea,
    InMode,
    MappingFile,
    MarkedTo,
    Review,
    SheetIs,
    SuggestMapping,
    What,
)
from liantu.command.load_report import show
from liantu.command.options import AsJson, DryRun
from liantu.command.output import answers, print_json
from liantu.command.progress import stages
from liantu.command.reviewing import Asked
from liantu.command.reviewing import review as ask_about
from liantu.command.running import Session, run
from liantu.command.trail import What as Noted
from liantu.command.trail import who

if TYPE_CHECKING:
    from pathlib import Path


def load(  # noqa: PLR0913, PLR0917 - each is an option of the command
    file: What,
    dry_run: DryRun = False,
    marked: MarkedTo = None,
    changes: ChangesTo = None,
    sheet: SheetIs = None,
    mapping: MappingFile = None,
    suggest_mapping: SuggestMapping = False,
    mode: InMode = Mode.UPSERT,
    area: InArea = None,
    ended_on: EndedOn = None,
    confirm: Confirm = None,
    accept_near: AcceptNear = None,
    review: Review = False,
    as_json: AsJson = False,
) -> None:
    """把台账载入图中：全部载入，有错则一行也不载入 / load registers, all of it or nothing."""
    settled = (Settled.read(mapping) if mapping else NOTHING_SETTLED).with_sheets(_named(sheet or ()))
    if suggest_mapping:
        _suggest(file, settled, Settings())
        return
    asked = _replacing(mode, area, ended_on, confirm)
    for out, other in ((marked, changes), (changes, None)):
        if out is not None:
            expect_writable(out, [each for each in (file, other) if each is not None])

    async def work(session: Session) -> LoadReport:
        replacing = replace(asked, today=session.as_of.isoformat()) if asked else None
        manner = Manner(dry_run=dry_run, replacing=replacing, accept_near=accept_near, settled=settled)
        if review:
            await _reviewed(session, file, manner)
        return await _load(session, file, manner, may_ask=not as_json)

    # a decision is kept also where the file is only checked
    report = run(work, noted=(Noted.WRITE, "load") if review or not dry_run else None)
    _save(file, report, marked, changes)
    if as_json:
        print_json(report.document())
    else:
        show(report, differences=dry_run)
    if report.refused:
        raise NotWritten


def _suggest(file: Path, settled: Settled, settings: Settings) -> None:
    grids, _ = grids_within(file, Limits.of(settings))
    answers().print(suggest(grids, settled.over(Settled.of_settings(settings))), end="")


def _named(sheets: list[str] | tuple[str, ...]) -> dict[str, str]:
    named = dict(each.rpartition("=")[::2] for each in sheets)
    if "" in named:
        raise typer.BadParameter("--sheet 应为 / is 名=register, NAME=REGISTER")
    return named


def _replacing(mode: Mode, area: str | None, ended_on: str | None, confirmed: int | None) -> Replacement | None:
    given = area or ended_on or confirmed is not None
    if mode is Mode.UPSERT:
        if given:
            raise typer.BadParameter("--area, --ended-on, --confirm 只用于 / are for --mode replace")
        return None
    if area is None:
        raise typer.BadParameter("--mode replace 需要 --area / needs --area")
    if ended_on is not None and not (is_date(ended_on) and ended_on != OPEN):
        raise typer.BadParameter("--ended-on 应为 / is 2024-06-30, 2024-06, 2024")
    return Replacement(area, "", ended_on, confirmed)


async def _reviewed(session: Session, file: Path, manner: Manner) -> None:
    """Ask about doubtful names until none is left, or the person decides nothing more."""
    passed: set[Asked] = set()
    while True:
        checked = await _loaded(session, file, replace(manner, dry_run=True))
        if not await ask_about(session.store, checked.problems, passed):
            return


async def _load(session: Session, file: Path, manner: Manner, *, may_ask: bool) -> LoadReport:
    report = await _loaded(session, file, manner)
    only = [each.code for each in report.problems if each.is_error] == ["confirmation_needed"]
    if not (only and may_ask and manner.replacing is not None and sys.stdin.isatty()):
        return report
    show(report, differences=True)
    count = report.plan.replaced
    if not typer.confirm(f"结束这 {count} 条记录？/ end these {count} records?", err=True):
        return report
    confirmed = replace(manner.replacing, confirmed=count)
    return await _loaded(session, file, replace(manner, replacing=confirmed))


async def _loaded(session: Session, file: Path, manner: Manner) -> LoadReport:
    with stages() as tell:
        return await load_registers(session.store, file, who=who(), manner=manner, on_progress=tell)


def _save(file: Path, report: LoadReport, marked: Path | None, changes: Path | None) -> None:
    """Write the workbooks that were asked for beside the load, which stands whatever becomes of them."""
    try:
        if marked is not None:
            copy = marked_copy(file, report.problems, report.language, Limits.of(Settings()))
            write_whole(marked, copy.content)
        if changes is not None:
            write_whole(changes, changes_book(report, report.language))
    except OSError as error:
        if report.batch is None:
            raise
        told = f"{error.filename or ''} {error.strerror or error}".strip()
        raise Refused(
            f"已载入（{report.batch}），但无法写出：{told}", f"loaded as {report.batch}, but cannot write: {told}"
        ) from error

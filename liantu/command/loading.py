"""`liantu load`: registers into the store, all of them or none."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.registers import LoadReport
from graph.registers import load as load_registers
from liantu.command.failures import NotWritten
from liantu.command.options import AsJson, DryRun
from liantu.command.output import answers, print_json, table
from liantu.command.progress import stages
from liantu.command.running import Session, run
from liantu.command.trail import What, who

if TYPE_CHECKING:
    from graph.registers import Problem

_SHOWN = 50


def load(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE|FOLDER", exists=True, help="工作簿或 CSV 文件夹 / a workbook or a folder of CSV"),
    ],
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """把台账载入图中：全部载入，有错则一行也不载入 / load registers, all of it or nothing."""
    noted = None if dry_run else (What.WRITE, "load")
    report = run(lambda session: _load(session, file, dry_run=dry_run), noted=noted)
    if as_json:
        print_json(report.document())
    else:
        show(report)
    if report.refused:
        raise NotWritten


async def _load(session: Session, file: Path, *, dry_run: bool) -> LoadReport:
    with stages() as tell:
        return await load_registers(session.store, file, who=who(), dry_run=dry_run, on_progress=tell)


def show(report: LoadReport) -> None:
    """Print what came of a load."""
    console = answers()
    if report.problems:
        rows = [_row(each) for each in report.problems[:_SHOWN]]
        console.print(
            table("问题 / problems", ("", "位置 / where", "代码 / code", "问题 / what", "应为 / expected"), rows)
        )
    if (more := len(report.problems) - _SHOWN) > 0:
        console.print(f"另有 {more} 个问题，用 --json 查看 / {more} more: --json shows them all")
    console.print(f"{_verdict(report)}  ({_counts(report)})  {report.revision}")


def _row(problem: Problem) -> tuple[str, str, str, str, str]:
    place = problem.place
    where = " ".join(str(each) for each in (place.file, place.sheet, f"{place.column or ''}{place.row or ''}") if each)
    expected = f"{problem.expected.zh}\n{problem.expected.en}" if problem.expected else ""
    what = f"{problem.message.zh}\n{problem.message.en}"
    return "错误" if problem.is_error else "提醒", where, problem.code, what, expected


def _verdict(report: LoadReport) -> str:
    if report.refused:
        return "未载入，图未改变 / refused, nothing was changed"
    if report.dry_run:
        return "检查通过，未写入 / dry run, nothing was written"
    return "已载入 / loaded" if report.applied else "没有变化 / nothing to change"


def _counts(report: LoadReport) -> str:
    return ", ".join(f"{name} {count}" for name, count in report.counts.items())

"""Tells what came of a load to people: problems first, then what changes field by field, then the verdict."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from graph.model.dates import OPEN
from liantu.command.output import answers, table

if TYPE_CHECKING:
    from rich.console import Console

    from graph.model.fields import Value
    from graph.registers import LoadReport, Problem
    from graph.registers.report import Told

_SHOWN = 50
_CANDIDATES = 3
_EFFECTS = {"new": "新增", "changed": "修改", "ended": "结束", "unchanged": "不变"}


def show(report: LoadReport, *, differences: bool = False) -> None:
    """Print what came of a load; with `differences` also each record that is new, changed or ended."""
    console = answers()
    if report.problems:
        rows = [_problem(each) for each in report.problems[:_SHOWN]]
        console.print(
            table("问题 / problems", ("", "位置 / where", "代码 / code", "问题 / what", "应为 / expected"), rows)
        )
    _left_out(console, len(report.problems) - _SHOWN, "个问题", "problems")
    if differences:
        _differences(console, report)
    console.print(f"{_verdict(report)}  ({_counts(report)})  {report.revision}")
    if report.batch is not None:
        console.print(f"撤销本次导入 / to take it back: liantu undo {report.batch}")


def _problem(problem: Problem) -> tuple[str, str, str, str, str]:
    place = problem.place
    where = " ".join(str(each) for each in (place.file, place.sheet, f"{place.column or ''}{place.row or ''}") if each)
    expected = "\n".join((problem.expected.zh, problem.expected.en) if problem.expected else ())
    if problem.is_error and (candidates := _candidates(problem)):
        expected += f"\n可能是 / perhaps: {candidates}"
    what = f"{problem.message.zh}\n{problem.message.en}"
    return "错误" if problem.is_error else "提醒", where, problem.code, what, expected


def _candidates(problem: Problem) -> str:
    named = [each for each in problem.candidates[:_CANDIDATES] if "name" in each]
    return "、".join(
        f"{each['name']} ({each['score']:.2f})" if "score" in each else str(each["name"]) for each in named
    )


def _differences(console: Console, report: LoadReport) -> None:
    told = list(islice(report.differences(), _SHOWN))
    if told:
        columns = ("", "类别 / what", "名称 / name", "字段 / field", "原值 / before", "新值 / after")
        console.print(table("变更 / changes", columns, [row for each in told for row in _rows(each)]))
    total = sum(report.counts.values()) - report.counts["unchanged"]
    _left_out(console, total - len(told), "条变更", "changes")


def _rows(told: Told) -> list[tuple[str, ...]]:
    effect = _EFFECTS[told.difference.effect.value]
    head = (effect, f"{told.what.zh} {told.difference.of}", told.name)
    if told.difference.before is None:
        given = "；".join(f"{edit.title.zh} {shown(edit.after)}" for edit in told.edits if edit.name != "name")
        return [(*head, "", "", given)]
    edits = [(edit.title.zh, shown(edit.before), shown(edit.after)) for edit in told.edits]
    return [(*(head if at == 0 else ("", "", "")), *edit) for at, edit in enumerate(edits)]


def shown(value: Value) -> str:
    """A value as people read it."""
    if value is None or value == ():
        return "—"
    if value == OPEN:
        return "至今"
    if isinstance(value, bool):
        return "是" if value else "否"
    return "、".join(value) if isinstance(value, tuple) else str(value)


def _left_out(console: Console, more: int, zh: str, en: str) -> None:
    if more > 0:
        console.print(f"另有 {more} {zh}，用 --json 查看 / {more} more {en}: --json shows them all")


def _verdict(report: LoadReport) -> str:
    if report.refused:
        return "未载入，图未改变 / refused, nothing was changed"
    if report.dry_run:
        return "检查通过，未写入 / dry run, nothing was written"
    return "已载入 / loaded" if report.applied else "没有变化 / nothing to change"


def _counts(report: LoadReport) -> str:
    return ", ".join(f"{_EFFECTS[name]} {name} {count}" for name, count in report.counts.items())

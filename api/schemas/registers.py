"""What came of a load."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from api.problems.document import Problem
from api.schemas.shapes import Shape, Words
from api.schemas.vocabularies import Named
from graph.registers import registers


class RegistersDocument(Shape):
    """The registers that a workbook may hold."""

    registers: list[Named] = Field(title="台账 Registers, in the order of the template")


def registers_document() -> dict[str, Any]:
    """The keys and titles of the registers as JSON."""
    return {"registers": [{"code": each.key, "zh": each.zh, "en": each.en} for each in registers().values()]}


class CellProblem(Shape):
    """A problem at a place of the file, as a spreadsheet shows it."""

    file: str = Field(title="文件 File")
    sheet: str | None = Field(title="工作表 Sheet")
    row: int | None = Field(title="行 Row")
    column: str | None = Field(title="列 Column", examples=["C"])
    code: str = Field(title="代码 Stable code")
    severity: str = Field(title="程度 error or warning", examples=["warning"])
    message: Words = Field(title="问题 What is wrong")
    expected: Words | None = Field(title="应为 What would be right")
    candidates: list[dict[str, Any]] = Field(title="可能是 What may have been meant")
    rows: list[int] = Field(
        default_factory=list, title="涉及的各行 Every row that it stands for; absent where that is the one row"
    )


class FieldEdit(Shape):
    """A field, before and after."""

    name: str = Field(title="字段 Field")
    title: Words = Field(title="名称 What people call it")
    before: Any = Field(title="原值 Before")
    after: Any = Field(title="新值 After")


class RecordDifference(Shape):
    """What a load does to one entity or tie."""

    effect: str = Field(title="处理 new, changed or ended")
    of: str = Field(title="类 Label or tie type")
    id: str = Field(title="编号 Id")
    name: str = Field(title="名称 Name; of a tie those of its ends")
    source: str | None = Field(title="起点 Where a tie begins")
    target: str | None = Field(title="终点 Where a tie ends")
    file: str = Field(title="文件 File")
    sheet: str | None = Field(title="工作表 Sheet")
    row: int | None = Field(title="行 Row; null where no row mentions it")
    fields: list[FieldEdit] = Field(title="字段 Fields")


class LoadDocument(Shape):
    """A load that no error stood in the way of."""

    problems: list[CellProblem] = Field(title="提醒 Warnings")
    changes: dict[str, int] = Field(title="修改 Records by what comes of them")
    differences: list[RecordDifference] = Field(title="变更 What is new, changed or ended, field by field")
    differences_left_out: int = Field(title="未列出的变更 Of these, how many are not listed")
    replaced: int = Field(title="因替换而结束 Records that end because the file does not mention them")
    batch: str | None = Field(title="批次 Under which it is undone; null where nothing was written")
    revision: str = Field(title="版本 Where the store stands after it")
    dry_run: bool = Field(title="仅检查 Whether it was only checked")
    applied: bool = Field(title="已写入 Whether it was written")


class LoadLine(Shape):
    """A line about a load: a stage and how far it is, or as the last what came of it."""

    stage: str | None = Field(None, title="步骤 read, plan, write, judge, stage, apply or done", examples=["plan"])
    done: int | None = Field(None, title="已完成 Rows or changes that are done")
    count: int | None = Field(None, title="总数 Of how many; 0 where nobody knows yet")
    loaded: LoadDocument | None = Field(None, title="结果 As POST /registers answers")
    problem: Problem | None = Field(None, title="问题 As POST /registers would have refused it")


LOAD_LINES: dict[int | str, dict[str, Any]] = {
    200: {"model": LoadLine, "description": "逐行返回 A line a stage, the last what came of it"}
}
"""The `responses` of a route that answers with lines about a load."""


class LoadListed(Shape):
    """A load of the log."""

    revision: str = Field(title="版本 Revision")
    batch: str = Field(title="批次 Under which it is undone")
    at: str = Field(title="时间 When, UTC", examples=["2024-06-30T08:00:00.000+00:00"])
    who: str = Field(title="谁 Who")
    file: str = Field(title="文件 File", examples=["江溪街道挂钩联系.xlsx"])
    n: int = Field(title="条数 Records changed")
    undone_by: str | None = Field(title="撤销批次 Batch that undid it; null while it is in force")


class LoadsDocument(Shape):
    """The last loads, newest first."""

    revision: str = Field(title="版本 Where the store stands")
    loads: list[LoadListed] = Field(title="导入 Loads")
    more: bool = Field(title="还有更早的 Whether there may be older ones")


class LoadTold(LoadListed):
    """What one load did, as far as its reader may see it."""

    changes: dict[str, int] = Field(title="修改 Records by what came of them")
    differences: list[RecordDifference] = Field(title="变更 What is new, changed or ended, field by field")
    differences_left_out: int = Field(title="未列出的变更 Of these, how many are not listed")

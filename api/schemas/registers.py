"""What came of a load."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from api.schemas.shapes import Shape, Words


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


class LoadDocument(Shape):
    """A load that no error stood in the way of."""

    problems: list[CellProblem] = Field(title="提醒 Warnings")
    changes: dict[str, int] = Field(title="修改 Records by what comes of them")
    revision: str = Field(title="版本 Where the store stands after it")
    dry_run: bool = Field(title="仅检查 Whether it was only checked")
    applied: bool = Field(title="已写入 Whether it was written")

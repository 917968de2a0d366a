"""The options of `liantu load`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from graph.registers import Mode

What: TypeAlias = Annotated[
    Path,
    typer.Argument(metavar="FILE|FOLDER", exists=True, help="表格文件或其文件夹 / a table, or a folder of them"),
]
InMode: TypeAlias = Annotated[
    Mode, typer.Option("--mode", help="未提及的记录：保留，或结束 / what the file does not mention: stays, or ends")
]
InArea: TypeAlias = Annotated[
    str | None, typer.Option("--area", help="replace 所替换的区域，名称或编号 / the area that replace is about")
]
EndedOn: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--ended-on", metavar="YYYY-MM-DD",
        help="replace 中未提及记录的最后一日，默认台账截止日期 / the last day of what replace ends",
    ),
]  # fmt: skip
Confirm: TypeAlias = Annotated[
    int | None,
    typer.Option("--confirm", metavar="N", help="确认 replace 将结束的条数 / how many records replace may end"),
]
AcceptNear: TypeAlias = Annotated[
    float | None,
    typer.Option(
        "--accept-near", min=0.9, max=1, metavar="0.95",
        help="名称相近到此程度即视为同一个 / from this likeness on a near name is taken for the known one",
    ),
]  # fmt: skip
Review: TypeAlias = Annotated[
    bool, typer.Option("--review", help="逐个询问拿不准的名称 / ask about each doubtful name")
]
MarkedTo: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--marked", metavar="OUT.xlsx", dir_okay=False,
        help="写出标注了问题的原表 / write a copy of the workbook with its problems marked",
    ),
]  # fmt: skip
ChangesTo: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--changes", metavar="OUT.xlsx", dir_okay=False,
        help="写出变更清单（逐字段） / write what changes, field by field, as a workbook",
    ),
]  # fmt: skip
SheetIs: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--sheet", metavar="NAME=REGISTER", help="指定工作表的台账，可重复 / say what register a sheet is"),
]
MappingFile: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--mapping", metavar="m.toml", exists=True, dir_okay=False,
        help="列与工作表的对应文件 / a file that says what sheets and columns mean",
    ),
]  # fmt: skip
SuggestMapping: TypeAlias = Annotated[
    bool,
    typer.Option("--suggest-mapping", help="输出建议的对应文件，不载入 / print a mapping to start from, load nothing"),
]

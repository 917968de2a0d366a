"""Options that several commands share."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

AsJson: TypeAlias = Annotated[
    bool, typer.Option("--json", help="标准输出只有 JSON / standard output is JSON and nothing else")
]
DryRun: TypeAlias = Annotated[
    bool, typer.Option("--dry-run", help="只检查，不写入 / say what would be done, write nothing")
]
Why: TypeAlias = Annotated[
    str, typer.Option("--why", help="原因，记入历史，勿写人名 / why, for the history; no names of persons")
]
AsOf: TypeAlias = Annotated[
    dt.datetime | None,
    typer.Option(
        "--as-of", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD",
        help="按这一天的情况，默认今天 / as of this day, by default today",
    ),
]  # fmt: skip
Profile: TypeAlias = Annotated[
    str,
    typer.Option(
        "--profile",
        help="对接方式：balanced, pairing, alliance, neighbours, formal, direct / what a step along each tie costs",
    ),
]
Ties: TypeAlias = Annotated[
    list[str] | None, typer.Option("--ties", help="只走这类关系，可重复 / walk only this type of tie; repeatable")
]
Forbid: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--forbid", help="不走这类或这条关系，可重复 / walk no tie of this type or id; repeatable"),
]
Avoid: TypeAlias = Annotated[
    list[str] | None,
    typer.Option("--avoid", help="不经过的组织或社区（名称或编号），可重复 / a name or id to pass by; repeatable"),
]
MaxHops: TypeAlias = Annotated[
    int | None, typer.Option("--max-hops", min=1, max=12, help="最多几步 / the most steps of a path")
]
MaxCost: TypeAlias = Annotated[
    float | None, typer.Option("--max-cost", min=0, help="路径成本上限 / the most that a path may cost")
]
Diverse: TypeAlias = Annotated[
    bool,
    typer.Option("--diverse", help="各路径尽量不经同一单位 / paths that share no middle, as far as there are such"),
]
K: TypeAlias = Annotated[int, typer.Option("--k", min=1, max=50, help="给出几个 / how many to give")]


class Language(StrEnum):
    """The languages of titles and terms."""

    ZH = "zh"
    EN = "en"


InLanguage: TypeAlias = Annotated[
    Language, typer.Option("--language", help="标题和选项的语言 / the language of titles and terms")
]
Out: TypeAlias = Annotated[
    Path | None, typer.Option("--out", dir_okay=False, help="写入文件，默认标准输出 / write to this file")
]

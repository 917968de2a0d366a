"""`liantu sample`: the sample district as a workbook, the very one that `serve --sample` loads."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from xlsxwriter.exceptions import FileCreateError

from data import xinwu
from graph.registers import write_workbook
from liantu.command.failures import Refused
from liantu.command.options import AsJson
from liantu.command.output import answers, print_json

app = typer.Typer(help="示例数据 / sample data", rich_markup_mode=None)


class Sample(StrEnum):
    """The samples there are."""

    XINWU = "xinwu"


def write_sample(file: Path) -> int:
    """Write the sample district's workbook; how many rows it has. Refused where that is not possible."""
    rows = xinwu.build()
    try:
        write_workbook(file, rows)
    except FileCreateError as error:
        raise Refused(f"无法写入 {file}：{error}", f"cannot write {file}: {error}") from error
    return sum(len(each) for each in rows.values())


@app.callback()
def _sample() -> None:
    """示例数据 / sample data."""


@app.command(name=Sample.XINWU.value)
def xinwu_workbook(
    file: Annotated[Path, typer.Argument(metavar="FILE.xlsx", dir_okay=False, help="写到哪里 / where to write it")],
    as_json: AsJson = False,
) -> None:
    """写出新吴区示例台账 / write the registers of the sample district as a workbook."""
    rows = write_sample(file)
    if as_json:
        print_json({"file": str(file), "rows": rows})
    else:
        answers().print(f"{file}: {rows} 行 / rows")

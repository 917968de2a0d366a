"""`liantu template`: workbooks to fill in, for `liantu load` to take."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.registers import registers, template_workbook
from graph.registers.titles import register_titled
from liantu.command.files import write_whole
from liantu.command.options import AsJson, InLanguage, Language
from liantu.command.output import answers, print_json


def write_template(
    out: Annotated[Path, typer.Option("--out", dir_okay=False, help="写入文件 / write to this file")],
    register: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[REGISTER]...", help="台账名称或代号，默认全部 / registers by title or key; all by default"
        ),
    ] = None,
    language: InLanguage = Language.ZH,
    as_json: AsJson = False,
) -> None:
    """写出台账模板：标题说明、下拉选项、示例 / templates of registers, with hints, lists and examples."""
    keys = tuple(_key(each) for each in register or ())
    write_whole(out, template_workbook(keys, language.value))
    if as_json:
        print_json({"file": str(out), "registers": list(dict.fromkeys(keys)) or list(registers())})
    else:
        answers().print(f"{out}: {len(set(keys)) or len(registers())} 张台账 / registers")


def _key(written: str) -> str:
    found = register_titled(written)
    if found is None or found.key not in registers():
        known = "、".join(f"{each.zh} {each.key}" for each in registers().values())
        raise typer.BadParameter(f"没有名为“{written}”的台账 / there is no register {written}: {known}")
    return found.key

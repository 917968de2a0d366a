"""docs/command.md: every command with its arguments and options, as `--help` tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from liantu.command.application import app
from liantu.command.failures import ExitCode
from liantu.documents.markdown import GENERATED, page, table

if TYPE_CHECKING:
    from collections.abc import Iterator

_INTRODUCTION = """\
A command speaks to the store that its settings name (docs/settings.md): the Neo4j of `LIANTU_GRAPH_URL`, else the
embedded store of `LIANTU_DATA_DIR`, which it joins or starts; whether a server runs makes no difference. On a new data
folder it makes an empty store. Whoever runs it owns the data folder, and sees names. With `--json`, and in an export,
standard output is JSON and nothing else; progress and notes are on standard error. With `--json` an error is a problem
document: {type, code, detail (Chinese), detail_en}, and what docs/problems.md says of its code.
"""
_CODES = {
    ExitCode.DONE: "done 完成",
    ExitCode.REFUSED: "refused 未被接受: input with errors, an unknown name, a file that cannot be written",
    ExitCode.USAGE: "usage 用法不对: an unknown option, a missing argument, a setting that is not valid",
    ExitCode.UNREACHABLE: "store not reachable 图数据库不可用: or it may not be used, or did not answer in time",
}


def text() -> str:
    """The whole page."""
    codes = table(("exit code", ""), ([str(code.value), _CODES[code]] for code in ExitCode))
    return page("# 命令 · The command", GENERATED, _INTRODUCTION, codes, *_commands())


def _commands() -> Iterator[str]:
    for name, command in sorted(commands().items()):
        yield f"## liantu {name}"
        yield command.help or ""
        rows = [_row(each) for each in command.params if each.name != "help"]
        yield table(("", "", "default"), rows) if rows else ""


def commands() -> dict[str, Any]:
    """Every command by what is typed for it, those of groups too."""
    return dict(_walk("", typer.main.get_command(app)))


def _walk(prefix: str, command: Any) -> Iterator[tuple[str, Any]]:
    below = getattr(command, "commands", None)
    if below is None:
        yield prefix.strip(), command
        return
    for name, each in below.items():
        yield from _walk(f"{prefix} {name}", each)


def _row(parameter: Any) -> list[str]:
    shown = (
        (parameter.metavar or parameter.name.upper())
        if parameter.param_type_name == "argument"
        else ", ".join(parameter.opts)
    )
    default = "" if parameter.default in (None, False) or parameter.required else f"`{parameter.default}`"
    return [f"`{shown}`", parameter.help or "", "required" if parameter.required else default]

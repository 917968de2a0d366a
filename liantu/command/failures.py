"""What a command leaves with when it fails: a short message or a problem document, and an exit code."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

import typer
from pydantic import ValidationError

from graph.errors import LiantuError
from graph.store.errors import DeadlineExceeded, LoadInProgress, RevisionNotReached, StoreRefused, StoreUnavailable
from liantu.command.output import print_json, say

if TYPE_CHECKING:
    from collections.abc import Mapping


class ExitCode(IntEnum):
    """How a command ends."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    UNREACHABLE = 3


CODES = {
    "refused": ("此处无法做到", "It cannot be done here"),
    "usage": ("用法不对", "The command was not typed as it should be"),
    "invalid_setting": ("设置有误", "A setting is not valid"),
    "file": ("无法读写文件", "A file cannot be read or written"),
    "internal_error": ("程序出错", "Liantu failed"),
}
"""Problem codes of the command alone; the others are in api.problems.table."""


_USAGE = {
    "MissingParameter": "缺少参数或选项",
    "NoSuchOption": "没有该选项",
    "BadParameter": "参数或选项的值不对",
}


class Refused(LiantuError):
    """What was asked for cannot be done here: a file that cannot be written, a port that is taken."""


class NotWritten(typer.Exit):
    """Ends a command that has already said why nothing was done."""

    def __init__(self) -> None:
        """Exit code 1."""
        super().__init__(ExitCode.REFUSED)


def report(error: Exception, *, as_json: bool) -> ExitCode:
    """Tell people or programs what went wrong; the exit code that says the same."""
    code, problem = _problem(error)
    if as_json:
        print_json(problem)
    else:
        say(f"错误：{problem['detail']}", f"error: {problem['detail_en']}")
    return code


def _problem(error: Exception) -> tuple[ExitCode, dict[str, Any]]:
    if isinstance(error, LiantuError):
        # the table of codes is the API's, whose framework takes long to import: only those who fail wait for it
        from api.problems.table import kind_of  # noqa: PLC0415

        kind = kind_of(error)
        if isinstance(error, Refused):
            return ExitCode.REFUSED, _document("refused", error.zh, error.en, error.details)
        return _code(error), _document(kind.code, error.zh, error.en, error.details)
    if isinstance(error, typer.TyperException):
        told = error.format_message() if hasattr(error, "format_message") else str(error)
        wrong = _USAGE.get(type(error).__name__, "用法不对")
        return ExitCode.USAGE, _document("usage", f"{wrong}（liantu --help 查看用法）：{told}", told)
    if isinstance(error, typer.Abort):
        return ExitCode.REFUSED, _document("refused", "已取消，未写入", "stopped: nothing was written")
    if isinstance(error, ValidationError):
        told = "; ".join(f"LIANTU_{'.'.join(map(str, each['loc'])).upper()}: {each['msg']}" for each in error.errors())
        return ExitCode.USAGE, _document("invalid_setting", f"设置有误：{told}", f"a setting is not valid: {told}")
    if isinstance(error, OSError):
        told = f"{error.filename or ''} {error.strerror or error}".strip()
        return ExitCode.REFUSED, _document("file", f"无法读写：{told}", f"cannot read or write: {told}")
    told = f"{type(error).__name__}{_where(error)}: {error}"
    return ExitCode.REFUSED, _document("internal_error", f"程序出错，请反馈：{told}", f"please report this: {told}")


def _document(code: str, zh: str, en: str, details: Mapping[str, Any] | None = None) -> dict[str, Any]:
    return {"type": f"urn:liantu:problem:{code}", "code": code, "detail": zh, "detail_en": en, **(details or {})}


def _code(error: LiantuError) -> ExitCode:
    unreachable = (StoreUnavailable, StoreRefused, DeadlineExceeded, RevisionNotReached, LoadInProgress)
    return ExitCode.UNREACHABLE if isinstance(error, unreachable) else ExitCode.REFUSED


def _where(error: Exception) -> str:
    """The last place of our own that the error came through: enough to find it, and no traceback."""
    place, trace = "", error.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.partition(".")[0] in {"graph", "api", "liantu", "data", "cypher"}:
            place = f" ({module}:{trace.tb_lineno})"
        trace = trace.tb_next
    return place

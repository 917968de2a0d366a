"""What the marked copy says, in the language of the workbook."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from graph.registers.problem import Severity, Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from graph.registers.problem import Problem

AUTHOR = "联图 Liantu"
LIST_TITLE = Text("问题清单", "Problems")
COLUMNS = (
    Text("工作表", "Sheet"), Text("位置", "Place"), Text("级别", "Severity"), Text("问题", "Problem"),
    Text("应为", "Expected"), Text("可能是", "Did you mean"), Text("代码", "Code"),
)  # fmt: skip
SEVERITIES = {Severity.ERROR: Text("错误", "Error"), Severity.WARNING: Text("提醒", "Warning")}

_TAGS = {Severity.ERROR: Text("【错误】", "[Error] "), Severity.WARNING: Text("【提醒】", "[Warning] ")}
_EXPECTED = Text("应为：", "Expected: ")
_CANDIDATES = Text("可能是：", "Did you mean: ")
_AND = Text("、", ", ")
_SUMMARY = Text(
    "{errors} 个错误（红色），{warnings} 个提醒（黄色）。有错误时整个文件都不会导入：请按批注改正红色单元格，"
    "核对黄色单元格，然后重新导入。本页由联图生成，导入时会跳过。",
    "{errors} errors (red), {warnings} warnings (yellow). Nothing of the file is loaded while there are errors: "
    "correct the red cells as their comments say, check the yellow ones, and load again. This sheet is passed over.",
)
_NO_ERRORS = Text(
    "没有错误，{warnings} 个提醒（黄色）：可以导入，请先核对黄色单元格。本页由联图生成，导入时会跳过。",
    "No errors, {warnings} warnings (yellow): the file can be loaded; check the yellow cells first. This sheet is "
    "passed over.",
)
_UNCOMMENTED = Text(
    "工作表“{title}”中有 {count} 个单元格只涂色，未加批注（每个工作表最多 {most} 条批注）；问题都列在下面。",
    "On the sheet {title}, {count} cells are coloured without a comment (at most {most} comments a sheet); the list "
    "below has all.",
)
_SHORTLIST = 5


def say(text: Text, language: str) -> str:
    """A text in a language, "zh" or "en"."""
    return text.zh if language == "zh" else text.en


def tag(severity: Severity, language: str) -> str:
    """What a comment begins with."""
    return say(_TAGS[severity], language)


def details(problem: Problem, language: str) -> str:
    """The message, what is expected, and the first of what may have been meant."""
    lines = [say(problem.message, language)]
    if problem.expected is not None:
        lines.append(say(_EXPECTED, language) + say(problem.expected, language))
    if problem.candidates:
        lines.append(say(_CANDIDATES, language) + candidates(problem, language, _SHORTLIST))
    return "\n".join(lines)


def candidates(problem: Problem, language: str, most: int | None = None) -> str:
    """Names of what may have been meant, with their scores where there are any."""
    return say(_AND, language).join(dict.fromkeys(_candidate(each) for each in problem.candidates[:most]))


def summary(errors: int, warnings: int, language: str) -> str:
    """How many of each, and what to do."""
    return say(_SUMMARY if errors else _NO_ERRORS, language).format(errors=errors, warnings=warnings)


def uncommented(title: str, count: int, most: int, language: str) -> str:
    """That some cells of a sheet have no comment."""
    return say(_UNCOMMENTED, language).format(title=title, count=count, most=most)


def place(problem: Problem, language: str) -> str:
    """Where it is within its sheet: C7, or row 7."""
    row, column = problem.place.row, problem.place.column
    if row is None:
        return column or ""
    if column is None:
        return say(Text(f"第 {row} 行", f"row {row}"), language)
    return f"{column}{row}"


def _candidate(candidate: Mapping[str, Any]) -> str:
    name = str(candidate.get("name") or candidate.get("id") or "")
    score = candidate.get("score")
    # rounded down: what is only near is not shown as 100%
    return f"{name} ({math.floor(score * 100 + 1e-9)}%)" if isinstance(score, int | float) else name

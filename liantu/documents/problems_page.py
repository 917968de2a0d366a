"""docs/problems.md: every code of a problem document."""

from __future__ import annotations

from api.problems.table import KINDS, MALFORMED, NO_ROUTE, WRONG_METHOD
from liantu.command.failures import CODES
from liantu.documents.markdown import GENERATED, page, table

_INTRODUCTION = """\
An error of the API is a problem document (RFC 9457): type, title, status, code, detail, and candidates, errors or
details where there are any, in the reader's language (`Accept-Language`, Chinese unless English is preferred).
Programs go by `code`, which stays. The command tells the same codes with `--json`. What can be wrong with a register
is in docs/registers.md.
"""


def text() -> str:
    """The whole page."""
    kinds = {(each.code, each.status): each for each in (*KINDS.values(), NO_ROUTE, WRONG_METHOD, MALFORMED)}
    rows = ([f"`{each.code}`", str(each.status), each.zh, each.en] for _, each in sorted(kinds.items()))
    own = ([f"`{code}`", zh, en] for code, (zh, en) in CODES.items())
    return page(
        "# 错误代码 · Problem codes", GENERATED, _INTRODUCTION,
        table(("code", "status", "中文", "English"), rows),
        "## Codes of the command alone",
        table(("code", "中文", "English"), own),
    )  # fmt: skip

"""docs/settings.md: every setting, with its default."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic_core import PydanticUndefined

from graph.settings import Settings
from liantu.documents.markdown import GENERATED, page, table

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

_INTRODUCTION = """\
Settings are environment variables; a command and the server read the same ones. Without any of them Liantu keeps its
data in `.liantu` below the current folder and listens on 127.0.0.1:8000.
"""


def text() -> str:
    """The whole page."""
    rows = (
        [f"`LIANTU_{name.upper()}`", _default(each), each.description or ""]
        for name, each in Settings.model_fields.items()
    )
    return page("# 设置 · Settings", GENERATED, _INTRODUCTION, table(("variable", "default", "what it sets"), rows))


def _default(field: FieldInfo) -> str:
    if field.default is None or field.default is PydanticUndefined:
        return ""
    return f"`{field.default}`"

"""A cell as text: numbers without a stray .0, dates as ISO, lists split."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.registers.workbook import Raw

_BETWEEN = re.compile(r"[、；;\n]")
_BETWEEN_STOPS = re.compile(r"\s*(?:—+|→|-{1,2}>|[、；;\n])\s*")
_IDENTITY = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dA-Za-z])")
_MOBILE = re.compile(r"(?<![\d-])1[3-9]\d{9}(?!\d)")


def as_text(raw: Raw) -> str:
    """The cell as a person reads it."""
    if isinstance(raw, dt.datetime) and raw.time() == dt.time():
        return raw.date().isoformat()
    if isinstance(raw, float) and raw.is_integer():
        return str(int(raw))
    return str(raw).strip()


def parts(text: str, *, stops: bool = False) -> list[str]:
    """The values of a list cell; `stops` also splits a route's arrows and dashes."""
    between = _BETWEEN_STOPS if stops else _BETWEEN
    return [each.strip() for each in between.split(text) if each.strip()]


def has_identity_number(text: str) -> bool:
    """Whether it seems to hold an 18-digit identity number."""
    return _IDENTITY.search(text) is not None


def has_mobile_number(text: str) -> bool:
    """Whether it seems to hold a mobile number."""
    return _MOBILE.search(re.sub(r"(?<=\d)[\s-](?=\d)", "", text)) is not None

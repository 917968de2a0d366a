"""The reader's language, by Accept-Language: Chinese unless English is preferred."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.requests import Request


class Language(StrEnum):
    """A language that we speak."""

    ZH = "zh"
    EN = "en"

    def pick(self, zh: str, en: str) -> str:
        """The text in this language."""
        return zh if self is Language.ZH else en


def language_of(request: Request) -> Language:
    """The language that the reader prefers among ours."""
    best, best_weight = Language.ZH, 0.0
    for part in request.headers.get("accept-language", "").split(","):
        tag, _, weight = part.strip().partition(";q=")
        known = tag.partition("-")[0].lower()
        if known in tuple(Language) and _weight(weight) > best_weight:
            best, best_weight = Language(known), _weight(weight)
    return best


def _weight(written: str) -> float:
    try:
        return float(written) if written else 1.0
    except ValueError:
        return 0.0

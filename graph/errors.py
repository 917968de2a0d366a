"""The root of every error that Liantu raises on purpose; a subclass is a meaning."""

from __future__ import annotations

from typing import Any


class LiantuError(Exception):
    """An error that a person can read: `zh` first, `en` beside it, `details` for programs."""

    def __init__(self, zh: str, en: str, **details: Any) -> None:
        """Keep both texts; `details` must be JSON-like values without personal data."""
        super().__init__(en)
        self.zh = zh
        self.en = en
        self.details = details

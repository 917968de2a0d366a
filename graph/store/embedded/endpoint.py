"""Where a running embedded store is reached."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class EmbeddedEndpoint:
    """Everything a Bolt client needs, and the process behind it; the password never shows in a repr."""

    url: str
    user: str
    password: str = field(repr=False)
    database: str
    pid: int

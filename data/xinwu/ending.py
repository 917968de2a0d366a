"""The named list of ties that end soon: an end is open unless ending_soon.toml names it."""

from __future__ import annotations

from typing import Any

from data.xinwu.dates import OPEN
from data.xinwu.words import table


def ends(what: str, name: str | None) -> str:
    """The last day of the interval of this kind (committee, project, pairing, member, post …) that bears this name."""
    return next((row["until"] for row in ending_soon() if row["what"] == what and row["name"] == name), OPEN)


def ending_soon() -> list[dict[str, Any]]:
    """The rows of ending_soon.toml."""
    return list(table("ending_soon").get("ends", ()))

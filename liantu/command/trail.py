"""A command's line in the access log, beside the API's: who wrote, exported or saw names, and when."""

from __future__ import annotations

import datetime as dt
import getpass
from enum import StrEnum
from typing import TYPE_CHECKING

from api.access_log import append

if TYPE_CHECKING:
    from graph.settings import Settings


class What(StrEnum):
    """What a line is about."""

    NAMES = "names"
    EXPORT = "export"
    WRITE = "write"


def who() -> str:
    """How the logs name whoever runs the command."""
    return f"command:{getpass.getuser()}"


def note(settings: Settings, what: What, command: str) -> None:
    """Append a line, in a file that its owner alone can read. What was typed may be a name, so it is not kept."""
    at = dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
    line = {"at": at, "who": who(), "role": "owner", "what": what, "command": command}
    append(settings.data_dir, line)

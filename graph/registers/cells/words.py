"""Words of status columns, and of columns of yes and no: from words.toml, which a district may extend."""

from __future__ import annotations

import tomllib
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from graph.registers.cells.text import folded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Status(StrEnum):
    """What a status column says of a row."""

    PLANNED = "planned"
    IN_USE = "in_use"
    ENDED = "ended"


def status_of(written: str) -> Status | None:
    """What the longest word that the text begins with says, None where it begins with none."""
    plain = _plain(written)
    words = _words()["status"]
    found = [(len(word), status) for status in Status for word in words[status] if plain.startswith(word)]
    return max(found)[1] if found else None


def boolean_of(written: str) -> bool | None:
    """Yes or no, None for any other word."""
    plain = _plain(written)
    words = _words()["boolean"]
    if plain in words["yes"]:
        return True
    return False if plain in words["no"] else None


def claims_somebody(written: str) -> bool:
    """Whether a cell says that there is somebody and does not name anyone: √, 是."""
    return _plain(written) in _words()["person"]["claimed"]


def _plain(text: str) -> str:
    return folded(text).casefold()


@cache
def _words() -> Mapping[str, Mapping[str, Sequence[str]]]:
    tables = tomllib.loads(files("graph.registers").joinpath("words.toml").read_text("utf-8"))
    return {
        column: {key: [_plain(word) for word in words] for key, words in table.items()}
        for column, table in tables.items()
    }

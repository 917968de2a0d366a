"""Words of a district's own, which are added to those of the data files when a process starts."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from graph.errors import LiantuError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_forget: list[Callable[[], None]] = []


class InvalidWords(LiantuError):
    """A file of a district's own words cannot be read, is no TOML, or says what no list knows."""


def read_words(path: Path) -> Mapping[str, Any]:
    """The tables of a file of words. Raises InvalidWords."""
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidWords(
            f"无法读取用词文件 {path.name}：{error}", f"the words in {path.name} cannot be read: {error}"
        ) from error


def forgets(cleared: Callable[[], None]) -> None:
    """Have a cache that rests on the words cleared when they change."""
    _forget.append(cleared)


def start_again() -> None:
    """Clear every cache that rests on the words."""
    for forget in _forget:
        forget()

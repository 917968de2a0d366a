"""What can go wrong between the graph and the files of other tools."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from graph.errors import LiantuError


class SelectionRefused(LiantuError):
    """A part of the graph was asked for in a way that names none; `field` in details is the parameter."""


class GraphUnreadable(LiantuError):
    """A file or a graph of another tool does not say what we wrote; `id` in details names the record, where one is."""


class LibraryMissing(ImportError):
    """An optional library is not installed."""


def optional(module: str, extra: str) -> Any:
    """A module of an optional library, imported when it is used. Raises LibraryMissing, which says what to install."""
    try:
        return import_module(module)
    except ImportError as error:
        library = module.partition(".")[0]
        raise LibraryMissing(
            f"需要 {library}，请安装 / {library} is needed: pip install 'liantu[{extra}]'", name=library
        ) from error

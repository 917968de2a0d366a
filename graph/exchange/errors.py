"""What can go wrong between the graph and the files of other tools."""

from __future__ import annotations

from graph.errors import LiantuError


class SelectionRefused(LiantuError):
    """A part of the graph was asked for in a way that names none; `field` in details is the parameter."""


class GraphUnreadable(LiantuError):
    """A file or a graph of another tool does not say what we wrote; `id` in details names the record, where one is."""


class LibraryMissing(ImportError):
    """An optional library is not installed."""


def missing(library: str, extra: str) -> LibraryMissing:
    """The error that says what to install."""
    return LibraryMissing(f"需要 {library}，请安装 / {library} is needed: pip install 'liantu[{extra}]'", name=library)

"""The commits of a group as the rows of the log, and their appending."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cypher import query
from graph.store.log.payload import encode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.store.execution import Run
    from graph.store.log.entry import Commit

_APPEND = query("log/append")
_APPEND_CHUNKS = query("log/append_chunks")
_APPEND_PERSONAL = query("personal/append")
_CHUNKS = 8
_PERSONAL = 2000


@dataclass(slots=True)
class Pages:
    """Rows for the log: a record a commit, its compressed chunks, and the personal values that can be erased."""

    records: list[dict[str, Any]] = field(default_factory=list)
    chunks: list[dict[str, Any]] = field(default_factory=list)
    personal: list[dict[str, str]] = field(default_factory=list)


def packed(commits: Iterable[Commit]) -> Pages:
    """The rows of these commits. It takes a while for a large one, and needs no store."""
    pages = Pages()
    for commit in commits:
        chunks, personal = encode(commit.entries, commit.unusual)
        pages.records.append(record_of(commit, len(chunks)))
        pages.chunks += [{"id": f"{commit.revision}-{n}", "data": data} for n, data in enumerate(chunks)]
        pages.personal += personal
    return pages


def record_of(commit: Commit, chunks: int) -> dict[str, Any]:
    """The row of a commit's record; `chunks`: how many hold what it did."""
    return {
        "revision": commit.revision, "batch": commit.batch, "at": commit.at, "who": commit.who, "why": commit.why,
        "n": commit.n, "digest": commit.digest, "undoes": commit.undoes, "chunks": chunks,
    }  # fmt: skip


async def append(run: Run, pages: Pages) -> None:
    """Append them, the large parts in slices."""
    await run(_APPEND, {"rows": pages.records})
    for at in range(0, len(pages.chunks), _CHUNKS):
        await run(_APPEND_CHUNKS, {"rows": pages.chunks[at : at + _CHUNKS]})
    for at in range(0, len(pages.personal), _PERSONAL):
        await run(_APPEND_PERSONAL, {"rows": pages.personal[at : at + _PERSONAL]})

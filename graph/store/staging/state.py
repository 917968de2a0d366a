"""A load that is on its way: who works on it, how far it is, and how others are told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cypher import query
from graph.store.errors import LoadInProgress

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.store.execution import Run

_HEAD = query("head/read")
_READ = query("staging/read")


@dataclass(frozen=True, slots=True)
class LoadState:
    """`token` names who works on it, and `beat` goes up while they live; `seconds`: what they think is left.

    `revision`: what it will be, None while it is not published.
    """

    id: str
    token: str
    beat: int
    who: str
    why: str
    at: str
    changes: int
    done: int
    seconds: float | None
    revision: int | None


async def load_on_its_way(read: Run) -> LoadState | None:
    """The load that holds the head, None where there is none."""
    return await state_of(read, (await read(_HEAD, {}))[0])


async def state_of(read: Run, head: Mapping[str, Any]) -> LoadState | None:
    """The load that holds this head (a row of head/read or head/hold)."""
    if head["load"] is None:
        return None
    rows = await read(_READ, {"id": head["load"]})
    return LoadState(**rows[0], revision=head["applying"]) if rows else None


def in_progress(state: LoadState) -> LoadInProgress:
    """The error for whoever must wait for the load."""
    # until it is being applied nobody knows how long it takes
    seconds = max(1, round(state.seconds or 5))
    share = f"{state.done:,}/{state.changes:,}"
    return LoadInProgress(
        f"{state.who} 于 {state.at} 开始的导入尚未完成（{share}），约 {seconds} 秒后再试",
        f"the load that {state.who} began at {state.at} is not done ({share}): try again in about {seconds} s",
        load=state.id, who=state.who, since=state.at, done=state.done, changes=state.changes, retry_after=seconds,
    )  # fmt: skip

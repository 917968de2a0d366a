"""Where answers are worked out: beside the event loop, and few at once."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")
_AT_ONCE = 2
"""Telling an answer holds the interpreter: more threads make no more answers, and the event loop waits for each."""
_THREADS = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="answers")


async def worked_out(make: Callable[[], _T]) -> _T:
    """What `make` makes, in a thread. Raises what it raises."""
    return await asyncio.get_running_loop().run_in_executor(_THREADS, make)

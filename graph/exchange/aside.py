"""Runs what is asynchronous for code that is not, also where a loop is running already, as in a notebook."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Coroutine

_Result = TypeVar("_Result")


class Aside(AbstractContextManager["Aside"]):
    """A thread with a loop of its own, for as long as the block or until `close`."""

    def __init__(self) -> None:
        """The thread waits for work."""
        self._thread = ThreadPoolExecutor(1, "liantu-aside")
        self._runner = self._thread.submit(asyncio.Runner).result()

    def run(self, work: Coroutine[Any, Any, _Result]) -> _Result:
        """What the work gives, waited for here. Raises what it raises."""
        return self._thread.submit(self._runner.run, work).result()

    def close(self) -> None:
        """End the loop and the thread."""
        self._thread.submit(self._runner.close).result()
        self._thread.shutdown()

    def __exit__(self, *_: object) -> None:
        """Close after the block."""
        self.close()

"""Clients that meet at the same record or schema: what is a lost race, and trying again after one."""

from __future__ import annotations

import asyncio
import random
from typing import TYPE_CHECKING, TypeVar

from neo4j.exceptions import Neo4jError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

Result = TypeVar("Result")
_ATTEMPTS = 10


def is_conflict(error: Neo4jError) -> bool:
    """Whether another client was quicker, so that the same may pass when tried again."""
    # the embedded engine reports a lost race for a unique key as a violated constraint
    return error.is_retryable() or error.code == "Neo.ClientError.Schema.ConstraintValidationFailed"


def is_any(error: Neo4jError) -> bool:
    """For schema text, of which a repetition finds what another has made: the engines have many names for that."""
    return bool(error)


async def try_again(work: Callable[[], Awaitable[Result]], on: Callable[[Neo4jError], bool] = is_conflict) -> Result:
    """The result of the work, tried a few times within some two seconds; then its error."""
    pause = 0.01
    for _ in range(_ATTEMPTS - 1):
        try:
            return await work()
        except Neo4jError as error:
            if not on(error):
                raise
        # drawn, so that those who met do not meet again
        await asyncio.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311 - no secret
        pause = min(pause * 2, 0.5)
    return await work()

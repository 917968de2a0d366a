"""The batch id of a request: the caller's Idempotency-Key, or one of our own."""

from __future__ import annotations

import uuid
from typing import Annotated

from fastapi import Depends, Header


def _batch(
    idempotency_key: Annotated[
        str | None,
        Header(
            min_length=1, max_length=200, pattern=r"^[\x21-\x7e]+$", title="幂等编号",
            description="Sent again, the same request is not done again; with other contents it is refused.",
        ),
    ] = None,
) -> str:  # fmt: skip
    return idempotency_key or f"api-{uuid.uuid4()}"


BatchId = Annotated[str, Depends(_batch)]

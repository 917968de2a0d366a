"""Which coding of a body a client takes: RFC 9110, section 12.5.3."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import zstandard

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SMALL = 1_000
"""Bytes below which compressing costs more than it saves."""
_ZSTD_LEVEL, _GZIP_LEVEL = 3, 5
IDENTITY = "identity"


def _zstd(body: bytes) -> bytes:
    return zstandard.compress(body, _ZSTD_LEVEL)


def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, _GZIP_LEVEL, mtime=0)


CODINGS: Mapping[str, Callable[[bytes], bytes]] = {"zstd": _zstd, "gzip": _gzip}
"""The codings that we speak, the better one first."""


def coding_of(accepted: str) -> str:
    """The best coding that an Accept-Encoding header takes, or identity."""
    weights = dict(_weighed(part) for part in accepted.lower().split(",") if part.strip())
    anything = weights.get("*", 0.0)
    best = max(CODINGS, key=lambda each: weights.get(each, anything))
    weight = weights.get(best, anything)
    return best if weight > 0 and weight >= weights.get(IDENTITY, 0.0) else IDENTITY


def _weighed(part: str) -> tuple[str, float]:
    name, _, parameter = part.strip().partition(";")
    written = parameter.strip().removeprefix("q=")
    try:
        return name.strip(), float(written) if written else 1.0
    except ValueError:
        return name.strip(), 0.0

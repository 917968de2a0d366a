"""Ids: minted once, never recomputed. An entity's begins with its label's prefix, a tie's carries its source's id."""

from __future__ import annotations

import hashlib
import re
import uuid

from graph.model.names import normalise

_NAMESPACE = uuid.UUID("6d0ab1c2-0d5c-5f0e-9a53-6c69616e7475")
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,120}")


def mint(prefix: str, kind: str | None, name: str, area: str | None, n: int = 1) -> str:
    """The id for the nth entity of this kind, name and area (a community's or wider area's id, or None)."""
    key = "|".join((kind or "", normalise(name), area or "", str(n)))
    # as uuid.uuid5 does, which makes two UUIDs on the way
    digest = hashlib.sha1(_NAMESPACE.bytes + key.encode(), usedforsecurity=False).digest()
    return f"{prefix}-{uuid.UUID(bytes=digest[:16], version=5)}"


def mint_random(prefix: str) -> str:
    """A new id that says nothing about whom it stands for: persons have these."""
    return f"{prefix}-{uuid.uuid4()}"


def tie_id(tie_type: str, source: str, n: int) -> str:
    """The id of the nth tie of its type from this source: `<type>-<source id>-<n>`."""
    return f"{tie_type.lower()}-{source}-{n}"


def split_tie_id(written: str) -> tuple[str, str, int] | None:
    """(TYPE, source id, n) of a tie id, or None where it is none."""
    head, _, tail = written.rpartition("-")
    tie_type, _, source = head.partition("-")
    if not (tie_type and source and tail.isdecimal()):
        return None
    return tie_type.upper(), source, int(tail)


def prefix_of(entity_id: str) -> str:
    """The part of an id that names its label."""
    return entity_id.partition("-")[0]


def is_id(written: str) -> bool:
    """Whether a text can be an id at all: ASCII letters, digits and . _ : -, at most 121."""
    return _SAFE.fullmatch(written) is not None and "-" in written

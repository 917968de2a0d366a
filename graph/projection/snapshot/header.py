"""What a snapshot's header says: of which model and revision it is, where each array lies, what its blocks sum to."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

import orjson

from graph.model.catalog import ENTITIES, TIES
from graph.model.categories import CATEGORIES
from graph.projection.snapshot.errors import SnapshotDamaged
from graph.projection.walk.codes import WALKED

_FORMAT = 2
"""Counts up whenever columns, rows or the meaning of a value in them change."""


@dataclass(frozen=True, slots=True)
class Section:
    """An array: its numpy type, where its bytes begin in the data file, and how many elements it has."""

    name: str
    dtype: str
    offset: int
    count: int


@dataclass(frozen=True, slots=True)
class Header:
    """`sums` are the CRC-32 of each `block` bytes of the data file, which has `size` bytes."""

    model: str
    revision: str
    block: int
    size: int
    sums: list[int]
    sections: list[Section]

    def written(self) -> bytes:
        """The header as a file: its own SHA-256, then itself."""
        body = orjson.dumps(asdict(self))
        return hashlib.sha256(body).hexdigest().encode() + b"\n" + body


def read_header(written: bytes) -> Header:
    """The header of a file. Raises SnapshotDamaged where it is not whole, or of another model or format."""
    digest, _, body = written.partition(b"\n")
    if hashlib.sha256(body).hexdigest().encode() != digest:
        raise SnapshotDamaged("the snapshot's header is not whole")
    told: dict[str, Any] = orjson.loads(body)
    if told.get("model") != model_digest():
        raise SnapshotDamaged("the snapshot is of another model")
    return Header(**{**told, "sections": [Section(**each) for each in told["sections"]]})


@cache
def model_digest() -> str:
    """Stands for everything that gives the codes in columns and rows their meaning."""
    categories = sorted((code, str(term.unit)) for code, term in CATEGORIES.terms.items())
    meaning = [_FORMAT, list(ENTITIES), list(TIES), WALKED, categories]
    return hashlib.sha256(orjson.dumps(meaning)).hexdigest()

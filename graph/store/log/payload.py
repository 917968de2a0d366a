"""Entries as compressed chunks, and back."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any

import orjson

from graph.model.records import EntityRecord, Record, TieRecord
from graph.store.log.entry import Entry, Standing
from graph.store.log.personal import REFERENCE, seal, unseal
from graph.store.rows import tie_days

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_CHUNK = 256_000


def encode(entries: Iterable[Entry], unusual: Sequence[Standing] = ()) -> tuple[list[bytes], list[dict[str, str]]]:
    """Chunks of at most 256,000 bytes, and the personal rows that belong to them."""
    personal: list[dict[str, str]] = []
    written = [[_image(entry.before, personal), _image(entry.after, personal)] for entry in entries]
    told = {"entries": written, "standings": [[each.id, each.before, each.after] for each in unusual]}
    packed = zlib.compress(orjson.dumps(told if unusual else written), 6)
    return [packed[at : at + _CHUNK] for at in range(0, len(packed), _CHUNK)], personal


def references(chunks: Sequence[bytes]) -> list[str]:
    """The personal references that a payload holds."""
    return [
        image["v"][REFERENCE]["ref"]
        for pair in _load(chunks)["entries"]
        for image in pair
        if image is not None and REFERENCE in image["v"]
    ]


def decode(chunks: Sequence[bytes], personal: Mapping[str, str]) -> tuple[tuple[Entry, ...], tuple[Standing, ...]]:
    """The entries and unusual standings of a payload; personal values only as far as they are not erased."""
    loaded = _load(chunks)
    entries = tuple(
        Entry(_record(before, personal), _record(after, personal), _is_erased(before, personal))
        for before, after in loaded["entries"]
    )
    return entries, tuple(Standing(*each) for each in loaded["standings"])


def _load(chunks: Sequence[bytes]) -> Any:
    loaded = orjson.loads(zlib.decompress(b"".join(chunks)))
    # most commits, and all of earlier versions, hold entries alone
    return {"entries": loaded, "standings": ()} if isinstance(loaded, list) else loaded


def _image(record: Record | None, personal: list[dict[str, str]]) -> dict[str, Any] | None:
    if record is None:
        return None
    of = record.label if isinstance(record, EntityRecord) else record.type
    values, row = seal(of, record.id, record.values)
    if row is not None:
        personal.append(row)
    image: dict[str, Any] = {"i": record.id, "o": of, "r": record.revision, "v": values}
    if isinstance(record, TieRecord):
        image |= {"s": record.source, "t": record.target}
    return image


def _record(image: Mapping[str, Any] | None, personal: Mapping[str, str]) -> Record | None:
    if image is None:
        return None
    values = unseal(image["v"], personal)
    if "s" in image:
        return TieRecord(image["i"], image["o"], image["s"], image["t"], values, tie_days(values), image["r"])
    return EntityRecord(image["i"], image["o"], values, image["r"])


def _is_erased(image: Mapping[str, Any] | None, personal: Mapping[str, str]) -> bool:
    return image is not None and REFERENCE in image["v"] and image["v"][REFERENCE]["ref"] not in personal

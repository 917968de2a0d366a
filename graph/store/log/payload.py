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
    from collections.abc import Iterable, Iterator, Mapping, Sequence

_CHUNK = 256_000


def encode(entries: Iterable[Entry], unusual: Sequence[Standing] = ()) -> tuple[list[bytes], list[dict[str, str]]]:
    """Chunks of at most 256,000 bytes, and the personal rows that belong to them."""
    packed, personal = encode_part(entries, unusual, 6)
    return [packed[at : at + _CHUNK] for at in range(0, len(packed), _CHUNK)], personal


def encode_part(
    entries: Iterable[Entry], unusual: Sequence[Standing] = (), level: int = 1
) -> tuple[bytes, list[dict[str, str]]]:
    """One stream, complete in itself, of which a payload may have several; and its personal rows."""
    personal: list[dict[str, str]] = []
    written = [[_image(entry.before, personal), _image(entry.after, personal)] for entry in entries]
    told = {"entries": written, "standings": [[each.id, each.before, each.after] for each in unusual]}
    return zlib.compress(orjson.dumps(told if unusual else written), level), personal


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


def _load(chunks: Sequence[bytes]) -> Mapping[str, list[Any]]:
    found: dict[str, list[Any]] = {"entries": [], "standings": []}
    for stream in _streams(chunks):
        loaded = orjson.loads(stream)
        # most commits, and all of earlier versions, hold entries alone
        told = {"entries": loaded} if isinstance(loaded, list) else loaded
        for name, each in told.items():
            found[name] += each
    return found


def _streams(chunks: Sequence[bytes]) -> Iterator[bytes]:
    # each begins with a chunk; one that is cut short is an error as it always was
    unpacking, parts = zlib.decompressobj(), list[bytes]()
    for chunk in chunks:
        parts.append(unpacking.decompress(chunk))
        if unpacking.eof:
            yield b"".join(parts)
            unpacking, parts = zlib.decompressobj(), []
    if parts:
        message = "a payload is cut short"
        raise zlib.error(message)


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

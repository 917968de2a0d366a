"""The two files of a snapshot: the arrays one after another, and a header that says what they are."""

from __future__ import annotations

import os
import zlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np

from graph.projection.base import Base
from graph.projection.base.columns import Columns
from graph.projection.snapshot.errors import SnapshotDamaged
from graph.projection.snapshot.header import Header, Section, model_digest, read_header
from graph.projection.walk import Rows, read_only
from graph.store.embedded.folder import PRIVATE_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

    from graph.projection.walk.rows import UInt8s

_DATA = "data"
_HEADER = "header"
_BLOCK = 1 << 20
_ALIGNED = 64
_ROWS = "rows_"
_THREADS = 4


def write_files(folder: Path, base: Base) -> None:
    """Write a base into a folder of its own, to the disk itself. Raises OSError."""
    sections, sums, size = [], _Sums(), 0
    with _private(folder / _DATA) as data:
        for name, array in _arrays(base):
            raw = array.data.cast("B") if array.size else memoryview(b"")
            sections.append(Section(name, array.dtype.str, size, len(array)))
            padding = bytes(-raw.nbytes % _ALIGNED)
            for piece in (raw, padding):
                data.write(piece)
                sums.add(piece)
            size += raw.nbytes + len(padding)
        _sync(data)
    header = Header(model_digest(), base.revision, _BLOCK, size, sums.done(), sections)
    with _private(folder / _HEADER) as file:
        file.write(header.written())
        _sync(file)


def read_files(folder: Path, record_cache: int) -> Base:
    """The base of a folder, mapped. Every block is checked: about a third of a second a gigabyte.

    Raises SnapshotDamaged, FileNotFoundError (another process replaced the snapshot).
    """
    header = read_header((folder / _HEADER).read_bytes())
    path = folder / _DATA
    if path.stat().st_size != header.size:
        raise SnapshotDamaged("the snapshot's data has another length")
    data = np.memmap(path, np.uint8, "r").view(np.ndarray) if header.size else np.empty(0, np.uint8)
    _check(data, header)
    arrays = {each.name: _array(data, each) for each in header.sections}
    rows = Rows(**{name: arrays[_ROWS + name] for name in Rows._fields})
    columns = Columns(**{name: arrays[name] for name in Columns._fields})
    return Base(header.revision, columns, read_only(rows), record_cache)


def _arrays(base: Base) -> Iterator[tuple[str, NDArray[Any]]]:
    for name, array in base.columns._asdict().items():
        yield name, np.ascontiguousarray(array)
    for name, array in base.rows._asdict().items():
        yield _ROWS + name, np.ascontiguousarray(array)


def _array(data: UInt8s, section: Section) -> NDArray[Any]:
    dtype = np.dtype(section.dtype)
    return data[section.offset : section.offset + section.count * dtype.itemsize].view(dtype)


def _check(data: UInt8s, header: Header) -> None:
    def is_whole(at: int) -> bool:
        return zlib.crc32(data[at * header.block : (at + 1) * header.block].data) == header.sums[at]

    with ThreadPoolExecutor(_THREADS) as threads:
        whole = all(threads.map(is_whole, range(-(-header.size // header.block))))
    if not whole:
        raise SnapshotDamaged("the snapshot's data was changed")


class _Sums:
    """CRC-32 of each block of what is added, however it is cut."""

    def __init__(self) -> None:
        self._sums: list[int] = []
        self._sum = self._used = 0

    def add(self, piece: memoryview | bytes) -> None:
        at = 0
        while at < len(piece):
            part = piece[at : at + _BLOCK - self._used]
            self._sum = zlib.crc32(part, self._sum)
            self._used += len(part)
            at += len(part)
            if self._used == _BLOCK:
                self._end()

    def done(self) -> list[int]:
        if self._used:
            self._end()
        return self._sums

    def _end(self) -> None:
        self._sums.append(self._sum)
        self._sum = self._used = 0


def _private(path: Path) -> Any:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE), "wb")


def _sync(file: Any) -> None:
    file.flush()
    os.fsync(file.fileno())

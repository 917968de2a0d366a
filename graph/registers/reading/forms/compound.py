"""An OLE compound file, the container of .xls and .et and of encrypted workbooks: what is in it, and a clean copy."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass

import olefile

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SECTOR = 4096
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SMALLEST = 4096
# as many as the header lists itself: 457 MB of sectors
_MOST_TABLES = 109


class DamagedCompoundError(ValueError):
    """The file is no compound file, or its tables contradict one another."""


@dataclass(frozen=True, slots=True)
class Compound:
    """`names`: of all streams and the storages they are in; `workbook`: the stream of a workbook, b"" if none."""

    names: frozenset[str]
    workbook: bytes


def compound_of(content: bytes) -> Compound:
    """Raises DamagedCompoundError."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            names = frozenset(part for path in file.listdir() for part in path)
            title = next((each for each in ("Workbook", "Book") if file.exists(each)), None)
            # a table that runs in circles states more than the file has
            if title is not None and file.get_size(title) > len(content):
                raise DamagedCompoundError(title)
            return Compound(names, file.openstream(title).read() if title else b"")
    except (OSError, ValueError, LookupError, TypeError, struct.error) as error:
        raise DamagedCompoundError(str(error)) from error


def repacked(workbook: bytes) -> bytes:
    """A compound file of this stream alone ([MS-CFB] version 4): no other reader follows the tables of a stranger's."""
    stream = workbook.ljust(max(_SMALLEST, -(-len(workbook) // _SECTOR) * _SECTOR), b"\0")
    mini = len(stream) // _SECTOR
    folder, first = mini + 1, mini + 2
    tables = -(-(first + _MOST_TABLES) * 4 // _SECTOR)
    if tables > _MOST_TABLES:
        raise DamagedCompoundError("size")
    chains = (*range(1, mini), _END, _END, _END, *[_TABLE] * tables)
    header = SIGNATURE + struct.pack(
        "<16x5H6x9I", 0x3E, 4, 0xFFFE, 12, 6, 1, tables, folder, 0, _SMALLEST, _END, 0, _END, 0
    )
    header += struct.pack(f"<{tables}I", *range(first, first + tables)).ljust(_MOST_TABLES * 4, b"\xff")
    # readers want a root with a stream for small things, though there are none
    root = _entry("Root Entry", 5, child=1, start=mini, size=_SECTOR)
    entries = root + _entry("Workbook", 2, child=_FREE, start=0, size=len(stream))
    sectors = (header.ljust(_SECTOR, b"\0"), stream, bytes(_SECTOR), entries.ljust(_SECTOR, b"\0"))
    return b"".join(sectors) + struct.pack(f"<{len(chains)}I", *chains).ljust(tables * _SECTOR, b"\xff")


def _entry(name: str, kind: int, *, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    return (
        struct.pack("<64sH2B3I", text, len(text) + 2, kind, 1, _FREE, _FREE, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )

"""Files that no office program writes: parts of archives exchanged, compound files built by hand."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

from graph.registers.reading.forms.compound import SIGNATURE, compound_of, repacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SHEET = "xl/worksheets/sheet1.xml"
_BOF, _BOUNDSHEET = 0x0809, 0x0085
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The archive with one part changed; a part that was not there is b"" before."""
    parts = parts_of(content)
    parts[name] = change(parts.get(name, b""))
    return archive(parts)


def parts_of(content: bytes) -> dict[str, bytes]:
    """All parts of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {name: file.read(name) for name in file.namelist()}


def archive(parts: Mapping[str, bytes]) -> bytes:
    """A zip archive of these parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return written.getvalue()


def with_record(xls: bytes, kind: int, data: bytes, *, within: int = 0) -> bytes:
    """The .xls with a record after the first one of its globals, or of its first sheet (`within` 1)."""
    stream = compound_of(xls).workbook
    record = struct.pack("<HH", kind, len(data)) + data
    at = [place for place, each, _ in _records(stream) if each == _BOF][within]
    first = at + 4 + struct.unpack_from("<HH", stream, at)[1]
    changed = bytearray(stream[:first] + record + stream[first:])
    if not within:
        # sheets are found by where they begin
        for place, each, _ in _records(stream):
            if each == _BOUNDSHEET:
                begin = struct.unpack_from("<I", stream, place + 4)[0]
                struct.pack_into("<I", changed, place + len(record) + 4, begin + len(record))
    return repacked(bytes(changed))


def _records(stream: bytes) -> Iterator[tuple[int, int, int]]:
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield at, kind, size
        at += 4 + size


def compound(names: Mapping[str, bytes]) -> bytes:
    """A compound file of streams that are at least 4,096 bytes long, two tables of sectors at most."""
    names = {name: data.ljust(4096, b"\0") for name, data in names.items()}
    folder = _entry("Root Entry", 5, _FREE, 1, _END, 0)
    data = b""
    chains: list[int] = []
    for number, (name, stream) in enumerate(names.items(), 1):
        right = number + 1 if number < len(names) else _FREE
        folder += _entry(name, 2, right, _FREE, len(chains), len(stream))
        sectors = -(-len(stream) // 512)
        chains += [*range(len(chains) + 1, len(chains) + sectors), _END]
        data += stream.ljust(sectors * 512, b"\0")
    first, sectors = len(chains), -(-len(folder) // 512)
    chains += [*range(first + 1, first + sectors), _END]
    tables = -(-(len(chains) + 2) * 4 // 512)
    numbers = range(len(chains), len(chains) + tables)
    chains += [_TABLE] * tables
    header = SIGNATURE + struct.pack("<16x5H6x9I", 0x3E, 3, 0xFFFE, 9, 6, 0, tables, first, 0, 4096, _END, 0, _END, 0)
    header += struct.pack(f"<{tables}I", *numbers).ljust(436, b"\xff")
    table = struct.pack(f"<{len(chains)}I", *chains).ljust(tables * 512, b"\xff")
    return header + data + folder.ljust(sectors * 512, b"\0") + table


def _entry(name: str, kind: int, right: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    return struct.pack("<64sH2B3I36xIQ", text, len(text) + 2, kind, 1, _FREE, right, child, start, size)

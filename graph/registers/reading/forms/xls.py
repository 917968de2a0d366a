"""What the records of an .xls say of its sheets ([MS-XLS]): how many cells, hidden rows, error values."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from graph.registers.reading.forms.compound import DamagedCompoundError
from graph.registers.reading.forms.refusal import FileRefused
from graph.registers.reading.forms.sheet_facts import Extent, SheetFacts
from graph.registers.reading.forms.xls_strings import string_lengths

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.registers.reading.forms.limits import Allowance

_BOF, _EOF, _FILEPASS, _BOUNDSHEET, _OBPROJ = 0x0809, 0x000A, 0x002F, 0x0085, 0x00D3
_STRINGS, _CONTINUED, _SHARED = 0x00FC, 0x003C, 0x00FD
_DIMENSIONS, _IGNORED = 0x0200, 0x0FFF
_FORMULA, _BOOLERR, _MULRK, _ROW = 0x0006, 0x0205, 0x00BD, 0x0208
# number, label, rich label, RK number
_CELLS = frozenset((0x0203, 0x0204, 0x00D6, 0x027E, _SHARED, _FORMULA, _BOOLERR, _MULRK))
_HIDDEN = 0x20
_ERRORS = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_MOST_SHEETS = 4_096


def xls_facts(stream: bytearray, allowance: Allowance) -> Sequence[SheetFacts]:
    """In the order of the workbook. Raises FileRefused for a password, macros or too many cells.

    What the sheets declare of their own sizes is struck out of the stream: the real cells have been counted, and a
    reader that believes the declaration would take memory for it.
    """
    starts: list[int] = []
    strings: list[bytearray] = []
    is_strings = False
    for kind, at, size in _records(stream, 0):
        if kind == _FILEPASS:
            raise FileRefused("encrypted_file")
        if kind == _OBPROJ:
            raise FileRefused("has_macros")
        if kind == _BOUNDSHEET and size >= struct.calcsize("<I"):
            starts += struct.unpack_from("<I", stream, at)
        is_strings = kind == _STRINGS or (is_strings and kind == _CONTINUED)
        if is_strings:
            strings.append(stream[at : at + size])
    # sheets that begin at one place would be read, and held, once for each
    if len(set(starts)) < len(starts) or len(starts) > _MOST_SHEETS:
        raise DamagedCompoundError("sheets")
    lengths = string_lengths(strings)
    return [_sheet(stream, start, lengths, allowance) for start in starts]


def _records(stream: bytearray, at: int) -> Iterator[tuple[int, int, int]]:
    """Kind, place of the data and its size, up to the end of the part that begins here; charts lie within."""
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        at += 4
        if at + size > len(stream):
            return
        yield kind, at, size
        at += size
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:
            return


def _sheet(stream: bytearray, start: int, lengths: Sequence[int], allowance: Allowance) -> SheetFacts:
    extent, text = Extent(), 0
    hidden: set[int] = set()
    errors: dict[tuple[int, int], str] = {}
    for kind, at, size in _records(stream, start):
        if kind in _CELLS and size >= 8:
            row, column = struct.unpack_from("<HH", stream, at)
            last = struct.unpack_from("<H", stream, at + size - 2)[0] if kind == _MULRK else column
            extent.take(row, column, max(column, last))
            if kind == _SHARED and size >= 10:
                index = struct.unpack_from("<I", stream, at + 6)[0]
                text += lengths[index] if index < len(lengths) else 0
            elif error := _error(kind, stream[at : at + size]):
                errors[row + 1, column] = error
        elif kind == _ROW and size >= 16 and stream[at + 12] & _HIDDEN:
            hidden.add(struct.unpack_from("<H", stream, at)[0] + 1)
        elif kind == _DIMENSIONS:
            struct.pack_into("<H", stream, at - 4, _IGNORED)
    allowance.take_cells(extent.cells)
    allowance.take_text(text)
    return SheetFacts(frozenset(hidden), errors)


def _error(kind: int, record: bytearray) -> str:
    if kind == _BOOLERR and record[7]:
        return _ERRORS.get(record[6], "#ERROR!")
    # a formula's value is an error where its eight bytes end in FFFF and begin with 2
    if kind == _FORMULA and record[12:14] == b"\xff\xff" and record[6] == 2:
        return _ERRORS.get(record[8], "#ERROR!")
    return ""

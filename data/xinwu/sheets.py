"""Collects the rows of every register, in the vocabulary of graph/registers/definitions."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from data.xinwu.dates import REFERENCE_DAY, cut_off
from data.xinwu.words import table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Cell: TypeAlias = str | int | float | Sequence[str] | None

Rows: TypeAlias = "Mapping[str, list[dict[str, str]]]"

_DATED = ("since", "founded", "signed", "opened", "awarded_on", "held_on", "raised_on", "term_since", "contract_since")
_ENDS = ("until", "closed", "term_until", "contract_until")


class Sheets:
    """The workbook in the making. A cell left out is empty; a list becomes one cell with 、 between."""

    def __init__(self) -> None:
        """Begin with no rows."""
        self._rows: dict[str, list[dict[str, str]]] = {}
        self._sources: dict[str, str] = table("sources")

    def add(self, register: str, **cells: Cell) -> None:
        """Add a row, with the source that its register has."""
        row = {key: _text(value) for key, value in cells.items() if value is not None and value not in ("", (), [])}
        row["source"] = self._sources[register]
        row.setdefault(
            "source_date", cut_off(*(row.get(key) for key in _DATED), *(_ended(row.get(key)) for key in _ENDS))
        )
        self._rows.setdefault(register, []).append(row)

    def rows(self) -> Rows:
        """All rows by register."""
        return MappingProxyType(self._rows)


def _ended(written: str | None) -> str | None:
    """An end that lies ahead was known before it came, so it does not date the register."""
    return None if written is None or written > REFERENCE_DAY.isoformat() else written


def _text(value: Cell) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return f"{value:.6f}".rstrip("0").rstrip(".")
    return str(value) if isinstance(value, int) else "、".join(value or ())

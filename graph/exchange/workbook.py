"""The whole graph as a workbook: a sheet for each entity and tie of the model, which loads again as it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

from graph.model.fields import FieldType
from graph.model.records import EntityRecord
from graph.model.validation import fields_of
from graph.model.visibility import loadable, may_be_loaded
from graph.registers.cells.lines import as_lines
from graph.registers.model_sheets import (
    ID,
    MERGED,
    REVISION,
    SOURCE,
    SOURCE_NAME,
    TARGET,
    TARGET_NAME,
    key_of,
    model_registers,
)
from graph.registers.problem import Place, Text, problem
from graph.registers.workbook import letters
from graph.registers.writing.book import opened
from graph.registers.writing.cells import hindrance, written
from graph.store.revision import Revision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from graph.exchange.part import Part
    from graph.model.fields import Field, Value
    from graph.model.records import Record
    from graph.projection import Projection
    from graph.registers import Problem, Register
    from graph.registers.writing.book import To
    from graph.registers.writing.cells import Written

MOST_ROWS = 1_048_575
"""Rows of a sheet below its titles; more go on in a second sheet."""
_NARROW, _WIDE = 14, 28
_LEFT_OUT = Text("未写入的单元格", "Left out")
"""The sheet of what could not be written; graph.registers.reading knows its name."""
_TOLD = {Text("工作表", "Sheet"): 28, Text("单元格", "Cell"): 10, Text("原因", "Why"): 80}
_NUMBERS = frozenset((FieldType.INTEGER, FieldType.NUMBER))
_FREE = frozenset((FieldType.TEXT, FieldType.TEXTS, *_NUMBERS))
"""What people type: whatever else a field holds is known to survive."""
_WIDE_COLUMNS = frozenset((ID.key, "name", SOURCE.key, SOURCE_NAME.key, TARGET.key, TARGET_NAME.key, "note", "address"))


@dataclass(slots=True)
class Exported:
    """What was written: sheet -> rows, and the values that no workbook can hold, each at its empty cell."""

    rows: dict[str, int] = field(default_factory=dict)
    left_out: list[Problem] = field(default_factory=list)


def _everybody(_: Record) -> bool:
    return True


def write_graph(
    to: To,
    projection: Projection,
    language: str = "zh",
    *,
    sees: Callable[[Record], bool] = _everybody,
    district: bool = True,
    part: Part | None = None,
) -> Exported:
    """Write every entity and tie in order of their ids, ended ties included, each with its revision; or a part of them.

    `sees`: whether the reader sees what is personal of a record. What is not seen is not masked but left out, a
    person with the whole row, so that the file can be loaded over what is stored. `district`: with leaders' ties.
    The bytes depend on the graph, its revisions and the reader alone. What no workbook can hold is listed in a last
    sheet, which a load passes over.
    """
    sheets = _Sheets(projection, language, sees)
    records: dict[str, list[Record]] = {key: [] for key in model_registers()}
    chosen = projection if part is None else part
    every: Iterator[Record] = chain(chosen.entities(), chosen.ties())
    for record in every:
        if may_be_loaded(record, see_names=sees(record), district=district):
            records[key_of(record.label if isinstance(record, EntityRecord) else record.type)].append(record)
    with opened(to, streamed=True) as book:
        text = book.add_format({"num_format": "@"})
        bold = book.add_format({"num_format": "@", "bold": True, "bg_color": "#F2F2F2"})
        for key, register in model_registers().items():
            rows = sorted(records[key], key=lambda each: each.id)
            for at, name in enumerate(_names(register.title(language), len(rows))):
                sheet = book.add_worksheet(name)
                _title(sheet, register, language, text, bold)
                sheets.fill(sheet, register, rows[at * MOST_ROWS : (at + 1) * MOST_ROWS])
        if sheets.exported.left_out:
            _tell(book.add_worksheet(_LEFT_OUT.of(language)), sheets.exported.left_out, language, bold)
    return sheets.exported


def _tell(sheet: Any, left_out: Iterable[Problem], language: str, bold: object) -> None:
    """Where each value would stand, and why it does not."""
    for at, (title, width) in enumerate(_TOLD.items()):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, title.of(language), bold)
    for number, each in enumerate(left_out, 1):
        sheet.write_string(number, 0, each.place.sheet)
        sheet.write_string(number, 1, f"{each.place.column}{each.place.row}")
        sheet.write_string(number, 2, each.message.of(language))


def _names(title: str, rows: int) -> Iterator[str]:
    """The names of the sheets that so many rows need."""
    yield title
    yield from (f"{title} ({number})" for number in range(2, -(-rows // MOST_ROWS) + 1))


def _title(sheet: Any, register: Register, language: str, text: object, bold: object) -> None:
    sheet.freeze_panes(1, 0)
    fields = fields_of(register.key.partition(".")[2])
    for at, column in enumerate(register.columns.values()):
        kind = fields[column.key].type if column.key in fields else None
        width = _WIDE if column.key in _WIDE_COLUMNS else _NARROW
        sheet.set_column(at, at, width, None if kind in _NUMBERS else text)
        sheet.write_string(0, at, column.title(language), bold)


class _Sheets:
    """Fills sheets with records."""

    def __init__(self, projection: Projection, language: str, sees: Callable[[Record], bool]) -> None:
        self._projection = projection
        self._language = language
        self._sees = sees
        self._lineage = projection.revision.rpartition("-")[0]
        self._merged: dict[str, list[str]] = {}
        for alias, winner in sorted(projection.aliases.items()):
            self._merged.setdefault(winner, []).append(alias)
        self.exported = Exported()

    def fill(self, sheet: Any, register: Register, records: Sequence[Record]) -> None:
        """Write a row a record below the titles."""
        fields = fields_of(register.key.partition(".")[2])
        columns = [(at, key, fields.get(key)) for at, key in enumerate(register.columns)]
        for number, record in enumerate(records, 1):
            values = loadable(record, see_names=self._sees(record)) | self._own(record)
            for at, key, field_ in columns:
                if (value := values.get(key)) is not None:
                    cell = written(value, field_, self._language) if field_ else str(value)
                    self._cell(sheet, number, at, cell, field_)
        self.exported.rows[sheet.name] = len(records)

    def _own(self, record: Record) -> dict[str, Value]:
        """What a row has beside the fields of its record."""
        found: dict[str, Value] = {ID.key: record.id, REVISION.key: str(Revision(self._lineage, record.revision))}
        if isinstance(record, EntityRecord):
            return found | {MERGED.key: as_lines(self._merged.get(record.id, ())) or None}
        return found | {
            SOURCE.key: record.source, SOURCE_NAME.key: self._name(record.source),
            TARGET.key: record.target, TARGET_NAME.key: self._name(record.target),
        }  # fmt: skip

    def _name(self, entity_id: str) -> str | None:
        entity = self._projection.entity(entity_id)
        shown = entity is not None and may_be_loaded(entity, see_names=self._sees(entity), district=True)
        return entity.name if entity is not None and shown else None

    def _cell(self, sheet: Any, row: int, at: int, cell: Written, field_: Field | None) -> None:
        if cell is None:
            return
        if field_ and field_.type in _FREE and (why := hindrance(cell, field_)) is not None:
            place = Place("", sheet.name, row + 1, letters(at))
            title = Text(field_.zh, field_.en)
            self.exported.left_out.append(problem(place, "cell_left_out", title=title, reason=why))
        elif isinstance(cell, str):
            sheet.write_string(row, at, cell)
        else:
            sheet.write_number(row, at, cell)

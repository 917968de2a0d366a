"""nodes.csv and edges.csv in a zip, for Excel (UTF-8 with a mark) and for Gephi's import of tables."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING, Any, BinaryIO

from graph.exchange.errors import GraphUnreadable
from graph.exchange.flat import flat_link, flat_node, link_columns, node_columns, plain
from graph.exchange.records import Reading
from graph.exchange.streaming import Outflow, batches

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graph.exchange.part import Part
    from graph.exchange.records import Records

NODES, EDGES = "nodes.csv", "edges.csv"
_MARKED = "utf-8-sig"
_LONG_AGO = (2024, 1, 1, 0, 0, 0)
_LARGE = 4_000_000
"""Rows from which a file may be larger than a plain zip holds."""
_GUARDED = ("=", "+", "-", "@", "\t", "\r", "'")
"""A text that begins so would be a formula in a spreadsheet."""


def csv_pair(part: Part) -> Iterator[bytes]:
    """The zip, piece by piece. A text that a spreadsheet would compute begins with ', and so does one that is empty."""
    out = Outflow()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        columns = ("id", "label", *node_columns(part))
        yield from _table(archive, out, NODES, columns, len(part.entity_ids), map(flat_node, part.nodes()))
        columns = ("id", "source", "target", "label", *link_columns(part))
        yield from _table(archive, out, EDGES, columns, len(part.tie_ids), map(flat_link, part.links()))
    yield out.take()


def read_csv_pair(file: BinaryIO) -> Records:
    """The records of a zip that `csv_pair` wrote, also after a spreadsheet saved its tables. Raises GraphUnreadable."""
    reading = Reading()
    try:
        with zipfile.ZipFile(file) as archive:
            for row in _rows(archive, NODES):
                reading.node(row.get("id", ""), row)
            for row in _rows(archive, EDGES):
                reading.link(row.get("id", ""), row.get("source", ""), row.get("target", ""), row)
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError, csv.Error) as error:
        raise GraphUnreadable(
            f"应为内有 {NODES} 和 {EDGES}（UTF-8）的 zip", f"expected a zip with {NODES} and {EDGES} in UTF-8: {error}"
        ) from error
    return reading.records()


def _table(
    archive: zipfile.ZipFile, out: Outflow, name: str, columns: Sequence[str], count: int,
    rows: Iterable[Mapping[str, Any]],
) -> Iterator[bytes]:  # fmt: skip
    about = zipfile.ZipInfo(name, _LONG_AGO)
    about.compress_type = zipfile.ZIP_DEFLATED
    with (
        archive.open(about, "w", force_zip64=count > _LARGE) as entry,
        io.TextIOWrapper(entry, _MARKED, newline="", write_through=True) as text,
    ):
        table = csv.writer(text)
        table.writerow(columns)
        for batch in batches(rows):
            table.writerows([_cell(row.get(column)) for column in columns] for row in batch)
            yield out.take()


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        return plain(value)
    return f"'{value}" if not value or value.startswith(_GUARDED) else value


def _rows(archive: zipfile.ZipFile, name: str) -> Iterator[dict[str, str]]:
    with archive.open(name) as entry:
        for row in csv.DictReader(io.TextIOWrapper(entry, _MARKED, newline="")):
            yield {column: text.removeprefix("'") for column, text in row.items() if column and text}

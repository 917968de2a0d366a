"""Ties as they come, as columns; then their numbers and what the rows are built from."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from graph.model.identity import tie_id
from graph.projection.base.columns import TYPE_CODES, TYPES
from graph.projection.base.days import days_in
from graph.projection.base.text_order import LARGEST_SERIAL, text_order

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graph.model.records import TieRecord
    from graph.projection.base.base import Base
    from graph.projection.base.entities import Placed
    from graph.projection.base.values import ValuesWriter
    from graph.projection.walk.rows import Int8s, Int32s, Int64s

_PREFIXES = {kind: f"{kind.lower()}-" for kind in TYPES}
_STREAMED = {
    "type": "b", "source": "i", "target": "i", "serial": "i", "revision": "i", "values": "q",
    "since": "i", "until": "i",
}  # fmt: skip
_ODD = -1


class Numbered(NamedTuple):
    """Ties in order of their ids; sources and targets are places."""

    type: Int8s
    source: Int32s
    target: Int32s
    serial: Int32s
    revision: Int32s
    values: Int64s
    since: Int32s
    until: Int32s
    odd: list[str]
    odd_tie: Int32s
    strangers: list[str]


class Ties:
    """Takes ties in any order, once the entities have their places; of two with one id the later counts."""

    def __init__(self, values: ValuesWriter, placed: Placed) -> None:
        """`values` keeps their fields."""
        self._values = values
        self._placed = placed
        self._strangers: dict[str, int] = {}
        self._columns = {name: array(code) for name, code in _STREAMED.items()}
        self._odd: dict[str, int] = {}

    def add(self, tie: TieRecord) -> None:
        """Take one."""
        columns = self._columns
        serial = _serial(tie)
        if serial < 0:
            self._odd[tie.id] = len(columns["type"])
        columns["type"].append(TYPE_CODES[tie.type])
        columns["source"].append(self._place(tie.source))
        columns["target"].append(self._place(tie.target))
        columns["serial"].append(serial)
        columns["revision"].append(tie.revision)
        columns["values"].append(self._values.put_tie(tie.values, tie.days))
        columns["since"].append(tie.days.since_min)
        columns["until"].append(tie.days.until_max)

    def take(self, base: Base, numbers: Int64s) -> None:
        """Take ties of a base as they are, of these numbers, before any other."""
        of = base.columns
        for arrival in np.flatnonzero(of.tie_serial[numbers] < 0).tolist():
            self._odd[base.tie_id_at(int(numbers[arrival]))] = arrival
        ends = np.stack((of.tie_source[numbers], of.tie_target[numbers]))
        places, which = np.unique(ends, return_inverse=True)
        moved = np.fromiter(map(self._place, map(base.id_at, places.tolist())), np.int32, len(places))
        source, target = moved[which.reshape(ends.shape)]
        since, until = days_in(base, numbers)
        taken = {
            "type": of.tie_type[numbers], "source": source, "target": target, "serial": of.tie_serial[numbers],
            "revision": of.tie_revision[numbers], "values": self._values.copy(of.values, of.tie_values[numbers]),
            "since": since, "until": until,
        }  # fmt: skip
        for name, column in taken.items():
            self._columns[name].frombytes(column.tobytes())

    def _place(self, id_: str) -> int:
        place = self._placed.places.get(id_)
        # strangers are placed behind all entities once all are known
        return -1 - self._strangers.setdefault(id_, len(self._strangers)) if place is None else place

    def numbered(self) -> Numbered:
        """All of them in order."""
        columns = {name: np.array(column, column.typecode) for name, column in self._columns.items()}
        strangers = sorted(self._strangers)
        shift = np.empty(len(strangers), np.int32)
        known = len(self._placed.places)
        for place, id_ in enumerate(strangers):
            shift[self._strangers[id_]] = known + place
        for end in ("source", "target"):
            strange = np.flatnonzero(columns[end] < 0)
            columns[end][strange] = shift[-1 - columns[end][strange]]
        order = self._order(columns, strangers)
        place_of = np.full(len(columns["type"]), -1, np.int32)
        place_of[order] = np.arange(len(order), dtype=np.int32)
        odd = sorted(self._odd)
        odd_tie = np.array([place_of[self._odd[each]] for each in odd], np.int32)
        settled = {name: column[order] for name, column in columns.items()}
        settled["serial"][odd_tie] = -1 - np.arange(len(odd), dtype=np.int32)
        return Numbered(**settled, odd=odd, odd_tie=odd_tie, strangers=strangers)

    def _order(self, columns: dict[str, NDArray[Any]], strangers: list[str]) -> Int64s:
        """Which arrival comes when, in order of the ids; of several of one id the last alone."""
        placed = [*self._placed.places, *strangers]
        ids = sorted(placed)
        ranks = {id_: rank for rank, id_ in enumerate(ids)}
        rank = np.fromiter(map(ranks.__getitem__, placed), np.int64, len(placed))
        regular = np.flatnonzero(columns["serial"] >= 0)
        types, serials = columns["type"][regular], columns["serial"][regular]
        sources = rank[columns["source"][regular]]
        order = text_order(types, sources, serials, ids)
        parts = np.stack((types[order], sources[order], serials[order]))
        last = np.append((np.diff(parts) != 0).any(axis=0), np.ones(min(len(order), 1), np.bool_))
        order = regular[order[last]]
        odd = sorted(self._odd)

        def text(arrival: np.int64) -> str:
            kind, source, serial = (columns[name][arrival] for name in ("type", "source", "serial"))
            return tie_id(TYPES[kind], placed[source], int(serial))

        found: Int64s = np.insert(
            order, [bisect_left(order, each, key=text) for each in odd], [self._odd[each] for each in odd]
        )
        return found


def _serial(tie: TieRecord) -> int:
    """The n of an id <type>-<source id>-<n>, _ODD where it is of another form."""
    prefix, _, tail = tie.id.rpartition("-")
    known = _PREFIXES[tie.type]
    if not prefix.startswith(known) or prefix[len(known) :] != tie.source or not tail.isdecimal():
        return _ODD
    serial = int(tail)
    return serial if serial <= LARGEST_SERIAL and str(serial) == tail else _ODD

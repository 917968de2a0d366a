"""Entities as they come, as columns; then their places."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graph.model.records import EntityRecord
from graph.projection.base.columns import LABEL_CODES, LABELS
from graph.projection.transit import leads_district
from graph.projection.walk.codes import LEADING, OFFERING, WALKED_LABELS
from graph.projection.walk.columns import flags_of

if TYPE_CHECKING:
    from graph.projection.base.base import Base
    from graph.projection.base.values import ValuesWriter
    from graph.projection.walk.rows import Int8s, Int32s, Int64s, UInt8s


class Placed(NamedTuple):
    """Entities in order of their places: nodes first, then the others, each by id."""

    nodes: list[str]
    others: list[str]
    places: dict[str, int]
    label: Int8s
    revision: Int32s
    values: Int64s
    leads: UInt8s
    flags: UInt8s


class Entities:
    """Takes entities in any order; of two with one id the later counts, as a scan of a graph in use may meet both."""

    def __init__(self, values: ValuesWriter) -> None:
        """`values` keeps their fields."""
        self._values = values
        self._arrivals: dict[str, int] = {}
        self._label = array("b")
        self._revision = array("i")
        self._place = array("q")
        self._flags = array("B")
        self._leading: set[str] = set()

    def add(self, record: EntityRecord) -> None:
        """Take one."""
        at = self._arrivals.setdefault(record.id, len(self._arrivals))
        row = (
            (self._label, LABEL_CODES[record.label]),
            (self._revision, record.revision),
            (self._place, self._values.put(record.values)),
            (self._flags, flags_of(record)),
        )
        for column, value in row:
            if at == len(column):
                column.append(value)
            else:
                column[at] = value
        if leads_district(record):
            self._leading.add(record.id)
        else:
            self._leading.discard(record.id)

    def take(self, base: Base, places: Int64s) -> None:
        """Take entities of a base as they are, at these places, before any other."""
        of = base.columns
        ids = [*map(base.id_at, places.tolist())]
        self._arrivals = {id_: at for at, id_ in enumerate(ids)}
        flags = np.zeros(base.entity_count, np.uint8)
        flags[: base.node_count] = base.rows.flags & ~np.uint8(OFFERING | LEADING)
        self._label.frombytes(of.label[places].tobytes())
        self._revision.frombytes(of.entity_revision[places].tobytes())
        self._place.frombytes(self._values.copy(of.values, of.entity_values[places]).tobytes())
        self._flags.frombytes(flags[places].tobytes())
        self._leading = {ids[at] for at in np.flatnonzero(of.leads[places]).tolist()}

    def get(self, id_: str) -> EntityRecord | None:
        """The entity of this id, as it was taken."""
        at = self._arrivals.get(id_)
        if at is None:
            return None
        values = self._values.at(self._place[at])
        return EntityRecord(id_, LABELS[self._label[at]], values, self._revision[at])

    def placed(self) -> Placed:
        """All of them in order."""
        walked = [label in WALKED_LABELS for label in LABELS]
        nodes = sorted(id_ for id_, at in self._arrivals.items() if walked[self._label[at]])
        others = sorted(id_ for id_, at in self._arrivals.items() if not walked[self._label[at]])
        ids = [*nodes, *others]
        order = np.fromiter(map(self._arrivals.__getitem__, ids), np.int64, len(ids))
        return Placed(
            nodes=nodes,
            others=others,
            places={id_: place for place, id_ in enumerate(ids)},
            label=np.array(self._label, np.int8)[order],
            revision=np.array(self._revision, np.int32)[order],
            values=np.array(self._place, np.int64)[order],
            leads=np.fromiter((id_ in self._leading for id_ in ids), np.uint8, len(ids)),
            flags=np.array(self._flags, np.uint8)[order[: len(nodes)]],
        )

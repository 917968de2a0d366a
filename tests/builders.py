"""Small changes and batches, as tests write them."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES
from graph.model.change import Batch, Change, Op
from graph.model.identity import tie_id

if TYPE_CHECKING:
    from graph.model.fields import Value

_BATCHES = itertools.count(1)
_REQUIRED: dict[str, dict[str, Value]] = {
    "Organization": {"kind": "enterprise"},
    "Alliance": {"kind": "micro"},
    "Area": {"kind": "community"},
    "Site": {"kind": "neighbourhood_centre"},
    "Resource": {"category": "venue.meeting_room"},
    "Need": {"category": "venue.meeting_room"},
    "Activity": {"kind": "volunteering"},
    "Designation": {"kind": "pioneer_post"},
    "Observation": {"measure": "visits"},
}


def entity(of: str, key: str, **values: Value) -> Change:
    """The creation of an entity with the id `<prefix>-<key>`, its required fields filled in."""
    filled: dict[str, Value] = {"name": f"{ENTITIES[of].zh}{key}", **_REQUIRED.get(of, {}), **values}
    return Change(Op.CREATE, of, f"{ENTITIES[of].prefix}-{key}", filled)


def organization(key: str, **values: Value) -> Change:
    """The creation of an organization."""
    return entity("Organization", key, **values)


def party(key: str, level: str, **values: Value) -> Change:
    """The creation of a Party organization."""
    return entity("Organization", key, kind="party_organization", level=level, **values)


def tie(of: str, source: str, target: str, /, n: int = 1, **values: Value) -> Change:
    """The creation of the nth tie from source to target (ids); open since 2023 unless told otherwise."""
    dated: dict[str, Value] = {"since": "2023", "until": "..", **values}
    return Change(Op.CREATE, of, tie_id(of, source, n), dated, source, target)


def update(of: str, record_id: str, if_revision: int | None = None, **values: Value) -> Change:
    """The change of some fields."""
    return Change(Op.UPDATE, of, record_id, values, if_revision=if_revision)


def end(of: str, record_id: str, until: str) -> Change:
    """The end of a tie or entity."""
    return Change(Op.END, of, record_id, {"until": until})


def delete(of: str, record_id: str, *, cascade: bool = False) -> Change:
    """The deletion of a record."""
    return Change(Op.DELETE, of, record_id, cascade=cascade)


def merge(loser: str, winner: str, of: str = "Organization") -> Change:
    """The merge of one entity into another."""
    return Change(Op.MERGE, of, loser, target=winner)


def batch(*changes: Change, id: str | None = None, who: str = "tester", why: str = "test") -> Batch:  # noqa: A002
    """A batch with a fresh id unless one is given."""
    return Batch(id or f"batch-{next(_BATCHES)}", changes, who, why)

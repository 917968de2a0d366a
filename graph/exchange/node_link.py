"""Node-link JSON, as networkx and d3 read it: flat fields, each record as the reader may see it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from graph.model.dates import date_of, day_of
from graph.model.visibility import exported, tie_visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model.fields import Value
    from graph.model.records import EntityRecord, TieRecord
    from graph.projection import Projection

ALWAYS = ("kind", "name", "scope", "level", "category")
"""Fields that every node has, null where its label knows none or none is set."""
RENAMED = {"source": "stated_by"}
"""A tie's field that a link gives another name: `source` is where the link begins, so the register is `stated_by`."""


def node_link(projection: Projection, day: dt.date, *, see_names: bool, district: bool) -> dict[str, Any]:
    """The whole graph, ended ties included, by id: {"nodes": [...], "links": [...]}.

    `transit` is as of `day`. `valid_from` and `valid_to` are ISO days, half-open, null where unbounded.
    """
    return node_link_of(
        projection, projection.entities(), projection.ties(), day, see_names=see_names, district=district
    )


def node_link_of(
    projection: Projection,
    entities: Iterable[EntityRecord],
    ties: Iterable[TieRecord],
    day: dt.date,
    *,
    see_names: bool,
    district: bool,
) -> dict[str, Any]:
    """The same of a part of the graph: these entities, and those of the ties that join two of them."""
    chosen = {each.id: each for each in entities}
    joined = (tie for tie in ties if tie.source in chosen and tie.target in chosen)
    return {
        "nodes": [node(projection, chosen[id_], day, see_names=see_names) for id_ in sorted(chosen)],
        "links": [
            link(tie, see_names=see_names)
            for tie in sorted(joined, key=lambda each: each.id)
            if tie_visible(tie, district=district)
        ],
    }


def node(projection: Projection, entity: EntityRecord, day: dt.date, *, see_names: bool) -> dict[str, Any]:
    """One node: id, label, the fields of ALWAYS, transit, then its other fields."""
    fields = exported(entity, see_names=see_names)
    return {
        "id": entity.id,
        "label": entity.label,
        **{name: fields.pop(name, None) for name in ALWAYS},
        # what is only planned is not walked at all
        "transit": projection.may_transit(entity.id, day_of(day)) and not entity.values.get("planned"),
        **_plain(fields),
        "revision": entity.revision,
    }


def link(tie: TieRecord, *, see_names: bool) -> dict[str, Any]:
    """One link: id, type, its ends, when it may be valid, then its other fields."""
    fields = exported(tie, see_names=see_names)
    return {
        "id": tie.id,
        "type": tie.type,
        "source": tie.source,
        "target": tie.target,
        "valid_from": iso_day(tie.days.since_min),
        "valid_to": iso_day(tie.days.until_max),
        "since": fields.pop("since", None),
        "until": fields.pop("until", None),
        **{RENAMED.get(name, name): value for name, value in _plain(fields).items()},
        "revision": tie.revision,
    }


def iso_day(day: int) -> str | None:
    """A derived day as written in exports; null where it is unbounded, or after the last day that can be written."""
    date = date_of(day) if day <= day_of(dt.date.max) else None
    return None if date is None else date.isoformat()


def _plain(fields: dict[str, Value]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in fields.items()}

"""Cross-appointments and interlocks as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.records import ref_document, tie_document
from graph.exchange.node_link import iso_day
from graph.model.dates import day_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from graph.analysis.cross_appointments import CrossAppointments
    from graph.analysis.interlocks import Interlock, Interlocks
    from graph.analysis.posts import PostPair
    from graph.projection import Projection


def cross_appointments_document(
    projection: Projection, found: Mapping[str, CrossAppointments], as_of: dt.date | None
) -> dict[str, Any]:
    """Those of each estate; `as_of` is None where any day was asked about."""
    return {
        "revision": projection.revision,
        "as_of": as_of.isoformat() if as_of else None,
        "estates": [
            {
                "estate": ref_document(projection, id_),
                "bodies": [
                    {"organization": ref_document(projection, body.id), "side": body.side, "own": body.own}
                    for body in each.bodies.values()
                ],
                "certain": _pairs(projection, each.certain, as_of),
                "uncertain": _pairs(projection, each.uncertain, as_of),
            }
            for id_, each in found.items()
        ],
    }


def interlocks_document(
    projection: Projection, organization: str, found: Interlocks, as_of: dt.date | None
) -> dict[str, Any]:
    """Those of an organization."""
    return {
        "revision": projection.revision,
        "as_of": as_of.isoformat() if as_of else None,
        "organization": ref_document(projection, organization),
        "certain": [_interlock(projection, each, as_of) for each in found.certain],
        "uncertain": [_interlock(projection, each, as_of) for each in found.uncertain],
    }


def _interlock(projection: Projection, interlock: Interlock, as_of: dt.date | None) -> dict[str, Any]:
    return {
        "organization": ref_document(projection, interlock.organization.id),
        "pairs": _pairs(projection, interlock.pairs, as_of),
    }


def _pairs(projection: Projection, pairs: Sequence[PostPair], as_of: dt.date | None) -> list[dict[str, Any]]:
    return [_pair(projection, each, each.together.first if as_of is None else day_of(as_of)) for each in pairs]


def _pair(projection: Projection, pair: PostPair, day: int) -> dict[str, Any]:
    shared = pair.together
    return {
        "person": ref_document(projection, pair.person),
        "posts": [tie_document(projection, tie, day) for tie in pair.posts],
        "overlap": {
            "certainty": shared.certainty, "valid_from": iso_day(shared.first), "valid_to": iso_day(shared.after),
        },
        "direction": _direction(projection, pair),
    }  # fmt: skip


def _direction(projection: Projection, pair: PostPair) -> dict[str, Any] | None:
    origin = pair.origin
    if origin is None:
        return None
    other = next(tie.target for tie in pair.posts if tie.target != origin)
    return {"from": ref_document(projection, origin), "to": ref_document(projection, other)}

"""Members and overlaps of alliances as documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from api.records import ref_document, tie_document
from graph.model.dates import day_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from graph.analysis.membership import Membership
    from graph.analysis.overlap import Overlap, Shared
    from graph.projection import Projection


def members_document(
    projection: Projection, alliance: str, members: Sequence[Membership], as_of: dt.date
) -> dict[str, Any]:
    """The memberships of an alliance on a day."""
    return {
        "revision": projection.revision,
        "as_of": as_of.isoformat(),
        "alliance": ref_document(projection, alliance),
        "members": [tie_document(projection, each.tie, day_of(as_of)) for each in members],
    }


def overlap_document(projection: Projection, found: Overlap, as_of: dt.date) -> dict[str, Any]:
    """What alliances share on a day."""
    return {
        "revision": projection.revision,
        "as_of": as_of.isoformat(),
        "alliances": [{"alliance": ref_document(projection, id_), "bodies": size} for id_, size in found.sizes.items()],
        "shared": [_shared(projection, each, day_of(as_of)) for each in found.shared],
    }


def _shared(projection: Projection, shared: Shared, day: int) -> dict[str, Any]:
    return {
        "bodies": [ref_document(projection, each.id) for each in shared.bodies],
        "through": [
            {
                "alliance": ref_document(projection, id_),
                "members": [tie_document(projection, each.tie, day) for each in memberships],
            }
            for id_, memberships in shared.through.items()
        ],
    }

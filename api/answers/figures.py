"""The report's figures by subdistrict, as a document."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from api.records import ref_document
from graph.analysis.areas import subdistricts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from graph.analysis.figures_by_subdistrict import Told
    from graph.model.records import EntityRecord
    from graph.projection import Projection


def figures_document(projection: Projection, told: Sequence[Told], as_of: dt.date) -> dict[str, Any]:
    """Each figure with a number for each subdistrict, in the order in which these are listed."""
    parts = subdistricts(projection)
    return {
        "revision": projection.revision,
        "as_of": as_of.isoformat(),
        "subdistricts": [ref_document(projection, each.id) for each in parts],
        "figures": [_figure(each, parts) for each in told],
    }


def _figure(told: Told, parts: Sequence[EntityRecord]) -> dict[str, Any]:
    counted = told.counted
    return {
        **asdict(counted.figure),
        "network": counted.definition.network,
        "counted_on": counted.definition.counted_on,
        "parts": None if told.parts is None else [told.parts.get(each.id, 0) for each in parts],
        "elsewhere": told.elsewhere,
        "several": told.several,
    }

"""A load of a few dozen changes, large enough to be staged where the tests say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.builders import batch, entity, organization, tie

if TYPE_CHECKING:
    from graph.model.change import Batch, Change

UNITS = 30


def district(id_: str = "district", *more: Change) -> Batch:
    """30 units with numbers of their liaisons, their community and a tie from each, ties first."""
    ties = [tie("SERVES", f"org-{id_}-{n}", f"area-{id_}") for n in range(UNITS)]
    units = [
        organization(f"{id_}-{n}", liaison_name="王某", liaison_phone=f"0510-8{n:07d}") for n in range(UNITS)
    ]  # fmt: skip
    return batch(*ties, *units, entity("Area", id_), *more, id=id_)

"""The load that writers stage, told by its id alone, so that it can be sent again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.builders import batch, entity, organization, tie

if TYPE_CHECKING:
    from graph.model.change import Batch

UNITS = 2_100
PER_TRANSACTION = 1_000
"""Changes from which on the writers of these tests stage."""


def staged_load(id_: str) -> Batch:
    """2,100 units, an area and a tie from each unit, in several parts of each phase."""
    units = [organization(f"{id_}-{n}", liaison_name="王某") for n in range(UNITS)]
    ties = [tie("SERVES", f"org-{id_}-{n}", f"area-{id_}-{n % 7}") for n in range(UNITS)]
    areas = [entity("Area", f"{id_}-{n}") for n in range(7)]
    return batch(*units, *areas, *ties, id=id_)

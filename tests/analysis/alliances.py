"""A small graph of alliances and of units with their branches, without a member yet."""

from __future__ import annotations

from tests.paths.graphs import Graph


def three_alliances() -> Graph:
    """Three alliances; a unit with a branch of its own, and a joint branch of two units; another unit."""
    built = Graph()
    for id_ in ("all-1", "all-2", "all-3"):
        built.add(id_, "micro")
    for id_ in ("org-u", "org-v", "org-w", "org-x"):
        built.add(id_, "enterprise")
    for id_ in ("org-pu", "org-pvw"):
        built.add(id_, "party_organization", level="branch")
    built.tie("FORMED_IN", "org-pu", "org-u")
    built.tie("FORMED_IN", "org-pvw", "org-v")
    built.tie("FORMED_IN", "org-pvw", "org-w")
    return built

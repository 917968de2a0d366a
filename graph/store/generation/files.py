"""Which files cypher/generated should hold, and which of them are not as they should be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES
from graph.store.generation.entities import entity_queries
from graph.store.generation.ties import tie_queries

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def expected_files() -> Mapping[str, str]:
    """Path below cypher/generated, to content."""
    queries: dict[str, str] = {}
    for entity in ENTITIES.values():
        queries |= entity_queries(entity)
    for tie in TIES.values():
        queries |= tie_queries(tie)
    return {f"{name}.cypher": text for name, text in queries.items()}


def stale_files(folder: Path) -> list[str]:
    """Missing, different or superfluous files, sorted."""
    wanted = expected_files()
    found = {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*.cypher")}
    return sorted(name for name in wanted.keys() | found.keys() if wanted.get(name) != found.get(name))

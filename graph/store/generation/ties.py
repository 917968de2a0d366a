"""The query texts of one tie type: a tie is reached from its source by a node seek."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.definition import DERIVED_DAYS
from graph.store.generation.templates import SYSTEM_FIELDS, fill, properties

if TYPE_CHECKING:
    from graph.model.definition import Tie

_FROM_SOURCE = ("read", "update", "delete", "list_from")
_BETWEEN = ("create", "scan")


def tie_queries(tie: Tie) -> dict[str, str]:
    """File name under cypher/generated, to text."""
    kind = tie.type
    named = properties(("id", *SYSTEM_FIELDS, *DERIVED_DAYS, *tie.fields))
    words = {"type": kind, "name": kind.lower(), "properties": named}
    queries = {f"constraints/{kind}": fill("ties/constraint", **words)}
    for source, target in tie.ends:
        both = words | {"source": source, "target": target}
        queries |= {f"ties/{use}/{kind}_{source}": fill(f"ties/{use}", **both) for use in _FROM_SOURCE}
        queries[f"ties/list_to/{kind}_{target}"] = fill("ties/list_to", **both)
        queries |= {f"ties/{use}/{kind}_{source}_{target}": fill(f"ties/{use}", **both) for use in _BETWEEN}
    return queries

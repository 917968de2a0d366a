"""What kind of statement each query file holds, told by its name: tests hold the text to it."""

from __future__ import annotations

import re

from cypher import Query, names, query

CLAUSE_THAT_WRITES = re.compile(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH|LOAD|TERMINATE)\b")

SCHEMA = re.compile(r"migrations/|generated/(constraints|indexes)/")
# SHOW and TERMINATE are commands to a server: they are planned by neither engine and answer about it, not the graph.
CONTROL = ("operate/terminate", "operate/transactions")
_WRITING = re.compile(
    r"generated/(entities|ties)/(create|update|delete)/"
    r"|head/(advance|begin|free|hold|mark_demo|occupy|publish)$|identity/(add_aliases|bury|remove_aliases|unbury)$"
    r"|judgements/(keep|revoke)$|keys/(add|revoke)$"
    r"|log/(append(_chunks)?|remove_chunks)$|operate/(record_migration|terminate)$|personal/(append|erase|remove)$"
    r"|staging/(add_parts|beat|begin|claim|end|remove_parts|take)$"
)


def every() -> list[Query]:
    """All query files."""
    return [query(name) for name in names()]


def is_schema(name: str) -> bool:
    """Whether it makes a constraint or an index."""
    return SCHEMA.match(name) is not None


def is_reading(name: str) -> bool:
    """Whether it only reads the graph."""
    return not (is_schema(name) or _WRITING.match(name) or name in CONTROL)


def is_generated(name: str) -> bool:
    """Whether it is derived from the model."""
    return name.startswith("generated/")


def planned() -> list[Query]:
    """The files that an engine can EXPLAIN: EXPLAIN of schema text would make the schema on the embedded engine."""
    return [each for each in every() if not is_schema(each.name) and each.name not in CONTROL]

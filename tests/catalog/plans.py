"""What the planner of each engine says it would do with a query file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from neo4j import Query as Statement
from neo4j.exceptions import Neo4jError

if TYPE_CHECKING:
    from neo4j import Session

    from cypher import Query

_INDEX = re.compile(r"Index(Seek|RangeScan|ContainsScan)|UniqueIndexSeek")
_SCAN = re.compile(r"NodeByLabelScan|AllNodesScan|RelationshipTypeScan|UnionNodeByLabelsScan")
_UNWIND = re.compile(r"UNWIND \$\w+ AS (\w+)\n")
_ANCHOR = re.compile(r"\(\w*:(\w+) \{(\w+): [^,}]*\}\)")
# how the embedded engine names a plan that lists no index although its look-ups use one
_UNTOLD = "Traditional Execution"


def faults_of(session: Session, of: Query, *, embedded: bool) -> str | None:
    """What is wrong with the plan of a look-up; None when each of its look-ups seeks in an index."""
    plan = explain(session, without_unwind(of.text) if embedded else of.text)
    if _UNTOLD in plan:
        # then each node that it looks up is planned alone
        anchors = [f"MATCH (n:{label} {{{key}: $value}})\nRETURN n.{key} AS found" for label, key in anchors_of(of)]
        plans = [explain(session, each) for each in anchors]
    else:
        plans = [plan]
    if plans and all(_INDEX.search(each) and not _SCAN.search(each) for each in plans):
        return None
    return " ".join(plans) or "no look-up"


def explain(session: Session, text: str) -> str:
    """The plan as text; a refusal begins with the word."""
    try:
        # EXPLAIN must be the first word: behind a comment the embedded engine answers with rows
        return repr(session.run(Statement(f"EXPLAIN {text}")).consume().plan)
    except Neo4jError as error:
        return f"refused: {error.code} {error.message}"


def anchors_of(of: Query) -> list[tuple[str, str]]:
    """(label, property) of every node that is looked up by the value of a property."""
    sought = of.text if "CREATE (" not in of.text else of.text.partition("CREATE (")[0]
    return _ANCHOR.findall(sought)


def without_unwind(text: str) -> str:
    """The same for one row by parameters: behind an UNWIND the embedded engine's plan names no index."""
    found = _UNWIND.match(text)
    if found is None:
        return text
    row, rest = found[1], text[found.end() :]
    if re.search(rf"\b{row}\.", rest):
        return re.sub(rf"(?<![$\w.]){row}\.(\w+)", r"$\1", rest)
    return re.sub(rf": {row}\b", f": ${row}", rest)

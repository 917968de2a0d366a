"""Stores filled with a priced graph: Node {n, offers} and TIE {cost}, in an embedded store or in a Neo4j with GDS."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, LiteralString

from anyio.from_thread import start_blocking_portal
from neo4j import GraphDatabase

from graph.store.embedded import embedded_store
from tests.engines.neo4j_server.jars import cache_folder, jars
from tests.engines.neo4j_server.process import neo4j_process

if TYPE_CHECKING:
    from collections.abc import Iterator

    from neo4j import ManagedTransaction, Session

    from bench.priced import Priced

_POM = Path(__file__).parent / "gds.pom.xml"
_PLUGINS = ("proc-*.jar", "opengds-extension-*.jar")
_BATCH = 10_000
_HEAP = "4g"
_UNIQUE = "CREATE CONSTRAINT node_n IF NOT EXISTS FOR (n:Node) REQUIRE n.n IS UNIQUE"
_NODES = "UNWIND $rows AS row CREATE (:Node {n: row[0], offers: row[1]})"
_TIES = """
UNWIND $rows AS row MATCH (a:Node {n: row[0]}) MATCH (b:Node {n: row[1]}) CREATE (a)-[:TIE {cost: row[2]}]->(b)
"""


@contextmanager
def embedded(graph: Priced) -> Iterator[Session]:
    """A session on an embedded store that holds the graph."""
    with tempfile.TemporaryDirectory() as home, start_blocking_portal() as portal:
        opened = portal.wrap_async_context_manager(embedded_store(Path(home), heap=_HEAP, linger=1))
        with (
            opened as at,
            GraphDatabase.driver(at.url, auth=(at.user, at.password)) as driver,
            driver.session(database=at.database) as session,
        ):
            _fill(session, graph)
            yield session


@contextmanager
def neo4j(graph: Priced) -> Iterator[Session]:
    """A session on a Neo4j with Graph Data Science that holds the graph. EngineMissing without a JDK or its jars."""
    made_of = jars(cache_folder().with_name("neo4j-gds"), _POM)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "plugins").mkdir()
        for jar in (each for name in _PLUGINS for each in made_of.glob(name)):
            shutil.copy(jar, home / "plugins")
        with (
            neo4j_process(home, made_of, _HEAP) as url,
            GraphDatabase.driver(url, notifications_min_severity="OFF") as driver,
            driver.session(database="neo4j") as session,
        ):
            _fill(session, graph)
            yield session


def _fill(session: Session, graph: Priced) -> None:
    session.run(_UNIQUE).consume()
    _write(session, _NODES, list(enumerate(graph.offers.tolist())))
    _write(session, _TIES, list(zip(*(each.tolist() for each in graph.ties), strict=True)))


def _write(session: Session, text: LiteralString, rows: list[Any]) -> None:
    for at in range(0, len(rows), _BATCH):
        session.execute_write(_run, text, [list(row) for row in rows[at : at + _BATCH]])


def _run(tx: ManagedTransaction, text: LiteralString, rows: list[Any]) -> None:
    tx.run(text, rows=rows).consume()

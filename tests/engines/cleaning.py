"""Empties a database between tests, in batches, and only one that bears this session's marker."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from neo4j import Driver, Session

    from tests.engines.endpoint import Endpoint

MARKER_FILE = "liantu-test-session"
_MARK = "CREATE (:_TestMarker {token: $token})"
_COUNT = "MATCH (n) RETURN count(n) AS n"
_MARKED = "MATCH (m:_TestMarker {token: $token}) RETURN count(m) AS n"
# The record of what migrations ran stays with the constraints that they made: both are of the schema.
_CLEAN = """
MATCH (n) WHERE NOT n:_TestMarker AND NOT n:_Migration
WITH n LIMIT 1000 DETACH DELETE n RETURN count(*) AS n
"""
_FORGET = "MATCH (m:_Migration) WITH m LIMIT 1000 DETACH DELETE m RETURN count(*) AS n"


class ForeignDatabase(Exception):
    """The database is not one that this session made, and is left alone."""


def mark(driver: Driver, home: Path, database: str | None) -> str:
    """Make a new, empty database ours: a file in its home and a node in it. Raises ForeignDatabase if not empty."""
    with driver.session(database=database) as session:
        if _number(session, _COUNT):
            raise ForeignDatabase(f"a fresh home was expected in {home}, but there are nodes in it")
        token = secrets.token_hex(16)
        (home / MARKER_FILE).write_text(token, encoding="ascii")
        session.run(_MARK, token=token).consume()
    return token


def clean(driver: Driver, endpoint: Endpoint, home: Path) -> None:
    """Delete every node and tie but the marker; constraints, indexes and their record stay."""
    with driver.session(database=endpoint.database) as session:
        _refuse_foreign(session, endpoint, home)
        while _number(session, _CLEAN):
            pass


def strip(driver: Driver, endpoint: Endpoint, home: Path) -> None:
    """Clean, and take the schema away too, so that the database is as new."""
    clean(driver, endpoint, home)
    with driver.session(database=endpoint.database) as session:
        while _number(session, _FORGET):
            pass
        for row in list(session.run("SHOW CONSTRAINTS")):
            session.run(f"DROP CONSTRAINT `{row['name']}` IF EXISTS").consume()
        for row in list(session.run("SHOW INDEXES")):
            if row["type"] != "LOOKUP" and row["owningConstraint"] is None:
                session.run(f"DROP INDEX `{row['name']}` IF EXISTS").consume()


def _refuse_foreign(session: Session, endpoint: Endpoint, home: Path) -> None:
    file = home / MARKER_FILE
    on_disk = file.read_text(encoding="ascii") if file.exists() else ""
    if not endpoint.marker or on_disk != endpoint.marker or _number(session, _MARKED, token=endpoint.marker) != 1:
        raise ForeignDatabase(f"{endpoint.url} does not bear this session's marker: nothing was deleted")


def _number(session: Session, text: str, **params: str) -> int:
    # a managed transaction, so that a write conflict on the embedded engine is tried again
    return int(session.execute_write(lambda tx: tx.run(text, **params).single(strict=True)["n"]))  # type: ignore[arg-type]

"""What a client checks at the store it found: it is ours, it answers, it is in production mode."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.store.embedded.engine import PRODUCTION
from graph.store.embedded.errors import EmbeddedUnavailable
from graph.store.errors import StoreRefused

if TYPE_CHECKING:
    from graph.store.embedded.ready_file import ReadyStore

# in production mode the engine answers a wrong statement without its details; no other mode does
_WRONG_STATEMENT = "?"
_WITHHELD = "Check the server log for the details"


def answers(store: ReadyStore) -> bool:
    """Whether the announced store answers as ours; False when it may do so later.

    Raises StoreRefused when it is not in production mode, EmbeddedUnavailable when it never will be ours.
    """
    if store.mode != PRODUCTION:
        raise _not_production(store.mode)
    try:
        refusal = _refusal_of_a_wrong_statement(store)
    except AuthError as error:
        raise _foreign(store) from error
    except (DriverError, OSError) as error:
        # its loopback is not ours: waiting would not help
        if store.machine != platform.node():
            raise _foreign(store) from error
        return False
    if _WITHHELD not in refusal:
        raise _not_production("unknown")
    return True


def _refusal_of_a_wrong_statement(store: ReadyStore) -> str:
    endpoint = store.endpoint()
    auth = (endpoint.user, endpoint.password)
    with GraphDatabase.driver(endpoint.url, auth=auth, connection_timeout=5) as driver:
        try:
            with driver.session(database=endpoint.database) as session:
                session.run(_WRONG_STATEMENT).consume()
        except AuthError:
            raise
        except Neo4jError as error:
            return error.message or ""
    return ""


def _not_production(mode: str) -> StoreRefused:
    return StoreRefused(
        f"嵌入式图数据库不是生产模式（{mode}），已拒绝使用",
        f"the embedded store is not in production mode ({mode}) and was refused",
        mode=mode,
    )


def _foreign(store: ReadyStore) -> EmbeddedUnavailable:
    return EmbeddedUnavailable(
        f"数据目录正被另一台机器或另一个服务使用（{store.machine}，进程 {store.pid}），请先在那里停止",
        f"the data folder is in use by another machine or service ({store.machine}, process {store.pid});"
        " stop it there first",
        machine=store.machine,
        pid=store.pid,
    )

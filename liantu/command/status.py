"""`liantu status`: which store the settings name, and what is in it."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from cypher import query
from graph.store.keys import list_keys
from liantu.command.options import AsJson
from liantu.command.output import answers, print_json, table
from liantu.command.running import Session, run

_ENTITIES = query("operate/count_entities")
_TIES = query("operate/count_ties")


def status(as_json: AsJson = False) -> None:
    """所用的图数据库及其内容 / the store that the settings name, and what is in it."""
    found = run(_status)
    if as_json:
        print_json(found)
        return
    rows = [(name, value) for name, value in found.items() if not isinstance(value, dict)]
    rows += [(name, count) for part in ("entities", "ties") for name, count in found[part].items()]
    answers().print(table("状态 / status", ("", ""), rows))


async def _status(session: Session) -> dict[str, Any]:
    settings, store = session.settings, session.store
    head = await store.head()
    entities = {row["label"]: row["n"] for row in await store.read(_ENTITIES)}
    ties = {row["type"]: row["n"] for row in await store.read(_TIES)}
    return {
        "version": version("liantu"),
        "engine": "embedded" if settings.graph_url is None else "neo4j",
        "store": settings.graph_url or str(settings.data_dir.expanduser().absolute()),
        "revision": str(head.revision),
        "demo": head.demo,
        "keys": sum(key.revoked_at is None for key in await list_keys(store)),
        "as_of": session.as_of.isoformat(),
        "entities": entities,
        "ties": ties,
    }

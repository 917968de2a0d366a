"""Imports run one way: api, liantu -> graph -> cypher, and inside graph down to the model."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

from tests.architecture.sources import PACKAGES, Source, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

# A room may import itself and what is named here, and nothing else of ours.
_GROUND = {"graph.errors", "graph.settings", "graph.model"}
_TO_STORE = _GROUND | {"graph.store", "cypher"}
_TO_PROJECTION = _TO_STORE | {"graph.projection"}
_UPPER = _TO_PROJECTION | {"graph.search", "graph.paths", "graph.registers", "graph.analysis", "graph.exchange"}
_ALLOWED: dict[str, set[str]] = {
    "cypher": set(),
    "graph": _UPPER,
    "graph.errors": set(),
    "graph.settings": set(),
    "graph.model": {"graph.errors"},
    "graph.store": _GROUND | {"cypher"},
    "graph.projection": _TO_STORE,
    "graph.search": _TO_PROJECTION,
    "graph.paths": _TO_PROJECTION | {"graph.search"},
    "graph.registers": _TO_PROJECTION | {"graph.search"},
    "graph.analysis": _TO_PROJECTION | {"graph.paths", "graph.search"},
    "graph.exchange": _TO_PROJECTION | {"graph.analysis", "graph.registers"},
    "data": _UPPER,
    "api": _UPPER | {"data"},
    "liantu": _UPPER | {"data", "api"},
}
_MODEL_IS_PURE = {"neo4j", "fastapi", "starlette", "networkx", "numpy", "httpx", "asyncio", "socket", "subprocess"}


def _room(module: str) -> str:
    """The longest room of `_ALLOWED` that the module is in; '' if it is none of ours."""
    inside = (room for room in _ALLOWED if module == room or module.startswith(f"{room}."))
    return max(inside, key=len, default="")


def _imported(source: Source) -> Iterator[tuple[int, str]]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(filter(None, [_above(source, node.level), node.module]))
            # the name may be a module of the package, so the finer of the two readings counts
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def _above(source: Source, level: int) -> str:
    parts = source.package.split(".")
    return ".".join(parts[: len(parts) - level + 1]) if level else ""


def _breaches(source: Source) -> Iterator[str]:
    mine = _room(source.module)
    for line, name in _imported(source):
        theirs = _room(name)
        if theirs in {"", mine, "graph"}:
            continue
        if theirs not in _ALLOWED[mine]:
            yield f"{source.path}:{line} {mine} -> {name}"


def test_every_import_of_ours_goes_down() -> None:
    assert [breach for each in sources(*PACKAGES) for breach in _breaches(each)] == []


def test_the_rule_knows_a_breach_when_it_sees_one() -> None:
    breaches = {
        "graph/model/tie.py": "from graph.store import Store",
        "graph/store/store.py": "import graph.projection.walk",
        "graph/paths/search.py": "from ..registers import read",
        "graph/projection/walk.py": "def late() -> None:\n    from graph.paths import sharing",
        "cypher/catalog.py": "from graph import model",
        "graph/registers/load.py": "from api.app import create_app",
    }

    assert all(list(_breaches(_written(path, text))) for path, text in breaches.items())


def _written(path: str, text: str) -> Source:
    return Source(Path(path), text, ast.parse(text))


def test_every_package_under_graph_is_a_known_room() -> None:
    rooms = {_room(each.module) for each in sources("graph") if len(each.path.parts) > 2}

    assert "graph" not in rooms


def test_the_model_has_no_input_or_output_and_no_framework() -> None:
    breaches = [
        f"{each.path}:{line} {name}"
        for each in sources("graph/model")
        for line, name in _imported(each)
        if name.split(".")[0] in _MODEL_IS_PURE
    ]

    assert breaches == []


def test_only_the_store_speaks_to_the_driver() -> None:
    speakers = {
        _room(each.module)
        for each in sources(*PACKAGES)
        for _, name in _imported(each)
        if name.split(".")[0] in {"neo4j", "arcadedb_embedded", "jpype"}
    }

    assert speakers <= {"graph.store"}

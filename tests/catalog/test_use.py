"""No query file lies about: each written one is asked for in Python or in our data, each generated one is current."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import cypher
from cypher import names
from graph.store.generation.files import stale_files
from tests.architecture.sources import PACKAGES, ROOT, sources
from tests.catalog.kinds import is_generated

_NAME = re.compile(r"[a-z]+/[\w/]*")


def _asked_for() -> list[re.Pattern[str]]:
    """Names in our Python and data: whole ones, those with a part left open, and folders."""
    found: list[re.Pattern[str]] = []
    for source in sources(*PACKAGES):
        for node in ast.walk(source.tree):
            if isinstance(node, ast.JoinedStr) and node.values and _NAME.match(_part(node.values[0])):
                found.append(re.compile("".join(_part(each) for each in node.values)))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _NAME.fullmatch(node.value):
                found.append(_pattern(node.value))
    return found + [_pattern(each) for each in _named_in_data()]


def _part(of: ast.expr) -> str:
    return re.escape(str(of.value)) if isinstance(of, ast.Constant) else r"\w+"


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(re.escape(name) + (".+" if name.endswith("/") else ""))


def _named_in_data() -> list[str]:
    tables = [tomllib.loads(path.read_text("utf-8")) for path in (ROOT / "graph").rglob("*.toml")]
    rows = [row for table in tables for row in table.values() if isinstance(row, dict)]
    return [row["query"] for row in rows if isinstance(row.get("query"), str)]


def test_every_query_file_is_asked_for() -> None:
    asked = _asked_for()

    assert [name for name in names() if not any(each.fullmatch(name) for each in asked)] == []


def test_every_generated_file_is_current() -> None:
    folder = Path(cypher.__file__).parent / "generated"

    assert stale_files(folder) == []
    assert sum(is_generated(name) for name in names()) > 300


def test_a_generated_file_that_was_edited_is_seen(tmp_path: Path) -> None:
    (tmp_path / "entities/read").mkdir(parents=True)
    (tmp_path / "entities/read/Area.cypher").write_text("MATCH (n) RETURN n", "utf-8")
    (tmp_path / "entities/read/Ghost.cypher").write_text("MATCH (n) RETURN n", "utf-8")

    stale = stale_files(tmp_path)

    assert {"entities/read/Area.cypher", "entities/read/Ghost.cypher", "entities/scan/Area.cypher"} <= set(stale)

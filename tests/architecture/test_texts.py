"""What Python text may not hold: queries, and places that belong to somebody's machine or registry."""

from __future__ import annotations

import re

from tests.architecture.sources import PACKAGES, ROOT, sources

# A clause with the pattern or list that makes it a query; prose that names a clause is none.
_CYPHER = re.compile(
    r"\b(?:(?:OPTIONAL\s+)?MATCH|MERGE|CREATE)\s*\w*\s*\("
    r"|\bUNWIND\s+\S+\s+AS\b"
    r"|\b(?:DETACH\s+)?DELETE\s+\w+\s*(?:$|RETURN|WITH)"
    r"|\b(?:CREATE|DROP)\s+(?:CONSTRAINT|(?:\w+\s+)?INDEX)\b"
    r"|\bMATCH\s+\w+\s*=\s*\(",
)
_REGISTRY = re.compile(
    r"pypi\.org|pythonhosted|npmjs\.|repo1?\.maven|maven\.org|docker\.io/|ghcr\.io|--(?:extra-)?index-url"
)
_MACHINE = re.compile(r"(?<![\w.])/(?:home|root|work|Users)/\w")
_TEXT_FILES = (
    "*.py",
    "*.txt",
    "*.toml",
    "*.md",
    "*.yml",
    "*.yaml",
    "*.cypher",
    "*.sh",
    "*.xml",
    "Makefile",
    "Dockerfile",
)


def test_python_holds_no_cypher() -> None:
    found = [
        f"{each.path}:{text.lineno} {str(text.value)[:60]!r}"
        for each in sources(*PACKAGES)
        for text in each.strings()
        if _CYPHER.search(str(text.value))
    ]

    assert found == []


def test_the_rule_knows_a_query_when_it_sees_one() -> None:
    queries = [
        "MATCH (n) RETURN n",
        "OPTIONAL MATCH (n:Area)-[r]->(m) RETURN m",
        "MATCH p=(a)-[*]-(b) RETURN p",
        "UNWIND $rows AS row MERGE (n:Area {id: row.id})",
        "MERGE (h:_Head {id: 'head'})",
        "CREATE INDEX name IF NOT EXISTS FOR (n:Area) ON (n.name)",
        "WITH n DETACH DELETE n",
    ]
    prose = ["create a change", "no match for this name", "MERGE conflicts are retried", "delete", "DELETE /changes"]

    assert all(_CYPHER.search(text) for text in queries)
    assert not any(_CYPHER.search(text) for text in prose)


def _texts() -> dict[str, str]:
    folders = [ROOT / each for each in (*PACKAGES, "tests", "docs", "requirements", ".ci")]
    found = [path for folder in folders for pattern in _TEXT_FILES for path in folder.rglob(pattern)]
    found += [path for pattern in _TEXT_FILES for path in ROOT.glob(pattern)]
    own = {ROOT / "tests/architecture/test_texts.py"}
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in found if path not in own}


def test_nothing_names_the_host_of_a_registry() -> None:
    assert [name for name, text in _texts().items() if _REGISTRY.search(text)] == []


def test_nothing_names_a_path_of_somebodys_machine() -> None:
    assert [name for name, text in _texts().items() if _MACHINE.search(text)] == []


def test_the_locked_requirements_are_pinned_by_hash() -> None:
    for lock in ("runtime.txt", "test.txt"):
        text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
        pins = re.findall(r"^([\w.-]+==\S+)((?:.|\n)*?)(?=^\S|\Z)", text, re.MULTILINE)
        assert len(pins) > 20
        assert [name for name, rest in pins if "--hash=sha256:" not in rest] == []

"""Loads a query file, and refuses one whose header and text disagree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, LiteralString

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_PARAMETER = re.compile(r"\$([A-Za-z_][A-Za-z0-9_]*)")
_DECLARED = re.compile(r"([A-Za-z_][A-Za-z0-9_]*) \([^)]*\)")


class QueryFileError(Exception):
    """A query file is missing or breaks the form; the text names the file and the line."""


@dataclass(frozen=True, slots=True)
class Query:
    """One statement: `text` is what the driver gets, without the header."""

    name: str
    text: LiteralString
    params: frozenset[str]
    returns: tuple[str, ...]
    about: str


@cache
def query(name: str) -> Query:
    """The query in cypher/<name>.cypher. QueryFileError if it is missing or its header is wrong."""
    place = files("cypher").joinpath(f"{name}.cypher")
    if not place.is_file():
        message = f"cypher/{name}.cypher: no such query"
        raise QueryFileError(message)
    return _parse(name, place.read_text("utf-8"))


def names() -> list[str]:
    """The names of all query files, sorted."""
    return sorted(_walk(files("cypher"), PurePosixPath()))


def _walk(folder: Traversable, path: PurePosixPath) -> list[str]:
    found: list[str] = []
    for item in folder.iterdir():
        if item.is_dir():
            found += _walk(item, path / item.name)
        elif item.name.endswith(".cypher"):
            found.append(str(path / item.name.removesuffix(".cypher")))
    return found


def _parse(name: str, written: str) -> Query:
    lines = written.splitlines()
    head = next((at for at, line in enumerate(lines) if not line.startswith("//")), len(lines))
    about: list[str] = []
    facts: dict[str, str] = {}
    for line in lines[:head]:
        key, colon, rest = line.removeprefix("//").strip().partition(": ")
        if colon and key in {"params", "returns", "engines"}:
            facts[key] = rest.strip()
        else:
            about.append(line.removeprefix("//").strip())
    missing = {"params", "returns", "engines"} - facts.keys()
    text = "\n".join(lines[head:]).strip()
    if missing or not about or not text:
        message = f"cypher/{name}.cypher:1: the header lacks {', '.join(sorted(missing)) or 'its sentence or text'}"
        raise QueryFileError(message)
    declared = frozenset() if facts["params"] == "none" else frozenset(_DECLARED.findall(facts["params"]))
    used = frozenset(_PARAMETER.findall(text))
    if declared != used:
        message = f"cypher/{name}.cypher:{head + 1}: params {sorted(declared)} declared, {sorted(used)} used"
        raise QueryFileError(message)
    returns = () if facts["returns"] == "none" else tuple(part.strip() for part in facts["returns"].split(","))
    # the one place where a text becomes a LiteralString: it comes from our own package data
    return Query(name, text, declared, returns, " ".join(about))

"""The words by which names are taken apart, from the data files beside this one; a district may add its own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graph.model.own_words import forgets, read_words, start_again

if TYPE_CHECKING:
    from pathlib import Path

_FILES = ("endings", "offices", "places", "spelling")
_added: list[Mapping[str, Any]] = []


@dataclass(frozen=True, slots=True, eq=False)
class Ending:
    """A class of body or place that a name's ending tells; each is there once.

    `implies`: a class of place that may stand before it or not. `kinds`: kinds of entities that say the same.
    `weak`: alone it does not tell which body is meant. `trade`: it says the trade, so the rest is a name of its own.
    """

    code: str
    family: str
    zh: str
    en: str
    words: tuple[str, ...]
    implies: str | None = None
    weak: bool = False
    trade: bool = False
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Places:
    """Prefixes of our own province, city and district, and cities of which we are not. Longest first."""

    regions: tuple[tuple[str, str], ...]
    levels: Mapping[str, str]
    no_level: tuple[str, ...]
    elsewhere: tuple[str, ...]
    district: str
    bracketed: tuple[str, ...]
    short: frozenset[str]
    above: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spelling:
    """Characters and words that are written in several ways."""

    characters: Mapping[int, str]
    synonyms: Mapping[str, str]
    contrasts: Mapping[str, frozenset[str]]
    before: tuple[str, ...]
    ends: Mapping[str, str]
    kept: tuple[str, ...]
    forms: tuple[str, ...]
    party: tuple[str, ...]
    league: tuple[str, ...]
    contextual: frozenset[str]
    readings: Mapping[str, str]


def extend(path: Path) -> None:
    """Add a district's words: a TOML file with the tables of endings, offices, places and spelling, any of them.

    Lists get longer, texts are replaced. It counts for every name that is compared from now on; do it at the start.
    A file that was added before adds nothing. Raises InvalidWords.
    """
    more = read_words(path)
    if more not in _added:
        _added.append(more)
        start_again()


@cache
def table(name: str) -> Mapping[str, Any]:
    """A data file with what was added to it; an addition is under the file's name."""
    found: Mapping[str, Any] = tomllib.loads(files("graph.search.matching").joinpath(f"{name}.toml").read_text("utf-8"))
    for more in _added:
        found = _joined(found, more.get(name, {}))
    return found


def _joined(one: Any, other: Any) -> Any:
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return {key: _joined(one[key], other[key]) if key in one and key in other else {**one, **other}[key]
                for key in {**one, **other}}  # fmt: skip
    if isinstance(one, list) and isinstance(other, list):
        return [*one, *other]
    return other


@cache
def endings() -> Mapping[str, Ending]:
    """Every ending by its word."""
    found = {word: ending for ending in _classes() for word in ending.words}
    for at, row in enumerate(table("offices")["offices"]):
        office = Ending(f"office{at}", "office", row[0].removeprefix("委"), row[0].removeprefix("委"), tuple(row))
        found |= dict.fromkeys(row, office)
    return found


def _classes() -> list[Ending]:
    return [
        Ending(
            code, row["family"], row["zh"], row["en"], tuple(row["words"]), row.get("implies"),
            bool(row.get("weak")), bool(row.get("trade")), frozenset(row.get("kinds", ())),
        )
        for code, row in table("endings").items()
    ]  # fmt: skip


@cache
def ending(code: str) -> Ending:
    """The ending of a code; KeyError if there is none."""
    return {each.code: each for each in endings().values()}[code]


@cache
def lengths() -> Mapping[str, tuple[int, ...]]:
    """By the last character of endings, how long they may be, the longest first."""
    found: dict[str, set[int]] = {}
    for word in endings():
        found.setdefault(word[-1], set()).add(len(word))
    return {last: tuple(sorted(each, reverse=True)) for last, each in found.items()}


@cache
def places() -> Places:
    """The places before names."""
    rows = table("places")
    written = [(word, level) for level in ("province", "city", "district") for word in rows[level]]
    longest = sorted(written, key=lambda each: -len(each[0]))
    return Places(
        tuple((_bare(word), level) for word, level in longest), rows["levels"], tuple(rows["no_level"]),
        tuple(rows["elsewhere"]), rows["district"][0],
        tuple(word for word, _ in longest if "（" in word),
        frozenset(rows["short"]), tuple(rows["above"]),
    )  # fmt: skip


@cache
def spelling() -> Spelling:
    """The spellings."""
    rows = table("spelling")
    contrasts: dict[str, frozenset[str]] = {}
    for row in rows["contrasts"].values():
        for character in row:
            contrasts[character] = contrasts.get(character, frozenset()) | set(row)
    party = rows["party"]
    return Spelling(
        {ord(one): other for one, other in rows["characters"].items()}, rows["synonyms"], contrasts,
        tuple(rows["ordinals"]["before"]), rows["ends"], tuple(rows["kept"]["endings"]), tuple(party["forms"]),
        tuple(party["openings"]), tuple(party["league_openings"]), frozenset(rows["sounds"]["contextual"]),
        rows["sounds"]["readings"],
    )  # fmt: skip


def _bare(word: str) -> str:
    return word.replace("（", "").replace("）", "")


for each in (table, endings, ending, lengths, places, spelling):
    forgets(each.cache_clear)

"""Every query file that reads gives equal rows on both engines, over the same random districts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import TYPE_CHECKING, Any

import orjson
import pytest
import pytest_asyncio

from cypher import names, query
from graph.store import open_store
from graph.store.judgements import Judgement, Verdict, judge
from graph.store.writing.outcome import Status
from tests.builders import batch, organization
from tests.catalog.kinds import is_reading
from tests.differential.questions import Asker
from tests.differential.random_district import alterations, creations

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from cypher import Query
    from graph.model.change import Batch, Change
    from graph.store import Store
    from tests.engines.fixtures import Running

# of the moment, of the store or drawn at random when written: never equal in two stores
_LOAD = {"id": "load", "token": "t", "who": "tester", "why": "test", "at": "2026-07-31", "changes": 3, "beat": 1}
_PART = {"id": "load-0", "load": "load", "n": 0, "phase": 0, "entries": 3, "checksum": "sum"}
_OPAQUE = frozenset({"created_at", "updated_at", "at", "lineage", "data"})
_BATCHES = ("made", "altered", "passing")
_PERSONAL = "personal/read"
_KEY = {"name": "desk", "digest": "digest-of-a-key", "role": "editor", "district": True, "area": None, "at": "2026"}
SMALL, MIDDLE, LARGE = (1, 24, 70), (2, 120, 500), (3, 360, 2000)
"""Seed, entities, ties."""


@dataclass(frozen=True)
class Both:
    """The same district in a store of each engine."""

    embedded: Store
    neo4j: Store

    async def write(self, sent: Batch) -> None:
        """Write on both; the items must come out the same."""
        one, other = [await store.write(sent) for store in (self.embedded, self.neo4j)]
        assert one.applied
        assert one.items == other.items
        assert one.revision.n == other.revision.n

    async def answers(self, of: Query, params: dict[str, Any]) -> tuple[list[bytes], list[bytes]]:
        """The rows of both, made comparable."""
        one, other = [await store.read(of, params) for store in (self.embedded, self.neo4j)]
        return comparable(of, one), comparable(of, other)


def comparable(of: Query, rows: Sequence[dict[str, Any]]) -> list[bytes]:
    """Rows as bytes without what is opaque: in their order where the text gives one, else sorted."""
    written = [orjson.dumps(_shown(row), option=orjson.OPT_SORT_KEYS) for row in rows]
    return written if "ORDER BY" in of.text else sorted(written)


def _shown(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _shown(each) for name, each in value.items() if name not in _OPAQUE}
    return value


@pytest_asyncio.fixture(loop_scope="session")
async def both(embedded_server: Running, neo4j_server: Running) -> AsyncIterator[Both]:
    async with (
        open_store(embedded_server.cleaned().settings()) as embedded,
        open_store(neo4j_server.cleaned().settings()) as neo4j,
    ):
        yield Both(embedded, neo4j)


async def _accepted(store: Store, changes: Sequence[Change], id_: str) -> Batch:
    """A batch of those changes that the rules of the model accept, alone and together."""
    sent = batch(*changes, id=id_)
    while True:
        outcome = await store.write(sent, dry_run=True)
        if not outcome.refused:
            return sent
        kept = zip(sent.changes, outcome.items, strict=True)
        sent = replace(sent, changes=tuple(each for each, item in kept if item.status is not Status.REFUSED))


async def _fill(both: Both, seed: int, entities: int, ties: int) -> Asker:
    random = Random(seed)
    await both.write(await _accepted(both.embedded, creations(random, entities, ties), "made"))
    found = await both.embedded.scan()
    await both.write(await _accepted(both.embedded, alterations(random, *found), "altered"))
    remaining = {each.id: each for each in (await both.embedded.scan())[0]}
    deleted = tuple(each.id for each in found[0] if each.id not in remaining)
    aliases: list[dict[str, Any]] = [
        {"id": f"org-alias-{n}", "target": each, "revision": n} for n, each in enumerate(sorted(remaining)[:5])
    ]
    for store in (both.embedded, both.neo4j):
        await store.command(query("identity/add_aliases"), {"rows": aliases})
        for n in range(3):
            await store.command(query("keys/add"), {"id": f"key-{n}", **_KEY, "digest": f"{_KEY['digest']}{n or ''}"})
        await store.command(query("staging/begin"), _LOAD)
        await store.command(query("staging/add_parts"), {"rows": [_PART]})
        await judge(store, Judgement("Organization", None, "甲", None, "org-alias-0", Verdict.SAME, "tester"))
        await store.write(batch(organization("passing"), id="passing"))
        await store.undo("passing", who="tester", batch="undone")
    kept = {each.id: each for each in (await both.embedded.scan())[1]}
    return Asker(random, remaining, kept, 2, _BATCHES, deleted, tuple(each["id"] for each in aliases))


def _reading() -> list[Query]:
    return [query(name) for name in names() if is_reading(name) and name != _PERSONAL]


@pytest.mark.parametrize(("seed", "entities", "ties"), [SMALL, LARGE], ids=["small", "large"])
async def test_every_query_that_reads_gives_equal_rows(both: Both, seed: int, entities: int, ties: int) -> None:
    asker = await _fill(both, seed, entities, ties)
    different: list[tuple[str, dict[str, Any]]] = []
    silent: list[str] = []
    for each in _reading():
        said = False
        for params in asker.ask(each):
            one, other = await both.answers(each, params)
            if one != other:
                different.append((each.name, params))
            said = said or one not in ([], [b'{"found":0}'])
        if not said:
            silent.append(each.name)

    assert different == []
    # equal because there was nothing to find would prove nothing
    assert (seed, entities, ties) != LARGE or silent == []


async def test_records_log_and_personal_values_are_equal(both: Both) -> None:
    asker = await _fill(both, *MIDDLE)

    assert _by_id(await both.embedded.scan()) == _by_id(await both.neo4j.scan())
    one, other = [await store.commits(0) for store in (both.embedded, both.neo4j)]
    assert [replace(each, at="") for each in one] == [replace(each, at="") for each in other]
    assert sum(len(each.entries) for each in one) > 500
    some = sorted(asker.entities)[:20]
    assert await both.embedded.ties_at(some) == await both.neo4j.ties_at(some)
    for each in sorted(asker.ties)[:5]:
        histories = [await store.history(each) for store in (both.embedded, both.neo4j)]
        assert [[before for _, before in history] for history in histories] == [[b for _, b in histories[0]]] * 2


def _by_id(found: tuple[Sequence[Any], Sequence[Any]]) -> dict[str, Any]:
    return {each.id: each for records in found for each in records}


async def test_personal_values_are_erased_alike(both: Both) -> None:
    await _fill(both, *SMALL)
    made = (await both.embedded.commits(0))[0].entries
    subject = next(each.id for each in made if each.after is not None and "liaison_name" in each.after.values)

    one, other = [await store.erase(subject) for store in (both.embedded, both.neo4j)]

    assert one == other > 0
    for store in (both.embedded, both.neo4j):
        images = [e for commit in await store.commits(0) for each in commit.entries for e in (each.before, each.after)]
        assert not any("liaison_name" in each.values for each in images if each is not None and each.id == subject)


def test_the_comparison_sees_types_and_order_and_leaves_out_what_is_opaque() -> None:
    scan, ordered = query("identity/aliases"), query("keys/list")
    assert comparable(scan, [{"n": 1}]) != comparable(scan, [{"n": 1.0}])
    assert comparable(scan, [{"n": 1}, {"n": 2}]) == comparable(scan, [{"n": 2}, {"n": 1}])
    assert comparable(ordered, [{"n": 1}, {"n": 2}]) != comparable(ordered, [{"n": 2}, {"n": 1}])
    assert comparable(scan, [{"p": {"n": 1, "updated_at": "a"}}]) == comparable(scan, [{"p": {"n": 1}}])

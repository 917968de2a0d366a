"""The log: audit trail, history and feed in one, without personal values of its own."""

from __future__ import annotations

import random
import zlib
from typing import TYPE_CHECKING

from cypher import query
from graph.model.change import Op
from graph.model.records import EntityRecord
from graph.projection.catching_up import after_values
from tests.builders import batch, delete, end, entity, merge, organization, tie, update

if TYPE_CHECKING:
    from graph.model.change import Change
    from graph.model.records import Record
    from graph.store import Store


async def test_a_commit_tells_who_why_and_what_before_and_after(store: Store) -> None:
    await store.write(batch(organization("a", members=1)))
    await store.write(batch(update("Organization", "org-a", members=2), who="王", why="更正"))
    commit = (await store.commits(1))[0]
    assert (commit.who, commit.why, commit.n) == ("王", "更正", 1)
    [entry] = commit.entries
    assert entry.before is not None
    assert entry.after is not None
    assert (entry.before.values["members"], entry.after.values["members"]) == (1, 2)
    assert (entry.before.revision, entry.after.revision) == (1, 2)


async def test_history_is_a_chain_of_revisions_newest_first(store: Store) -> None:
    await store.write(batch(organization("a", members=1)))
    await store.write(batch(organization("other")))
    await store.write(batch(update("Organization", "org-a", members=2)))
    await store.write(batch(update("Organization", "org-a", members=3)))
    told = await store.history("org-a")
    assert [commit.revision for commit, _ in told] == [4, 3, 1]
    assert [before and before.values["members"] for _, before in told] == [2, 1, None]


async def test_a_persons_name_is_not_in_the_payload_and_can_be_erased(store: Store) -> None:
    await store.write(batch(entity("Person", "p", name="虚构甲")))
    await store.write(batch(update("Person", "per-p", name="虚构乙")))
    rows = await store.read(query("log/chunks"), {"ids": ["1-0", "2-0"]})
    payload = b"".join(zlib.decompress(bytes(row["data"])) for row in rows).decode()
    assert "虚构" not in payload
    assert "digest" in payload
    entry = (await store.commits(1))[0].entries[0]
    assert isinstance(entry.after, EntityRecord)
    assert entry.after.name == "虚构乙"
    await store.write(batch(delete("Person", "per-p")))
    assert await store.erase("per-p") == 4
    left = [
        image for commit in await store.commits(0) for entry in commit.entries for image in (entry.before, entry.after)
    ]
    assert all("name" not in image.values for image in left if image)
    assert len(await store.commits(0)) == 3


async def test_a_large_payload_is_kept_in_chunks(store: Store) -> None:
    letters = random.Random(3)
    notes = ["".join(chr(letters.randrange(0x4E00, 0x9FA5)) for _ in range(2000)) for _ in range(120)]
    await store.write(batch(*(organization(f"c{n}", note=note) for n, note in enumerate(notes))))
    commit = (await store.commits(0))[0]
    assert [entry.after.values["note"] for entry in commit.entries if entry.after] == notes
    assert len(await store.read(query("log/chunks"), {"ids": ["1-0", "1-1"]})) == 2


async def test_the_log_replayed_is_the_graph(store: Store) -> None:
    chance = random.Random(7)
    made: list[str] = []
    for _ in range(30):
        changes = [_random_change(chance, made) for _ in range(chance.randint(1, 6))]
        await store.write(batch(*_each_once(changes)))
    entities, ties = await store.scan()
    kept, _ = after_values(await store.commits(0))
    stored: list[Record] = [*entities, *ties]
    assert {record.id: record for record in kept} == {record.id: record for record in stored}
    assert entities
    assert ties


def _each_once(changes: list[Change]) -> list[Change]:
    return list({change.id: change for change in changes}.values())


def _random_change(chance: random.Random, made: list[str]) -> Change:
    what = chance.random()
    if what < 0.4 or len(made) < 4:
        made.append(f"org-{len(made)}")
        return organization(made[-1].removeprefix("org-"))
    one, other = chance.sample(made, 2)
    if what < 0.65:
        return tie("GUIDED_BY", one, other, chance.randint(1, 2), since=str(chance.randint(2015, 2024)))
    if what < 0.8:
        return update("Organization", one, members=chance.randint(0, 9))
    if what < 0.85:
        return merge(one, other)
    if what < 0.9:
        return end("GUIDED_BY", f"guided_by-{one}-1", "2025")
    return delete("Organization", one, cascade=True)


def test_every_operation_is_random() -> None:
    chance, made = random.Random(7), [f"org-{n}" for n in range(9)]
    assert {_random_change(chance, made).op for _ in range(200)} == set(Op)

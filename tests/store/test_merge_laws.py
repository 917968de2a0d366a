"""Laws of merging and undoing over random graphs: nothing is lost, and what was comes back."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.change import Batch
from graph.model.records import EntityRecord, TieRecord
from graph.projection.freshness import LiveProjection
from graph.store.revision import Revision
from graph.store.writing.group import Group
from graph.store.writing.outcome import Outcome
from graph.store.writing.working_set import WorkingSet
from tests.builders import batch, entity, merge, organization, party, tie

if TYPE_CHECKING:
    from graph.model.change import Change
    from graph.model.records import Record
    from graph.store import Store

_NODES = 9
_MERGES = 4


@dataclass
class Graph:
    """Random creations: organizations of three kinds, areas, persons, and ties that often say the same."""

    chance: random.Random
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def creations(self) -> list[Change]:
        """All of them; each merge of two alike is possible unless it would make two superiors."""
        made: list[Change] = []
        for n in range(_NODES):
            made += [organization(f"e{n}", members=self.chance.choice((None, 1, 2))), entity("Area", f"a{n}")]
            made += [party(f"p{n}", "committee"), entity("Person", f"q{n}", name=f"虚构{n}")]
        return [each for each in made if each.values.get("members", 0) is not None] + self._ties(made)

    def _ties(self, made: list[Change]) -> list[Change]:
        by_label: dict[str, list[str]] = {"org": [], "area": [], "per": []}
        for each in made:
            if each.values.get("members", 0) is not None:
                by_label[each.id.partition("-")[0]].append(each.id)
        kinds = (("SERVES", "org", "area"), ("GUIDED_BY", "org", "org"), ("HOLDS_POST", "per", "org"))
        return [self._tie(*self.chance.choice(kinds), by_label) for _ in range(8 * _NODES)]

    def _tie(self, of: str, source: str, target: str, by_label: dict[str, list[str]]) -> Change:
        one, other = self.chance.choice(by_label[source]), self.chance.choice(by_label[target])
        n = self.numbers[of, one] = self.numbers.get((of, one), 0) + 1
        return tie(of, one, other, n, since=self.chance.choice(("2022", "2023")))


async def state(store: Store) -> tuple[dict[str, Record], dict[str, str]]:
    """Every record but for its revision, and every alias."""
    entities, ties = await store.scan()
    records: list[Record] = [*entities, *ties]
    return {each.id: replace(each, revision=0) for each in records}, await store.aliases()


async def resolving(store: Store, tie_ids: list[str]) -> dict[str, Record]:
    """Each tie id, with the tie that it is or leads to."""
    led = await store.resolve(tie_ids)
    found = await store.ties(led.get(each, each) for each in tie_ids)
    return {each: found[led.get(each, each)] for each in tie_ids if led.get(each, each) in found}


def _pair(chance: random.Random, records: dict[str, Record]) -> tuple[str, str]:
    entities = sorted((each for each in records.values() if isinstance(each, EntityRecord)), key=lambda each: each.id)
    one = chance.choice(entities)
    alike = [each.id for each in entities if (each.label, each.kind) == (one.label, one.kind) and each.id != one.id]
    return one.id, chance.choice(alike)


def _applied(group: Group, asked: Batch) -> Outcome:
    outcome = group.judge(asked)
    assert isinstance(outcome, Outcome)
    assert outcome.applied, outcome.refused
    return outcome


def _contents(working: WorkingSet) -> tuple[dict[str, Record], dict[str, str]]:
    return {id_: replace(each, revision=0) for id_, each in working.current.items()}, dict(working.standings)


@given(seed=st.integers(0, 2**32))
def test_any_merges_come_apart_again_last_first(seed: int) -> None:
    chance = random.Random(seed)
    group = Group(WorkingSet(), {}, Revision("lineage", 0), "now")
    _applied(group, batch(*Graph(chance).creations()))
    states, commits = [], []
    for _ in range(_MERGES):
        states.append(_contents(group.working))
        loser, winner = _pair(chance, states[-1][0])
        of = states[-1][0][loser]
        assert isinstance(of, EntityRecord)
        commits.append(_applied(group, batch(merge(loser, winner, of.label))).commit)
    for before, commit in zip(reversed(states), reversed(commits), strict=True):
        assert commit is not None
        group.undone = {commit.batch: (commit, None)}
        _applied(group, Batch("undo", (), "tester", "", commit.batch))
        assert _contents(group.working) == before


@pytest.mark.parametrize("seed", range(3))
async def test_random_merges_lose_nothing_and_come_apart_again(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    assert (await store.write(batch(*Graph(chance).creations()))).applied
    live = LiveProjection(store)
    states = [await state(store)]
    for n in range(_MERGES):
        before = states[-1][0]
        loser, winner = _pair(chance, before)
        outcome = await store.merge(loser, winner, who="tester", batch=f"merge-{n}")
        assert outcome.applied
        states.append(await state(store))
        await _assert_nothing_lost(store, before, loser, winner)
        assert (await live.current(str(outcome.revision))).aliases == states[-1][1]
    for n in reversed(range(_MERGES)):
        outcome = await store.undo(f"merge-{n}", who="tester")
        assert outcome.applied
        assert await state(store) == states[n]
        assert (await live.current(str(outcome.revision))).aliases == states[n][1]
    await live.close()


async def _assert_nothing_lost(store: Store, before: dict[str, Record], loser: str, winner: str) -> None:
    ties = {id_: each for id_, each in before.items() if isinstance(each, TieRecord)}
    between = [id_ for id_, each in ties.items() if {each.source, each.target} <= {loser, winner}]
    kept = {id_ for id_ in ties if id_ not in between or loser not in (ties[id_].source, ties[id_].target)}
    found = await resolving(store, sorted(ties))
    assert found.keys() == kept
    for id_, after in found.items():
        moved = [winner if end == loser else end for end in (ties[id_].source, ties[id_].target)]
        assert isinstance(after, TieRecord)
        assert ([after.source, after.target], after.values) == (moved, ties[id_].values)
    assert (await store.resolve([loser]))[loser] == winner

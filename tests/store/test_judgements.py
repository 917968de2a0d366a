"""Judgements: what somebody decided about a name is kept, and not about persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from cypher import query
from graph.store.judgements import (
    Judgement,
    JudgementNotFound,
    JudgementRefused,
    Verdict,
    judge,
    judgements,
    revoke,
)
from tests.builders import batch, organization

if TYPE_CHECKING:
    from graph.store import Store


def judgement(written: str, verdict: Verdict = Verdict.SAME, place: str | None = None, **more: str) -> Judgement:
    """A judgement about org-a."""
    return Judgement("Organization", "enterprise", written, place, "org-a", verdict, "王", **more)


async def test_what_was_decided_is_kept_with_who_when_and_why(store: Store) -> None:
    [kept] = await judge(store, judgement("甲 公司(旧)", why="同一法人", place="area-x"))
    assert kept.at
    assert await judgements(store) == [kept]
    assert (kept.written, kept.place, kept.verdict, kept.why) == ("甲公司（旧）", "area-x", Verdict.SAME, "同一法人")
    assert kept.document()["id"] == kept.id


async def test_a_later_answer_to_the_same_question_takes_the_place_of_the_earlier(store: Store) -> None:
    await judge(store, judgement("甲公司", Verdict.UNSURE), judgement("甲公司", Verdict.DIFFERENT, "area-x"))
    await judge(store, judgement("甲公司"))
    assert sorted((each.place or "", each.verdict) for each in await judgements(store)) == [
        ("", Verdict.SAME), ("area-x", Verdict.DIFFERENT),
    ]  # fmt: skip


async def test_a_judgement_is_taken_back_once(store: Store) -> None:
    kept, other = await judge(store, judgement("甲公司"), judgement("乙公司"))
    await revoke(store, kept.id)
    assert await judgements(store) == [other]
    with pytest.raises(JudgementNotFound):
        await revoke(store, kept.id)


@pytest.mark.parametrize(("label", "entity"), [("Person", "per-p"), ("Organization", "area-x"), ("Area", "nobody")])
async def test_none_is_kept_about_a_person_or_a_thing_of_another_label(store: Store, label: str, entity: str) -> None:
    wrong = Judgement(label, None, "虚构甲", None, entity, Verdict.SAME, "王")
    with pytest.raises(JudgementRefused) as refused:
        await judge(store, judgement("甲公司"), wrong)
    assert "虚构甲" not in refused.value.zh + refused.value.en
    assert await judgements(store) == []


async def test_judgements_are_in_no_count_and_no_scan(store: Store) -> None:
    await store.write(batch(organization("a")))
    await judge(store, judgement("甲公司"))
    counted = await store.read(query("operate/count_entities"))
    assert [(each["label"], each["n"]) for each in counted] == [("Organization", 1)]
    entities, ties = await store.scan()
    assert ([each.id for each in entities], ties) == (["org-a"], [])

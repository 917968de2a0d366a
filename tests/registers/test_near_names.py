"""Names that nobody bears exactly: taken where that is sure, asked where it is not, and never asked twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.registers import Manner, load, plan, write_workbook
from graph.store.judgements import Judgement, Verdict, judge
from tests.registers.builders import DISTRICT, Graph, book, codes, with_rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from graph.store import Store

MEDICAL = {"units": [{"id": "org-yx", "name": "永信生物医药有限公司", "kind": "企业", "community": "春雷社区"}]}
TYPO = {"units": [{"name": "永信生务医药有限公司", "kind": "企业", "community": "春雷社区"}]}


class Deciding(Graph):
    """A graph in which people decided something about names."""

    def __init__(self, *judgements: Judgement) -> None:
        super().__init__()
        self.kept = judgements

    async def judgements(self) -> Sequence[Judgement]:
        return self.kept


def decided(written: str, entity: str, verdict: Verdict, place: str | None = None) -> Judgement:
    label = "Area" if entity.startswith("area") else "Organization"
    return Judgement(label, None, written, place, entity, verdict, "tester", "asked by telephone", "2026-01-01")


async def loaded(graph: Graph, folder: Path) -> Graph:
    await graph.load(book(folder, with_rows(MEDICAL)))
    return graph


async def test_another_spelling_is_taken_with_a_warning_that_says_why(tmp_path: Path) -> None:
    graph = await loaded(Graph(), tmp_path)
    rows = {"pairings": [{"unit": "区住建局", "community": "太湖花园二社区", "since": "2023"}]}
    planned = await plan(book(tmp_path, rows), graph)
    assert codes(planned) == [("near_name_taken", 2, "B")]
    (candidate,) = planned.problems[0].candidates
    assert (candidate["id"], candidate["score"] >= 0.97) == ("area-th2", True)
    assert candidate["why"][0]["zh"]
    assert [(each.op, each.target) for each in planned.changes] == [("create", "area-th2")]


async def test_a_near_name_is_a_question_with_candidates(tmp_path: Path) -> None:
    graph = await loaded(Graph(), tmp_path)
    rows = {"pairings": [{"unit": "区住建局", "community": "太湖花圆第二社区", "since": "2023"}]}
    planned = await plan(book(tmp_path, rows), graph)
    assert codes(planned) == [("unknown_reference", 2, "B")]
    assert planned.problems[0].candidates[0]["asked"] == {"written": "太湖花圆第二社区", "kind": None, "place": None}
    taken = await plan(book(tmp_path, rows), graph, Manner(accept_near=0.9))
    assert codes(taken) == [("near_name_taken", 2, "B")]
    assert not taken.has_errors


@pytest.mark.parametrize(
    ("name", "kind", "place"),
    [("太湖花园第三社区", "社区", "江溪街道"), ("太湖花园第二社区居民委员会第一网格", "网格", "江溪街道")],
)
async def test_what_is_plainly_another_is_new_without_a_word(name: str, kind: str, place: str, tmp_path: Path) -> None:
    graph = await loaded(Graph(), tmp_path)
    planned = await plan(book(tmp_path, {"areas": [{"name": name, "kind": kind, "parent": place}]}), graph)
    assert [each for each in codes(planned) if each[0].startswith("near")] == []


async def test_what_was_decided_is_not_asked_again(tmp_path: Path) -> None:
    rows = {"pairings": [{"unit": "区住建局", "community": "太二社区", "since": "2023"}]}
    same = await loaded(Deciding(decided("太二社区", "area-th2", Verdict.SAME)), tmp_path)
    planned = await plan(book(tmp_path, rows), same)
    assert (codes(planned), [each.target for each in planned.changes]) == ([], ["area-th2"])
    for verdict in (Verdict.DIFFERENT, Verdict.UNSURE):
        other = await loaded(Deciding(decided("太二社区", "area-th2", verdict)), tmp_path)
        found = await plan(book(tmp_path, rows), other)
        assert codes(found) == [("unknown_reference", 2, "B")]
        assert "area-th2" not in [each["id"] for each in found.problems[0].candidates]


async def test_a_new_body_near_a_known_one_waits_for_a_decision(tmp_path: Path) -> None:
    graph = await loaded(Graph(), tmp_path)
    asked = await plan(book(tmp_path, TYPO), graph)
    assert codes(asked) == [("near_name", 2, "A")]
    assert [each["name"] for each in asked.problems[0].candidates] == ["永信生物医药有限公司"]
    told = await loaded(Deciding(decided("永信生务医药有限公司", "org-yx", Verdict.DIFFERENT, "area-cl")), tmp_path)
    planned = await plan(book(tmp_path, TYPO), told)
    assert (codes(planned), planned.counts["new"]) == ([], 2)
    taken = await plan(book(tmp_path, TYPO), graph, Manner(accept_near=0.93))
    assert (codes(taken), taken.counts) == (
        [("near_name_taken", 2, "A")], {"new": 0, "changed": 0, "ended": 0, "unchanged": 2}
    )  # fmt: skip


async def test_two_rows_of_one_file_that_are_near_are_two_with_a_warning(tmp_path: Path) -> None:
    rows = with_rows({"units": [*MEDICAL["units"], *TYPO["units"]]})
    planned = await plan(book(tmp_path, rows), Graph())
    assert [code for code, _, _ in codes(planned)] == ["alike_in_file"]
    assert {"永信生物医药有限公司", "永信生务医药有限公司"} <= {
        each.values.get("name") for each in planned.changes if each.of == "Organization"
    }


async def test_what_stands_on_a_doubtful_name_is_not_told_as_well(tmp_path: Path) -> None:
    graph = await loaded(Graph(), tmp_path)
    rows = TYPO | {"resources": [{"provider": "永信生务医药有限公司", "name": "报告厅", "category": "报告厅"}]}
    assert codes(await plan(book(tmp_path, rows), graph)) == [("near_name", 2, "A")]


async def test_a_decision_may_part_namesakes_of_one_place(tmp_path: Path) -> None:
    rows = {"units": [{"name": "甲科技有限公司", "kind": "企业", "community": "春雷社区"}]}
    graph = await loaded(Deciding(decided("甲科技有限公司", "org-jia", Verdict.DIFFERENT, "area-cl")), tmp_path)
    planned = await plan(book(tmp_path, rows), graph)
    assert planned.counts["new"] == 2


async def test_decisions_are_the_stores(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    write_workbook(path, DISTRICT)
    await load(store, path, who="tester")
    write_workbook(path, {"pairings": [{"unit": "区住建局", "community": "太二社区", "since": "2023"}]})
    assert [each.code for each in (await load(store, path, who="tester")).problems] == ["unknown_reference"]
    await judge(store, decided("太二社区", "area-th2", Verdict.SAME))
    assert (await load(store, path, who="tester")).applied

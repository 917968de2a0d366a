"""What rows make of a graph, and that saying it again changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.registers import plan
from tests.registers.builders import DISTRICT, Graph, book, codes, with_rows

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
async def graph(tmp_path: Path) -> Graph:
    made = Graph()
    await made.load(book(tmp_path, DISTRICT))
    return made


async def test_a_second_load_changes_nothing(graph: Graph, tmp_path: Path) -> None:
    again = await plan(book(tmp_path, DISTRICT), graph)
    assert again.changes == ()
    assert again.counts == {"new": 0, "changed": 0, "ended": 0, "unchanged": 20}


async def test_english_titles_say_the_same(graph: Graph, tmp_path: Path) -> None:
    again = await plan(book(tmp_path, DISTRICT, "en"), graph)
    assert (again.changes, again.problems) == ((), ())


async def test_ties_carry_their_dates_and_days(graph: Graph) -> None:
    (tie,) = graph.ties("PART_OF")
    assert (tie.source, tie.target) == ("org-th2dw", "org-jxdw")
    assert (tie.values["since"], tie.values["until"]) == ("2021-05", "..")


async def test_an_empty_cell_leaves_what_is_stored(graph: Graph, tmp_path: Path) -> None:
    rows = {"areas": [{"id": "area-th2", "name": "太湖花园第二社区", "parent": "江溪街道", "population": 8000}]}
    planned = await graph.load(book(tmp_path, rows))
    assert planned.counts["changed"] == 1
    assert graph.entity("area-th2").values["households"] == 3021
    assert graph.entity("area-th2").values["population"] == 8000


async def test_a_name_with_its_id_renames(graph: Graph, tmp_path: Path) -> None:
    rows = {"units": [{"id": "org-jia", "name": "甲智能有限公司"}]}
    await graph.load(book(tmp_path, rows))
    assert graph.entity("org-jia").values["name"] == "甲智能有限公司"
    assert graph.entity("org-jia").values["former_names"] == ("甲科技有限公司",)
    former = {"resources": [{"provider": "甲科技有限公司", "name": "会议室", "category": "会议室"}]}
    await graph.load(book(tmp_path, former))
    assert [tie.source for tie in graph.ties("OFFERS")] == ["org-jia"]


async def test_a_row_may_use_its_short_or_former_name_without_renaming(graph: Graph, tmp_path: Path) -> None:
    planned = await graph.load(book(tmp_path, {"units": [{"name": "区住建局", "kind": "机关", "staff": 60}]}))
    assert planned.counts == {"new": 0, "changed": 1, "ended": 0, "unchanged": 0}
    assert graph.entity("org-zjj").values["name"] == "区住房和城乡建设局"


async def test_lists_make_a_tie_each(graph: Graph, tmp_path: Path) -> None:
    rows = {
        "pairings": [
            {"unit": "区住建局", "community": "太湖花园第二社区、春雷社区", "scheme": "三联三强基",
             "since": "2023-03", "until": "至今", "visits": 120}
        ]
    }  # fmt: skip
    await graph.load(book(tmp_path, rows))
    assert {tie.target for tie in graph.ties("PAIRED_WITH")} == {"area-th2", "area-cl"}
    (observation,) = {tie.source for tie in graph.ties("ABOUT")}
    assert graph.entity(observation).values["value"] == 120
    assert (await plan(book(tmp_path, rows), graph)).changes == ()


async def test_two_terms_with_a_break_are_two_ties(graph: Graph, tmp_path: Path) -> None:
    pair = {"unit": "区住建局", "community": "春雷社区", "scheme": "三联三强基"}
    terms = [pair | {"since": "2019", "until": "2020"}, pair | {"since": "2023-03", "until": "至今"}]
    await graph.load(book(tmp_path, {"pairings": terms}))
    assert [tie.id for tie in graph.ties("PAIRED_WITH")] == ["paired_with-org-zjj-1", "paired_with-org-zjj-2"]
    assert (await plan(book(tmp_path, {"pairings": terms}), graph)).changes == ()
    undated = await plan(book(tmp_path, {"pairings": [pair]}), graph)
    assert codes(undated) == [("ambiguous_tie", 2, "B")]
    assert len(undated.problems[0].candidates) == 2


async def test_an_end_ends_the_tie(graph: Graph, tmp_path: Path) -> None:
    row = {"unit": "区住建局", "community": "春雷社区", "since": "2023-03", "until": "至今"}
    await graph.load(book(tmp_path, {"pairings": [row]}))
    planned = await graph.load(book(tmp_path, {"pairings": [row | {"until": "2024-12-31"}]}))
    assert planned.counts == {"new": 0, "changed": 0, "ended": 1, "unchanged": 0}
    assert graph.ties("PAIRED_WITH")[0].values["until"] == "2024-12-31"


async def test_what_is_planned_takes_part_in_nothing(graph: Graph, tmp_path: Path) -> None:
    rows = {
        "stations": [{"name": "江溪驿站", "kind": "红色睦邻", "community": "太湖花园第二社区", "status": "拟建",
                      "operator": "太湖花园第二社区居民委员会"}],
        "resources": [{"provider": "甲科技有限公司", "name": "新展厅", "category": "展馆", "status": "筹备"}],
    }  # fmt: skip
    await graph.load(book(tmp_path, rows))
    assert graph.named("江溪驿站").values["planned"] is True
    assert (graph.ties("RUNS"), graph.ties("OFFERS")) == ([], [])
    assert (await plan(book(tmp_path, rows), graph)).changes == ()


async def test_a_plan_that_came_true_is_the_same_site(graph: Graph, tmp_path: Path) -> None:
    row = {"name": "江溪驿站", "kind": "红色睦邻", "community": "太湖花园第二社区"}
    await graph.load(book(tmp_path, {"stations": [row | {"status": "拟建"}]}))
    made = graph.named("江溪驿站").id
    await graph.load(book(tmp_path, {"stations": [row | {"status": "在用"}]}))
    assert graph.named("江溪驿站").id == made
    assert graph.named("江溪驿站").values["planned"] is False
    assert [tie.source for tie in graph.ties("LOCATED_IN") if tie.target == "area-th2"] == ["org-jw", made]


async def test_an_alliance_may_be_a_member_of_another(graph: Graph, tmp_path: Path) -> None:
    rows = {
        "alliances": [
            {"name": "长江路书记联盟", "kind": "大党建平台", "level": "区级", "lead": "江溪街道党工委",
             "member": "空间合伙人；太湖花园第二社区党委"},
            {"name": "“空间合伙人”", "kind": "小微联盟", "member": "甲科技有限公司", "role": "成员"},
        ]
    }  # fmt: skip
    await graph.load(book(tmp_path, rows))
    ends = {(graph.entity(tie.source).label, tie.values.get("role")) for tie in graph.ties("MEMBER_OF")}
    assert ends == {("Organization", "lead"), ("Alliance", None), ("Organization", None), ("Organization", "member")}
    assert (await plan(book(tmp_path, rows), graph)).changes == ()


async def test_a_row_whose_id_is_new_creates_it_under_that_id(graph: Graph, tmp_path: Path) -> None:
    rows = {"posts": [{"person_id": "per-7", "person": "王某", "organization": "太湖花园第二社区党委", "post": "书记"}]}
    await graph.load(book(tmp_path, rows))
    assert graph.entity("per-7").values["name"] == "王某"
    # known now: among those who hold a post there, the name is enough
    rows = {"posts": [{"person": "王某", "organization": "太湖花园第二社区党委", "post": "书记", "since": "2021"}]}
    planned = await graph.load(book(tmp_path, rows))
    assert planned.counts == {"new": 0, "changed": 1, "ended": 0, "unchanged": 1}


async def test_a_namesake_elsewhere_is_another_person(graph: Graph, tmp_path: Path) -> None:
    rows = {
        "posts": [
            {"person": "王某", "organization": "太湖花园第二社区党委", "post": "书记"},
            {"person": "王某", "organization": "甲科技有限公司", "post": "经理"},
        ]
    }
    await graph.load(book(tmp_path, rows))
    assert len({tie.source for tie in graph.ties("HOLDS_POST")}) == 2
    assert (await plan(book(tmp_path, rows), graph)).changes == ()


async def test_a_leader_is_named_by_id_or_by_name_and_body(graph: Graph, tmp_path: Path) -> None:
    posts = [{"person_id": "per-9", "person": "赵某", "organization": "江溪街道党工委", "post": "书记"}]
    liaisons = [
        {"person_id": "per-9", "person": "赵某", "contact": "春雷社区"},
        {"person": "赵某", "organization": "江溪街道党工委", "contact": "太湖花园第二社区"},
    ]
    await graph.load(book(tmp_path, {"posts": posts, "liaisons": liaisons}))
    assert [(tie.source, tie.target) for tie in graph.ties("LIAISES")] == [("per-9", "area-cl"), ("per-9", "area-th2")]
    nobody = await plan(book(tmp_path, {"liaisons": [{"person": "赵某", "contact": "春雷社区"}]}), graph)
    assert [code for code, _, _ in codes(nobody)] == ["unknown_reference"]


async def test_stops_are_in_their_order(graph: Graph, tmp_path: Path) -> None:
    sites = [{"name": name, "kind": "实境课堂", "community": "春雷社区"} for name in ("甲厅", "乙厅", "丙厅")]
    rows = {"stations": sites, "routes": [{"name": "锡新一线", "stops": "乙厅→甲厅—丙厅"}]}
    await graph.load(book(tmp_path, rows))
    stops = sorted(graph.ties("STOPS_AT"), key=lambda tie: str(tie.values["order"]))
    assert [graph.entity(tie.target).name for tie in stops] == ["乙厅", "甲厅", "丙厅"]


async def test_namesakes_are_told_apart_by_their_community(graph: Graph, tmp_path: Path) -> None:
    grids = [{"name": "第一网格", "community": each} for each in ("太湖花园第二社区", "春雷社区")]
    teams = [
        {"name": f"{each}服务队", "grids": "第一网格", "community": each} for each in ("太湖花园第二社区", "春雷社区")
    ]
    rows = {"grids": grids, "service_teams": teams}
    await graph.load(book(tmp_path, rows))
    assert (
        len({tie.target for tie in graph.ties("SERVES") if tie.source.startswith("org-") and "-" in tie.target[5:]})
        == 2
    )
    assert (await plan(book(tmp_path, rows), graph)).changes == ()
    loose = await plan(book(tmp_path, {"service_teams": [{"name": "丙队", "grids": "第一网格"}]}), graph)
    assert codes(loose) == [("ambiguous_reference", 2, "B")]
    assert {each["kind"] for each in loose.problems[0].candidates} == {"grid"}


async def test_rows_may_come_before_what_they_rest_on(tmp_path: Path) -> None:
    graph = Graph()
    rows = with_rows({"areas": []})
    await graph.load(book(tmp_path, rows | {"areas": list(reversed(rows["areas"]))}))
    assert {tie.id for tie in graph.ties("WITHIN")} == {
        "within-area-jx-1", "within-area-wz-1", "within-area-th2-1", "within-area-cl-1"
    }  # fmt: skip


async def test_activities_of_one_name_differ_by_their_day(graph: Graph, tmp_path: Path) -> None:
    rows = {
        "activities": [
            {"name": "初心课堂", "kind": "阵地活动", "host": "太湖花园第二社区党委", "held_on": day, "participants": 30}
            for day in ("2024-03-01", "2024-04-01")
        ]
    }
    await graph.load(book(tmp_path, rows))
    assert len(graph.ties("HOSTED")) == 2
    assert (await plan(book(tmp_path, rows), graph)).changes == ()

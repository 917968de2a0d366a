"""The export holds the whole graph in flat fields, and a plain Dijkstra over it finds the costs of our own paths."""

from __future__ import annotations

import datetime as dt
import heapq
import json
import math
import random
from typing import TYPE_CHECKING, Any

import pytest

from graph.exchange import cytoscape, node_link, node_link_of
from graph.exchange.node_link import ALWAYS, RENAMED
from graph.model.catalog import TIES
from graph.paths import SharingQuery, sharing
from graph.paths.profiles import profiles
from graph.projection import Projection
from tests.paths.graphs import TODAY, Graph

if TYPE_CHECKING:
    from collections.abc import Iterator


def _exported(graph: Graph, **rights: bool) -> dict[str, Any]:
    return node_link(graph.project(), TODAY, **{"see_names": True, "district": True, **rights})


@pytest.fixture
def district() -> Graph:
    graph = Graph()
    graph.add("area-th2", "community", "太湖花园第二社区", former_names=("太湖二社区",))
    graph.add("org-zjj", "organ", "区住建局", office_phone="0510-80000001", source="台账")
    graph.add("per-1", None, "欧阳明", mobile="13800000000", office_phone="0510-80000002", former_names=("欧阳旭",))
    graph.tie("PAIRED_WITH", "org-zjj", "area-th2", "2023-03", "..", source="挂钩表", liaison_name="李某某",
              liaison_phone="13900000000")  # fmt: skip
    graph.tie("PAIRED_WITH", "org-zjj", "area-th2", "2019", "2020-06", scheme="旧机制")
    graph.tie("LIAISES", "per-1", "area-th2", None, None)
    graph.tie("HOLDS_POST", "per-1", "org-zjj", "2024-05-01", None, post="局长")
    graph.offer("org-zjj", "res-room", capacity=60, slots=("工作日",))
    return graph


def test_an_empty_store_gives_two_empty_lists() -> None:
    assert _exported(Graph()) == {"nodes": [], "links": []}


def test_every_node_has_the_promised_fields_and_its_own_ones(district: Graph) -> None:
    nodes = {each["id"]: each for each in _exported(district)["nodes"]}

    assert all({"id", "label", "transit", "revision", *ALWAYS} <= set(each) for each in nodes.values())
    assert nodes["res-room"] == {
        "id": "res-room", "label": "Resource", "kind": None, "name": "res-room", "scope": None, "level": None,
        "category": "venue.meeting_room", "transit": False, "capacity": 60, "slots": ["工作日"], "revision": 0,
    }  # fmt: skip
    assert nodes["area-th2"]["transit"] is True
    assert nodes["area-th2"]["former_names"] == ["太湖二社区"]


def test_links_keep_what_ended_with_half_open_days(district: Graph) -> None:
    links = {each["id"]: each for each in _exported(district)["links"]}

    now, past = links["paired_with-org-zjj-1"], links["paired_with-org-zjj-2"]
    assert (now["source"], now["target"], now["type"]) == ("org-zjj", "area-th2", "PAIRED_WITH")
    assert (now["valid_from"], now["valid_to"], now["since"], now["until"]) == ("2023-03-01", None, "2023-03", "..")
    assert (past["valid_from"], past["valid_to"]) == ("2019-01-01", "2020-07-01")
    assert now["stated_by"] == "挂钩表"
    assert links["liaises-per-1-1"]["valid_from"] is None


def test_a_day_that_no_calendar_reaches_is_unbounded() -> None:
    graph = Graph()
    graph.add("org-a", "organ")
    graph.add("area-b", "community")
    graph.tie("SERVES", "org-a", "area-b", "2020", "9999-12-31")

    assert _exported(graph)["links"][0]["valid_to"] is None


def test_names_and_leaders_ties_are_shown_by_right_and_mobiles_never(district: Graph) -> None:
    document = _exported(district, see_names=False, district=False)
    written = json.dumps(document, ensure_ascii=False)
    person = next(each for each in document["nodes"] if each["id"] == "per-1")

    assert person["name"] == "欧阳某"
    assert person["office_phone"] == "0510-80000002"
    assert not {"mobile", "former_names"} & set(person)
    assert not [each for each in document["links"] if each["type"] == "LIAISES"]
    assert not any(text in written for text in ("欧阳明", "李某某", "13800000000", "13900000000"))
    full = json.dumps(_exported(district), ensure_ascii=False)
    assert "李某某" in full
    assert not any(mobile in full for mobile in ("13800000000", "13900000000"))


def test_order_does_not_depend_on_the_order_of_the_store(district: Graph) -> None:
    entities, ties = list(district.entities.values()), list(district.ties.values())
    entities.reverse()
    ties.reverse()
    shuffled = node_link(Projection.build("test-9", entities, ties), TODAY, see_names=True, district=True)

    assert json.dumps(shuffled) == json.dumps(_exported(district))


def test_a_part_of_the_graph_has_no_link_that_leaves_it(district: Graph) -> None:
    projection = district.project()
    chosen = [each for each in projection.entities() if each.label != "Person"]
    document = node_link_of(projection, chosen, projection.ties(), TODAY, see_names=True, district=True)

    assert {each["type"] for each in document["links"]} == {"PAIRED_WITH", "OFFERS"}
    framed = cytoscape(document)["elements"]
    assert [each["data"] for each in framed["nodes"]] == document["nodes"]
    assert [each["data"] for each in framed["edges"]] == document["links"]


def test_no_field_of_a_tie_hides_a_key_of_its_link() -> None:
    keys = {"id", "type", "source", "target", "valid_from", "valid_to", "revision"}

    assert {name for tie in TIES.values() for name in tie.fields} & keys == set(RENAMED)
    assert not any(name in tie.fields for tie in TIES.values() for name in RENAMED.values())


def test_a_plain_dijkstra_over_the_export_finds_the_same_costs(district: Graph) -> None:
    graph = _scattered(district)
    document = json.loads(json.dumps(_exported(graph)))
    # under a profile with an order of steps the cheapest way may not be allowed
    priced = {name: each.as_document() for name, each in profiles().items() if not each.order}
    projection = graph.project()

    for name in priced:
        query = SharingQuery(start="area-th2", category="venue", k=50, profile=profiles()[name], as_of=TODAY)
        found = {each.organization.id: each.path.cost for each in sharing(projection, query).providers}
        outside = _dijkstra(document, priced[name]["ties"], "area-th2")
        offering = {each["source"] for each in document["links"] if each["type"] == "OFFERS"}
        assert found == {id_: cost for id_, cost in outside.items() if id_ in offering}


def _scattered(graph: Graph) -> Graph:
    """The district with forty units in eight alliances, some memberships over, some not begun."""
    drawn = random.Random(7)
    for n in range(8):
        graph.add(f"all-{n}", "micro")
    for n in range(40):
        unit = graph.add(f"org-{n:02}", drawn.choice(("enterprise", "organ", "service_team")))
        for alliance in drawn.sample(range(8), 2):
            since, until = drawn.choice(
                (("..", ".."), ("2020", None), ("2020", "2024-02"), ("2027", None), (None, None))
            )
            graph.tie("MEMBER_OF", unit, f"all-{alliance}", since, until)
        graph.offer(unit, f"res-{n:02}") if n % 3 == 0 else None
    graph.tie("MEMBER_OF", "org-zjj", "all-0")
    return graph


def _dijkstra(document: dict[str, Any], ties: dict[str, Any], start: str) -> dict[str, int]:
    """An outsider's search, from nothing but the export and the prices."""
    day = TODAY.isoformat()
    transit = {each["id"]: each["transit"] for each in document["nodes"]}
    live = [
        each for each in document["links"]
        if each["type"] in ties and (each["valid_from"] or "") <= day < (each["valid_to"] or "9999-99")
    ]  # fmt: skip
    steps: dict[str, list[tuple[int, str]]] = {}
    for each in live:
        price = ties[each["type"]]
        hub = each[price["collective"]]
        n = sum(other["type"] == each["type"] and other[price["collective"]] == hub for other in live)
        cost = round((price["base"] + price["hub"] * math.log2(1 + n)) * 1_000_000)
        steps.setdefault(each["source"], []).append((cost, each["target"]))
        steps.setdefault(each["target"], []).append((cost, each["source"]))
    return dict(_settled(steps, transit, start))


def _settled(
    steps: dict[str, list[tuple[int, str]]], transit: dict[str, bool], start: str
) -> Iterator[tuple[str, int]]:
    heap, seen = [(0, start)], set[str]()
    while heap:
        cost, at = heapq.heappop(heap)
        if at in seen:
            continue
        seen.add(at)
        yield at, cost
        if at == start or transit[at]:
            for more, other in steps.get(at, ()):
                heapq.heappush(heap, (cost + more, other))


def test_transit_is_as_of_the_day() -> None:
    graph = Graph()
    graph.add("org-d", "party_organization", level="committee", scope="district")
    graph.add("per-1")
    graph.tie("HOLDS_POST", "per-1", "org-d", "2020", "2025")
    projection = graph.project()
    then, now = (node_link(projection, dt.date(year, 6, 30), see_names=True, district=True) for year in (2024, 2026))

    assert [each["transit"] for each in then["nodes"] if each["id"] == "per-1"] == [False]
    assert [each["transit"] for each in now["nodes"] if each["id"] == "per-1"] == [True]


def test_what_is_only_planned_or_never_between_others_has_no_transit() -> None:
    graph = Graph()
    graph.add("org-planned", "organ", planned=True)
    graph.add("org-team", "service_team")
    graph.add("org-unit", "organ")
    graph.offer("org-unit", "res-1")

    assert {each["id"]: each["transit"] for each in _exported(graph)["nodes"]} == {
        "org-planned": False, "org-team": False, "org-unit": True, "res-1": False,
    }  # fmt: skip

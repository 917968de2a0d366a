"""The bridge to py2neo reads both stores: connection, classes, data frames."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from py2neo.errors import ClientError

from graph.exchange.py2neo import Bridge, connect
from graph.exchange.py2neo_classes import classes
from graph.model.catalog import ENTITIES, TIES
from graph.settings import Settings
from tests.builders import batch, entity, organization, tie

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from graph.store import Store
    from tests.engines.endpoint import Endpoint

_DISTRICT = (
    organization("a", name="甲公司", kind="enterprise", former_names=("旧名", "老名"), staff=12),
    organization("b", name="区住建局", kind="organ", liaison_phone="13800000000"),
    entity("Area", "x", name="春雷社区"), entity("Site", "s", name="睦邻中心"), entity("Alliance", "m", name="联盟"),
    entity("Person", "p", name="王某", mobile="13900000000"),
    tie("LOCATED_IN", "org-a", "area-x"), tie("LOCATED_IN", "site-s", "area-x"),
    tie("PAIRED_WITH", "org-b", "area-x", since="2023-03", until="..", scheme="三联三强基", source="挂钩表"),
    tie("RUNS", "org-a", "site-s"), tie("MEMBER_OF", "org-a", "all-m", role="lead"),
)  # fmt: skip


@pytest_asyncio.fixture(loop_scope="session")
async def bridge(store: Store, engine: Endpoint) -> AsyncIterator[Bridge]:
    outcome = await store.write(batch(*_DISTRICT))
    assert outcome.refused == ()
    # our own bridge is for code that does not wait, and is opened while a loop runs, as in a notebook
    with connect(engine.settings()) as opened:
        yield opened


async def test_the_graph_is_py2neos_own_on_the_configured_store(bridge: Bridge) -> None:
    assert bridge.graph.nodes.match("Organization").count() == 2
    node = bridge.graph.nodes.match("Organization", id="org-a").first()
    assert (node["name"], node["former_names"]) == ("甲公司", ["旧名", "老名"])
    (paired,) = bridge.graph.relationships.match(r_type="PAIRED_WITH")
    assert (paired.start_node["id"], paired["scheme"]) == ("org-b", "三联三强基")


async def test_classes_of_the_model_find_and_follow(bridge: Bridge) -> None:
    made = classes()
    unit = made["Organization"].match(bridge.graph, "org-a").first()
    assert (unit.name, unit.kind, unit.staff, unit.former_names) == ("甲公司", "enterprise", 12, ["旧名", "老名"])
    assert [(type(each).__name__, each.name) for each in unit.runs] == [("Site", "睦邻中心")]
    area = made["Area"].match(bridge.graph).where(name="春雷社区").first()
    placed = {type(each).__name__: each.name for each in area.located_in_from}
    assert placed == {"Organization": "甲公司", "Site": "睦邻中心"}
    (member,) = made["Alliance"].match(bridge.graph, "all-m").first().member_of_from
    assert unit.member_of.get(made["Alliance"].match(bridge.graph, "all-m").first(), "role") == "lead"
    assert member == unit


async def test_frames_have_the_fields_of_the_model_and_no_mobile_number(bridge: Bridge) -> None:
    units = bridge.frame("Organization").set_index("id")
    assert (units.loc["org-a", "name"], units.loc["org-a", "staff"]) == ("甲公司", 12)
    assert "13800000000" not in units.to_csv()
    assert "mobile" not in bridge.frame("Person").columns
    pairs = bridge.frame("PAIRED_WITH")
    told = pairs[["source", "target", "valid_from", "stated_by", "scheme"]].to_numpy().tolist()
    assert told == [["org-b", "area-x", "2023-03-01", "挂钩表", "三联三强基"]]
    assert list(bridge.frame("LOCATED_IN")["source"].sort_values()) == ["org-a", "site-s"]
    empty = bridge.frame("Route")
    assert (len(empty), "name" in empty.columns) == (0, True)


async def test_a_query_file_is_a_frame(bridge: Bridge) -> None:
    head = bridge.rows("head/read")
    assert int(head.iloc[0]["revision"]) == 1
    assert bridge.rows("generated/entities/read/Area", ids=["area-x"])["id"].tolist() == ["area-x"]


async def test_the_page_is_right_about_what_a_read_hinders(bridge: Bridge, engine: Endpoint) -> None:
    write = "MERGE (n:Area {id: 'area-q'}) RETURN n.id AS id"
    if engine.engine == "neo4j":
        with pytest.raises(ClientError):
            bridge.graph.query(write)
    else:
        assert bridge.graph.query(write).evaluate() == "area-q"


def test_every_label_has_a_class_with_every_field_and_tie() -> None:
    made = classes()
    assert set(made) == set(ENTITIES)
    for label, definition in ENTITIES.items():
        outward = {kind.lower() for kind, each in TIES.items() for source, _ in each.ends if source == label}
        inward = {f"{kind.lower()}_from" for kind, each in TIES.items() for _, target in each.ends if target == label}
        assert set(vars(made[label])) >= {"id", "revision", *definition.fields, *outward, *inward}
        assert not set(definition.fields) & (outward | inward)


async def test_an_embedded_store_lives_while_the_bridge_is_open(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, embedded_linger=0)
    bridge = await asyncio.to_thread(connect, settings)
    try:
        await asyncio.sleep(2)
        assert bridge.graph.query("RETURN 1 AS n").evaluate() == 1
    finally:
        bridge.close()

"""The promises of the first release, each tried on a served sample, on both engines."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from tests.acceptance.outsider import cost, walkable

if TYPE_CHECKING:
    from tests.acceptance.served import Served

ASKED = {"category": "venue", "k": 5}
COMMUNITY = "太湖花园第二社区"
MOVING = {"revision", "created_at", "updated_at", "recorded_at"}


def today() -> dt.date:
    """Today where the district is."""
    return dt.datetime.now(ZoneInfo("Asia/Shanghai")).date()


def still(export: dict[str, Any]) -> dict[str, Any]:
    """An export without what may differ between two stores with the same data."""
    return {
        key: [{name: value for name, value in each.items() if name not in MOVING} for each in export[key]]
        for key in ("nodes", "links")
    }


def test_every_figure_of_the_article_holds(served: Served) -> None:
    figures = served.command("figures", "--json")
    assert len(figures) == 32
    assert [each["key"] for each in figures if not each["holds"]] == []
    assert served.get("/figures")["figures"] == figures


def test_five_different_providers_are_found_with_whom_to_ask(served: Served) -> None:
    answer = served.get("/sharing", **{"from": COMMUNITY}, **ASKED)
    assert answer["from"]["label"] == "Area"
    assert answer["own"]
    providers = answer["providers"]
    assert len({each["organization"]["id"] for each in providers}) == 5
    for each in providers:
        assert each["resources"]
        assert each["path"]["sentence"]["zh"]
        assert each["path"]["sentence"]["en"]
        assert each["path"]["steps"][-1]["to"]["id"] == each["organization"]["id"]
        assert math.isclose(sum(step["cost"] for step in each["path"]["steps"]), each["cost"], abs_tol=1e-9)


def test_the_command_and_the_api_give_the_same(served: Served) -> None:
    asked = served.command("sharing", "--from", COMMUNITY, "--category", "venue", "--k", "5", "--json")
    assert served.get("/sharing", **{"from": COMMUNITY}, **ASKED) == asked


def test_whichever_of_its_bodies_asks_the_answer_is_the_communitys(served: Served) -> None:
    by_area = served.get("/sharing", **{"from": COMMUNITY}, **ASKED)
    for body in (f"{COMMUNITY}居民委员会", f"{COMMUNITY}党委"):
        answer = served.get("/sharing", **{"from": body}, **ASKED)
        assert answer["asked_as"]["name"] == body
        assert {**answer, "asked_as": None} == {**by_area, "asked_as": None}


@pytest.mark.parametrize("profile", ["balanced", "pairing", "alliance", "neighbours"])
def test_an_outsider_computes_the_same_costs(served: Served, exported: dict[str, Any], profile: str) -> None:
    graph = walkable(exported[served.engine], served.get("/profiles")["profiles"][profile], today())
    checked = 0
    for asker in (COMMUNITY, "新光社区", "永新村"):
        answer = served.get("/sharing", **{"from": asker}, category="venue", k=5, profile=profile)
        for each in answer["providers"]:
            assert math.isclose(
                cost(graph, answer["from"]["id"], each["organization"]["id"]), each["cost"], abs_tol=1e-9
            )
            checked += 1
    assert checked >= 10


def test_paths_join_exactly_the_two_that_are_named(served: Served) -> None:
    answer = served.get("/paths", **{"from": COMMUNITY, "to": "长江路书记联盟", "k": 3})
    assert (answer["from"]["label"], answer["to"]["name"]) == ("Area", "长江路书记联盟")
    walks = [tuple(step["to"]["id"] for step in path["steps"]) for path in answer["paths"]]
    assert len(set(walks)) == 3
    assert [path["cost"] for path in answer["paths"]] == sorted(path["cost"] for path in answer["paths"])


def test_both_engines_hold_the_same_graph(exported: dict[str, Any]) -> None:
    assert still(exported["embedded"]) == still(exported["neo4j"])


def test_both_engines_give_the_same_answers(on_embedded: Served, on_neo4j: Served) -> None:
    for asker in (COMMUNITY, "新光社区"):
        answers = [each.get("/sharing", **{"from": asker}, **ASKED) for each in (on_embedded, on_neo4j)]
        assert {**answers[0], "revision": None} == {**answers[1], "revision": None}

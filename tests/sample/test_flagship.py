"""太湖花园第二社区 is tied so richly that a question for a venue is answered in five different ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.paths import SharingQuery, sharing
from graph.projection import Projection
from tests.sample.district import TODAY

if TYPE_CHECKING:
    from graph.paths.answers import SharingAnswer
    from tests.sample.district import District

FLAGSHIP = "太湖花园第二社区"


@pytest.fixture(scope="session")
def projection(district: District) -> Projection:
    return Projection.build("sample-1", district.entities.values(), district.ties)


@pytest.fixture(scope="session")
def answer(projection: Projection, district: District) -> SharingAnswer:
    return sharing(projection, SharingQuery(as_of=TODAY, start=district.names[FLAGSHIP].id, category="venue", k=5))


def test_five_providers_are_reached_by_five_kinds_of_path(answer: SharingAnswer) -> None:
    ways = [
        tuple(step.tie.type for step in each.path.steps if step.tie.type != "FORMED_IN") for each in answer.providers
    ]
    assert ways == [
        ("PAIRED_WITH",),
        ("SERVES", "HOLDS_POST", "HOLDS_POST"),
        ("SERVES", "MEMBER_OF"),
        ("SERVES", "MEMBER_OF", "MEMBER_OF"),
        ("SERVES", "PART_OF"),
    ]
    assert len({each.organization.id for each in answer.providers}) == 5


def test_the_paired_unit_comes_first_and_the_own_subdistrict_is_among_them(answer: SharingAnswer) -> None:
    names = [each.organization.name for each in answer.providers]
    assert names[0] == "区住房和城乡建设局"
    assert "江溪街道党工委" in names
    assert "长江路书记联盟" in names


def test_what_its_own_centre_has_stands_beside_the_five(answer: SharingAnswer) -> None:
    own = [resource.name for each in answer.own for resource in each.resources]
    assert own == ["太湖花园第二社区党群服务中心会议室", "太湖花园第二社区党群服务中心多功能厅"]
    assert f"{FLAGSHIP}党群服务中心" in {site.name for each in answer.own for site in each.sites}


def test_a_badly_connected_community_is_answered_from_far(projection: Projection, district: District) -> None:
    asked = SharingQuery(as_of=TODAY, start=district.names["马桥社区"].id, category="venue", k=3)
    near = sharing(projection, SharingQuery(as_of=TODAY, start=district.names[FLAGSHIP].id, category="venue", k=3))
    assert sharing(projection, asked).providers[0].path.cost > near.providers[-1].path.cost

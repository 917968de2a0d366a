"""The sample stays inside the ranges that the ladder of costs was checked for (design, Sharing paths)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data.xinwu import REFERENCE_DAY
from tests.sample.district import TODAY

if TYPE_CHECKING:
    import datetime as dt

    from tests.sample.district import District

DAYS = pytest.mark.parametrize("on", [REFERENCE_DAY, TODAY], ids=str)


@DAYS
def test_small_alliances_have_6_to_12_ties_and_platforms_22_to_60(district: District, on: dt.date) -> None:
    inward, outward = district.at_target("MEMBER_OF", on), district.at_source("MEMBER_OF", on)
    for alliance in district.of("Alliance"):
        ties = inward[alliance.id] + outward[alliance.id]
        low, high = (22, 60) if alliance.kind == "platform" else (6, 12)
        assert low <= ties <= high, alliance.name


@DAYS
def test_sizes_of_small_alliances_are_uneven(district: District, on: dt.date) -> None:
    inward = district.at_target("MEMBER_OF", on)
    assert len({inward[each.id] for each in district.of("Alliance", "micro")}) >= 5


@DAYS
def test_a_subdistrict_has_11_to_60_direct_subordinates(district: District, on: dt.date) -> None:
    under = district.at_target("PART_OF", on)
    streets = [each for each in district.of("Organization") if each.values.get("scope") == "subdistrict"]
    assert len(streets) == 6
    for street in streets:
        assert 11 <= under[street.id] <= 59, street.name


@DAYS
def test_a_division_has_5_to_40_located_bodies_and_sites(district: District, on: dt.date) -> None:
    located = district.at_target("LOCATED_IN", on)
    outer = {each.target for each in district.live("WITHIN", on)}
    divisions = [
        each
        for each in district.of("Area")
        if each.kind in ("community", "village") or (each.kind == "park" and each.id not in outer)
    ]
    assert len(divisions) == 126
    for each in divisions:
        assert 5 <= located[each.id] <= 40, each.name


@DAYS
def test_a_unit_is_paired_with_1_to_20_communities_most_with_1_to_3(district: District, on: dt.date) -> None:
    paired = district.at_source("PAIRED_WITH", on)
    assert max(paired.values()) <= 20
    assert sum(each <= 3 for each in paired.values()) > len(paired) / 2
    assert sum(each >= 4 for each in paired.values()) >= 8


@DAYS
def test_a_person_holds_1_to_4_posts(district: District, on: dt.date) -> None:
    posts = district.at_source("HOLDS_POST", on)
    assert set(posts.values()) <= {1, 2, 3, 4}
    assert sum(each > 1 for each in posts.values()) > 300


@DAYS
def test_what_stands_for_a_community_serves_that_alone(district: District, on: dt.date) -> None:
    served = district.at_source("SERVES", on)
    for body in district.of("Organization"):
        if body.kind in ("residents_committee", "villagers_committee") or body.values.get("scope") in (
            "community",
            "village",
        ):
            assert served[body.id] == 1, body.name

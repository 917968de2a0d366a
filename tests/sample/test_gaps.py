"""The gaps planted on purpose are there, and the rest of the district has none of their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.xinwu.words import table

if TYPE_CHECKING:
    from graph.model.records import EntityRecord, TieRecord
    from tests.sample.district import District


def _communities(district: District) -> list[EntityRecord]:
    return [*district.of("Area", "community"), *district.of("Area", "village")]


def _party_of(district: District) -> dict[str, str]:
    """Community -> its own Party organization."""
    own = {each.id for each in district.of("Organization") if each.values.get("scope") in ("community", "village")}
    return {tie.target: tie.source for tie in district.live("SERVES") if tie.source in own}


def test_six_communities_are_paired_with_no_unit(district: District) -> None:
    paired = district.at_target("PAIRED_WITH")
    gaps = {*table("gaps")["badly_connected"], *table("gaps")["without_pairing"]}
    assert {each.name for each in _communities(district) if not paired[each.id]} == gaps


def test_seven_communities_are_in_no_alliance(district: District) -> None:
    member, party = district.at_source("MEMBER_OF"), _party_of(district)
    gaps = {*table("gaps")["badly_connected"], *table("gaps")["without_alliance"]}
    assert {each.name for each in _communities(district) if not member[party[each.id]]} == gaps


def test_five_communities_are_a_single_branch_with_groups_only(district: District) -> None:
    party = _party_of(district)
    single = {
        each.name for each in _communities(district) if district.entities[party[each.id]].values["level"] == "branch"
    }
    assert single == set(table("gaps")["single_branch"])


def test_every_grid_has_a_party_body_and_27_have_both(district: District) -> None:
    grids = {each.id for each in district.of("Area", "grid")}
    held: dict[str, set[object]] = {grid: set() for grid in grids}
    for tie in district.live("SERVES"):
        body = district.entities[tie.source]
        if tie.target in grids and body.kind == "party_organization":
            held[tie.target].add(body.values["level"])
    assert all(held.values())
    assert sum(each == {"branch", "group"} for each in held.values()) == 27


def test_a_group_is_under_a_branch_of_its_community(district: District) -> None:
    within = {tie.source: tie.target for tie in district.live("WITHIN")}
    serves = {tie.source: tie.target for tie in district.live("SERVES")}
    for tie in district.live("PART_OF"):
        group, above = district.entities[tie.source], district.entities[tie.target]
        if group.values.get("level") == "group":
            home = within[serves[group.id]]
            assert above.values["level"] == "branch"
            assert home in (serves[above.id], within.get(serves[above.id]))


def test_every_estate_has_one_red_station(district: District) -> None:
    estates = {each.id for each in district.of("Area", "estate")}
    red = {each.id for each in district.of("Site") if str(each.kind).startswith("red_")}
    stations = [tie.target for tie in district.live("LOCATED_IN") if tie.target in estates and tie.source in red]
    assert sorted(stations) == sorted(estates)
    assert len(estates) <= 299


def test_some_units_have_neither_a_party_organization_nor_an_instructor(district: District) -> None:
    formed, instructed = district.at_target("FORMED_IN"), district.at_target("INSTRUCTS")
    enterprises = [each.id for each in district.of("Organization", "enterprise")]
    bare = [each for each in enterprises if not formed[each] and not instructed[each]]
    assert 3 <= len(bare) < len(enterprises) / 3


def test_some_units_name_no_contact(district: District) -> None:
    silent = [each for each in district.of("Organization", "enterprise") if not each.values.get("office_phone")]
    assert 3 <= len(silent) < 40


def test_cross_appointments_are_in_part_of_the_estates_and_some_terms_never_met(district: District) -> None:
    committees = {each.id for each in district.of("Organization", "owners_committee")}
    projects = {each.id for each in district.of("Organization", "property_project")}
    party = {each.id for each in district.of("Organization", "party_organization")}
    posts: dict[str, list[TieRecord]] = {}
    for tie in district.ties:
        if tie.type == "HOLDS_POST":
            posts.setdefault(tie.source, []).append(tie)
    both = [
        ties
        for ties in posts.values()
        if {tie.target for tie in ties} & party and {tie.target for tie in ties} & (committees | projects)
    ]
    ended = [ties for ties in both if any(tie.values.get("until") == "2021-12-31" for tie in ties)]
    assert len(both) > 80
    assert len(ended) == 8


def test_property_companies_have_projects_on_several_estates(district: District) -> None:
    projects = {each.id for each in district.of("Organization", "property_project")}
    companies: dict[str, int] = {}
    for tie in district.live("PART_OF"):
        if tie.source in projects:
            companies[tie.target] = companies.get(tie.target, 0) + 1
    assert max(companies.values()) >= 10
    assert sum(each > 1 for each in companies.values()) > 15


def test_alliances_overlap_and_some_are_members_of_a_platform(district: District) -> None:
    alliances = {each.id for each in district.of("Alliance")}
    member = district.at_source("MEMBER_OF")
    assert sum(n > 1 for body, n in member.items() if body not in alliances) > 60
    assert sum(each.source in alliances for each in district.live("MEMBER_OF")) == 9

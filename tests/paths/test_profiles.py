"""Profiles: the design's table, what may be asked for, and the document that an outsider computes with."""

from __future__ import annotations

import math

import pytest

from graph.paths import custom_profile, profile, profiles
from graph.paths.cost import decimal, micro, step_cost
from graph.paths.errors import InvalidProfile, UnknownProfile
from graph.paths.profiles import Price


def test_the_profiles_are_those_of_the_design() -> None:
    assert list(profiles()) == ["balanced", "pairing", "alliance", "neighbours", "formal", "direct"]
    assert profile().prices["MEMBER_OF"] == Price(0.5, 0.5)
    assert profile("pairing").prices["PART_OF"] == Price(2, 0.8)
    assert {"RUNS", "LOCATED_IN"}.isdisjoint(profile("alliance").prices)
    assert profile("neighbours").prices["LOCATED_IN"] == Price(1, 0.25)
    assert set(profile("formal").prices) == {"PART_OF", "PAIRED_WITH", "SERVES", "FORMED_IN"}
    assert profile("direct").prices == profile("balanced").prices
    assert [each.order for each in profiles().values()] == ["", "", "", "", "formal", "direct"]


def test_an_order_that_there_is_not_is_refused() -> None:
    with pytest.raises(InvalidProfile):
        custom_profile("own", {}, order="upwards")


@pytest.mark.parametrize("name", ["balanced", "pairing", "alliance", "neighbours", "formal", "direct"])
def test_a_profiles_document_has_a_base_a_hub_and_a_collective_end_for_each_tie(name: str) -> None:
    ties = profile(name).as_document()["ties"]
    assert ties["FORMED_IN"] == {"base": 0.1, "hub": 0.0, "collective": "target"}
    ends = {kind: each["collective"] for kind, each in ties.items()}
    known = {"PART_OF": "target", "SERVES": "source", "HOLDS_POST": "source", "MEMBER_OF": "target"}
    assert {kind: end for kind, end in known.items() if kind in ties}.items() <= ends.items()
    assert profile(name).as_document()["order"] == (name if name in {"formal", "direct"} else None)
    for each in ties.values():
        assert set(each) == {"base", "hub", "collective"}
        assert isinstance(each["base"], float)
        assert isinstance(each["hub"], float)


@pytest.mark.parametrize(
    "ties",
    [
        {"MEMBER_OF": {"base": 0.009, "hub": 0}},
        {"MEMBER_OF": {"base": 100.1, "hub": 0}},
        {"MEMBER_OF": {"base": 1, "hub": -0.1}},
        {"MEMBER_OF": {"base": 1, "hub": 101}},
        {"MEMBER_OF": {"base": math.nan, "hub": 0}},
        {"MEMBER_OF": {"hub": 0}},
        {"WITHIN": {"base": 1, "hub": 0}},
        {"NOTHING": {"base": 1, "hub": 0}},
    ],
)
def test_a_profile_out_of_its_bounds_is_refused(ties: dict[str, dict[str, float]]) -> None:
    with pytest.raises(InvalidProfile):
        custom_profile("own", ties)


def test_the_bounds_themselves_are_allowed() -> None:
    assert custom_profile("own", {"RUNS": {"base": 0.01, "hub": 100}, "SERVES": {"base": 100, "hub": 0}}).prices


def test_an_unknown_profile_is_refused() -> None:
    with pytest.raises(UnknownProfile):
        profile("informal")


def test_a_step_costs_whole_micro_units() -> None:
    assert step_cost(Price(0.5, 0.5), 6) == round((0.5 + 0.5 * math.log2(7)) * 1e6) == 1903677
    assert decimal(1903677) == 1.903677
    assert micro(1.903677) == 1903677

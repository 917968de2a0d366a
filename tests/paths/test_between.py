"""Paths between two nodes mean exactly these two."""

from __future__ import annotations

from typing import Any

import pytest

from graph.paths import paths_document
from graph.paths.errors import InvalidPathQuery, UnknownNode
from tests.paths.district import HOME, District


def test_both_ends_are_exactly_the_nodes_that_were_named() -> None:
    answer = District().between("org-committee", "org-home")
    assert (answer.start.id, answer.end.id) == ("org-committee", "org-home")
    assert [step.end.id for step in answer.paths[0].steps] == [HOME, "org-home"]


def test_a_path_may_begin_and_end_at_one_who_is_never_between() -> None:
    district = District()
    district.graph.add("per-leader", None, "赵某")
    district.graph.tie("HOLDS_POST", "per-leader", "org-district", post="书记")
    district.graph.tie("HOLDS_POST", "per-leader", "org-home", post="联系人")
    assert len(district.between("per-leader", "org-district").paths) == 2
    middle = {step.end.id for path in district.between("org-home", "org-district", k=9).paths for step in path.steps}
    assert "per-leader" not in middle


def test_no_way_is_no_path_and_nothing_cut() -> None:
    district = District()
    district.graph.add("org-alone", "enterprise")
    answer = district.between(HOME, "org-alone")
    assert (answer.paths, answer.cut) == ((), None)


def test_k_cuts_and_says_so() -> None:
    district = District()
    district.graph.tie("LOCATED_IN", "org-committee", HOME)
    district.graph.tie("PART_OF", "org-committee", "org-home")
    answer = district.between(HOME, "org-home", k=1)
    assert answer.cut is not None
    assert (answer.cut.reason, answer.cut.left_out, answer.cut.at_least) == ("k", 1, True)


@pytest.mark.parametrize("limit", [{"max_hops": 1}, {"max_cost": 1.0}])
def test_a_limit_cuts_and_says_so(limit: dict[str, Any]) -> None:
    cut = District().between("org-committee", "org-home", **limit).cut
    assert cut is not None
    assert cut.reason == "limits"


def test_an_alias_means_its_winner() -> None:
    district = District()
    projection = district.graph.project().apply("test-2", (), (), {"org-old": "org-home"})
    assert projection.entity("org-old") == projection.entity("org-home")


def test_the_document_has_the_promised_keys() -> None:
    document = paths_document(District().between(HOME, "org-home"))
    assert set(document) >= {"revision", "from", "to", "paths", "cut"}
    assert document["paths"][0]["cost"] == 0.75


def test_an_end_must_be_a_node_and_differ_from_the_other() -> None:
    district = District()
    with pytest.raises(InvalidPathQuery):
        district.between(HOME, HOME)
    district.graph.offer("org-home", "res-a")
    with pytest.raises(UnknownNode):
        district.between(HOME, "res-a")

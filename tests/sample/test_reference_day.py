"""After the reference day no tie changes state but for the named list, which no figure needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.xinwu import REFERENCE_DAY, ending_soon
from graph.model.dates import DAY_MAX, DAY_MIN, day_of

if TYPE_CHECKING:
    from graph.model.records import TieRecord
    from tests.sample.district import District

_AFTER = day_of(REFERENCE_DAY) + 1


def _changes_later(tie: TieRecord) -> bool:
    days = tie.days
    edges = (days.since_min, days.since_max, days.until_min, days.until_max)
    return any(edge > _AFTER for edge in edges if edge not in (DAY_MIN, DAY_MAX))


def _listed(district: District, tie: TieRecord) -> bool:
    source, target = district.entities[tie.source].name, district.entities[tie.target].name
    bodies = {row["name"] for row in ending_soon() if row["what"] in ("committee", "project")}
    pairs = {row["name"] for row in ending_soon() if row["what"] in ("pairing", "member")}
    return source in bodies or target in bodies or f"{source}@{target}" in pairs


def test_only_the_named_ties_change_later(district: District) -> None:
    later = [tie for tie in district.ties if _changes_later(tie)]
    assert later
    assert all(_listed(district, tie) for tie in later)


def test_every_name_on_the_list_is_that_of_a_tie_that_ends_on_that_day(district: District) -> None:
    later = [tie for tie in district.ties if _changes_later(tie)]
    ends = {
        (name, str(tie.values["until"]))
        for tie in later
        for source, target in [(district.entities[tie.source].name, district.entities[tie.target].name)]
        for name in (source, target, f"{source}@{target}")
    }
    assert {(row["name"], row["until"]) for row in ending_soon()} <= ends


def test_what_is_planned_has_no_walked_tie(district: District) -> None:
    planned = {each.id for each in district.entities.values() if each.values.get("planned")}
    assert len(planned) >= 5
    walked = {"PART_OF", "SERVES", "LOCATED_IN", "MEMBER_OF", "PAIRED_WITH", "HOLDS_POST", "RUNS", "OFFERS"}
    assert not [tie for tie in district.ties if tie.type in walked and planned & {tie.source, tie.target}]


def test_ended_parallel_partial_and_undated_ties_are_all_there(district: District) -> None:
    ended = [tie for tie in district.ties if tie.days.until_max <= _AFTER]
    partial = [tie for tie in district.ties if len(str(tie.values.get("since") or "")) in (4, 7)]
    ends = [(tie.type, tie.source, tie.target) for tie in district.ties]
    assert len(ended) > 200
    assert len(partial) > 1_000
    assert len(ends) - len(set(ends)) > 60
    assert any(tie.days.undated for tie in district.ties if tie.type == "MEMBER_OF")

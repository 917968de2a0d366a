"""Edits that meet: a row of an exported workbook against what was changed since."""

from __future__ import annotations

import pytest

from graph.model.records import EntityRecord
from graph.registers import Place
from graph.registers.planning.reconciling import reconcile, stands_behind
from graph.registers.resolving.drafts import Stated

HERE = Place("book.xlsx", "单位", 7, "C")


def stated(**values: int) -> Stated:
    return Stated(dict(values), dict.fromkeys(values, HERE), revision="abc-3")


def organization(revision: int, **values: int | None) -> EntityRecord:
    return EntityRecord("org-1", "Organization", {"name": "甲公司", **values}, revision)


@pytest.mark.parametrize(
    ("exported", "yours", "theirs", "left", "conflicts"),
    [
        (50, 50, 60, {}, 0),
        (50, 55, 50, {"staff": 55}, 0),
        (50, 60, 60, {"staff": 60}, 0),
        (50, 55, 60, {}, 1),
        (None, 55, None, {"staff": 55}, 0),
    ],
)
def test_only_what_both_sides_edited_is_a_conflict(
    exported: int | None, yours: int, theirs: int | None, left: dict[str, int], conflicts: int
) -> None:
    row = stated(staff=yours)
    found = reconcile("Organization", row, organization(5, staff=theirs), organization(3, staff=exported), HERE)
    assert (row.values, len(found)) == (left, conflicts)
    assert [each.code for each in found] == ["edit_conflict"] * conflicts


def test_a_conflict_shows_the_three_values_at_the_cell() -> None:
    (found,) = reconcile(
        "Organization", stated(staff=55), organization(5, staff=60), organization(3, staff=50), HERE
    )  # fmt: skip
    assert found.candidates == ({"field": "staff", "exported": "50", "yours": "55", "stored": "60"},)
    assert found.place == HERE
    assert all(value in found.message.zh for value in ("50", "55", "60"))


def test_what_the_export_held_and_nobody_knows_any_more_counts_as_edited() -> None:
    row = stated(staff=50)
    found = reconcile("Organization", row, organization(5, staff=60), None, HERE)
    assert [each.code for each in found] == ["edit_conflict"]
    assert row.values == {}


@pytest.mark.parametrize(
    ("token", "lineage", "behind"),
    [("abc-3", "abc", 3), ("abc-5", "abc", None), ("other-3", "abc", None), ("3", "abc", None), (None, "abc", None)],
)
def test_a_row_stands_behind_only_in_its_own_lineage(token: str | None, lineage: str, behind: int | None) -> None:
    row = Stated(revision=token)
    assert stands_behind(row, organization(5), lineage) == behind

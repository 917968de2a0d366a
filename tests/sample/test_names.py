"""In the sample district no two bodies of one kind are near one another, so a load of it asks nobody anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.search import NameIndex
from graph.search.matching import NOTABLE
from graph.search.rows import name_rows

if TYPE_CHECKING:
    from tests.sample.district import District


def test_no_two_entities_of_a_kind_are_near(district: District) -> None:
    rows = [each for each in name_rows(district.entities.values(), district.ties) if each.label != "Person"]
    index = NameIndex(rows)
    near = [
        (row.name, other.row.name, other.score)
        for row in rows
        for other in index.near(row.name, (row.label,), (row.kind,) if row.kind else (), floor=NOTABLE)
        if other.row.id != row.id
    ]

    assert len(rows) > 10_000
    assert near == []


def test_search_finds_a_community_by_whatever_is_typed(district: District) -> None:
    index = NameIndex(name_rows(district.entities.values(), district.ties))
    typed = (
        "太湖花园二社区", "太湖花園第二社區", "taihuhuayuandiershequ", "tai hu hua yuan di er", "thhydesq", "thhyesq",
        "太湖花园第二舍区", "太二社区", "taihu花园2社区", "江溪街道太湖花园第二社区",
    )  # fmt: skip
    first = {text: index.search(text, limit=1)[0].row.name for text in typed}

    assert set(first.values()) == {"太湖花园第二社区"}

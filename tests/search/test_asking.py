"""A typed name or id leads to the one entity that was meant, or to an error that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.model.change import Batch, Change, Op
from graph.projection.freshness import projection_of
from graph.search import NameIndex, NameRow, find, meant
from graph.search.errors import AmbiguousName, DeletedId, UnknownName
from graph.search.live import index_of

if TYPE_CHECKING:
    from graph.store import Store

_ROWS = (
    NameRow("area-1", "Area", "community", "新光社区"),
    NameRow("area-2", "Area", "estate", "新光"),
    NameRow("org-1", "Organization", "enterprise", "新光", former_names=("旭日公司",)),
    NameRow("org-2", "Organization", "enterprise", "旭日公司"),
    NameRow("org-3", "Organization", "enterprise", "同名公司"),
    NameRow("org-4", "Organization", "enterprise", "同名公司"),
    NameRow("org-5", "Organization", "organ", "区住房和城乡建设局", short_name="新光社区"),
    NameRow("person-1", "Person", None, "王小明"),
)
_INDEX = NameIndex(_ROWS)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("org-1", "org-1"),
        (" 新光社区 ", "area-1"),  # the current name of a community, and the short name of an organ
        ("新光", "org-1"),  # organizations before areas that are no community
        ("旭日公司", "org-2"),  # its bearer now, not the one who was called so
        ("org-old", "org-1"),
    ],
)
def test_what_is_written_leads_to_the_one_that_is_meant(written: str, found: str) -> None:
    assert find(_INDEX, written, aliases={"org-old": "org-older", "org-older": "org-1"}).id == found


def test_a_label_that_is_asked_for_narrows_what_is_meant() -> None:
    assert find(_INDEX, "新光", labels=("Area",)).id == "area-2"


def test_namesakes_are_named_with_their_ids() -> None:
    with pytest.raises(AmbiguousName) as raised:
        find(_INDEX, "同名公司")

    assert [each["id"] for each in raised.value.details["candidates"]] == ["org-3", "org-4"]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("江溪街道新光社區", "area-1"),
        ("旭日有限公司", "org-2"),  # in another spelling the bearer of now comes first, too
        ("住房和城乡建设局", "org-5"),
        ("xinguangshequ", "area-1"),
        ("Xīn guāng shè qū", "area-1"),
    ],
)
def test_the_same_name_in_another_spelling_is_taken_where_it_means_one(written: str, found: str) -> None:
    assert find(_INDEX, written).id == found


def test_another_spelling_of_namesakes_is_ambiguous() -> None:
    with pytest.raises(AmbiguousName) as raised:
        find(_INDEX, "无锡市同名公司")

    assert [each["id"] for each in raised.value.details["candidates"]] == ["org-3", "org-4"]


def test_what_is_merely_near_is_told_with_its_score_and_never_taken() -> None:
    with pytest.raises(UnknownName) as raised:
        find(_INDEX, "新广社区")

    near = raised.value.details["candidates"][0]
    assert (near["id"], near["how"], near["score"]) == ("area-1", "near", 0.95)
    assert set(near["why"]) == {"zh", "en"}


def test_an_unknown_name_comes_with_near_ones() -> None:
    with pytest.raises(UnknownName) as raised:
        find(_INDEX, "住房和城乡")

    assert [each["name"] for each in raised.value.details["candidates"]] == ["区住房和城乡建设局"]
    with pytest.raises(UnknownName):
        find(_INDEX, "  ")


def test_a_person_is_found_by_name_only_by_those_who_may_see_names() -> None:
    assert find(_INDEX, "王小明", see_names=True).id == "person-1"
    assert find(_INDEX, "person-1").id == "person-1"
    with pytest.raises(UnknownName) as raised:
        find(_INDEX, "王小")

    assert raised.value.details["candidates"] == []


async def test_a_deleted_id_is_told_from_one_that_never_was(store: Store) -> None:
    made = Change(Op.CREATE, "Area", "area-gone", {"kind": "community", "name": "旧社区"})
    await store.write(Batch("make", (made,), "test", "test"))
    await store.write(Batch("unmake", (Change(Op.DELETE, "Area", "area-gone"),), "test", "test"))
    projection = await projection_of(store)
    index = index_of(projection)

    with pytest.raises(DeletedId):
        await meant(store, projection, index, "area-gone")
    with pytest.raises(UnknownName):
        await meant(store, projection, index, "area-never")

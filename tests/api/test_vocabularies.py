"""The words that pages show and suggest: every code has its names, every category the words people type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model.catalog import ENTITIES, TIES
from graph.model.categories import CATEGORIES, GROUPS

if TYPE_CHECKING:
    from tests.api.conftest import Door


async def test_every_label_tie_and_code_has_its_names(door: Door) -> None:
    client = await door.keyed("viewer")
    found = (await client.get("/vocabularies")).json()

    assert found["labels"].keys() == ENTITIES.keys()
    assert found["ties"].keys() == TIES.keys()
    assert {"code": "community", "zh": "社区", "en": "Community"} in found["lists"]["area_kind"]
    assert found["fields"]["Organization"]["level"] == {
        "zh": "党组织类别", "en": "Level", "list": "party_level", "unit": None
    }  # fmt: skip
    assert found["fields"]["PAIRED_WITH"].keys() == TIES["PAIRED_WITH"].fields.keys()
    assert [each["code"] for each in found["lists"]["category"]] == list(CATEGORIES.terms)


async def test_each_group_is_followed_by_its_categories_with_their_words_in_letters(door: Door) -> None:
    client = await door.keyed("viewer")
    answer = await client.get("/categories")
    found = answer.json()["categories"]

    assert {each["code"] for each in found} == CATEGORIES.terms.keys() | GROUPS.terms.keys()
    assert [each["code"] for each in found][:2] == ["venue", "venue.meeting_room"]
    assert found[1]["words"][0] == {"text": "会议室", "pinyin": "huiyishi", "initials": "hys"}
    assert "开会的地方" in [each["text"] for each in found[1]["words"]]
    assert answer.headers["cache-control"] == "private, max-age=3600"

"""The access log: every write and every view of names, before the answer leaves, and no name in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.api.district import TH2, ZJJ

if TYPE_CHECKING:
    from tests.api.conftest import Door

_CHANGE = {"op": "update", "of": "Organization", "id": ZJJ, "values": {"short_name": "建设局"}}


async def test_writes_and_views_of_names_are_logged(door: Door) -> None:
    viewer, editor = await door.keyed("viewer"), await door.keyed("editor", area=TH2)
    await viewer.get("/search", params={"q": "王小明"})
    await editor.get("/profiles")
    assert door.log() == []
    await editor.get("/search", params={"q": "王小明"})
    await editor.get("/paths", params={"from": "per-wang", "to": ZJJ})
    await editor.post("/changes", json={"changes": [_CHANGE]})
    lines = door.log()
    assert [(each["what"], each["path"], each["status"]) for each in lines] == [
        ("names", "/api/v1/search", 200), ("names", "/api/v1/paths", 200), ("write", "/api/v1/changes", 403),
    ]  # fmt: skip
    assert {(each["who"], each["role"], each["area"]) for each in lines} == {(f"editor-False-{TH2}", "editor", TH2)}
    assert lines[1]["asked"] == ["per-wang", ZJJ]


async def test_the_log_is_its_owners_and_holds_no_names(demo: Door) -> None:
    await (await demo.client()).get("/search", params={"q": "王小明"})
    file = demo.settings.data_dir / "access.log"
    assert file.stat().st_mode & 0o777 == 0o600
    assert "王小明" not in file.read_text("utf-8")
    assert "%E7" not in file.read_text("utf-8")

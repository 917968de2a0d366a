"""`import liantu` in a notebook: the store or an export, asked without waiting, while a loop is running."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

import liantu
from graph.exchange import GraphUnreadable, SelectionRefused, read_graph
from graph.search.errors import AmbiguousName, UnknownName
from tests.architecture.sources import ROOT
from tests.builders import batch, entity, organization, tie, update

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from graph.settings import Settings
    from graph.store import Store
    from tests.engines.endpoint import Endpoint

_DISTRICT = (
    organization("a", name="甲公司"), organization("b", name="区住建局", kind="organ"),
    organization("t1", name="同名公司"), organization("t2", name="同名公司"),
    entity("Area", "x", name="春雷社区"), entity("Person", "p", name="王某", mobile="13900000000"),
    tie("LOCATED_IN", "org-a", "area-x"), tie("HOLDS_POST", "per-p", "org-a"),
    tie("PAIRED_WITH", "org-b", "area-x", since="2019", until="2020"),
    tie("PAIRED_WITH", "org-b", "area-x", n=2, since="2023", until=".."),
)  # fmt: skip


@pytest_asyncio.fixture(loop_scope="session")
async def settings(store: Store, engine: Endpoint, tmp_path: Path) -> AsyncIterator[Settings]:
    assert (await store.write(batch(*_DISTRICT))).refused == ()
    yield engine.settings() if engine.data_dir else engine.settings(data_dir=tmp_path)


async def test_the_store_is_opened_while_a_loop_runs(settings: Settings) -> None:
    assert asyncio.get_running_loop().is_running()
    g = liantu.open(settings=settings)
    assert "6 个对象" in repr(g)
    assert {data["name"] for _, data in g.graph(area="春雷社区").nodes(data=True)} == {
        "甲公司", "区住建局", "春雷社区", "王某",
    }  # fmt: skip
    assert g.graph(start="甲公司", depth=0).number_of_nodes() == 1
    line = (settings.data_dir / "access.log").read_text("utf-8").splitlines()[-1]
    assert '"what":"export"' in line
    assert '"command":"notebook"' in line


async def test_frames_are_of_a_label_or_a_type_on_a_day(settings: Settings) -> None:
    g = liantu.open(settings=settings)
    assert set(g.frame("Organization")["name"]) == {"甲公司", "区住建局", "同名公司"}
    assert g.frame("PAIRED_WITH")["target_name"].tolist() == ["春雷社区", "春雷社区"]
    assert g.frame("PAIRED_WITH", as_of="2020-05-01")["valid_to"].tolist() == ["2021-01-01"]
    assert "13900000000" not in g.frame("Person").to_csv()
    with pytest.raises(SelectionRefused, match="PAIRED_WITH"):
        g.frame("PAIRS")


async def test_names_that_mean_nobody_or_several_are_told(settings: Settings) -> None:
    g = liantu.open(settings=settings)
    assert g.find("春雷社区") == "area-x"
    with pytest.raises(UnknownName):
        g.graph(area="甲公司")
    with pytest.raises(AmbiguousName):
        g.graph(start="同名公司")


async def test_what_is_exported_is_opened_again(settings: Settings, tmp_path: Path) -> None:
    g = liantu.open(settings=settings)
    for name in ("g.json", "g.cyjs", "g.graphml", "g.gexf", "g.zip"):
        file = g.export(tmp_path / name)
        assert len(read_graph(file).ties) == 4
        assert liantu.open(file, settings).frame("Area")["name"].tolist() == ["春雷社区"]
        assert file.stat().st_mode & 0o777 == 0o600
    assert g.export(tmp_path / "g.xlsx", area="春雷社区").stat().st_size > 0
    with pytest.raises(GraphUnreadable):
        g.export(tmp_path / "g.dot")


def test_what_there_is_not_is_no_attribute() -> None:
    assert set(liantu.__all__) == {"Opened", "frame", "graph", "open"}
    with pytest.raises(AttributeError, match="nothing"):
        liantu.nothing  # noqa: B018 - asked for to fail


async def test_the_code_of_the_page_runs(
    settings: Settings, engine: Endpoint, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await store.write(batch(update("Area", "area-x", name="太湖花园第二社区")))
    for name, value in {**engine.environment(), "LIANTU_DATA_DIR": str(settings.data_dir)}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    (block,) = re.findall(r"```python\n(.*?)```", (ROOT / "docs/exchange.md").read_text("utf-8"), re.DOTALL)
    known: dict[str, object] = {}
    exec(compile(block, "docs/exchange.md", "exec"), known)  # noqa: S102 - our own page
    assert known["id"] == "org-b"
    assert len(read_graph(tmp_path / "community.gexf").entities) == 4

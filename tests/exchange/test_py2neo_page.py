"""The code of docs/py2neo.md runs on both stores, and its table of equivalents names what there is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import neo4j
import py2neo
import pytest
import pytest_asyncio

from liantu import Opened
from tests.architecture.sources import ROOT
from tests.builders import batch, entity, organization, tie

if TYPE_CHECKING:
    from graph.store import Store
    from tests.engines.endpoint import Endpoint

_PAGE = (ROOT / "docs/py2neo.md").read_text("utf-8")
_BLOCKS = re.findall(r"```python\n(.*?)```", _PAGE, re.DOTALL)
_DISTRICT = (
    organization("zjj", name="区住建局", kind="organ"), entity("Area", "th2", name="太湖花园第二社区"),
    tie("PAIRED_WITH", "org-zjj", "area-th2", scheme="三联三强基"),
)  # fmt: skip


@pytest_asyncio.fixture(loop_scope="session")
async def configured(store: Store, engine: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    assert (await store.write(batch(*_DISTRICT))).refused == ()
    for name, value in engine.environment().items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("configured")
@pytest.mark.parametrize("number", range(len(_BLOCKS)))
async def test_every_block_runs(number: int) -> None:
    known: dict[str, object] = {}
    exec(compile(_BLOCKS[number], f"docs/py2neo.md block {number + 1}", "exec"), known)  # noqa: S102 - our own page
    found = {name: known[name] for name in ("units", "schemes") if isinstance(known.get(name), list)}
    assert found in ({}, {"units": ["区住建局"], "schemes": ["三联三强基"]})


def test_the_names_of_the_table_exist() -> None:
    assert len(_BLOCKS) == 4
    names = {
        neo4j.Result: ("single", "to_df", "graph"),
        neo4j.Driver: ("execute_query",),
        Opened: ("find", "graph", "frame"),
    }
    names[py2neo.Graph] = ("run", "query", "evaluate", "create", "push")
    for of, listed in names.items():
        for name in listed:
            assert hasattr(of, name)
            assert re.search(rf"\b{name}\b", _PAGE)

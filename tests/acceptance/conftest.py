"""The sample district, served once per engine for all the tests of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.acceptance.served import Served, serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.engines.fixtures import Running


@pytest.fixture(scope="module")
def on_embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample on the embedded store of a new data folder."""
    folder = tmp_path_factory.mktemp("acceptance")
    served = serve("embedded", {"LIANTU_DATA_DIR": str(folder / "data")}, folder / "serve.log")
    yield served
    served.process.terminate()
    served.process.wait(30)


@pytest.fixture(scope="module")
def on_neo4j(neo4j_server: Running, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample on the session's Neo4j."""
    folder = tmp_path_factory.mktemp("acceptance-neo4j")
    variables = neo4j_server.cleaned().environment() | {"LIANTU_DATA_DIR": str(folder / "data")}
    served = serve("neo4j", variables, folder / "serve.log")
    yield served
    served.process.terminate()
    served.process.wait(30)


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def served(request: pytest.FixtureRequest) -> Served:
    """The served sample on each engine in turn."""
    found: Served = request.getfixturevalue(f"on_{request.param}")
    return found


@pytest.fixture(scope="module")
def exported(on_embedded: Served, on_neo4j: Served) -> dict[str, Any]:
    """The whole graph as each engine's command exports it, by engine."""
    return {each.engine: each.command("export", "--format", "node-link") for each in (on_embedded, on_neo4j)}

"""How the tests come by their stores.

Every test of the store, the registers and the API runs on real engines, never on mocks: on the embedded
store, a process that our own code starts in a temporary data folder, and on a Neo4j 5.26 that is put
together from Maven Central's artifacts (tests/engines/neo4j_server; the jars are kept outside the clone).
A test asks for

- `engine`: an `Endpoint` of a clean database, once per engine (ids `embedded` and `neo4j`);
- `store`: an opened `graph.store.Store` on it;
- `bare_engine`: the same without constraints, indexes and the record of migrations.

One process of each engine serves the whole session; it starts when the first test asks for it. Before
each test the database is emptied in batches; its schema stays, since the same migrations would make it
again. No test ever touches a database that this session did not make: a fresh one gets a marker, in its
home and in the graph, and without both of them cleaning refuses (tests/engines/cleaning.py). A test that
kills or configures an engine starts one of its own.

Whatever LIANTU_ variables the developer has set are taken out of the environment first. Where Java or
Maven is missing, Neo4j's tests are skipped, and the summary says so; with LIANTU_REQUIRE_ALL=1, as in CI,
every skip is a failure.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis

from tests.engines import REQUIRE_ALL

if TYPE_CHECKING:
    import pytest

pytest_plugins = ["tests.engines.fixtures", "tests.engines.counting"]

# Engines share two cores with everything else: the time of one example says nothing. CI repeats the same examples.
hypothesis.settings.register_profile("liantu", deadline=None, derandomize=REQUIRE_ALL in os.environ, print_blob=True)
hypothesis.settings.load_profile("liantu")

# Searches are compiled once, and not anew for each data folder of a test or process that a test starts.
os.environ.setdefault("NUMBA_CACHE_DIR", str(Path(__file__).parents[1] / ".pytest_cache" / "compiled"))


def pytest_configure(config: pytest.Config) -> None:  # noqa: ARG001 - pytest passes by name
    """No setting of the developer's own reaches a test."""
    for name in [each for each in os.environ if each.startswith("LIANTU_") and each != REQUIRE_ALL]:
        del os.environ[name]

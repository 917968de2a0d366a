"""Several workers at one address: each follows the log, one that is killed is replaced, and none stays behind."""

from __future__ import annotations

import os
import signal
import threading
import time
from typing import TYPE_CHECKING

import httpx
import orjson
import pytest

from tests.reliability.clients import kill_store
from tests.reliability.serving import PATIENCE, Served, children, lives, number, serve, welcome_of
from tests.store.embedded.visits import server_lives, within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_STALE = 15.0
"""Seconds: the bound is one, and a machine may have other things to do."""


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Path]]:
    """Two workers on a new embedded store, for tests that leave them running; and the data folder."""
    folder = tmp_path_factory.mktemp("workers")
    served = serve(_variables(folder), folder, 2)
    yield served, folder / "data"
    served.stop()


@pytest.fixture
def served(shared: tuple[Served, Path]) -> Served:
    """The same without its folder."""
    return shared[0]


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Served]:
    """Two workers of this test alone, which it may end in any way: the store must be gone afterwards."""
    served = serve(_variables(tmp_path), tmp_path, 2)
    yield served
    served.process.kill()
    assert within(PATIENCE, lambda: not server_lives(tmp_path / "data"))


def _variables(folder: Path) -> dict[str, str]:
    data_dir = str(folder / "data")
    return {"LIANTU_DATA_DIR": data_dir, "LIANTU_EMBEDDED_HEAP": "512m", "LIANTU_EMBEDDED_LINGER": "1"}


def test_they_say_once_that_all_are_ready_and_leave_nobody_behind(own: Served) -> None:
    assert welcome_of(own)["ready"] is True
    assert len(own.workers()) == 2
    workers, family = own.workers(), children(own.process.pid)
    assert own.stop(signal.SIGINT) == 0
    assert [pid for pid in workers if lives(pid)] == []
    # the store, which it started too, goes a moment after its last client
    assert within(PATIENCE, lambda: not any(map(lives, family)))


def test_workers_end_with_a_parent_that_was_killed(own: Served) -> None:
    workers = own.workers()
    own.process.kill()
    own.process.wait(PATIENCE)
    assert within(PATIENCE, lambda: not any(map(lives, workers)))


def test_each_write_is_read_at_its_revision_by_whoever_answers(served: Served) -> None:
    acknowledged: dict[int, float] = {}
    stop = threading.Event()
    stale: list[tuple[int, int]] = []

    def read() -> None:
        while not stop.is_set():
            began = time.monotonic()
            must = max((n for n, at in [*acknowledged.items()] if at < began - _STALE), default=0)
            reached, _ = served.named("公司")
            if reached < must:
                stale.append((reached, must))

    readers = [threading.Thread(target=read) for _ in range(2)]
    for each in readers:
        each.start()
    with served.client() as client:
        for n in range(100, 130):
            revision = served.write(client, n)
            acknowledged[number(revision)] = time.monotonic()
            reached, names = served.named(f"第{n}号公司", min_revision=revision)
            assert reached >= number(revision)
            assert f"第{n}号公司" in names
    stop.set()
    for each in readers:
        each.join()
    assert stale == []
    # whoever answers has caught up by now without being asked to
    assert within(_STALE, lambda: all(served.named("公司")[0] >= max(acknowledged) for _ in range(20)))


def test_a_revision_that_does_not_come_is_a_problem_that_says_so(served: Served) -> None:
    with served.client() as client:
        lineage, _, n = served.write(client, 1).rpartition("-")
    answer = served.get("/search", q="公司", min_revision=f"{lineage}-{int(n) + 1000}")
    assert (answer.status_code, answer.json()["code"]) == (503, "revision_not_reached")


def test_one_that_is_killed_is_replaced_and_all_answer_rightly(served: Served) -> None:
    with served.client() as client:
        for n in range(200, 205):
            served.write(client, n)
    killed, other = served.workers()
    os.kill(killed, signal.SIGKILL)
    assert within(PATIENCE, lambda: len([pid for pid in served.workers() if pid != killed]) == 2)
    assert other in served.workers()
    # until the new one serves, the other does: connections that come now find somebody
    assert within(PATIENCE, lambda: _serve_both(served))
    with served.client() as client:
        revision = served.write(client, 205)
    for _ in range(20):
        reached, names = served.named("第20", min_revision=revision, limit=100)
        assert reached >= number(revision)
        assert sorted(names) == [f"第{n}号公司" for n in range(200, 206)]
    assert welcome_of(served)["ready"] is True


def test_the_same_key_is_done_once_whoever_is_asked(served: Served) -> None:
    answers = []
    for _ in range(6):
        with served.client() as client:
            answers.append(served.write(client, 7))
    assert len(set(answers)) == 1


def test_lines_of_the_access_log_do_not_tear(shared: tuple[Served, Path]) -> None:
    served, data_dir = shared
    before = len((data_dir / "access.log").read_bytes().splitlines())

    def ask() -> None:
        for _ in range(20):
            assert served.get("/search", q="公司").status_code == 200

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    lines = (data_dir / "access.log").read_bytes().splitlines()
    assert len([orjson.loads(line) for line in lines]) == before + 80


def test_when_the_store_is_gone_and_back_they_go_on(shared: tuple[Served, Path]) -> None:
    served, data_dir = shared
    with served.client() as client:
        served.write(client, 1)
        kill_store(data_dir)
        assert within(PATIENCE, lambda: _written(served, client, 2))
        revision = served.write(client, 3)
    for _ in range(10):
        assert "第3号公司" in served.named("第3号公司", min_revision=revision)[1]
    assert len(served.workers()) == 2


def _written(served: Served, client: httpx.Client, n: int) -> bool:
    try:
        served.write(client, n)
    except (AssertionError, httpx.HTTPError):
        return False
    return True


def _serve_both(served: Served) -> bool:
    """Whether every connection of many finds a worker that is ready."""
    try:
        return all(served.get("/health/ready").status_code == 200 for _ in range(10))
    except httpx.HTTPError:
        return False

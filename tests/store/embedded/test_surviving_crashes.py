"""kill -9 of the store loses nothing that was acknowledged, and what it leaves behind misleads nobody."""

from __future__ import annotations

import json
import os
import platform
import shutil
import signal
import time
from typing import TYPE_CHECKING

import pytest

from graph.store.embedded.folder import DataFolder
from tests.store.embedded.visits import run, server_lives, within

if TYPE_CHECKING:
    from pathlib import Path

    from tests.store.embedded.visits import Begin


def test_after_kill_9_the_next_client_finds_every_acknowledged_write(visit: Begin) -> None:
    first = visit().endpoint()
    run(first, "CREATE CONSTRAINT probe_id IF NOT EXISTS FOR (n:Probe) REQUIRE n.id IS UNIQUE")
    for number in range(50):
        run(first, f"CREATE (:Probe {{id: {number}}})")
    os.kill(first.pid, signal.SIGKILL)
    began = time.monotonic()
    second = visit().endpoint()
    assert time.monotonic() - began < 45
    assert second.pid != first.pid
    assert run(second, "MATCH (n:Probe) RETURN n.id ORDER BY n.id") == list(range(50))
    assert run(second, "MATCH (n:Probe {id: 49}) SET n.seen = true RETURN n.seen") == [True]


def test_killed_twice_in_the_middle_of_writing_it_still_comes_back(visit: Begin) -> None:
    for round_ in range(2):
        endpoint = visit().endpoint()
        run(endpoint, f"UNWIND range(1, 5000) AS i CREATE (:Probe {{round: {round_}, i: i}})")
        os.kill(endpoint.pid, signal.SIGKILL)
    assert run(visit().endpoint(), "MATCH (n:Probe) RETURN count(n)") == [10000]


def test_a_stale_ready_file_with_a_living_foreign_pid_is_not_believed(visit: Begin, data_dir: Path) -> None:
    first = visit().endpoint()
    os.kill(first.pid, signal.SIGKILL)
    assert within(10, lambda: not server_lives(data_dir))
    ready = DataFolder(data_dir).ready
    stale = json.loads(ready.read_text(encoding="utf-8"))
    ready.write_text(json.dumps({**stale, "pid": os.getpid(), "machine": platform.node()}), encoding="utf-8")
    second = visit().endpoint()
    assert second.pid not in {first.pid, os.getpid()}
    assert run(second, "RETURN 1") == [1]


def test_a_ready_file_that_is_not_ours_is_replaced(visit: Begin, data_dir: Path) -> None:
    DataFolder(data_dir).prepare()
    DataFolder(data_dir).ready.write_text("no json", encoding="utf-8")
    assert run(visit().endpoint(), "RETURN 1") == [1]


def test_a_lost_password_file_is_made_anew_and_the_data_stay(visit: Begin, data_dir: Path) -> None:
    first = visit().endpoint()
    run(first, "CREATE (:Probe {id: 1})")
    os.kill(first.pid, signal.SIGTERM)
    assert within(10, lambda: not server_lives(data_dir))
    DataFolder(data_dir).password.unlink()
    second = visit().endpoint()
    assert second.password != first.password
    assert run(second, "MATCH (n:Probe) RETURN n.id") == [1]


@pytest.mark.parametrize("again", [False, True], ids=["left", "used again"])
def test_a_folder_removed_under_it_ends_it_and_harms_no_successor(visit: Begin, data_dir: Path, *, again: bool) -> None:
    first = visit().endpoint()
    shutil.rmtree(data_dir)
    second = visit().endpoint() if again else None
    assert within(10, lambda: not _runs(first.pid))
    if second is not None:
        assert run(second, "MATCH (n) RETURN count(n)") == [0]


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
